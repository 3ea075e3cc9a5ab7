import { describe, expect, it } from 'vitest';
import { goalIndicators, planThemes } from '../../../src/domain/definitions/grants/goal-indicators.ts';
import { goalRules, returnRules } from '../../../src/domain/definitions/grants/goal-rules.ts';
import { rules2019 } from '../../../src/domain/definitions/grants/rules-2019.ts';
import { tables } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { EffectSeries, YearValue } from '../../../src/domain/model/grant-effect.ts';
import type { GoalKindId } from '../../../src/domain/model/plan-goal.ts';
import { attachEvidence, nearestMetres } from '../../../src/engines/grants/attach-evidence.ts';
import { type EffectAnswer, effectOf, holmAdjusted } from '../../../src/engines/grants/effect.ts';
import { preTrendText } from '../../../src/engines/grants/effect-words.ts';
import { goalProgress } from '../../../src/engines/grants/goal-progress.ts';
import { goalSeries, groupByYear } from '../../../src/engines/grants/goal-series.ts';
import { planReturn } from '../../../src/engines/grants/plan-return.ts';
import { studentQuantile } from '../../../src/engines/grants/student-t.ts';

const series = (key: string, ...years: readonly number[]): EffectSeries => ({
  key,
  name: { da: key, en: key },
  years: years.map((value, at) => ({ year: 2020 + at, value })),
});
const twins = [-1.2, -2.0, 0.4, -3.1, -1.8, -0.6, -2.4, -1.0, -2.9, -0.4].map((change, at) =>
  series(`t${at}`, 40, 40, 40 + change),
);
const asked = { before: [2020, 2021], after: [2022], fewestTwins: 5 };
const estimateOf = (answer: EffectAnswer) =>
  must(answer.kind === 'estimate' ? answer.estimate : undefined, 'an estimate');

describe('effect against twins, by the example of prioritering.md section 8', () => {
  it('tells the difference, its interval and the placebo test', () => {
    const found = estimateOf(effectOf(series('a', 42, 42, 36.5), twins, asked));
    expect(found.delta).toBeCloseTo(-4, 9);
    expect(found.se).toBeCloseTo(1.192756, 6);
    expect(found.interval.map((end) => end.toFixed(3))).toEqual(['-6.698', '-1.302']);
    expect(found.p).toBeCloseTo(1 / 11, 9);
    expect(found.placebo.map(({ delta }) => delta.toFixed(2))).toEqual([
      '0.73',
      '-0.15',
      '2.49',
      '-1.36',
      '0.07',
      '1.39',
      '-0.59',
      '0.95',
      '-1.14',
      '1.61',
    ]);
    expect(found.pre).toEqual({ delta: 0, se: 0, parallel: true });
  });

  it('says when place and twins did not move alike before', () => {
    const apart = twins.map((twin, at) => series(twin.key, 40, 40 + at / 10, 40));
    expect(estimateOf(effectOf(series('a', 42, 47, 40), apart, asked)).pre?.parallel).toBe(false);
    expect(estimateOf(effectOf(series('a', 42, 42.4, 40), apart, asked)).pre?.parallel).toBe(true);
  });

  it('shows none with too few twins, a year missing, or twins that all did the same', () => {
    const why = (answer: EffectAnswer) => (answer.kind === 'none' ? answer.why : 'estimate');
    const own = series('a', 42, 42, 36.5);
    expect(why(effectOf(own, twins.slice(0, 4), asked))).toBe('few-twins');
    expect(why(effectOf(series('a', 42), twins, asked))).toBe('missing-before');
    expect(why(effectOf(series('a', 42, 41), twins, asked))).toBe('missing-after');
    expect(
      why(
        effectOf(
          own,
          twins.map(({ key }) => series(key, 40, 40, 39)),
          asked,
        ),
      ),
    ).toBe('no-spread');
    expect(effectOf(own, [...twins, series('gap', 40)], asked).without).toEqual(['gap']);
  });

  it('knows the quantiles it is told, and Holm', () => {
    const quantiles = [1, 2, 4, 9, 19].map((freedom) => studentQuantile(0.975, freedom).toFixed(6));
    expect(quantiles).toEqual(['12.706205', '4.302653', '2.776445', '2.262157', '2.093024']);
    expect(holmAdjusted([0.04, 0.01, 0.03])).toEqual([0.06, 0.03, 0.06]);
  });
});

describe('words on the years before', () => {
  const words = (own: EffectSeries, before: readonly number[] = asked.before) => {
    const spread = twins.map((twin, at) => series(twin.key, 40, 40 + at / 10, 40 + at / 5));
    return preTrendText(estimateOf(effectOf(own, spread, { ...asked, before }))).da;
  };
  it('say whether plan and twins moved alike, with what chance may do, or that it cannot be seen', () => {
    expect(words(series('a', 42, 42.5, 40))).toMatch(
      /^Før planen, fra 2020 til 2021, .*: planens afdelinger og tvillingerne fulgtes ad\.$/,
    );
    expect(words(series('a', 42, 47, 40))).toMatch(/4,6 point, og kun 0,6 kan være tilfældigt: de fulgtes ikke ad\.$/);
    expect(words(series('a', 42, 47, 40), [2021])).toMatch(/^Der er kun ét år fra før planen/);
  });
});

describe('costs and return', () => {
  it('gives the example of section 9, the interval with it', () => {
    const estimate = { delta: -4, interval: [-6.698, -1.302] as const };
    const assumptions = { unitValue: 85_000, persons: 980, years: 1, dropOff: 0, cost: 2_600_000 };
    const { point, interval, sensitivity } = planReturn(estimate, assumptions, -1, returnRules.changes);
    expect(point).toMatchObject({ persons: 39.2 });
    expect([point.gross, point.net].map(Math.round)).toEqual([3_332_000, 732_000]);
    expect(point.ratio.toFixed(2)).toBe('1.28');
    expect(interval.map(({ ratio }) => ratio.toFixed(2))).toEqual(['0.42', '2.15']);
    expect(interval.map(({ net }) => Math.round(net / 1000))).toEqual([-1515, 2979]);
    expect(sensitivity.map(({ point: one }) => Math.round(one.gross / 1000))).toEqual([
      2499, 4165, 3332, 6664, 13328, 3332, 3332, 3332,
    ]);
    expect(sensitivity[0]?.interval.map(({ net }) => Math.round(net / 1000))).toEqual([-1787, 1585]);
  });
});

describe('goals', () => {
  const line = { baseline: { year: 2022, value: 42, n: 950 }, target: { year: 2026, value: 36 } };
  const progressAt = (now: YearValue | undefined) => goalProgress(line, now, now && [line.baseline, now], goalRules);
  it('gives the example of section 7, noise with it', () => {
    const found = progressAt({ year: 2024, value: 38.6, n: 950 });
    expect(found).toMatchObject({ status: 'paa-sporet', expected: 0.5 });
    expect(found.progress).toBeCloseTo(0.566667, 6);
    expect(found.noise?.se.toFixed(2)).toBe('2.25');
    expect(found.noise?.mayBeChance).toBe(true);
    expect(progressAt({ year: 2024, value: 30, n: 950 })).toMatchObject({
      status: 'naaet',
      noise: { mayBeChance: false },
    });
  });

  it('has a word for every pace, and none for what is not known', () => {
    const at = (value: number) => progressAt({ year: 2024, value }).status;
    expect([at(39), at(40), at(41), at(43)]).toEqual(['paa-sporet', 'bagud', 'langt-fra', 'forvaerret']);
    expect(progressAt(undefined).status).toBe('ukendt');
    expect(progressAt({ year: 2022, value: 42 }).status).toBe('ukendt');
  });
});

describe('kinds of goals', () => {
  const own = [
    { year: 2022, value: 42, band: 3 },
    { year: 2023, value: 40, band: 4 },
    { year: 2024, value: 38.6, band: 3 },
  ];
  const ground = {
    twins: [
      { year: 2022, value: 35 },
      { year: 2024, value: 34.6 },
    ],
    country: [
      { year: 2022, value: 30 },
      { year: 2024, value: 0 },
    ],
    baselineYear: 2022,
  };
  it('are the value, its change, its distance from the twins, and its share of the country', () => {
    const values = (kind: GoalKindId) =>
      goalSeries(kind, own, ground).map(({ year, value }) => `${year} ${value.toFixed(1)}`);
    expect(values('niveau')).toEqual(['2022 42.0', '2023 40.0', '2024 38.6']);
    expect(values('aendring')).toEqual(['2022 0.0', '2023 -2.0', '2024 -3.4']);
    // 2023 has no twins, and 2024 no country that anything can be a share of.
    expect(values('tvillinger')).toEqual(['2022 7.0', '2024 4.0']);
    expect(values('landet')).toEqual(['2022 140.0']);
  });

  it('know their margins: a change has those of both years, its first year none', () => {
    expect(goalSeries('aendring', own, ground).map(({ band }) => band)).toEqual([undefined, 5, Math.hypot(3, 3)]);
    expect(goalSeries('landet', own, ground)[0]?.band).toBe(10);
    expect(goalSeries('aendring', own, { ...ground, baselineYear: 2021 })).toEqual([]);
  });

  it('have a comparison group with its middle eight of ten, and none of too few', () => {
    const group = Array.from({ length: 11 }, (_, at) => [{ year: 2022, value: at }]);
    expect(groupByYear(group, [2022, 2023], 5)).toEqual([{ year: 2022, value: 5, low: 1, high: 9 }]);
    expect(groupByYear(group.slice(0, 4), [2022], 5)).toEqual([]);
  });

  it('all have an indicator each way: every figure of the catalogue is a row of its table, in all four focus areas', () => {
    const rows = goalIndicators.flatMap(({ figure }) => {
      const table = tables.find(({ id }) => id === figure?.table);
      return figure ? [table?.rows.find(({ code }) => code === figure.row)?.values[figure.measure]] : [];
    });
    expect(rows.length).toBeGreaterThan(8);
    expect(rows).not.toContain(undefined);
    for (const theme of Object.keys(planThemes)) {
      expect(goalIndicators.filter((one) => one.theme === theme).length, theme).toBeGreaterThan(2);
    }
  });
});

describe('evidence for attaching', () => {
  it('counts the tests that hold and takes two', () => {
    const moved = { fromArea: 12, toArea: 0, allOut: 240, allIn: 300 };
    expect(attachEvidence({ metres: 500, moved, met: 0, rankShare: 0.3 }, rules2019)).toEqual({
      near: true,
      moves: { holds: true, outShare: 0.05, inShare: 0 },
      vulnerable: false,
      holding: 2,
      enough: true,
    });
    expect(attachEvidence({ metres: 501, moved: { ...moved, fromArea: 11 }, met: 1 }, rules2019)).toMatchObject({
      holding: 1,
      enough: false,
    });
    expect(attachEvidence({ met: 0 }, rules2019)).toEqual({ vulnerable: false, holding: 0, enough: false });
    expect(
      nearestMetres(
        [
          [0, 0],
          [10, 0],
        ],
        [[13, 4]],
      ),
    ).toBe(5);
    expect(nearestMetres([], [[0, 0]])).toBeUndefined();
  });
});
