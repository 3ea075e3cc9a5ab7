import { describe, expect, test } from 'vitest';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import type { ExactMagnitudes } from '../../../src/domain/model/leaf.ts';
import type { SumUnit } from '../../../src/domain/model/table-definition.ts';
import { addOverGroups } from '../../../src/engines/protect/add-over-groups.ts';
import { groupPlaces } from '../../../src/engines/protect/group-places.ts';
import { type Contributions, isSafe, meanPerHead } from '../../../src/engines/protect/mean-of-leaf.ts';
import { protectSums, widerPlacesOf } from '../../../src/engines/protect/protect-sums.ts';
import { layoutOf, sumCellsOf } from '../../../src/engines/protect/table-layout.ts';
import { axis, directoryOf, exactTable, tableOf, unitOf } from './small-world.ts';

/** Heads and contributions of the persons behind a leaf. */
function leafOf(...amounts: readonly number[]): Contributions {
  const sizes = amounts.map(Math.abs).sort((a, b) => b - a);
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    heads: amounts.length,
    sum: add(amounts),
    absolute: add(sizes),
    largest: sizes[0] ?? 0,
    second: sizes[1] ?? 0,
  };
}

/** Columns of magnitudes from leaves written as the persons' amounts, unit-major. */
function magnitudesOf(cells: readonly number[], leaves: readonly (readonly number[])[]): ExactMagnitudes {
  const all = leaves.map((amounts) => leafOf(...amounts));
  const column = (key: 'sum' | 'absolute' | 'largest' | 'second') => Float64Array.from(all, (leaf) => leaf[key]);
  return {
    cells: Int32Array.from(cells),
    sum: column('sum'),
    absolute: column('absolute'),
    largest: column('largest'),
    second: column('second'),
  };
}

describe('a mean may be shown', () => {
  test.each<[string, readonly number[], SumUnit, boolean]>([
    [
      'when what is left without the two largest is at least 10 % of the largest',
      [500, 300, 100, 50, 50],
      'kroner',
      true,
    ],
    ['not when one income is nearly all of it', [900, 80, 10, 10], 'kroner', false],
    ['not when one income is nearly all of it, five persons or not', [900, 80, 10, 10, 5], 'kroner', false],
    ['exactly on the line', [1000, 80, 40, 30, 30], 'kroner', true],
    ['not of four persons', [100, 100, 100, 100], 'kroner', false],
    ['of five alike', [0.1, 0.1, 0.1, 0.1, 0.1], 'score', true],
    ['of five with losses, by how large they are', [-500, 300, -100, 50, 50], 'kroner', true],
    ['of full-time persons whatever the parts, when they are five', [1, 0.01, 0.01, 0.01, 0.01], 'fulltime', true],
    ['not of four full-time persons', [1, 1, 1, 1], 'fulltime', false],
  ])('%s', (_, amounts, unit, safe) => {
    expect(isSafe(leafOf(...amounts), unit, standard)).toBe(safe);
  });
});

test('a mean is coarsened to what may be released', () => {
  const of = (heads: number, sum: number): Contributions => ({ heads, sum, absolute: sum, largest: 0, second: 0 });
  expect(meanPerHead(of(49, 49 * 210_499), 'kroner', standard.means)).toBe(210_000);
  expect(meanPerHead(of(49, 49 * 210_500), 'kroner', standard.means)).toBe(211_000);
  expect(meanPerHead(of(50, 50 * 210_449), 'kroner', standard.means)).toBe(210_400);
  expect(meanPerHead(of(49, 49 * -1500), 'kroner', standard.means)).toBe(-2000);
  expect(meanPerHead(of(8, 3.2), 'fulltime', standard.means)).toBe(0.4);
  expect(meanPerHead(of(3, 10.04), 'score', standard.means)).toBe(3.3);
  expect(meanPerHead(of(4, 9), 'contacts', standard.means)).toBe(2.3);
});

describe('protected sums', () => {
  const bands = axis('age', ['unge', 'gamle']);
  const table = tableOf('T18', 3, [
    {
      id: 'indkomst',
      view: 'persons',
      axes: [bands],
      measure: { kind: 'sum', column: 'personindkomst', heads: 'known', unit: 'kroner' },
    },
  ]);
  const units = ['0001-1', '0001-2', '0002-1'].map((id, i) => unitOf(id, i === 2 ? '201' : '101'));
  const same = (heads: number, amount: number) => Array.from({ length: heads }, () => amount);

  function sumsOf(leaves: readonly (readonly number[])[], heads: readonly number[]) {
    const exact = exactTable(
      'T18',
      2026,
      Object.fromEntries(
        units.map((unit, u) => [unit.id, [leaves[u * 2]?.length ?? 0, leaves[u * 2 + 1]?.length ?? 0]]),
      ),
      { magnitudes: magnitudesOf([0, 1], leaves) },
    );
    const ids = units.map((unit) => unit.id);
    return protectSums(
      {
        leaves: addOverGroups(exact, ids.length, (unit) => ids.indexOf(unit)),
        protectedHeads: Int32Array.from(heads),
        cells: sumCellsOf(layoutOf(table)),
        wider: widerPlacesOf(exact, groupPlaces(directoryOf(units)), ids),
      },
      standard,
    );
  }

  test('are protected heads times the own mean where it is safe', () => {
    const sums = sumsOf([same(118, 210_030), same(82, 260_020), [], [], [], []], [120, 80, 0, 0, 0, 0]);
    expect([...sums.value.subarray(0, 2)]).toEqual([120 * 210_000, 80 * 260_000]);
    expect([...sums.own.subarray(0, 2)]).toEqual([1, 1]);
  });

  test('borrow from the coarser row of the same afdeling first', () => {
    const sums = sumsOf([same(3, 100_000), same(30, 200_000), same(60, 50_000), [], [], []], [5, 30, 60, 0, 0, 0]);
    expect(sums.value[0]).toBe(5 * 191_000);
    // The old have a safe mean of their own; shown beside the whole afdeling's it would tell the three's.
    expect([...sums.own.subarray(0, 2)]).toEqual([0, 0]);
    expect(sums.value[1]).toBe(30 * 191_000);
  });

  test('then from the same row of the kommune, then from the kommune, the region and the country', () => {
    const sameRow = sumsOf([same(3, 100_000), [], same(60, 50_000), [], [], []], [5, 0, 60, 0, 0, 0]);
    expect(sameRow.value[0]).toBe(5 * 52_400);
    const kommune = sumsOf([same(3, 100_000), [], [], same(60, 50_000), [], []], [5, 0, 0, 60, 0, 0]);
    expect(kommune.value[0]).toBe(5 * 52_400);
    const country = sumsOf([same(3, 100_000), [], [], [], same(60, 50_000), []], [5, 0, 0, 0, 60, 0]);
    expect(country.value[0]).toBe(5 * 52_400);
    expect(country.own[0]).toBe(0);
  });

  test('are 0 and not own when nobody anywhere may be averaged', () => {
    const sums = sumsOf([same(3, 100_000), [], [], [], [], []], [5, 0, 0, 0, 0, 0]);
    expect([sums.value[0], sums.own[0]]).toEqual([0, 0]);
  });

  test('a shown 0 is never marked as own, so the mark cannot tell nobody from a few', () => {
    const sums = sumsOf([same(3, 100_000), [], same(60, 50_000), same(60, 50_000), [], []], [0, 0, 60, 0, 0, 0]);
    expect([...sums.own]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(sums.value[3]).toBe(0);
  });

  test('one millionaire hidden among afdelinger of an atom is still seen as one', () => {
    const exact = exactTable(
      'T18',
      2026,
      { '0001-1': [4, 0], '0001-2': [4, 0] },
      {
        magnitudes: magnitudesOf([0, 1], [[900, 8, 8, 8], [], [80, 8, 8, 8], []]),
      },
    );
    const added = addOverGroups(exact, 1, () => 0).magnitudes;
    expect([added?.largest[0], added?.second[0], added?.absolute[0]]).toEqual([900, 80, 1028]);
  });
});

test('rows that count a person twice, or measure different things, are never added up to borrow from', () => {
  const overlapping = axis('lov', ['S', 'N'], { overlapping: true });
  const measured = {
    ...axis('trivsel', []),
    categories: ['SOC', 'FAG'].map((code) => ({ code, label: { da: code, en: code }, column: code.toLowerCase() })),
  };
  const sum = { kind: 'sum', heads: 'known', unit: 'score' } as const;
  const table = tableOf('T19', 3, [
    { id: 'a', view: 'persons', axes: [axis('age', ['1', '2']), overlapping], measure: sum },
    { id: 'b', view: 'persons', axes: [measured, axis('koen', ['1', '2', '3'])], measure: sum },
    { id: 'c', view: 'persons', axes: [], measure: { kind: 'count' } },
  ]);
  const cells = sumCellsOf(layoutOf(table));
  expect(cells.map(({ cell }) => cell)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(cells[1]?.coarser).toEqual([[1, 3]]);
  expect(cells[8]?.coarser).toEqual([[7, 8, 9]]);
});
