import type { LayoutDefinition } from '../../model/delivery.ts';
import { boligtyper } from './code-lists.ts';
import { afdeling, code, date, decimal, int, required } from './column.ts';

/**
 * Yearly rent per afdeling and type of dwelling, without water, heat, gas and electricity.
 * @source persondata.md section 4.9
 */
export const huslejer: LayoutDefinition = {
  id: 'huslejer',
  version: '1',
  name: { da: 'Huslejer', en: 'Rents' },
  about: {
    da: 'Årsleje pr. afdeling og boligtype, uden vand, varme, gas og el.',
    en: 'Yearly rent per afdeling and type of dwelling, without water, heat, gas and electricity.',
  },
  source: 'persondata.md 4.9',
  key: ['afdeling_id', 'boligtype', 'dato'],
  columns: [
    required('afdeling_id', afdeling, 'Afdeling', 'Afdeling'),
    required('boligtype', code('boligtype', boligtyper), 'Boligtype', 'Type of dwelling'),
    required('dato', date, 'Dato', 'Date'),
    required('antal_lejemaal', int(0, 100000), 'Lejemål', 'Tenancies'),
    required('areal_m2', decimal(2, '0.00', '100000000.00'), 'Areal, m²', 'Area, m²'),
    required('aarsleje_kr', decimal(2, '0.00', '999999999.99'), 'Årsleje, kr.', 'Yearly rent, kr.'),
  ],
  rules: [
    {
      kind: 'row',
      code: 'KV-V3',
      column: 'aarsleje_kr',
      when: 'aarsleje_kr NOT BETWEEN 200 * areal_m2 AND 3000 * areal_m2',
      detail: { found: 'round(aarsleje_kr / nullif(areal_m2, 0), 0)', min: '200', max: '3000' },
    },
    { kind: 'afdeling', column: 'afdeling_id', on: 'dato' },
  ],
};
