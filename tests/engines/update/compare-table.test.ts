import { describe, expect, test } from 'vitest';
import { compareTable, sizeOfJump } from '../../../src/engines/update/compare-table.ts';
import {
  compareDates,
  compareDefinitions,
  compareUnits,
  countUnits,
} from '../../../src/engines/update/compare-units.ts';
import { january, leaves, release, sexTable } from '../query/small-world.ts';

const rules = { percent: 20, roots: 3, listed: 3 };
const base = 5;
const years = [january(2025), january(2026)];

describe('a table beside itself', () => {
  const before = leaves('T01', [january(2024), january(2025)], {
    a: [
      [50, 50],
      [50, 50],
    ],
    b: [
      [50, 50],
      [50, 50],
    ],
  });

  test('tells which figures of the same period are not the same, the largest change first', () => {
    const after = leaves('T01', years, {
      a: [
        [50, 55],
        [50, 55],
      ],
      b: [
        [70, 50],
        [70, 50],
      ],
    });
    const { change, cells } = compareTable({ definition: sexTable, before, after, base, rules });
    expect(change).toMatchObject({ table: 'T01', compared: 4, changed: 2, newPeriods: ['2026'], mergedBefore: 0 });
    const told = cells.map((c) => [c.period, c.place, c.row.da, c.before, c.after]);
    expect(told).toEqual([
      ['2025', 'b', 'M', 50, 70],
      ['2025', 'a', 'K', 50, 55],
    ]);
  });
  test('the same again changes nothing', () => {
    const same = compareTable({ definition: sexTable, before, after: before, base, rules });
    expect([same.change.changed, same.cells, same.change.newPeriods]).toEqual([0, [], []]);
  });
  test('a place that is merged otherwise is not compared, and the merging is told', () => {
    const after = leaves('T01', years, {
      'a+b': [
        [100, 100],
        [100, 100],
      ],
    });
    const { change } = compareTable({ definition: sexTable, before, after, base, rules });
    expect(change).toMatchObject({ compared: 0, mergedBefore: 0, mergedAfter: 100 });
  });
});

describe('jumps', () => {
  test('are more than a fifth and more than chance and rounding explain', () => {
    const after = leaves('T01', years, {
      a: [
        [100, 100],
        [100, 160],
      ],
      b: [
        [10, 10],
        [15, 15],
      ],
      c: [
        [200, 200],
        [205, 210],
      ],
    });
    const { jumps } = compareTable({ definition: sexTable, after, base, rules });
    // 10 to 15 is half as much again, but no more than chance.
    expect(jumps.map((j) => [j.place, j.row.da, j.before, j.after])).toEqual([
      ['a', 'K', 100, 160],
      ['a', 'Tabel T01', 200, 260],
    ]);
  });
  test('a category nobody is in any more is a code used otherwise', () => {
    const after = leaves('T01', years, {
      a: [
        [100, 100],
        [200, 0],
      ],
      b: [
        [100, 100],
        [200, 0],
      ],
    });
    const { codes } = compareTable({ definition: sexTable, after, base, rules });
    expect(codes.map((c) => [c.category.da, c.kind, c.before, c.after])).toEqual([
      ['M', 'moved', 200, 400],
      ['K', 'given-up', 200, 0],
    ]);
  });
  test.each([
    ['nothing moved', 100, 100, 0, 0],
    ['a fifth exactly is no jump', 1000, 1200, 0, 0],
    ['more than a fifth and than three roots', 1000, 1201, 0, 201 / Math.sqrt(1201)],
    ['within what rounding can do', 100, 140, 10, 0],
    ['out of nothing', 0, 100, 5, 10],
  ])('%s', (_, from, to, rounding, size) => {
    expect(sizeOfJump(from, to, rounding, rules)).toBeCloseTo(size, 9);
  });
});

test('units that came, went, were closed, renamed or emptied', () => {
  const world = (afdelinger: Parameters<typeof release>[0]['afdelinger'], heads: Parameters<typeof leaves>[2]) =>
    release({ edition: 2026, afdelinger, definitions: [sexTable], tables: [leaves('T01', years, heads)] });
  const full = [
    [50, 50],
    [50, 50],
  ];
  const before = world([{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }], { a: full, b: full, c: full, d: full });
  const after = world([{ id: 'b', validTo: '2025-12-31' }, { id: 'c', name: 'Ny' }, { id: 'd' }, { id: 'e' }], {
    ...{ b: full, c: full, d: [[50, 50], null], e: full },
  });
  const changes = compareUnits(before, after);
  expect(changes.map(({ kind, id }) => [kind, id])).toEqual([
    ['vanished', 'a'],
    ['closed', 'b'],
    ['renamed', 'c'],
    ['emptied', 'd'],
    ['new', 'e'],
  ]);
  expect(countUnits(changes)).toEqual({ new: 1, closed: 1, vanished: 1, renamed: 1, emptied: 1 });
  expect(compareUnits(undefined, after)).toEqual([]);
  expect(compareDefinitions(before, after)).toEqual([]);
  const other = {
    ...after,
    definitions: [
      { ...sexTable, version: '2' },
      { ...sexTable, id: 'T09' },
    ],
  };
  expect(compareDefinitions(before, other)).toEqual([
    { table: 'T01', kind: 'changed', from: '1', to: '2' },
    { table: 'T09', kind: 'new', to: '1' },
  ]);
  expect(compareDefinitions(other, before).map(({ table, kind }) => [table, kind])).toContainEqual(['T09', 'gone']);
  expect(compareDates(undefined, after)).toEqual([]);
});
