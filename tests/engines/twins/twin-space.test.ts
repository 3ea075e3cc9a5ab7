import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twinMethods } from '../../../src/domain/definitions/twins/index.ts';
import { dec } from '../../../src/domain/kernel/decimal.ts';
import { spreadOf } from '../../../src/domain/kernel/spread-of.ts';
import { explainTwin } from '../../../src/engines/twins/explain-twin.ts';
import { distanceMatrix, measureDistances } from '../../../src/engines/twins/measure-distances.ts';
import { nearestTwins } from '../../../src/engines/twins/nearest-twins.ts';
import { twinSpace } from '../../../src/engines/twins/twin-space.ts';
import { methodOf, none, seedUnits, seedVariables, unitsOf } from './worlds.ts';

const cap = { low: dec('0.25'), high: dec('1') };

describe('values before they are compared', () => {
  test('capped: 0.20 and 0.25 to 0.25, 1.00 and 1.31 to 1', () => {
    const units = unitsOf(
      ['ind'],
      [
        ['a', 0.2],
        ['b', 0.25],
        ['c', 0.99],
        ['d', 1],
        ['e', 1.31],
      ],
    );
    expect([...twinSpace(units, methodOf([{ key: 'ind', cap }])).raw]).toEqual([0.25, 0.25, 0.99, 1, 1]);
  });

  test('each cap and each deviation of one column has a spread of its own, whichever is asked for first', () => {
    const units = unitsOf(
      ['ind'],
      [
        ['a', 0.1],
        ['b', 0.5],
        ['c', 2],
      ],
    );
    const spread = (more: object) => twinSpace(units, methodOf([{ key: 'ind', ...more }])).variables[0]?.spread;
    const asked = [{}, { cap }, { cap: { low: dec('0'), high: dec('1') } }, { deviation: 'n' }, {}, { cap }];
    const found = asked.map((more) => spread(more));
    expect(found.map((one) => [one?.min, one?.max])).toEqual([
      [0.1, 2],
      [0.25, 1],
      [0.1, 1],
      [0.1, 2],
      [0.1, 2],
      [0.25, 1],
    ]);
    expect(found[3]?.deviation).toBeLessThan(found[0]?.deviation ?? 0);
  });

  test('a variable with the same value for all is left out and the weights of the others add up to 1', () => {
    const units = unitsOf(
      ['a', 'b', 'c'],
      [
        ['x', 0.1, 1, 5],
        ['y', 0.1, 2, 9],
        ['z', 0.1, 4, 5],
      ],
    );
    const variables = ['a', 'b', 'c'].map((key) => ({ key, weight: dec('0.2') }));
    const space = twinSpace(units, methodOf(variables, { normaliseWeights: true }));
    expect(space.dropped.map(({ key }) => key)).toEqual(['a']);
    expect(space.variables.map(({ key, weight }) => [key, weight])).toEqual([
      ['b', 0.5],
      ['c', 0.5],
    ]);
  });

  test('weights of 0 only, or nothing that differs, is said', () => {
    const zero = seedVariables.map((v) => ({ ...v, weight: dec('0') }));
    expect(() => twinSpace(seedUnits, methodOf(zero))).toThrow(expect.objectContaining({ code: 'KV-N1' }));
    const same = unitsOf(
      ['a'],
      [
        ['x', 3],
        ['y', 3],
        ['z', none],
      ],
    );
    expect(() => twinSpace(same, methodOf([{ key: 'a' }]))).toThrow(expect.objectContaining({ code: 'KV-N2' }));
  });

  test('a variable of weight 0 is asked of nobody', () => {
    const units = unitsOf(
      ['a', 'b'],
      [
        ['x', 1, none],
        ['y', 2, 3],
        ['z', 4, 5],
      ],
    );
    const space = twinSpace(units, methodOf([{ key: 'a' }, { key: 'b', weight: dec('0') }]));
    expect([...space.usable]).toEqual([1, 1, 1]);
  });

  test('a large mean loses no digits of a small spread', () => {
    const shifted = Float64Array.from([4, 7, 13, 16], (x) => 1e9 + x);
    expect(spreadOf(shifted, 'n-1').deviation).toBeCloseTo(Math.sqrt(30), 12);
    expect(spreadOf(Float64Array.from([none, none]), 'n').n).toBe(0);
  });
});

describe('the order of twins', () => {
  const line = unitsOf(
    ['a'],
    [
      ['m', 0],
      ['z', 1],
      ['b', -1],
      ['y', 1],
      ['c', 5],
    ],
  );
  const space = twinSpace(line, methodOf([{ key: 'a', scaling: 'none' }]));

  test('equal distances go by key and are marked; a tie across the last place is counted', () => {
    const { twins, tiedBeyond, candidates } = nearestTwins(space, { subject: 0, count: 2 });
    expect(twins.map(({ id, rank, tied }) => [id, rank, tied])).toEqual([
      ['b', 1, true],
      ['y', 2, true],
    ]);
    expect({ tiedBeyond, candidates }).toEqual({ tiedBeyond: 1, candidates: 4 });
  });

  test('more twins asked for than there are candidates: fewer twins; a filter may leave nobody', () => {
    expect(nearestTwins(space, { subject: 0, count: 20 }).twins).toHaveLength(4);
    expect(nearestTwins(space, { subject: 0, count: 5, mayBeTwin: () => false })).toEqual({
      twins: [],
      candidates: 0,
      tiedBeyond: 0,
    });
  });

  test('a hair’s breadth of floating point makes no order', () => {
    const units = unitsOf(
      ['a', 'b'],
      [
        ['m', 0, 0],
        ['z', 0.1 + 0.2, 0],
        ['b', 0, 0.3],
      ],
    );
    const near = twinSpace(units, methodOf(seedVariables.map((v) => ({ ...v, scaling: 'none' as const }))));
    expect(nearestTwins(near, { subject: 0, count: 2 }).twins.map(({ id }) => id)).toEqual(['b', 'z']);
  });

  test('one root and the mean of two can rank differently: 1.280625 and 1.0 against 1.2 and 1.2', () => {
    const units = unitsOf(
      ['a', 'b'],
      [
        ['me', 0, 0],
        ['x', 0.2, 1.8],
        ['y', 1.2, 1.2],
      ],
    );
    const halves = ['a', 'b'].map((key) => ({ key, scaling: 'none' as const, weight: dec('0.5'), group: key }));
    const by = (combine: 'pooled' | 'mean-of-distances') =>
      nearestTwins(twinSpace(units, methodOf(halves, { combine })), { subject: 0, count: 2 }).twins;
    expect(by('pooled').map(({ id, distance }) => [id, distance.toFixed(6)])).toEqual([
      ['y', '1.200000'],
      ['x', '1.280625'],
    ]);
    expect(by('mean-of-distances').map(({ id, distance }) => [id, distance.toFixed(6)])).toEqual([
      ['x', '1.000000'],
      ['y', '1.200000'],
    ]);
  });

  test('city-block adds up the differences; the farthest of a rebased list stands at 1', () => {
    const units = unitsOf(
      ['a', 'b'],
      [
        ['me', 0, 0],
        ['x', 3, 4],
        ['y', 6, 8],
        ['gone', none, 1],
      ],
    );
    const raw = seedVariables.map((v) => ({ ...v, scaling: 'none' as const }));
    const room = () => new Float64Array(4);
    const block = twinSpace(units, methodOf(raw, { metric: 'city-block' }));
    expect([...measureDistances(block, 0, room())]).toEqual([0, 7, 14, none]);
    expect(explainTwin(block, 0, 1, 1).contributions.map(({ share }) => share)).toEqual([3 / 7, 4 / 7]);
    const rebased = twinSpace(units, methodOf(raw, { rebase: 'max1' }));
    expect([...measureDistances(rebased, 0, room())]).toEqual([0, 0.5, 1, none]);
    const alone = twinSpace(
      unitsOf(
        ['a', 'b'],
        [
          ['me', 0, 0],
          ['gone', 4, none],
          ['far', none, 4],
        ],
      ),
      rebased.method,
    );
    expect(nearestTwins(alone, { subject: 0, count: 3 }).twins).toEqual([]);
  });

  test('units at the same place: distance 0, every share 0, nothing sets them apart', () => {
    const units = unitsOf(
      ['a'],
      [
        ['me', 1],
        ['same', 1],
        ['far', 2],
      ],
    );
    const { contributions, apart } = explainTwin(twinSpace(units, methodOf([{ key: 'a' }])), 0, 1, 3);
    expect([contributions[0]?.share, apart]).toEqual([0, undefined]);
  });
});

describe('always', () => {
  const rows = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-z]{1,4}$/), a: fc.integer({ min: -9, max: 9 }), b: fc.integer() }),
    { selector: ({ id }) => id, minLength: 3, maxLength: 30 },
  );
  const toUnits = (made: readonly { id: string; a: number; b: number }[]) =>
    unitsOf(['a', 'b'], [...made.map(({ id, a, b }) => [id, a, b] as const), ['first', 99, 0], ['second', 98, 1]]);

  test('the order of rows never changes a list; nobody is their own twin; ranks follow a plain sort', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 6 }), (made, count) => {
        const units = toUnits(made);
        const space = twinSpace(units, methodOf(seedVariables));
        const turned = toUnits(made.toReversed());
        const other = twinSpace(turned, methodOf(seedVariables));
        const matrix = distanceMatrix(space);
        units.ids.forEach((id, subject) => {
          const { twins } = nearestTwins(space, { subject, count });
          const again = nearestTwins(other, { subject: turned.ids.indexOf(id), count });
          expect(again.twins.map((twin) => twin.id)).toEqual(twins.map((twin) => twin.id));
          expect(twins.map((twin) => twin.id)).not.toContain(id);
          const plain = [...matrix.slice(subject * units.ids.length, (subject + 1) * units.ids.length)]
            .filter((_, unit) => unit !== subject)
            .sort((x, y) => x - y);
          twins.forEach(({ distance }, i) => {
            expect(Math.abs(distance - (plain[i] ?? none))).toBeLessThanOrEqual(1e-12);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  test('distances are symmetric and shares add up to 1', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('pooled', 'mean-of-distances'), (made, combine) => {
        const groups = [
          { key: 'a', group: 'a' },
          { key: 'b', group: 'b', weight: dec('0.3') },
        ];
        const space = twinSpace(toUnits(made), methodOf(groups, { combine }));
        const matrix = distanceMatrix(space);
        expect(matrix[1]).toBeCloseTo(matrix[space.ids.length] ?? none, 12);
        const shares = explainTwin(space, 0, 1, 1).contributions.reduce((sum, { share }) => sum + share, 0);
        expect(shares).toBeCloseTo(matrix[1] === 0 ? 0 : 1, 9);
      }),
      { numRuns: 60 },
    );
  });
});

describe('methods as data', () => {
  test('every method has its own id and weights that say something', () => {
    expect(new Set(twinMethods.map(({ id }) => id)).size).toBe(twinMethods.length);
    for (const { variables, chosen } of twinMethods) {
      expect(variables.length > 0 || chosen !== undefined).toBe(true);
      expect(variables.every(({ weight }) => weight.digits > 0n)).toBe(true);
    }
  });
});
