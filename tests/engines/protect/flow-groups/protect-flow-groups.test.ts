import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movesByGroup } from '../../../../src/domain/definitions/flows/moves-by-group.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import { readEarlierGroups } from '../../../../src/engines/protect/flow-groups/earlier-groups.ts';
import { figuresOf, shownByPair, trueFigures } from '../../../../src/engines/protect/flow-groups/group-cells.ts';
import { groupEnds } from '../../../../src/engines/protect/flow-groups/group-ends.ts';
import { protectGroups, shownGroups } from '../../../../src/engines/protect/flow-groups/protect-flow-groups.ts';
import { stackGroups } from '../../../../src/engines/protect/flow-groups/stack-groups.ts';
import { openDraw } from '../../../../src/engines/protect/seeded-draw.ts';
import {
  atoms,
  cellsOf,
  directory,
  flowsOf,
  groupCount,
  type Mover,
  n,
  period,
  protection,
  someMovers,
  unitsById,
} from './group-world.ts';

describe('ends', () => {
  const keysOf = (refused: readonly string[] = []) => groupEnds(atoms, directory, period.end, refused);

  test('a boligområde is an end; the others of a kommune are one', () => {
    const found = must(keysOf(), 'ends');
    expect(found.ends).toEqual(['alm:101', 'alm:157', 'omr:gaarden']);
    expect([...found.endOf]).toEqual([2, 2, 0, 1, 1]);
  });

  test('an area that is refused falls to its kommune, a kommune to another, and at last there are none', () => {
    expect(keysOf(['omr:gaarden'])?.ends).toEqual(['alm:101', 'alm:157']);
    expect(keysOf(['omr:gaarden', 'alm:157'])?.ends).toEqual(['alm:101+157']);
    expect(keysOf(['omr:gaarden', 'alm:157', 'alm:101+157'])).toBeUndefined();
  });

  test('a boligområde is one on the days it is', () => {
    expect(groupEnds(atoms, directory, '1999-12-31')?.ends).toEqual(['alm:101', 'alm:157']);
  });
});

test('everybody is in one group of each split, and comes to one end from one: persons are conserved', () => {
  fc.assert(
    fc.property(someMovers, (movers) => {
      const cells = cellsOf(flowsOf(movers));
      const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
      expect(sum(cells.persons)).toBe(movers.length);
      expect(sum(cells.parts)).toBe(2 * movers.length);
      for (let group = 0; group < groupCount; group++) {
        const own = movers.filter(([, , origin, household]) => [origin, 4 + household].includes(group)).length;
        expect(sum(cells.parts.filter((_, i) => cells.group[i] === group))).toBe(own);
      }
    }),
    { numRuns: 50 },
  );
});

test('wholes and parts are neighbouring multiples of n, nobody stays nobody, and parts add up to wholes', () => {
  fc.assert(
    fc.property(someMovers, fc.string(), (movers, seed) => {
      const cells = cellsOf(flowsOf(movers));
      const drawOf = (name: string) => openDraw(createHmac('sha256', seed).update(name).digest());
      const made = protectGroups(protection(cells, { drawOf }));
      const truth = trueFigures(cells, groupCount);
      const shown = figuresOf({ ...cells, ...made }, groupCount);
      for (const [i, count] of truth.entries()) {
        expect((shown[i] ?? 0) % n).toBe(0);
        expect(Math.abs((shown[i] ?? 0) - count)).toBeLessThan(n);
        if (count === 0) expect(shown[i]).toBe(0);
      }
      for (let pair = 0; pair < cells.from.length; pair++) {
        const own = shown.subarray(pair * (1 + groupCount), (pair + 1) * (1 + groupCount));
        const [whole = 0, ...parts] = own;
        const total = (some: readonly number[]) => some.reduce((sum, part) => sum + part, 0);
        expect([total(parts.slice(0, 4)), total(parts.slice(4))]).toEqual([whole, whole]);
      }
      expect(made.tally.anchorsMissed).toBe(0);
    }),
    { numRuns: 100 },
  );
});

const crowd = (from: string, to: string, persons: number, origin = 0, household = 0) =>
  Array.from({ length: persons }, (): Mover => [from, to, origin, household]);

test('a pair is shown as what the release shows of it already, where that is a step away at most', () => {
  const flows = flowsOf([
    ...crowd('0101-00003', '0303-00001', 7),
    ...crowd('0101-00003', '0202-00001', 6, 2, 1),
    ...crowd('udland', '0101-00003', 8),
  ]);
  const cells = cellsOf(flows);
  expect(cells.ends.slice(0, cells.inner)).toContain('alm:157');
  // 5 + 10 of 13 persons, and 0 of 8: the first is a neighbour of the truth, the second is not.
  const shown = { from: Int32Array.of(2, 2), to: Int32Array.of(4, 3), persons: Int32Array.of(5, 10) };
  const byPair = shownByPair(cells, shown, ['kom:101', 'kom:751', 'udland']);
  const made = protectGroups(protection(cells, { shown: byPair }));
  const at = cells.persons.indexOf(13);
  expect([byPair[at], made.wholes[at]]).toEqual([15, 15]);
  expect([5, 10]).toContain(made.wholes[cells.persons.indexOf(8)]);
});

test('the same again comes out the same, another seed otherwise; what did not change keeps its value', () => {
  const movers = Array.from({ length: 400 }, (_, i): Mover => {
    const ids = [...unitsById.keys()];
    return [ids[i % 6] ?? '', ids[(i * 5 + 1 + (i % 4)) % 6] ?? '', i % 3, (i * 7) % 5];
  }).filter(([from, to]) => from !== to);
  const flows = flowsOf(movers);
  const cells = cellsOf(flows);
  const once = protectGroups(protection(cells));
  expect(protectGroups(protection(cellsOf(flowsOf(movers.toReversed()))))).toEqual(once);
  const drawOf = (name: string) => openDraw(createHmac('sha256', 'other').update(name).digest());
  expect(protectGroups(protection(cells, { drawOf })).parts).not.toEqual(once.parts);
  const released = stackGroups(movesByGroup, atoms, [{ shown: shownGroups(period, cells, once), rounded: once }]);
  const earlier = readEarlierGroups(flows, released, unitsById, { kommune: 'kom:', abroad: 'udland', again: 'igen' });
  expect(protectGroups(protection(cells, { drawOf, earlier }))).toMatchObject({
    wholes: once.wholes,
    parts: once.parts,
  });
});

test('what the audit asks for goes to that side, the others of the pair make room', () => {
  const cells = cellsOf(
    flowsOf([...crowd('udland', '0101-00003', 3, 0, 0), ...crowd('udland', '0101-00003', 3, 2, 1)]),
  );
  for (const [side, value] of [
    ['up', 5],
    ['down', 0],
  ] as const) {
    const sides = new Map([['udland|alm:101|dansk', side]]);
    const made = protectGroups(protection(cells, { sides }));
    const figures = figuresOf({ ...cells, ...made }, groupCount);
    expect(figures[1]).toBe(value);
    expect((figures[1] ?? 0) + (figures[3] ?? 0)).toBe(figures[0]);
  }
});
