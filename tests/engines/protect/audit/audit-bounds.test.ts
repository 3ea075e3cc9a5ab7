import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import { auditBounds } from '../../../../src/engines/protect/audit/audit-bounds.ts';
import { auditPattern } from '../../../../src/engines/protect/audit/audit-pattern.ts';
import { readPattern } from '../../../../src/engines/protect/audit/read-pattern.ts';
import type { CrossTable } from '../../../../src/engines/protect/suppression/cross-table.ts';
import { repairBounds } from '../../../../src/engines/protect/suppression/repair-bounds.ts';
import { suppressCells } from '../../../../src/engines/protect/suppression/suppress-cells.ts';
import { openHighsPool } from '../../../../src/storage/solver/highs-pool.ts';
import { flatTable, hiding } from '../suppression/flat-table.ts';
import { absent, hasSharedData, madeInstance, sharedTable, sharedText, tableOf } from '../suppression/made-instance.ts';

const pool = openHighsPool(2);
afterAll(() => pool.close());

const silent = (): void => undefined;
const hiddenIn = (pattern: Uint8Array): readonly number[] => [...pattern.keys()].filter((cell) => pattern[cell] !== 0);
const bounds = (table: CrossTable, pattern: Uint8Array, guarded: readonly number[], lowerBound: number) => {
  const wish = { lowerBound, width: 3, draws: 5 };
  return auditBounds(table, pattern, guarded, { wish, pool, random: randomFrom('ranges'), progress: silent });
};

/** A square of hidden cells in a table large enough that the square alone is looked at. */
function square(...counts: readonly [number, number, number, number]) {
  const [a, b, c, d] = counts;
  const table = flatTable([
    [a, b, 20],
    [c, d, 30],
    [40, 50, 60],
  ]);
  return { table, pattern: hiding(table, 4, [1, 1], [1, 2], [2, 1], [2, 2]) };
}

describe('a square of hidden counts', () => {
  test('1, 0 over 3, 4: algebra finds nothing certain, yet each may only be two numbers', async () => {
    const { table, pattern } = square(1, 0, 3, 4);
    expect(auditPattern(table, pattern, 4, 4, randomFrom('a')).recoverable).toBe(0);
    const audit = await bounds(table, pattern, hiddenIn(pattern), 0);
    expect(audit).toMatchObject({ smallestWidth: 1, single: [], fewestWholeNumbers: 2 });
    expect(audit.failing).toHaveLength(4);
  });

  test('2, 6 over 9, 4 may each be nine numbers, and seven when a hidden count is 1 or more', async () => {
    const { table, pattern } = square(2, 6, 9, 4);
    expect(await bounds(table, pattern, hiddenIn(pattern), 0)).toMatchObject({ smallestWidth: 8, failing: [] });
    expect(await bounds(table, pattern, hiddenIn(pattern), 1)).toMatchObject({ smallestWidth: 6, failing: [] });
  });

  test('two hidden ones of a total of 2 are both 1 once zeros are shown', async () => {
    const { table, pattern } = square(1, 1, 7, 8);
    const audit = await bounds(table, pattern, hiddenIn(pattern), 1);
    expect(audit.single).toHaveLength(4);
    expect(audit.smallestWidth).toBe(0);
  });
});

test('the narrowest range is the one found by trying every table of whole numbers', async () => {
  const counts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(counts, async ([a = 1, b = 1, c = 1, d = 1]) => {
      const { table, pattern } = square(a, b, c, d);
      const possible = [...Array(30).keys()]
        .map((k) => k - 15)
        .filter((k) => a + k >= 1 && b - k >= 1 && c - k >= 1 && d + k >= 1);
      const { smallestWidth, failing } = await bounds(table, pattern, hiddenIn(pattern), 1);
      expect(smallestWidth).toBeCloseTo(possible.length - 1, 6);
      expect(failing.length).toBe(possible.length < 3 ? 4 : 0);
    }),
    { numRuns: 15 },
  );
});

test('the narrowest range told is the narrowest, though another was seen to be narrower before its ends were looked for', async () => {
  // Two squares: the first cell of one is 2 in 0 … 8, of the other 3 in 0 … 5. Looked for downwards first, the former
  // is seen to be 2 wide and the latter 3, and both are wide enough.
  const table = flatTable([
    [2, 6, 20, 20, 20],
    [7, 9, 20, 20, 20],
    [20, 20, 3, 2, 20],
    [20, 20, 7, 9, 20],
    [20, 20, 20, 20, 20],
  ]);
  const hidden = [
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
    [3, 3],
    [3, 4],
    [4, 3],
    [4, 4],
  ] as const;
  const pattern = hiding(table, 6, ...hidden);
  const guarded = [6 + 1, 3 * 6 + 3];
  expect(guarded.map((cell) => table.counts[cell])).toEqual([2, 3]);
  expect(await bounds(table, pattern, guarded, 0)).toMatchObject({ smallestWidth: 5, failing: [] });
});

describe('repair', () => {
  test.each(['mun', 'mun,org,plan'])(
    'after it every small count may be three numbers, grouped by %s',
    async (groupings) => {
      const table = tableOf(madeInstance(10, 3, 'ten afdelinger'), ...groupings.split(','));
      const random = randomFrom('repair');
      const exact = suppressCells(table, { max: 4, singletons: true }, random);
      const wish = { width: 3, draws: 5 };
      const repaired = await repairBounds(table, exact, { wish, pool, random, progress: silent });
      expect(hiddenIn(exact).filter((cell) => repaired[cell] === 0)).toEqual([]);
      const audit = auditPattern(table, repaired, 4, 4, randomFrom('a'));
      expect(audit).toMatchObject({ recoverable: 0, exposed: [] });
      const before = await bounds(table, exact, audit.hiddenPrimary, 1);
      const after = await bounds(table, repaired, audit.hiddenPrimary, 1);
      expect(before.failing.length).toBeGreaterThan(0);
      expect(after.failing).toEqual([]);
    },
  );

  test('done twice it gives the same pattern', async () => {
    const table = tableOf(madeInstance(8, 2, 'eight afdelinger'), 'mun');
    const once = async (): Promise<Uint8Array> => {
      const random = randomFrom('repair');
      const exact = suppressCells(table, { max: 4, singletons: false }, random);
      return await repairBounds(table, exact, { wish: { width: 3, draws: 5 }, pool, random, progress: silent });
    };
    expect(await once()).toEqual(await once());
  });
});

test.runIf(hasSharedData)(`the narrowest ranges of the published pattern of S are 2.5 wide${absent}`, async () => {
  const table = sharedTable('S', 'mun');
  const pattern = readPattern(table, { name: 'S_gauss', text: sharedText('sdc', 'S_gauss_max4.csv') });
  const small = [...pattern.keys()].filter((cell) => pattern[cell] === 1);
  const audit = await auditBounds(table, pattern, small, {
    wish: { lowerBound: 0, width: 3, draws: 30 },
    pool,
    random: randomFrom('ranges'),
    progress: silent,
  });
  expect(audit.smallestWidth).toBeCloseTo(2.5, 6);
  expect(audit.pinned).toEqual([]);
});
