import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latticeOf } from '../../../src/engines/protect/rounding/lattice.ts';
import { membershipsOf } from '../../../src/engines/protect/rounding/memberships.ts';
import { roundLeaves } from '../../../src/engines/protect/rounding/round-leaves.ts';
import { openDraw, roundToBase } from '../../../src/engines/protect/seeded-draw.ts';
import { ask, shown } from '../query/shown.ts';
import { january, leaves, release, sexTable } from '../query/small-world.ts';
import { hmac, seedOf } from './small-world.ts';

// diskretion.md section 10, small vectors 2, 6 and 8. Vector 1 stands with the rounding, 3 and 4 with the audit, 5 with
// the suppression, 7 with the formulas and 9 with the build.

const n = 5;

describe('vector 2: ranges at n = 5', () => {
  const values = (count: number) => [...new Set([0, 2 ** 32 - 1].map((drawn) => roundToBase(count, n, drawn)))];

  test.each([
    [0, [0]],
    [5, [5]],
    [20, [20]],
    [3, [5, 0]],
    [23, [25, 20]],
  ])('a true %i is shown as one of %j', (count, expected) => {
    expect(values(count)).toEqual(expected);
  });

  test.each([
    [0, 0, 4],
    [5, 1, 9],
    [20, 16, 24],
  ])('a shown %i may be %i to %i', (seen, from, to) => {
    const may = Array.from({ length: 40 }, (_, count) => count).filter((count) => values(count).includes(seen));
    expect([may[0], may.at(-1), may.length]).toEqual([from, to, to - from + 1]);
  });
});

test('vector 6: 18 Danish and 2 non-western of 20 in both tables are never shown as 20 and 18', () => {
  const ends = new Set(
    Array.from({ length: 40 }, (_, seed) =>
      roundLeaves({
        lattice: latticeOf(2, [[0, 1]]),
        memberships: membershipsOf(1, []),
        n,
        counts: Int32Array.from([18, 2]),
        held: { margins: [[0, 1]], values: Int32Array.from([20]) },
        drawOf: () => openDraw(hmac(seedOf(seed), 'T02')),
      }).values.join(),
    ),
  );
  // 15 and 5 would do as well, and are further from the truth.
  expect([...ends]).toEqual(['20,0']);
});

test('vector 8: the union of A and B without A is the protected leaf of B, in every table', () => {
  const [A, B] = ['0045-00001', '0045-00002'];
  const leaf = fc.nat(40).map((steps) => steps * n);
  fc.assert(
    fc.property(fc.array(leaf, { minLength: 8, maxLength: 8 }), (all) => {
      const heads = (from: number) => ({
        [A ?? '']: [all.slice(from, from + 2)],
        [B ?? '']: [all.slice(from + 2, from + 4)],
      });
      const world = release({
        edition: 2026,
        afdelinger: [A, B].map((id) => ({ id: id ?? '' })),
        definitions: [sexTable, { ...sexTable, id: 'T02' }],
        tables: ['T01', 'T02'].map((id, t) => leaves(id, [january(2026)], heads(t * 4))),
      });
      ['T01', 'T02'].forEach((table, t) => {
        const figures = (sted: string) => shown(ask(world, sted, { table }).cells).map(([value]) => Number(value));
        const [union, alone] = [figures(`afd:${A},afd:${B}`), figures(`afd:${A}`)];
        const [men = 0, women = 0] = all.slice(t * 4 + 2, t * 4 + 4);
        expect(union.map((value, row) => value - (alone[row] ?? 0))).toEqual([men + women, men, women]);
        expect(figures(`afd:${B}`)).toEqual([men + women, men, women]);
      });
    }),
    { numRuns: 50 },
  );
});
