import type { AreaTheme, ThemeField } from '../../model/area-theme.ts';
import { caseFields, codeField, codeText, textField, wholeNumber } from './define-field.ts';

const gradeCodes = 'd_5710_trin';

function grade(name: string, shortName: string, da: string, en: string): ThemeField {
  return { ...codeField(name, shortName, gradeCodes, { da, en }), fallback: 97 };
}

/**
 * Districts of schools, day care and other offers to children. Surprising: the text of the last grade is spelled
 * `slutttrin` in GeoFA, with three t.
 * @source geofa.md section 4
 */
export const bornSkoleDis5710: AreaTheme = {
  code: 5710,
  id: 't_5710_born_skole_dis',
  title: { da: 'Børne- og skoledistrikter', en: 'Child and school districts' },
  own: false,
  geometry: 'MultiPolygon',
  fields: [
    wholeNumber('udd_distrikt_nr', 'udd_dis_nr', 'F', [1, 999_999], {
      da: 'Distriktets nummer.',
      en: 'District number.',
    }),
    textField('udd_distrikt_navn', 'udd_dis_na', 'F', 128, { da: 'Distriktets navn.', en: 'District name.' }),
    codeField('udd_distrikt_type_kode', 'udd_d_ty_k', 'd_5710_udd_distrikt_type', {
      da: 'Hvilken slags distrikt.',
      en: 'What kind of district.',
    }),
    codeText('udd_distrikt_type', 'udd_dis_ty', 'udd_distrikt_type_kode', 30),
    wholeNumber('udd_hovedomr_nr', 'udd_omr_nr', 'F', [100_000, 999_999], {
      da: 'Nummer på det hovedområde, distriktet hører til.',
      en: 'Number of the main area the district belongs to.',
    }),
    textField('udd_hovedomr_navn', 'udd_omr_na', 'F', 128, { da: 'Hovedområdets navn.', en: 'Name of the main area.' }),
    // A release note says 100000-999999; the schema, which is followed, says otherwise.
    wholeNumber('udd_delomr_nr', 'udd_del_nr', 'F', [1, 999_999], {
      da: 'Delområdets nummer.',
      en: 'Part area number.',
    }),
    textField('udd_delomr_navn', 'udd_del_na', 'F', 128, { da: 'Delområdets navn.', en: 'Name of the part area.' }),
    grade('starttrin_kode', 'strtr_kode', 'Første klassetrin i distriktet.', 'First grade of the district.'),
    codeText('starttrin', 'starttrin', 'starttrin_kode', 30),
    grade('sluttrin_kode', 'slutr_kode', 'Sidste klassetrin i distriktet.', 'Last grade of the district.'),
    codeText('slutttrin', 'sluttrin', 'sluttrin_kode', 30),
    ...caseFields,
  ],
  rules: {
    minAreaM2: 1000,
    typeField: 'udd_distrikt_type_kode',
    numberField: 'udd_distrikt_nr',
    overlap: { rule: 'G06', within: 'error', across: 'allowed', exceptTypes: [5] },
    grades: {
      typeField: 'udd_distrikt_type_kode',
      type: 5,
      from: 'starttrin_kode',
      to: 'sluttrin_kode',
      order: [
        [12, -1],
        [11, 0],
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
        [5, 5],
        [6, 6],
        [7, 7],
        [8, 8],
        [9, 9],
        [10, 10],
      ],
      everywhere: 0,
    },
    covers: true,
  },
  source: 'GeoFA 5710; geofa.md section 4',
};
