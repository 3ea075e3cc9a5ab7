import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexMethods } from '../../../src/domain/definitions/index-methods/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import { randomFrom } from '../../../src/domain/kernel/random.ts';
import type { AreaIndexMethod } from '../../../src/domain/model/area-index.ts';
import { ranksByMargin, ranksByWeight, scoreByMethod } from '../../../src/engines/monitor/build-index.ts';

const methodOf = (id: string): AreaIndexMethod =>
  must(
    indexMethods.find((one) => one.id === id),
    id,
  );
const columns = (rows: readonly (readonly number[])[]): readonly Float64Array[] =>
  (rows[0] ?? []).map((_one, v) => Float64Array.from(rows, (row) => row[v] ?? 0));
const scored = (method: AreaIndexMethod, values: readonly Float64Array[]) => {
  const found = scoreByMethod(method, values, 23);
  if ('column' in found) return expect.unreachable(found.column);
  return found;
};
const upwards = (method: AreaIndexMethod): AreaIndexMethod => ({
  ...method,
  variables: method.variables.map((one) => ({ ...one, direction: 1 })),
});

// prioritering.md 2.4: six units by labour, convicted, education and income.
const six = columns([
  [44, 3.4, 63, 51],
  [41, 2.6, 58, 56.5],
  [37, 3.1, 59, 57],
  [29, 1.9, 49, 66],
  [24, 1.2, 41, 72],
  [33, 2.2, 55, 60],
]);

describe('scores of areas', () => {
  test('the worked example of monitorering.md section 11: the last is very low, the others middle', () => {
    const rows = [
      [12, 20, 15],
      [10, 22, 14],
      [11, 18, 13],
      [9, 21, 16],
      [14, 24, 18],
      [13, 19, 15],
      [10, 20, 14],
      [25, 40, 35],
    ];
    const { scores, classes, ranks } = scored(upwards(methodOf('status')), columns(rows));
    const told = [-0.3478, -0.4371, -0.6198, -0.4584, 0.1462, -0.3281, -0.5387, 2.5835];
    for (const [at, score] of told.entries()) expect(scores[at]).toBeCloseTo(score, 4);
    expect(classes).toEqual([...new Array(7).fill('middel'), 'meget_lav']);
    expect(ranks[7]).toBe(1);
  });

  test('the four domains and the ranks of prioritering.md 2.4, low income being exposed', () => {
    const { scores } = scored(methodOf('fire'), six);
    for (const [at, score] of [1.227698, 0.53074, 0.567439, -0.701015, -1.546452, -0.07841].entries()) {
      expect(scores[at]).toBeCloseTo(score, 6);
    }
    const byRank = scored(methodOf('rang'), six);
    for (const [at, score] of [100, 32.224861, 32.224861, 9.177425, 4.133972, 15.64679].entries()) {
      expect(byRank.scores[at]).toBeCloseTo(score, 6);
    }
  });
});

describe('how firm an order is', () => {
  test('with other weights the second and the third of six change places, and no others', () => {
    const spans = ranksByWeight(methodOf('fire'), six, { constant: 23, weights: [0.5, 2] });
    expect(spans).toEqual([
      [1, 1],
      [2, 3],
      [2, 3],
      [5, 5],
      [6, 6],
      [4, 4],
    ]);
  });

  test('figures without a margin keep their ranks; wide margins leave less of the order', () => {
    const method = methodOf('fire');
    const settings = { constant: 23, draws: 60, share: 0.9 };
    const none = six.map((column) => column.map(() => 0));
    const { ranks } = scored(method, six);
    expect(ranksByMargin(method, { values: six, bands: none }, settings, randomFrom('a'))).toEqual(
      ranks.map((rank) => [rank, rank]),
    );
    const wide = six.map((column) => column.map((value) => value / 4));
    const spans = ranksByMargin(method, { values: six, bands: wide }, settings, randomFrom('a'));
    expect(spans.some(([best, worst]) => worst > best)).toBe(true);
    expect(ranksByMargin(method, { values: six, bands: wide }, settings, randomFrom('a'))).toEqual(spans);
  });

  test('the rank of the method itself lies in the span of weights, whatever the figures', () => {
    const row = fc.tuple(...[0, 1, 2, 3].map(() => fc.double({ min: 0, max: 100, noNaN: true })));
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), fc.constantFrom('fire', 'rang'), (rows, id) => {
        const values = columns(rows);
        const found = scoreByMethod(methodOf(id), values, 23);
        if ('column' in found) return;
        const spans = ranksByWeight(methodOf(id), values, { constant: 23, weights: [0.5, 2] });
        spans.forEach(([best, worst], at) => {
          expect(found.ranks[at]).toBeGreaterThanOrEqual(best);
          expect(found.ranks[at]).toBeLessThanOrEqual(worst);
        });
      }),
    );
  });
});
