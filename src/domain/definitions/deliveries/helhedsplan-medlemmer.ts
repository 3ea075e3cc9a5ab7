import type { LayoutDefinition } from '../../model/delivery.ts';
import { afdeling, code, optional, plannedDate, required, text } from './column.ts';

/**
 * Which afdelinger a plan covers when.
 * @source persondata.md section 4.7
 */
export const helhedsplanMedlemmer: LayoutDefinition = {
  id: 'helhedsplan_medlemmer',
  version: '1',
  name: { da: 'Helhedsplanens afdelinger', en: 'Members of helhedsplaner' },
  about: { da: 'Hvilke afdelinger en helhedsplan omfatter hvornår.', en: 'Which afdelinger a plan covers when.' },
  source: 'persondata.md 4.7',
  key: ['plan_nr', 'bevillingsperiode', 'afdeling_id', 'fra'],
  columns: [
    required('plan_nr', text(20), 'Planens nummer', 'Number of the plan'),
    required(
      'bevillingsperiode',
      code('bevillingsperiode', ['2015-2018', '2019-2026']),
      'Bevillingsperiode',
      'Grant period',
    ),
    required('afdeling_id', afdeling, 'Afdeling', 'Afdeling'),
    required('fra', plannedDate, 'Første dag', 'First day'),
    optional('til', plannedDate, 'Sidste dag', 'Last day'),
    required('rolle', code('planrolle', ['kerne', 'tilknyttet']), 'Rolle', 'Role'),
  ],
  rules: [
    { kind: 'afdeling', column: 'afdeling_id', on: 'fra' },
    { kind: 'row', code: 'KV-V1', column: 'fra', when: 'til < fra', detail: { part: "'fra'", whole: "'til'" } },
  ],
};
