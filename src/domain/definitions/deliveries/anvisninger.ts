import type { LayoutDefinition } from '../../model/delivery.ts';
import { boligtyper } from './code-lists.ts';
import { code, int, kommune, required } from './column.ts';

/**
 * Lettings per municipality, year and type by way of allocation.
 * @source persondata.md section 4.9
 */
export const anvisninger: LayoutDefinition = {
  id: 'anvisninger',
  version: '1',
  name: { da: 'Anvisninger', en: 'Allocations' },
  about: {
    da: 'Udlejninger pr. kommune, år og boligtype efter anvisning.',
    en: 'Lettings per municipality, year and type by way of allocation.',
  },
  source: 'persondata.md 4.9',
  key: ['kommune', 'aar', 'boligtype'],
  columns: [
    required('kommune', kommune, 'Kommune', 'Kommune'),
    required('aar', int(1990, 2200), 'År', 'Year'),
    required('boligtype', code('boligtype', boligtyper), 'Boligtype', 'Type of dwelling'),
    required('udlejninger_ialt', int(0, 1000000), 'Udlejninger i alt', 'Lettings in total'),
    required('kommunale', int(0, 1000000), 'Kommunale', 'Municipal'),
    required('fleksible', int(0, 1000000), 'Fleksible', 'Flexible'),
    required('ventelisten', int(0, 1000000), 'Fra ventelisten', 'From the waiting list'),
    required('intern', int(0, 1000000), 'Interne', 'Internal'),
  ],
  rules: [
    {
      kind: 'row',
      code: 'KV-V1',
      column: 'udlejninger_ialt',
      when: 'kommunale + fleksible + ventelisten + intern > udlejninger_ialt',
      detail: { part: "'kommunale + fleksible + ventelisten + intern'", whole: "'udlejninger_ialt'" },
    },
  ],
};
