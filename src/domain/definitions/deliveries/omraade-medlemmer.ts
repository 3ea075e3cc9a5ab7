import type { LayoutDefinition } from '../../model/delivery.ts';
import { afdeling, optional, plannedDate, required, text, uuid } from './column.ts';

/**
 * Which afdelinger lie in an area when.
 * @source persondata.md section 4.7
 */
export const omraadeMedlemmer: LayoutDefinition = {
  id: 'omraade_medlemmer',
  version: '1',
  name: { da: 'Boligområdets afdelinger', en: 'Members of boligområder' },
  about: { da: 'Hvilke afdelinger der ligger i et boligområde hvornår.', en: 'Which afdelinger lie in an area when.' },
  source: 'persondata.md 4.7',
  key: ['omraade_id', 'afdeling_id', 'fra'],
  columns: [
    required('omraade_id', uuid, 'Boligområde', 'Boligområde'),
    required('afdeling_id', afdeling, 'Afdeling', 'Afdeling'),
    required('fra', plannedDate, 'Første dag', 'First day'),
    optional('til', plannedDate, 'Sidste dag', 'Last day'),
    optional('kilde', text(100), 'Kilde', 'Source'),
  ],
  rules: [
    { kind: 'afdeling', column: 'afdeling_id', on: 'fra' },
    { kind: 'row', code: 'KV-V1', column: 'fra', when: 'til < fra', detail: { part: "'fra'", whole: "'til'" } },
  ],
};
