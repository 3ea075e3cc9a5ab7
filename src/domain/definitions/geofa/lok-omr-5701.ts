import type { AreaTheme } from '../../model/area-theme.ts';
import { caseFields, codeField, codeText, textField } from './define-field.ts';

/** Local areas and local committees. @source geofa.md section 4 */
export const lokOmr5701: AreaTheme = {
  code: 5701,
  id: 't_5701_lok_omr',
  title: { da: 'Lokalområder', en: 'Local areas' },
  own: false,
  geometry: 'MultiPolygon',
  fields: [
    codeField('lokaludv_type_kode', 'Lokalu_t_k', 'd_5701_lokaludv_type', {
      da: 'Hvilken slags lokalområde.',
      en: 'What kind of local area.',
    }),
    codeText('lokaludv_type', 'lokalu_t', 'lokaludv_type_kode', 30),
    textField('lokaludv_navn', 'lokalu_n', 'O', 128, { da: 'Lokalområdets navn.', en: 'Name of the local area.' }),
    ...caseFields,
  ],
  rules: {
    minAreaM2: 10_000,
    typeField: 'lokaludv_type_kode',
    overlap: { rule: 'G05', within: 'error', across: 'warning' },
    covers: true,
  },
  source: 'GeoFA 5701; geofa.md section 4',
};
