import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndexMethod, RankExponentialMethod, ZSumMethod } from '../../../src/domain/model/index-method.ts';
import { dissimilarityOf } from '../../../src/engines/monitor/dissimilarity.ts';
import { ranksOf } from '../../../src/engines/monitor/ranks.ts';
import { type ScoredAreas, scoreAreas } from '../../../src/engines/monitor/score-areas.ts';

const column = (...values: number[]): Float64Array => Float64Array.from(values);
function scored(method: IndexMethod, ...columns: readonly Float64Array[]): ScoredAreas {
  const found = scoreAreas(method, columns);
  return 'column' in found ? expect.unreachable(found.column) : found;
}
const rounded = (scores: Float64Array, decimals = 6): readonly number[] =>
  Array.from(scores, (score) => Number(score.toFixed(decimals)));

// prioritering.md 2.4: six units.
const labour = column(44, 41, 37, 29, 24, 33);
const convicted = column(3.4, 2.6, 3.1, 1.9, 1.2, 2.2);
const education = column(63, 58, 59, 49, 41, 55);
const income = column(51, 56.5, 57, 66, 72, 60);
const four = (weights: readonly number[]): ZSumMethod => ({
  kind: 'z-sum',
  variables: ['labour', 'convicted', 'education', 'income'].map((name, i) => ({
    column: name,
    weight: weights[i] ?? 0,
    direction: name === 'income' ? -1 : 1,
    standardise: true,
  })),
  restandardise: true,
  sd: 'sample',
  ties: 'min',
  classes: [],
});

describe('weighted z-sum', () => {
  test('the worked example, equal weights', () => {
    const found = scored(four([0.25, 0.25, 0.25, 0.25]), labour, convicted, education, income);
    expect(rounded(found.scores)).toEqual([1.227698, 0.53074, 0.567439, -0.701015, -1.546452, -0.07841]);
    expect(found.ranks).toEqual([1, 3, 2, 5, 6, 4]);
    expect(found.classes).toEqual(['', '', '', '', '', '']);
  });

  test('labour-heavy weights change places two and three', () => {
    const found = scored(four([0.4, 0.2, 0.2, 0.2]), labour, convicted, education, income);
    expect(rounded(found.scores)).toEqual([1.235103, 0.596062, 0.517334, -0.71436, -1.526322, -0.107818]);
    expect(found.ranks).toEqual([1, 2, 3, 5, 6, 4]);
  });

  // monitorering.md section 11: eight areas, population deviation.
  test('status index: the last of eight areas is very low, the rest in the middle', () => {
    const classes = [
      { label: 'høj', below: -1 },
      { label: 'middel', upTo: 1 },
      { label: 'lav', upTo: 1.5 },
      { label: 'meget lav' },
    ];
    const names = ['a', 'b', 'c'];
    const variables = names.map((name) => ({ column: name, weight: 1, direction: 1 as const, standardise: true }));
    const found = scored(
      { kind: 'z-sum', variables, restandardise: true, sd: 'population', ties: 'min', classes },
      column(12, 10, 11, 9, 14, 13, 10, 25),
      column(20, 22, 18, 21, 24, 19, 20, 40),
      column(15, 14, 13, 16, 18, 15, 14, 35),
    );
    expect(rounded(found.scores, 4)).toEqual([-0.3478, -0.4371, -0.6198, -0.4584, 0.1462, -0.3281, -0.5387, 2.5835]);
    expect(found.classes).toEqual([...new Array<string>(7).fill('middel'), 'meget lav']);
  });

  test('class limits: below leaves the limit out, upTo takes it in', () => {
    const classes = [
      { label: 'høj', below: -1 },
      { label: 'middel', upTo: 1 },
      { label: 'lav', upTo: 1.5 },
      { label: 'meget lav' },
    ];
    const variables = [{ column: 'a', weight: 1, direction: 1 as const, standardise: false }];
    const method: ZSumMethod = {
      kind: 'z-sum',
      variables,
      restandardise: false,
      sd: 'population',
      ties: 'min',
      classes,
    };
    expect(scored(method, column(-1, -1.0001, 1, 1.0001, 1.5, 1.5001)).classes).toEqual([
      'middel',
      'høj',
      'middel',
      'lav',
      'lav',
      'meget lav',
    ]);
  });

  test('a score that is a limit but for the last binary places is at the limit', () => {
    const both = ['a', 'b'].map((name) => ({ column: name, weight: 1, direction: 1 as const, standardise: false }));
    const at = (classes: ZSumMethod['classes']): readonly string[] =>
      scored(
        { kind: 'z-sum', variables: both, restandardise: false, sd: 'population', ties: 'min', classes },
        column(0.1, 0.3, 0.7, -0.3),
        column(0.2, 0, 0.1, 1.1),
      ).classes;
    expect([0.1 + 0.2 > 0.3, 0.7 + 0.1 < 0.8]).toEqual([true, true]);
    expect(at([{ label: 'low', upTo: 0.3 }, { label: 'high' }])).toEqual(['low', 'low', 'high', 'high']);
    expect(at([{ label: 'low', below: 0.8 }, { label: 'high' }])).toEqual(['low', 'low', 'high', 'high']);
  });

  test('a column, or a sum, without any spread is told and not divided by', () => {
    expect(scoreAreas(four([1, 1, 1, 1]), [labour, column(2, 2, 2, 2, 2, 2), education, income])).toEqual({
      column: 'convicted',
    });
    const variables = [{ column: 'a', weight: 0, direction: 1 as const, standardise: false }];
    const method: ZSumMethod = {
      kind: 'z-sum',
      variables,
      restandardise: true,
      sd: 'population',
      ties: 'min',
      classes: [],
    };
    expect(scoreAreas(method, [labour])).toEqual({ column: 'sum' });
    // 0.1 + 0.2 and 0.3 + 0 are the same sum on paper.
    const both = ['a', 'b'].map((name) => ({ column: name, weight: 1, direction: 1 as const, standardise: false }));
    expect(scoreAreas({ ...method, variables: both }, [column(0.1, 0.3), column(0.2, 0)])).toEqual({ column: 'sum' });
  });
});

describe('exponential ranks', () => {
  const method = (weights: readonly number[]): RankExponentialMethod => ({
    kind: 'rank-exponential',
    domains: weights.map((weight, i) => ({ column: `d${i}`, weight })),
    constant: 23,
    ties: 'min',
    classes: [],
  });
  const ranks = [
    column(1, 2, 3, 5, 6, 4),
    column(1, 3, 2, 5, 6, 4),
    column(1, 3, 2, 5, 6, 4),
    column(1, 2, 3, 5, 6, 4),
  ];

  test('the worked example: two units tie', () => {
    const found = scored(method([0.25, 0.25, 0.25, 0.25]), ...ranks);
    expect(rounded(found.scores)).toEqual([100, 32.224861, 32.224861, 9.177425, 4.133972, 15.64679]);
    expect(found.ranks).toEqual([1, 2, 2, 5, 6, 4]);
  });

  test('labour-heavy weights part them', () => {
    const { scores } = scored(method([0.4, 0.2, 0.2, 0.2]), ...ranks);
    expect(rounded(scores).slice(1, 3)).toEqual([33.733704, 30.716017]);
  });

  test('the table of X', () => {
    const { scores } = scored(method([1]), column(1, 2, 3, 4, 5));
    expect(rounded(scores)).toEqual([100, 35.856824, 20.632707, 11.551504, 5.058046]);
  });

  // Where rows are left out, N is smaller than the largest rank: R = (3 − 4 + 1) / 3 = 0, and −1/3 for rank 5.
  test('ranks count as given, beyond the rows that are complete too', () => {
    const { scores, ranks } = scored(method([1]), column(4, 5, 1));
    expect(rounded(scores)).toEqual([0, -6.542191, 100]);
    expect(ranks).toEqual([2, 3, 1]);
  });
});

describe('ranks', () => {
  test('ties take the best rank of theirs, or its mean', () => {
    expect(ranksOf(column(5, 7, 5, 1), 'min')).toEqual([2, 1, 2, 4]);
    expect(ranksOf(column(5, 7, 5, 1), 'average')).toEqual([2.5, 1, 2.5, 4]);
  });

  test('scores that differ only by the order they were added in are equal', () => {
    expect(0.1 + 0.2 === 0.3).toBe(false);
    expect(ranksOf(column(0.1 + 0.2, 0.3, 0.31), 'min')).toEqual([2, 2, 1]);
  });

  test('mean ranks add up to the numbers 1 to n, and no higher score has a higher rank number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 }), (values) => {
        const ranks = ranksOf(Float64Array.from(values), 'average');
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe((values.length * (values.length + 1)) / 2);
        for (const [i, a] of values.entries()) {
          for (const [j, b] of values.entries()) if (a > b) expect(ranks[i]).toBeLessThan(ranks[j] ?? 0);
        }
      }),
    );
  });
});

describe('dissimilarity', () => {
  test('the worked example', () => {
    const found = dissimilarityOf(column(60, 30, 10), column(100, 200, 600));
    expect(found).toEqual({ index: 0.5666666666666667, areas: 3, group: 100, rest: 900 });
  });

  test('0 where both live alike, 1 where they never meet, nothing without a group', () => {
    expect(dissimilarityOf(column(1, 2), column(10, 20))?.index).toBe(0);
    expect(dissimilarityOf(column(5, 0), column(0, 7))?.index).toBe(1);
    expect(dissimilarityOf(column(0, 0), column(0, 7))).toBeUndefined();
  });
});
