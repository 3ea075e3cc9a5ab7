import type { LayoutDefinition } from '../../model/delivery.ts';
import { husstandstyper } from './code-lists.ts';
import { afdeling, code, date, int, kommune, optional, required } from './column.ts';

/**
 * One row per household and reference date.
 * @source persondata.md section 4.2
 */
export const husstande: LayoutDefinition = {
  id: 'husstande',
  version: '1',
  name: { da: 'Husstande', en: 'Households' },
  about: {
    da: 'En række pr. husstand på opgørelsesdatoen. En husstand er alle personer på adressen.',
    en: 'One row per household on the reference date. A household is everyone at the address.',
  },
  source: 'persondata.md 4.2',
  key: ['husstand_id', 'ref_dato'],
  once: true,
  columns: [
    required('husstand_id', { kind: 'pseudonym', prefix: 'h' }, 'Pseudonym for husstanden', 'Pseudonym of household'),
    required('ref_dato', date, 'Opgørelsesdato', 'Reference date'),
    required('hustype_dst', code('hustype_dst', husstandstyper), 'DST’s husstandstype', 'DST household type'),
    required('antal_personer', int(1, 40), 'Personer i husstanden', 'Persons in the household'),
    required('antal_boern', int(0, 40), 'Personer under 18 år', 'Persons under 18'),
    optional('afdeling_id', afdeling, 'Afdeling; tom uden for almene boliger', 'Afdeling; empty outside almene homes'),
    optional('enhed_id', { kind: 'pseudonym', prefix: 'e' }, 'Pseudonym for boligen', 'Pseudonym of the dwelling'),
    required('kommune', kommune, 'Kommune', 'Kommune'),
  ],
  rules: [
    {
      kind: 'row',
      code: 'KV-V1',
      column: 'antal_boern',
      when: 'antal_boern > antal_personer',
      detail: { part: "'antal_boern'", whole: "'antal_personer'" },
    },
    {
      kind: 'row',
      code: 'KV-K3',
      column: 'ref_dato',
      when: 'ref_dato < reference_date',
      detail: { id: "'ref_dato'", from: 'reference_date', to: 'reference_date', date: 'ref_dato' },
    },
    { kind: 'afdeling', column: 'afdeling_id', on: 'ref_dato' },
    { kind: 'whole', check: 'household-size' },
    { kind: 'whole', check: 'household-type' },
  ],
};
