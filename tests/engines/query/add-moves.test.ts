import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movesBetween } from '../../../src/domain/definitions/flows/moves-between.ts';
import type { ProtectedFlows } from '../../../src/domain/model/flow.ts';
import { addMoves } from '../../../src/engines/query/add-moves.ts';
import type { MoveGroup } from '../../../src/engines/query/move-groups.ts';
import { yearBefore } from './small-world.ts';

const periods = [yearBefore(2025), yearBefore(2026)];
const ends = 12;
const end = fc.integer({ min: 0, max: ends - 1 });
const year = fc.constantFrom(0, 1);
const flow = fc.tuple(year, end, end, fc.integer({ min: 1, max: 9 }));
type Flow = readonly [year: number, from: number, to: number, persons: number];

function flowsOf(rows: readonly Flow[]): ProtectedFlows {
  const sorted = rows.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  return {
    definition: movesBetween,
    atoms: Array.from({ length: ends }, (_none, at) => ({ id: `${at}`, members: [`${at}`] })),
    outside: [],
    periods,
    starts: Int32Array.from([0, 1, 2], (p) => sorted.filter(([of]) => of < p).length),
    from: Int32Array.from(sorted, ([, from]) => from),
    to: Int32Array.from(sorted, ([, , to]) => to),
    persons: Int32Array.from(sorted, ([, , , persons]) => persons),
    spread: 1,
    inside: {},
  };
}

const groups = (count: number): readonly MoveGroup[] =>
  Array.from({ length: count }, (_none, at) => {
    const name = { da: `${at}`, en: `${at}` };
    return { key: `${at}`, name, inside: true, size: 1, x: 0, y: 0, spots: 0 };
  });

// Few groups have a place for every pair of them, many do not.
test.each([5, 1500])('moves over %i groups are those of the flows with an end in the place', (count) => {
  const asked = fc.record({
    rows: fc.uniqueArray(flow, { selector: ([y, from, to]) => `${y} ${from} ${to}`, maxLength: 60 }),
    groupOf: fc.array(fc.integer({ min: 0, max: count - 1 }), { minLength: ends, maxLength: ends }),
    atoms: fc.uniqueArray(end),
  });
  fc.assert(
    fc.property(asked, ({ rows, groupOf, atoms }) => {
      const expected = new Map<string, number>();
      for (const [, from, to, persons] of rows) {
        if (!atoms.includes(from) && !atoms.includes(to)) continue;
        const pair = `${groupOf[from]} ${groupOf[to]}`;
        expected.set(pair, (expected.get(pair) ?? 0) + persons);
      }
      const { from, to, persons } = addMoves(
        flowsOf(rows),
        { groupOf: Int32Array.from(groupOf), groups: groups(count) },
        periods.map((period) => ({ period, atoms })),
      );
      const found = Array.from(from, (group, i) => [`${group} ${to[i]}`, persons[i]] as const);
      expect(found.toSorted()).toEqual([...expected].toSorted());
    }),
  );
});
