import { expect, test } from 'vitest';
import type { GrantRow, GrantRun } from '../../src/domain/model/grant.ts';
import type { GrantClass } from '../../src/domain/model/grant-rules.ts';
import { roundList } from '../../src/faces/http/pages/round-places.ts';

const place = (at: number, own: GrantClass | undefined): GrantRow => ({
  unit: {
    key: `afd:0045-${at}`,
    name: { da: `Sted ${at}`, en: `Place ${at}` },
    kommune: 'Herning',
    criteria: [],
    counts: true,
    afdelinger: [],
    ...{ listed: 'not_met', prevention: 'not_met', left: 'not_met' },
  },
  score: { known: 0, domains: [] },
  computed: { classes: own ? [own] : ['K2', 'K3'], reasons: [] },
  ...(own ? { class: own } : {}),
  ...{ grant: 0, local: 0, shifts: [] },
});

// Twenty whose class is open, and 230 that are not supported.
const rows = Array.from({ length: 250 }, (_, at) => place(at, at < 20 ? undefined : 'K5'));
const open = rows.slice(0, 20).map(({ unit }) => unit.key);
const allocation = { frame: 0, granted: 0, left: 0, shares: [] };
const run = { rows, open, universe: 250, allocation } as unknown as GrantRun;
const shown = { run, local: new Map() };
const seen = (query: Readonly<Record<string, string>>) => {
  const { places, from, of, page, pages } = roundList(shown, query);
  return [places[0]?.key, places.length, from, of, page, pages];
};

test('a long list is shown a hundred places at a time, and a page there is none of is the last', () => {
  expect(seen({})).toEqual(['afd:0045-0', 100, 1, 250, 1, 3]);
  expect(seen({ side: '3' })).toEqual(['afd:0045-200', 50, 201, 250, 3, 3]);
  expect(seen({ side: '4' })).toEqual(['afd:0045-200', 50, 201, 250, 3, 3]);
  for (const side of ['0', '-1', 'to', '']) expect(seen({ side })).toEqual(seen({}));
});

test('pages are of the class that is asked for', () => {
  expect(seen({ klasse: 'aaben' })).toEqual(['afd:0045-0', 20, 1, 20, 1, 1]);
  expect(seen({ klasse: 'K5', side: '2' })).toEqual(['afd:0045-120', 100, 101, 230, 2, 3]);
  expect(seen({ klasse: 'K1' })).toEqual([undefined, 0, 0, 0, 1, 1]);
});

test('the first places without a class are named wherever in the list the reader is', () => {
  const list = roundList(shown, { klasse: 'K5' });
  expect(list.open).toHaveLength(12);
  expect(list.open[0]).toEqual({ key: 'afd:0045-0', name: { da: 'Sted 0', en: 'Place 0' }, kommune: 'Herning' });
  expect(list.moreOpen).toBe(8);
  expect(list.places.every(({ verdict }) => verdict === undefined)).toBe(true);
  expect(roundList(shown, {}).places[0]?.verdict?.da).toBe('§ 91 a-kandidat eller På vippen');
});
