import type { AreaTheme } from '../../model/area-theme.ts';
import { caseFields, codeField, codeText, textField, wholeNumber } from './define-field.ts';

/** Other districts: social services, estate management, trade catchments. @source geofa.md section 4 */
export const andDis5711: AreaTheme = {
  code: 5711,
  id: 't_5711_and_dis',
  title: { da: 'Andre distrikter', en: 'Other districts' },
  own: false,
  geometry: 'MultiPolygon',
  fields: [
    wholeNumber('an_distrikt_nr', 'an_dis_nr', 'F', [1, 99_999], { da: 'Distriktets nummer.', en: 'District number.' }),
    textField('an_distrikt_navn', 'an_dis_na', 'F', 128, { da: 'Distriktets navn.', en: 'District name.' }),
    codeField('an_distrikt_type_kode', 'an_dis_t_k', 'd_5711_an_distrikt_type', {
      da: 'Hvilken slags distrikt.',
      en: 'What kind of district.',
    }),
    codeText('an_distrikt_type', 'an_dis_ty', 'an_distrikt_type_kode', 30),
    ...caseFields,
  ],
  rules: {
    minAreaM2: 1000,
    typeField: 'an_distrikt_type_kode',
    numberField: 'an_distrikt_nr',
    overlap: { rule: 'G06', within: 'error', across: 'allowed' },
    covers: true,
  },
  source: 'GeoFA 5711; geofa.md section 4',
};
