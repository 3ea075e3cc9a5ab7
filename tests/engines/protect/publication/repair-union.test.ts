import { afterAll, expect, test } from 'vitest';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import type { Publication } from '../../../../src/domain/model/publication.ts';
import { auditBeside } from '../../../../src/engines/protect/publication/audit-beside.ts';
import { auditUnion } from '../../../../src/engines/protect/publication/audit-union.ts';
import { protectPublication } from '../../../../src/engines/protect/publication/protect-publication.ts';
import { publicCells } from '../../../../src/engines/protect/publication/public-cells.ts';
import { publicFigures } from '../../../../src/engines/protect/publication/public-figures.ts';
import { publishPattern } from '../../../../src/engines/protect/publication/publish-pattern.ts';
import { repairUnion } from '../../../../src/engines/protect/publication/repair-union.ts';
import { openHighsPool } from '../../../../src/storage/solver/highs-pool.ts';
import { unionOf, W } from './two-afdelinger.ts';

const pool = openHighsPool(1);
afterAll(() => pool.close());
const job = () => ({ pool, random: randomFrom('union'), progress: () => undefined });

// With both totals known a few of one kind in one afdeling alone cannot be more or fewer unless another kind is too.
const tight = { truth: [2, 41, 42, 0, 31, 32], ups: [false, true, true, false, false, false] };

test('the cheapest cells that make room are hidden, until both releases together leave every small count open', async () => {
  const { union, ofKommune, parts } = unionOf({ ...tight, hidden: [false, true, false, false] });
  const before = await auditUnion(union, [[parts]], { ...job(), width: W });
  expect(before.failing.length).toBeGreaterThan(0);
  const counts = union.publication.system.counts;
  const costOf = (cell: number) => 1 + Math.log2(counts[cell] ?? 1);
  const stuck = await repairUnion(union, [parts], before.failing, { ...job(), width: W, costOf });
  expect(stuck).toEqual([]);
  const after = await auditUnion(union, [[parts]], { ...job(), width: W });
  expect(after.failing).toEqual([]);
  // One more kind makes room; the total and the other kind can be told.
  const hidden = ofKommune.map((cell) => union.pattern[cell] !== 0);
  expect(hidden[0]).toBe(false);
  expect(hidden.slice(2).filter(Boolean)).toHaveLength(1);
});

test('what is public already is not hidden for a rounded release: figures without room are named', async () => {
  const { union, ofKommune, parts } = unionOf({ ...tight, hidden: [false, true, false, false] });
  const kept = union.pattern.slice();
  const before = await auditUnion(union, [[parts]], { ...job(), width: W });
  const stuck = await repairUnion(union, [parts], before.failing, { ...job(), width: W, costOf: () => undefined });
  expect(stuck).toEqual(before.failing);
  expect(union.pattern).toEqual(kept);
  expect(ofKommune.every((cell) => cell < kept.length)).toBe(true);
});

test('a rounded release made after exact tables is audited beside them', async () => {
  const { input, release, union } = unionOf({ ...tight, hidden: [false, true, false, false] });
  const leaking = figuresOf(union.pattern);
  const found = await auditBeside(input, leaking, { ...job(), rounded: release });
  expect(found.failing.length).toBeGreaterThan(0);
  const made = await protectPublication(input, { ...job(), rounded: [release] });
  const safe = publicFigures([publishPattern(input, made)]);
  expect((await auditBeside(input, safe, { ...job(), rounded: release })).failing).toEqual([]);

  function figuresOf(pattern: Uint8Array) {
    const bounds = { programs: 0, failing: [] };
    const exact = { primes: [], unknown: 0, relations: 0, rank: 0, determined: [], exposed: [] };
    const whole = { publication: union.publication, pattern, exact, bounds, determined: 0, unions: [] };
    return publicFigures([publishPattern(input, whole)]);
  }
});

test('what an earlier publication shows stays shown, and a corrected figure is not taken for it', async () => {
  const { input } = unionOf({ truth: [20, 40, 41, 30, 30, 31], ups: [], hidden: [] });
  const first = await protectPublication(input, { ...job(), rounded: [] });
  const published: Publication = publishPattern(input, first);
  const figures = publicFigures([published]);
  expect(figures.countOf('kom:657', 'T05', 'a')).toBe(50);
  const again = await protectPublication({ ...input, figures }, { ...job(), rounded: [] });
  for (const cell of publicCells(again.publication, figures)) expect(again.pattern[cell]).toBe(0);
  const corrected = unionOf({ truth: [21, 40, 41, 30, 30, 31], ups: [], hidden: [] });
  const held = publicCells(corrected.union.publication, figures);
  expect(held.size).toBe(2);
});
