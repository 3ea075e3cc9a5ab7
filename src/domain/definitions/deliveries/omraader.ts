import type { LayoutDefinition } from '../../model/delivery.ts';
import { kommune, optional, plannedDate, required, text, uuid } from './column.ts';

/**
 * Monitored areas with name, municipality and validity.
 * @source persondata.md section 4.7
 */
export const omraader: LayoutDefinition = {
  id: 'omraader',
  version: '1',
  name: { da: 'Boligområder', en: 'Boligområder' },
  about: {
    da: 'Boligområder med navn, kommune og gyldighed.',
    en: 'Monitored areas with name, municipality and validity.',
  },
  source: 'persondata.md 4.7',
  key: ['omraade_id', 'gyldig_fra'],
  columns: [
    required('omraade_id', uuid, 'Boligområde', 'Boligområde'),
    required('navn', text(200), 'Navn', 'Name'),
    required('kommune', kommune, 'Kommune', 'Kommune'),
    optional('listeklasse', text(200), 'Listeklasse pr. listedato', 'Class per list date'),
    optional('forgaenger', { kind: 'list', of: 'uuid' }, 'Forgængere', 'Predecessors'),
    required('gyldig_fra', plannedDate, 'Første gyldige dag', 'First valid day'),
    optional('gyldig_til', plannedDate, 'Sidste gyldige dag', 'Last valid day'),
  ],
  rules: [
    {
      kind: 'row',
      code: 'KV-V1',
      column: 'gyldig_fra',
      when: 'gyldig_til < gyldig_fra',
      detail: { part: "'gyldig_fra'", whole: "'gyldig_til'" },
    },
  ],
};
