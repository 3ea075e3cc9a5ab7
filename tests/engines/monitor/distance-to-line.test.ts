import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteria } from '../../../src/domain/definitions/criteria/index.ts';
import { dec, decOf } from '../../../src/domain/kernel/decimal.ts';
import type { CriterionId } from '../../../src/domain/model/area-class.ts';
import type { CriterionProfile, CriterionRule } from '../../../src/domain/model/criterion.ts';
import type { Averaging, LineDistance } from '../../../src/domain/model/monitor.ts';
import { distanceToLine, onItsSide } from '../../../src/engines/monitor/distance-to-line.ts';
import { fractionOf } from '../../../src/engines/monitor/fraction.ts';
import { judgeCriterion } from '../../../src/engines/monitor/read-criterion.ts';

const ruleOf = (id: CriterionId, profile: CriterionProfile): CriterionRule =>
  criteria.find((c) => c.id === id)?.rules.find((r) => r.profile === profile) ?? expect.unreachable(id);
type Pair = readonly [part: number | string, whole: number];
const readings = (id: CriterionId, ...years: readonly Pair[]) => ({
  id,
  years: years.map(([part, whole], back) => ({ year: `${2023 - back}`, part: dec(`${part}`), whole: decOf(whole) })),
});
const settings = (averaging: Averaging = 'mean_of_shares', national = '0.70') =>
  ({ national: dec(national), averaging, basis: 'recomputed', decimals: 1 }) as const;
const distance = (
  id: CriterionId,
  profile: CriterionProfile,
  years: readonly Pair[],
  averaging?: Averaging,
  change = 200_000,
): LineDistance =>
  distanceToLine(ruleOf(id, profile), readings(id, ...years), settings(averaging), { change: fractionOf(change) });
const just = (persons: number) => ({ from: persons, to: persons });

// monitorering.md section 6: Birkeparken.
describe('persons to the line', () => {
  test('D1, D2 labour 300/768 after 318/760: 7 to leave, or 12 on benefit moving out, or 19 others moving in', () => {
    expect(
      distance('labour', 'udsat', [
        [300, 768],
        [318, 760],
      ]),
    ).toEqual({
      id: 'labour',
      profile: 'udsat',
      kind: 'persons',
      persons: just(7),
      countedMoving: just(12),
      othersMoving: just(19),
      exact: '6.9474',
      allowed: '38.1579',
    });
  });

  test('D3 labour 280/768: 14 to enter', () => {
    expect(
      distance('labour', 'udsat', [
        [280, 768],
        [318, 760],
      ]).persons,
    ).toEqual(just(-14));
  });

  test('D4 counts pooled over the years: 6.8, so 7', () => {
    const found = distance(
      'labour',
      'udsat',
      [
        [300, 768],
        [318, 760],
      ],
      'pooled',
    );
    expect([found.persons, found.exact]).toEqual([just(7), '6.8000']);
  });

  test('D5 origin 700/1,240: 160 of other origin moving in, for 700/1,400 is 50.0 and not above it', () => {
    expect(distance('origin', 'parallel', [[700, 1240]]).othersMoving).toEqual(just(160));
  });

  test('D6 convicted 19/935 after 20/930, at least 2.10: one more person', () => {
    expect(
      distance('convicted', 'udsat', [
        [19, 935],
        [20, 930],
      ]).persons,
    ).toEqual(just(-1));
  });

  test('D7 education 380/620: 8 educated, 20 moving out, 14 educated moving in', () => {
    expect(distance('education', 'udsat', [[380, 620]])).toMatchObject({
      persons: just(8),
      countedMoving: just(20),
      othersMoving: just(14),
    });
  });

  test('D8 income of 700 persons with a mean of 226,000 against 55 per cent of 400,000: 22 persons 200,000 poorer', () => {
    expect(distance('income', 'udsat', [[700 * 226_000, 700 * 400_000]]).persons).toEqual(just(-22));
  });

  test('D9 82 per cent last year: cannot leave this year', () => {
    expect(
      distance('labour', 'udsat', [
        [300, 768],
        [82, 100],
      ]),
    ).toMatchObject({ kind: 'cannot', allowed: '-2.0000' });
  });

  test('1,000 residents are enough and 999 are not', () => {
    expect(distance('size', 'size', [[1000, 1]]).persons).toEqual(just(1));
    expect(distance('size', 'size', [[999, 1]]).persons).toEqual(just(-1));
    expect(distance('size', 'size', [[1240, 1]]).persons).toEqual(just(241));
  });

  test('a criterion without a national share, or without the year before, has no distance', () => {
    const years = readings('convicted', [19, 935], [20, 930]);
    const unknown = { ...settings(), national: undefined };
    const income = { change: fractionOf(1) };
    expect(distanceToLine(ruleOf('convicted', 'udsat'), years, unknown, income).kind).toBe('unknown');
    expect(distance('labour', 'udsat', [[300, 768]]).kind).toBe('unknown');
  });

  test('of a release it is a range over the margins of error', () => {
    const year = (year: string, part: number, whole: number) => ({
      year,
      part: decOf(part),
      whole: decOf(whole),
      partBand: decOf(4),
      wholeBand: decOf(4),
    });
    const found = distanceToLine(
      ruleOf('education', 'udsat'),
      { id: 'education', years: [year('2024', 380, 620)] },
      settings(),
      { change: fractionOf(1) },
    );
    // 376 of 624 is 1.6 above, 384 of 616 is 14.4 above.
    expect(found.persons).toEqual({ from: 2, to: 15 });
    expect(found.exact).toBeUndefined();
  });
});

const shares = fc.record({ part: fc.integer({ min: 1, max: 900 }), rest: fc.integer({ min: 1, max: 900 }) });
const rules = fc.constantFrom(
  ruleOf('labour', 'udsat'),
  ruleOf('convicted', 'udsat'),
  ruleOf('education', 'udsat'),
  ruleOf('labour', 'kombineret_a'),
);

describe('the number of persons', () => {
  test.each(['mean_of_shares', 'pooled'] as const)('is the smallest that crosses the line (%s)', (averaging) => {
    fc.assert(
      fc.property(rules, shares, shares, (rule, now, before) => {
        const id = criteria.find((c) => c.rules.includes(rule))?.id ?? 'labour';
        const pairs: Pair[] = [
          [now.part, now.part + now.rest],
          [before.part, before.part + before.rest],
        ];
        const state = (part: number, whole: number) =>
          judgeCriterion(rule, readings(id, [part, whole], ...pairs.slice(1)), settings(averaging)).state;
        const found = distanceToLine(rule, readings(id, ...pairs), settings(averaging), { change: fractionOf(1) });
        if (found.kind !== 'persons') return;
        const whole = now.part + now.rest;
        const is = state(now.part, whole);
        const check = (by: number | undefined, moved: (k: number) => readonly [number, number]) => {
          if (by === undefined) return;
          expect(Math.sign(by)).toBe(is === 'met' ? 1 : -1);
          const [part, all] = moved(by);
          if (part < 0 || all < 1) return;
          expect(state(part, all)).not.toBe(is);
          const [nearly, nearlyAll] = moved(by - Math.sign(by));
          expect(state(nearly, nearlyAll)).toBe(is);
        };
        check(found.persons?.from, (k) => [now.part - k, whole]);
        check(found.countedMoving?.from, (k) => [now.part - k, whole - k]);
        check(found.othersMoving?.from, (k) => [now.part, whole + k]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a criterion judged', () => {
  const judged = (id: CriterionId, profile: CriterionProfile, ...years: readonly Pair[]) =>
    judgeCriterion(ruleOf(id, profile), readings(id, ...years), settings());

  test('T1 labour 40.4523 is met; T2 40.0 exactly is not, and combined letting is', () => {
    expect(judged('labour', 'udsat', [300, 768], [318, 760])).toMatchObject({ state: 'met', value: '40.452303' });
    expect(judged('labour', 'udsat', [400, 1000], [400, 1000]).state).toBe('not_met');
    expect(judged('labour', 'kombineret_a', [400, 1000]).state).toBe('met');
  });

  test('T4 the way of averaging matters', () => {
    expect(judged('labour', 'udsat', [390, 1040], [300, 700])).toMatchObject({
      state: 'met',
      averagingSensitive: true,
    });
    const pooled = judgeCriterion(
      ruleOf('labour', 'udsat'),
      readings('labour', [390, 1040], [300, 700]),
      settings('pooled'),
    );
    expect(pooled).toMatchObject({ state: 'not_met', value: '39.655172' });
  });

  test('T5 40.04 and 39.96 print as 40.0 and are told so', () => {
    expect(judged('labour', 'udsat', ['400.4', 1000], ['400.4', 1000])).toMatchObject({
      state: 'met',
      withinRounding: true,
    });
    expect(judged('labour', 'udsat', ['399.6', 1000], ['399.6', 1000])).toMatchObject({
      state: 'not_met',
      withinRounding: true,
    });
    expect(judged('labour', 'udsat', [300, 768], [318, 760]).withinRounding).toBe(false);
  });

  test('nobody in the base is unknown, not 0', () => {
    expect(judged('education', 'udsat', [0, 0])).toMatchObject({ state: 'unknown', reason: 'no-value' });
  });
});

test('a distance tells of no persons on the other side of a line that is decided; undecided it keeps both', () => {
  const range = { from: -33, to: 1 };
  const found = { id: 'convicted', profile: 'udsat', kind: 'persons', persons: range, othersMoving: range } as const;
  const below = { from: -33, to: -1 };
  expect(onItsSide(found, 'not_met')).toEqual({ ...found, persons: below, othersMoving: below });
  expect(onItsSide(found, 'met')).toMatchObject({ persons: { from: 1, to: 1 } });
  expect(onItsSide(found, 'unknown')).toBe(found);
  const cannot = { id: 'convicted', profile: 'udsat', kind: 'cannot' } as const;
  expect(onItsSide(cannot, 'not_met')).toBe(cannot);
});
