import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import { auditUnion } from '../../../../src/engines/protect/publication/audit-union.ts';
import { openHighsPool } from '../../../../src/storage/solver/highs-pool.ts';
import { n, unionOf, W } from './two-afdelinger.ts';

const pool = openHighsPool(1);
afterAll(() => pool.close());

const worlds = fc.record({
  truth: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }),
  ups: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  hidden: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
});

/** Every world both releases allow, by trying them all: values each leaf takes. */
function tried(
  shown: readonly number[],
  truth: readonly number[],
  isHidden: readonly boolean[],
): readonly Set<number>[] {
  const seen = truth.map(() => new Set<number>());
  const sums = [0, 1, 2].map((kind) => [0, 1].reduce((sum, unit) => sum + (truth[unit * 3 + kind] ?? 0), 0));
  const leaf: number[] = [];
  const fill = (at: number): void => {
    if (at === 6) {
      for (const kind of [0, 1, 2]) {
        const sum = (leaf[kind] ?? 0) + (leaf[3 + kind] ?? 0);
        const known = sums[kind] ?? 0;
        if (isHidden[kind + 1] && known > 0 ? sum < 1 : sum !== known) return;
      }
      leaf.forEach((value, k) => {
        seen[k]?.add(value);
      });
      return;
    }
    const value = shown[at] ?? 0;
    const unit = Math.floor(at / 3);
    const total = [0, 1, 2].reduce((sum, kind) => sum + (truth[unit * 3 + kind] ?? 0), 0);
    const before = leaf.slice(unit * 3, at).reduce((sum, own) => sum + own, 0);
    for (let own = Math.max(0, value - n + 1); own <= value + n - 1; own++) {
      // Households of each afdeling are known.
      if (at % 3 === 2 ? before + own !== total : before + own > total) continue;
      leaf[at] = own;
      leaf.length = at + 1;
      fill(at + 1);
    }
  };
  fill(0);
  return seen;
}

test('what the audit of both releases finds safe is safe: trying every world gives at least W values', async () => {
  let found = 0;
  let failed = 0;
  await fc.assert(
    fc.asyncProperty(worlds, async ({ truth, ups, hidden }) => {
      const { shown, union, parts } = unionOf({ truth, ups, hidden });
      const audit = await auditUnion(union, [[parts]], {
        ...{ width: W, pool, random: randomFrom('union'), progress: () => undefined },
      });
      const values = tried(shown, truth, hidden);
      const failing = new Set(audit.failing.filter(({ kind }) => kind === 'leaf').map(({ number }) => number));
      truth.forEach((count, leaf) => {
        if (count < 1 || count >= n) return;
        if (failing.has(leaf)) failed++;
        else found++;
        if (!failing.has(leaf)) expect(values[leaf]?.size ?? 0).toBeGreaterThanOrEqual(W);
        // Flows in a two-way table are whole wherever they can be anything, so nothing safe is refused either.
        else expect(values[leaf]?.size ?? 0).toBeLessThan(W);
      });
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(found).toBeGreaterThan(50);
  expect(failed).toBeGreaterThan(5);
});

test('a hidden count is known to be one or more: what would only be open if it could be nobody is not open', async () => {
  // One of a kind in the only afdeling with anybody: two by the rounding of the next kind, and nobody were it not hidden.
  const world = {
    truth: [1, 42, 30, 0, 0, 0],
    ups: [false, true, false, false, false, false],
    hidden: [false, true, true, false],
  };
  const { shown, union, parts } = unionOf(world);
  expect(tried(shown, world.truth, world.hidden)[0]).toEqual(new Set([1, 2]));
  const audit = await auditUnion(union, [[parts]], {
    ...{ width: W, pool, random: randomFrom('union'), progress: () => undefined },
  });
  expect(audit.failing.filter(({ kind }) => kind === 'leaf').map(({ number }) => number)).toEqual([0]);
});
