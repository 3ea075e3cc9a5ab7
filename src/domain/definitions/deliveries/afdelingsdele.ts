import type { LayoutDefinition } from '../../model/delivery.ts';
import { afdeling, optional, plannedDate, required, text, uuid } from './column.ts';

/**
 * Which addresses of an afdeling lie in a boligområde whose border cuts the afdeling. Delivering a row is the decision to
 * count the afdeling in parts, border by border; an afdeling without rows stays whole.
 * @source persondata.md sections 4.6 and 4.7; architecture.md section 3, "Unit"; docs/decisions/063
 */
export const afdelingsdele: LayoutDefinition = {
  id: 'afdelingsdele',
  version: '1',
  name: { da: 'Afdelingsdele', en: 'Parts of afdelinger' },
  about: {
    da: 'Hvilke af en afdelings adresser der ligger i et boligområde, hvis grænse skærer afdelingen. En afdeling uden rækker her tælles hel.',
    en: 'Which addresses of an afdeling lie in a boligområde whose border cuts it. An afdeling without rows here is counted whole.',
  },
  source: 'persondata.md 4.6 og 4.7',
  key: ['omraade_id', 'afdeling_id', 'adgangsadresse_id', 'fra'],
  columns: [
    required('omraade_id', uuid, 'Boligområde', 'Boligområde'),
    required('afdeling_id', afdeling, 'Afdeling', 'Afdeling'),
    required('adgangsadresse_id', uuid, 'Adgangsadresse (DAR)', 'Address (DAR)'),
    required('fra', plannedDate, 'Første dag', 'First day'),
    optional('til', plannedDate, 'Sidste dag', 'Last day'),
    optional('kilde', text(100), 'Kilde', 'Source'),
  ],
  rules: [
    { kind: 'afdeling', column: 'afdeling_id', on: 'fra' },
    { kind: 'row', code: 'KV-V1', column: 'fra', when: 'til < fra', detail: { part: "'fra'", whole: "'til'" } },
    { kind: 'whole', check: 'part-once' },
    { kind: 'whole', check: 'part-address' },
  ],
};
