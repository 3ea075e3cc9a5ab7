import type { LayoutDefinition } from '../../model/delivery.ts';
import { boligtyper } from './code-lists.ts';
import { code, int, kommune, largeKroner, optional, required, text } from './column.ts';

/**
 * Dwellings per municipality, year and type.
 * @source persondata.md section 4.9
 */
export const boligbestand: LayoutDefinition = {
  id: 'boligbestand',
  version: '1',
  name: { da: 'Boligbestand', en: 'Housing stock' },
  about: { da: 'Boliger pr. kommune, år og boligtype.', en: 'Dwellings per municipality, year and type.' },
  source: 'persondata.md 4.9',
  key: ['kommune', 'aar', 'boligtype'],
  columns: [
    required('kommune', kommune, 'Kommune', 'Kommune'),
    required('aar', int(1990, 2200), 'År', 'Year'),
    required('boligtype', code('boligtype', boligtyper), 'Boligtype', 'Type of dwelling'),
    optional('boliger_almen', int(0, 10000000), 'Almene boliger', 'Almene dwellings'),
    optional('boliger_alle', int(0, 10000000), 'Boliger i alt', 'Dwellings'),
    optional('boliger_beboede', int(0, 10000000), 'Beboede boliger', 'Inhabited dwellings'),
    optional('igangsat', int(0, 1000000), 'Igangsat', 'Started'),
    optional('renoveret_kr', largeKroner, 'Renoveret for, kr.', 'Renovated for, kr.'),
    required('kilde', text(200), 'Kilde', 'Source'),
  ],
  rules: [
    {
      kind: 'row',
      code: 'KV-V1',
      column: 'boliger_almen',
      when: 'boliger_almen > boliger_alle',
      detail: { part: "'boliger_almen'", whole: "'boliger_alle'" },
    },
    {
      kind: 'row',
      code: 'KV-V1',
      column: 'boliger_beboede',
      when: 'boliger_beboede > boliger_alle',
      detail: { part: "'boliger_beboede'", whole: "'boliger_alle'" },
    },
  ],
};
