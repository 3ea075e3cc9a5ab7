import type { LayoutDefinition } from '../../model/delivery.ts';
import { boligtyper } from './code-lists.ts';
import { afdeling, code, int, optional, required } from './column.ts';

/**
 * Vacated dwellings per afdeling, type and year.
 * @source persondata.md section 4.9
 */
export const fraflytninger: LayoutDefinition = {
  id: 'fraflytninger',
  version: '1',
  name: { da: 'Fraflytninger', en: 'Vacated dwellings' },
  about: { da: 'Fraflytninger pr. afdeling, boligtype og år.', en: 'Vacated dwellings per afdeling, type and year.' },
  source: 'persondata.md 4.9',
  key: ['afdeling_id', 'boligtype', 'aar'],
  columns: [
    required('afdeling_id', afdeling, 'Afdeling', 'Afdeling'),
    required('boligtype', code('boligtype', boligtyper), 'Boligtype', 'Type of dwelling'),
    required('aar', int(1990, 2200), 'År', 'Year'),
    required('boliger', int(0, 100000), 'Boliger', 'Dwellings'),
    required('fraflytninger_ekstern', int(0, 300000), 'Eksterne fraflytninger', 'External'),
    required('fraflytninger_intern', int(0, 300000), 'Interne fraflytninger', 'Internal'),
    optional('udlejning_max_1_md', int(0, 300000), 'Udlejninger i højst en måned', 'Lets of at most a month'),
  ],
  rules: [
    {
      kind: 'row',
      code: 'KV-V3',
      column: 'fraflytninger_ekstern',
      when: 'fraflytninger_ekstern > 3 * boliger',
      detail: { found: 'fraflytninger_ekstern', min: '0', max: '3 * boliger' },
    },
    { kind: 'whole', check: 'move-out-share' },
    { kind: 'afdeling', column: 'afdeling_id', on: 'reference_date' },
  ],
};
