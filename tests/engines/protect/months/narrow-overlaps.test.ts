import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrowOverlaps } from '../../../../src/engines/protect/months/narrow-overlaps.ts';
import type { ShownCount } from '../../../../src/engines/protect/months/shown-count.ts';

const rules = { n: 5, W: 3 };
const pair = [{ areas: ['inner', 'outer'], inside: ['inner'] }] as const;
const shown = (area: string, period: string, count: number, value: number): ShownCount => ({
  ...{ area, cell: 'convicted', series: `${area} convicted`, period, count, value },
});

// Two persons live in the outer area and not in the inner one, month after month.
const january = [shown('inner', '2026-01', 11, 10), shown('outer', '2026-01', 13, 10)];
const february = [shown('inner', '2026-02', 14, 15), shown('outer', '2026-02', 16, 15)];
const wideApart = [shown('inner', '2026-03', 16, 20), shown('outer', '2026-03', 18, 15)];
const otherWay = [shown('inner', '2026-04', 21, 20), shown('outer', '2026-04', 23, 25)];
const farthest = [shown('inner', '2026-05', 24, 20), shown('outer', '2026-05', 26, 30)];

test('months in which the difference says the same leave the outsider where he was', () => {
  expect(narrowOverlaps([...january, ...february], pair, rules)).toEqual({ tested: 2, narrow: new Set() });
});

test('a difference that stands still is narrowed by every month, and the area with more in it is hidden', () => {
  // -5 says at most 3, 10 says at least 2: of 0 … 8 only 2 and 3 are left.
  const months = [...january, ...wideApart, ...otherWay, ...farthest];
  expect(narrowOverlaps(months, pair, rules).narrow).toEqual(new Set(['outer convicted']));
  expect(narrowOverlaps([...wideApart, ...otherWay], pair, rules).narrow).toEqual(new Set());
});

test('nobody is left out of the larger area: a difference cannot be below nothing', () => {
  // Both are shown as 10, so the difference lies from -8 to 8, and nine of these numbers are no fewer than nobody.
  const months = [shown('inner', '2026-01', 9, 10), shown('outer', '2026-01', 11, 10)];
  expect(narrowOverlaps(months, pair, { n: 5, W: 9 }).narrow).toEqual(new Set());
  expect(narrowOverlaps(months, pair, { n: 5, W: 10 }).narrow).toEqual(new Set(['outer convicted']));
});

test('areas without common ground, other months, other figures and large or no differences are not held together', () => {
  expect(narrowOverlaps([...january, ...wideApart, ...farthest], [], rules).tested).toBe(0);
  const apart = [shown('inner', '2026-01', 11, 10), shown('outer', '2026-02', 13, 15)];
  const other = [shown('inner', '2026-01', 11, 10), { ...shown('outer', '2026-01', 13, 15), cell: 'labour' }];
  const large = [shown('inner', '2026-01', 11, 10), shown('outer', '2026-01', 16, 15)];
  const none = [shown('inner', '2026-01', 11, 10), shown('outer', '2026-01', 11, 15)];
  for (const counts of [apart, other, large, none]) expect(narrowOverlaps(counts, pair, rules).tested).toBe(0);
});

test('what is left of a small difference is never fewer than W numbers, unless it is named', () => {
  const neighbour = (count: number, up: boolean): number => 5 * (up ? Math.ceil(count / 5) : Math.floor(count / 5));
  const months = fc.array(fc.tuple(fc.integer({ min: 5, max: 60 }), fc.boolean(), fc.boolean()), { maxLength: 24 });
  const holds = fc.property(months, fc.integer({ min: 1, max: 4 }), (drawn, left) => {
    const counts = drawn.flatMap(([count, up, outerUp], at) => [
      shown('inner', `${at}`, count, neighbour(count, up)),
      shown('outer', `${at}`, count + left, neighbour(count + left, outerUp)),
    ]);
    const possible = Array.from({ length: 40 }, (_none, d) => d).filter((d) =>
      drawn.every(([count, up, outerUp]) => Math.abs(neighbour(count + left, outerUp) - neighbour(count, up) - d) <= 8),
    );
    expect(possible).toContain(left);
    expect(narrowOverlaps(counts, pair, rules).narrow.size).toBe(drawn.length > 0 && possible.length < 3 ? 1 : 0);
  });
  fc.assert(holds, { numRuns: 300 });
});

describe('several areas inside one', () => {
  const parts = ['a', 'b', 'c'];
  const nested = parts.map((part) => ({ areas: [part, 'outer'] as const, inside: [part] }));
  // One person lives in none of the three; each of them is shown four higher, and the outer area four lower.
  const may = [
    ...[shown('a', '2026-05', 101, 105), shown('b', '2026-05', 111, 115), shown('c', '2026-05', 121, 125)],
    shown('outer', '2026-05', 334, 330),
  ];

  test('what all of them leave is held too: -15 says at most one person, and one month is enough', () => {
    expect(narrowOverlaps(may, nested, rules)).toEqual({ tested: 1, narrow: new Set(['outer convicted']) });
    const twoHundred = may.map((one) => (one.area === 'b' ? { ...one, count: 110 } : one));
    expect(narrowOverlaps(twoHundred, nested, rules)).toEqual({ tested: 1, narrow: new Set(['outer convicted']) });
  });

  test('areas that share ground are not added, nor is one that lies mostly elsewhere', () => {
    const shares = [...nested, { areas: ['a', 'b'] as const, inside: [] }];
    const elsewhere = nested.map((pair, at) => (at === 0 ? { ...pair, inside: [] } : pair));
    for (const overlaps of [shares, elsewhere]) expect(narrowOverlaps(may, overlaps, rules).tested).toBe(0);
  });

  test('a district and its two halves leave the same rest, and are held together', () => {
    const halves = [
      ...['a', 'b'].map((part) => ({ areas: [part, 'outer'] as const, inside: [part] })),
      ...['a', 'b'].map((part) => ({ areas: [part, 'whole'] as const, inside: [part] })),
      { areas: ['outer', 'whole'] as const, inside: ['whole'] },
    ];
    const month = (period: string, ...[a, b, whole, outer]: readonly (readonly [number, number])[]) =>
      Object.entries({ a, b, whole, outer }).map(([area, of]) => shown(area, period, of?.[0] ?? 0, of?.[1] ?? 0));
    // By the district 0 to 8, then 2 to 18; by its halves 0 to 2. Two persons are left in both months.
    const first = month('2026-01', [101, 105], [101, 105], [202, 200], [204, 200]);
    const second = month('2026-02', [200, 200], [164, 165], [364, 360], [366, 370]);
    expect(narrowOverlaps(first, halves, rules).narrow).toEqual(new Set());
    expect(narrowOverlaps(second, halves, rules).narrow).toEqual(new Set());
    expect(narrowOverlaps([...first, ...second], halves, rules).narrow).toEqual(new Set(['outer convicted']));
    const apart = [...first, ...second].filter(({ area }) => area !== 'whole');
    expect(narrowOverlaps(apart, halves, rules).narrow).toEqual(new Set());
  });

  test('where a count is shown as nobody it is no fewer: the rest is known from that side too', () => {
    // Shown 0 is 0 to 4, so what is left of 5, which is 1 to 9, is 9 at most and not 13.
    const counts = [shown('a', '2026-01', 2, 0), shown('outer', '2026-01', 4, 5)];
    expect(narrowOverlaps(counts, nested, { n: 5, W: 10 }).narrow).toEqual(new Set());
    expect(narrowOverlaps(counts, nested, { n: 5, W: 11 }).narrow).toEqual(new Set(['outer convicted']));
  });

  test('what is left of every choice of parts is never fewer than W numbers, unless it is named', () => {
    const neighbour = (count: number, up: boolean): number => 5 * (up ? Math.ceil(count / 5) : Math.floor(count / 5));
    const one = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean());
    const months = fc.array(fc.tuple(one, one, one, fc.boolean()), { minLength: 1, maxLength: 8 });
    const holds = fc.property(months, fc.integer({ min: 0, max: 4 }), (drawn, left) => {
      const worlds = drawn.map(([a, b, c, up], at) => {
        const own = [a, b, c].map(([count, isUp], i) => shown(parts[i] ?? '', `${at}`, count, neighbour(count, isUp)));
        const all = own.reduce((sum, { count }) => sum + count, left);
        return { own, outer: shown('outer', `${at}`, all, neighbour(all, up)) };
      });
      // Every choice of parts by itself; what two choices tell together is told above.
      const choices = [1, 2, 3, 4, 5, 6, 7].map((bits) => parts.filter((_part, i) => bits & (2 ** i)));
      const isKnown = choices.some((choice) =>
        [1, 2, 3, 4].some((still) => {
          const stands = worlds.flatMap(({ own, outer }) => {
            const taken = own.filter(({ area, count }) => choice.includes(area) && count > 0);
            const rest = outer.count - taken.reduce((sum, { count }) => sum + count, 0);
            return taken.length === choice.length && rest === still ? [{ taken, outer }] : [];
          });
          if (stands.length === 0) return false;
          const possible = Array.from({ length: 90 }, (_none, rest) => rest).filter((rest) =>
            stands.every(({ taken, outer }) => {
              const least = taken.reduce((sum, { value }) => sum + Math.max(0, value - 4), rest);
              const most = taken.reduce((sum, { value }) => sum + value + 4, rest);
              return least <= outer.value + 4 && most >= outer.value - 4;
            }),
          );
          expect(possible).toContain(still);
          return possible.length < rules.W;
        }),
      );
      const { narrow } = narrowOverlaps(
        worlds.flatMap(({ own, outer }) => [...own, outer]),
        nested,
        rules,
      );
      if (isKnown) expect(narrow).toEqual(new Set(['outer convicted']));
    });
    fc.assert(holds, { numRuns: 300 });
  });

  test('more ways than can be followed hide the area instead of going unseen', () => {
    const many = Array.from({ length: 60 }, (_none, at) => shown(`p${at}`, '2026-01', 1, 0));
    const overlaps = many.map(({ area }) => ({ areas: [area, 'outer'] as const, inside: [area] }));
    const all = [...many, shown('outer', '2026-01', 61, 60)];
    expect(narrowOverlaps(all, overlaps, rules).narrow).toEqual(new Set(['outer convicted']));
    // Six of them leave one person and are soon followed; of so few nothing is known.
    const few = [...many.slice(0, 6), shown('outer', '2026-01', 7, 5)];
    expect(narrowOverlaps(few, overlaps, rules).narrow).toEqual(new Set());
  });
});
