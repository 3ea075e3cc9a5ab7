import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import { addOverGroups } from '../../../src/engines/protect/add-over-groups.ts';
import { groupPlaces } from '../../../src/engines/protect/group-places.ts';
import { type GuardedMeans, guardMargins } from '../../../src/engines/protect/guard-margins.ts';
import { type Lenders, openLenders } from '../../../src/engines/protect/lenders.ts';
import { widerPlacesOf } from '../../../src/engines/protect/protect-sums.ts';
import { layoutOf, sumCellsOf } from '../../../src/engines/protect/table-layout.ts';
import { axis, directoryOf, exactTable, tableOf, unitOf } from './small-world.ts';

// Incomes by sex and two ages (four cells), in five afdelinger of two kommuner of two regions.
const definition = tableOf('T18', 3, [
  {
    id: 'indkomst',
    view: 'persons',
    axes: [axis('sex', ['K', 'M']), axis('age', ['unge', 'gamle'])],
    measure: { kind: 'sum', column: 'personindkomst', heads: 'known', unit: 'kroner' },
  },
]);
const cells = 4;
const units = ['101', '101', '101', '201', '201'].map((kommune, i) => unitOf(`0045-${i}`, kommune));
const ids = units.map((unit) => unit.id);

/** A world of leaves, unit-major, each written as the persons' incomes. */
function guard(world: readonly (readonly number[])[]): { readonly lenders: Lenders; readonly guarded: GuardedMeans } {
  const column = (of: (amounts: readonly number[]) => number) => Float64Array.from(world, of);
  const sum = column((amounts) => amounts.reduce((total, amount) => total + amount, 0));
  const ranked = world.map((amounts) => [...amounts].sort((a, b) => b - a));
  const exact = exactTable(
    'T18',
    2026,
    Object.fromEntries(
      ids.map((id, u) => [id, Array.from({ length: cells }, (_, c) => world[u * cells + c]?.length ?? 0)]),
    ),
    {
      magnitudes: {
        cells: Int32Array.from({ length: cells }, (_, c) => c),
        sum,
        absolute: sum,
        largest: Float64Array.from(ranked, ([first]) => first ?? 0),
        second: Float64Array.from(ranked, ([, second]) => second ?? 0),
      },
    },
  );
  const leaves = addOverGroups(exact, ids.length, (unit) => ids.indexOf(unit));
  const input = {
    leaves,
    protectedHeads: leaves.heads,
    cells: sumCellsOf(layoutOf(definition)),
    wider: widerPlacesOf(exact, groupPlaces(directoryOf(units)), ids),
  };
  const lenders = openLenders(input, standard);
  return { lenders, guarded: guardMargins(lenders, ids.length, standard) };
}

/** Leaves of a lender, as numbers of unknowns. */
function leavesOf({ rows, atomsOf, width }: Lenders, margin: number): readonly number[] {
  const { positions } = must(rows[margin % rows.length], 'a row');
  const atoms = atomsOf(Math.floor(margin / rows.length));
  return Array.from({ length: atoms.length }, (_, a) => atoms[a] ?? 0).flatMap((atom) =>
    positions.map((position) => atom * width + position),
  );
}

/**
 * The attack: every mean shown, its own or lent, is one linear equation over the true sums of the leaves (heads taken as
 * known, so that a leaf nobody is in is known too). Answers the leaves whose sum follows from them: eliminated until one unknown is left in a row.
 */
function determined(lenders: Lenders, { own, lender }: GuardedMeans): readonly number[] {
  const leafRows = [...own.keys()]
    .filter((leaf) => own[leaf] === 1 || headsOf(lenders, leaf) === 0)
    .map((leaf) => [leaf]);
  const lent = [...new Set(lender)].filter((margin) => margin >= 0).map((margin) => leavesOf(lenders, margin));
  const rows = [...leafRows, ...lent].map((leaves) =>
    Array.from({ length: own.length }, (_, i) => Number(leaves.includes(i))),
  );
  let done = 0;
  for (let column = 0; column < own.length && done < rows.length; column++) {
    const pivot = rows.findIndex((row, r) => r >= done && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const chosen = must(rows[pivot], 'a row');
    rows[pivot] = must(rows[done], 'a row');
    const scale = chosen[column] ?? 1;
    const unit = chosen.map((value) => value / scale);
    rows[done] = unit;
    rows.forEach((row, r) => {
      const factor = row[column] ?? 0;
      if (r !== done && factor !== 0) rows[r] = row.map((value, i) => value - factor * (unit[i] ?? 0));
    });
    done += 1;
  }
  return rows.flatMap((row) => {
    const at = row.flatMap((value, i) => (Math.abs(value) > 1e-9 ? [i] : []));
    return at.length === 1 ? at : [];
  });
}

const isSafeLeaf = (lenders: Lenders, leaf: number) =>
  lenders.isSafe(Math.floor(leaf / cells), lenders.rowsOf[leaf % cells]?.[0] ?? 0);
const headsOf = (lenders: Lenders, leaf: number) =>
  lenders.total(Math.floor(leaf / cells), lenders.rowsOf[leaf % cells]?.[0] ?? 0).heads;

const same = (heads: number, amount: number) => Array.from({ length: heads }, () => amount);

describe('what is left of a margin', () => {
  const full = Array.from({ length: 5 * cells }, () => same(20, 200_000));

  test('is nothing where every leaf is safe: all show their own', () => {
    const { guarded } = guard(full);
    expect([...guarded.own].every((own) => own === 1)).toBe(true);
  });

  test('is never one unsafe leaf: the smallest safe leaf beside it joins it', () => {
    const world = full.with(0, same(3, 900_000)).with(1, same(30, 150_000));
    const { lenders, guarded } = guard(world);
    // Women in the first afdeling: the young are three, so the old of the same row borrow with them.
    expect([...guarded.own.subarray(0, 4)]).toEqual([0, 0, 1, 1]);
    expect(guarded.lender[0]).toBe(guarded.lender[1]);
    expect(determined(lenders, guarded)).not.toContain(0);
    // Had the old shown their own mean, the attack would have had the three.
    const careless = { own: guarded.own.with(1, 1), lender: guarded.lender };
    expect(determined(lenders, careless)).toContain(0);
  });

  test('may be several unsafe leaves that are safe together', () => {
    const world = full.with(0, same(3, 100_000)).with(1, same(4, 110_000));
    const { guarded } = guard(world);
    expect([...guarded.own.subarray(0, 4)]).toEqual([0, 0, 1, 1]);
  });

  test('lends to nobody where nothing can join: a leaf alone in its kommune and region borrows from further away', () => {
    const world = full.map((_, i) => (i < 3 * cells ? same(20, 200_000) : [])).with(3 * cells, same(2, 500_000));
    const { lenders, guarded } = guard(world);
    expect(
      determined(lenders, guarded).filter((leaf) => headsOf(lenders, leaf) > 0 && !isSafeLeaf(lenders, leaf)),
    ).toEqual([]);
  });
});

test('whatever the incomes: no unsafe leaf is found by subtracting the means shown', () => {
  const amount = fc.oneof(fc.integer({ min: 50_000, max: 400_000 }), fc.constant(9_000_000));
  const leaf = fc.oneof(
    fc.constant<readonly number[]>([]),
    fc.array(amount, { minLength: 1, maxLength: 4 }),
    fc.array(amount, { minLength: 5, maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(leaf, { minLength: 5 * cells, maxLength: 5 * cells }), (world) => {
      const { lenders, guarded } = guard(world);
      const found = determined(lenders, guarded).filter(
        (one) => headsOf(lenders, one) > 0 && !isSafeLeaf(lenders, one),
      );
      expect(found).toEqual([]);
      guarded.own.forEach((own, one) => {
        if (own === 1) expect(isSafeLeaf(lenders, one)).toBe(true);
      });
    }),
    { numRuns: 400 },
  );
});
