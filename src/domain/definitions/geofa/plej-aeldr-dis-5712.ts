import type { AreaTheme } from '../../model/area-theme.ts';
import { caseFields, codeField, codeText, textField, wholeNumber } from './define-field.ts';

/**
 * Districts of care and the elderly. The three fields of shifts are read as texts, since their type is not documented:
 * a filled one says that the district is served in that shift.
 * @source geofa.md section 4
 */
export const plejAeldrDis5712: AreaTheme = {
  code: 5712,
  id: 't_5712_plej_aeldr_dis',
  title: { da: 'Pleje- og ældredistrikter', en: 'Care districts' },
  own: false,
  geometry: 'MultiPolygon',
  fields: [
    wholeNumber('plej_distrikt_nr', 'pl_dis_nr', 'F', [1, 99_999], {
      da: 'Distriktets nummer.',
      en: 'District number.',
    }),
    textField('plej_distrikt_navn', 'pl_dis_na', 'F', 128, { da: 'Distriktets navn.', en: 'District name.' }),
    {
      ...codeField('plej_distrikt_type_kode', 'pl_dis_tyk', 'd_5712_plej_distrikt_type', {
        da: 'Hvilken slags distrikt.',
        en: 'What kind of district.',
      }),
      // GeoFA's own short name has eleven characters, which Shape cuts.
      alsoReadAs: ['pl_dis_ty_k', 'pl_dis_ty_'],
    },
    codeText('plej_distrikt_type', 'pl_dis_ty', 'plej_distrikt_type_kode', 30),
    textField('plej_distrikt_dag', 'plej_d_dag', 'F', 128, { da: 'Betjenes om dagen.', en: 'Served by day.' }),
    textField('plej_distrikt_aften', 'plej_d_aft', 'F', 128, {
      da: 'Betjenes om aftenen.',
      en: 'Served in the evening.',
    }),
    textField('plej_distrikt_nat', 'plej_d_nat', 'F', 128, { da: 'Betjenes om natten.', en: 'Served by night.' }),
    ...caseFields,
  ],
  rules: {
    minAreaM2: 1000,
    typeField: 'plej_distrikt_type_kode',
    numberField: 'plej_distrikt_nr',
    overlap: {
      rule: 'G05',
      within: 'error',
      across: 'warning',
      shifts: ['plej_distrikt_dag', 'plej_distrikt_aften', 'plej_distrikt_nat'],
    },
    covers: true,
  },
  source: 'GeoFA 5712; geofa.md section 4',
};
