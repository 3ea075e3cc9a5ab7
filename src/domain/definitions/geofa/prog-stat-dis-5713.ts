import type { AreaTheme } from '../../model/area-theme.ts';
import { caseFields, codeField, codeText, textField, wholeNumber } from './define-field.ts';

/**
 * Districts of forecasts and statistics. For basisdistrikter GeoFA's guide uses `noegle` as the key to forecast data:
 * the official way of joining figures to a district.
 * @source geofa.md section 4
 */
export const progStatDis5713: AreaTheme = {
  code: 5713,
  id: 't_5713_prog_stat_dis',
  title: { da: 'Prognose- og statistikdistrikter', en: 'Forecast and statistics districts' },
  own: false,
  geometry: 'MultiPolygon',
  fields: [
    wholeNumber('prog_distrikt_nr', 'pro_dis_nr', 'F', [1, 99_999], {
      da: 'Distriktets nummer.',
      en: 'District number.',
    }),
    textField('prog_distrikt_navn', 'pro_dis_na', 'F', 128, { da: 'Distriktets navn.', en: 'District name.' }),
    {
      ...codeField('prog_distrikt_type_kode', 'pro_di_tyk', 'd_5713_prog_distrikt_type', {
        da: 'Hvilken slags distrikt.',
        en: 'What kind of district.',
      }),
      // GeoFA's own short name has eleven characters, which Shape cuts.
      alsoReadAs: ['pro_di_ty_k', 'pro_di_ty_'],
    },
    codeText('prog_distrikt_type', 'pro_di_ty', 'prog_distrikt_type_kode', 30),
    ...caseFields,
  ],
  rules: {
    minAreaM2: 1000,
    typeField: 'prog_distrikt_type_kode',
    numberField: 'prog_distrikt_nr',
    overlap: { rule: 'G05', within: 'error', across: 'warning' },
    covers: true,
  },
  source: 'GeoFA 5713; geofa.md section 4',
};
