import { expect, test } from 'vitest';
import type { TierAnchors } from '../../../src/engines/protect/anchors/edition-anchors.ts';
import { settledRows } from '../../../src/engines/protect/settled-edition.ts';

const period = { id: '2026', edition: 2026, label: { da: '2026', en: '2026' }, start: '2026-01-01', end: '2026-01-01' };
const atom = (...members: readonly string[]) => ({ id: members.join('+'), members });
const anchorsOf = (...rounded: readonly number[]): TierAnchors => ({
  cells: 1,
  exact: new Int32Array(rounded.length),
  rounded: Int32Array.from(rounded),
});

/** a, b and c as they were protected, two cells each, one anchor each: 20, 30 and 40. */
const settled = {
  tables: [
    {
      table: 'T01',
      period,
      atoms: [atom('a'), atom('b'), atom('c')],
      cellCount: 2,
      heads: Int32Array.from([5, 15, 10, 20, 0, 40]),
      alive: Uint8Array.from([1, 1, 1]),
    },
  ],
  anchors: [{ tier: 1 as const, atoms: ['a', 'b', 'c'], cells: 1, values: Int32Array.from([20, 30, 40]) }],
};
const table = { table: 'T01', period, units: ['a', 'b', 'c'], cellCount: 2, heads: new Int32Array(6) };
const follow = (atoms: readonly ReturnType<typeof atom>[], anchors: TierAnchors) =>
  settledRows(settled, { table, tier: 1, atoms, anchors, earlier: undefined });

test('an atom that is still there with its anchors stands still; a merged one is rounded anew', () => {
  const rows = follow([atom('a'), atom('b', 'c')], anchorsOf(20, 70));
  expect([...(rows?.kept ?? [])]).toEqual([5, 15, -1, -1]);
  expect([...(rows?.missed ?? [])]).toEqual([1, 0]);
});

test('an atom whose anchor came out otherwise does not stand still: its leaves no longer add up to it', () => {
  const rows = follow([atom('a'), atom('b'), atom('c')], anchorsOf(20, 35, 40));
  expect([...(rows?.kept ?? [])]).toEqual([5, 15, -1, -1, 0, 40]);
});
