import type { LayoutDefinition } from '../../model/delivery.ts';
import { code, freeText, optional, plannedDate, required, text } from './column.ts';

// How many afdelinger stand before and after each kind of event (beboertabeller.md 5.2).
const arities = new Map([
  ['oprettet', { shown: '0 → 1', sql: 'len(fra) = 0 AND len(til) = 1' }],
  ['nedlagt', { shown: '1 → 0', sql: 'len(fra) = 1 AND len(til) = 0' }],
  ['sammenlagt', { shown: '2+ → 1', sql: 'len(fra) >= 2 AND len(til) = 1' }],
  ['delt', { shown: '1 → 2+', sql: 'len(fra) = 1 AND len(til) >= 2' }],
  [
    'overdraget',
    { shown: '1 → 1 (ny org.)', sql: 'len(fra) = 1 AND len(til) = 1 AND left(fra[1], 4) <> left(til[1], 4)' },
  ],
  ['adresser_aendret', { shown: '1+ → 1+', sql: 'len(fra) >= 1 AND len(til) >= 1' }],
  ['navn', { shown: '1 → 1', sql: 'len(fra) = 1 AND len(til) = 1' }],
]);

/**
 * What happened to afdelinger: made, closed, merged, split, handed over, renamed.
 * @source persondata.md section 4.6
 */
export const afdelingHaendelser: LayoutDefinition = {
  id: 'afdeling_haendelser',
  version: '1',
  name: { da: 'Afdelingshændelser', en: 'Events of afdelinger' },
  about: {
    da: 'Oprettelser, sammenlægninger, delinger og andre hændelser for afdelinger.',
    en: 'What happened to afdelinger: made, closed, merged, split, handed over, renamed.',
  },
  source: 'persondata.md 4.6',
  key: ['haendelse_id'],
  columns: [
    required('haendelse_id', text(64), 'Nummer på hændelsen', 'Number of the event'),
    required('art', code('haendelsesart', [...arities.keys()]), 'Art', 'Kind'),
    required('dato', plannedDate, 'Dato', 'Date'),
    optional('fra', { kind: 'list', of: 'afdeling' }, 'Afdelinger før', 'Afdelinger before'),
    optional('til', { kind: 'list', of: 'afdeling' }, 'Afdelinger efter', 'Afdelinger after'),
    required('aarsag', freeText(400), 'Årsag', 'Reason'),
  ],
  rules: [
    {
      kind: 'row',
      code: 'KV-O2',
      column: 'art',
      when: `NOT (CASE art ${[...arities].map(([art, a]) => `WHEN '${art}' THEN ${a.sql}`).join(' ')} END)`,
      detail: {
        event: 'haendelse_id',
        kind: 'art',
        expected: `CASE art ${[...arities].map(([art, a]) => `WHEN '${art}' THEN '${a.shown}'`).join(' ')} END`,
        found: "len(fra) || ' → ' || len(til)",
      },
    },
  ],
};
