import { describe, expect, test } from 'vitest';
import type { PredictedArea } from '../../../../src/domain/model/shadow-list.ts';
import { type ScoredArea, scoreClasses, scoreCriteria } from '../../../../src/engines/monitor/shadow/score-list.ts';

const udsat = { da: 'Udsat', en: 'Exposed' };

function predicted(point: number, chance: number, open = 0): PredictedArea {
  return {
    ...{ key: 'omr:a', name: udsat, kommune: 'Herning', list: '2025-12', asOf: '2025-06-01', hidden: false },
    criteria: [
      {
        ...{ id: 'labour', freshness: 'carried', source: 'months', point, carried: point + 1, met: [] },
        range80: [point - 0.5, point + 0.5],
        range95: [point - 1, point + 1],
      },
    ],
    classes: [{ id: 'udsat', name: udsat, strict: 'unknown', chance, open }],
  };
}

const scored = (point: number, published: number, chance = 0, isOn = false, open = 0): ScoredArea => ({
  predicted: predicted(point, chance, open),
  values: new Map([['labour', published]]),
  classes: new Map([['udsat', isOn ? 'met' : 'not_met']]),
});

describe('estimates against the published list', () => {
  test('mean error 0.50 and bias -0.15: the worked example', () => {
    const pairs = [
      [40.5, 39.8],
      [38.9, 39.3],
      [42.1, 42.6],
      [36.0, 36.4],
    ] as const;
    const [score] = scoreCriteria(pairs.map(([point, published]) => scored(point, published)));
    expect(score).toMatchObject({ id: 'labour', source: 'months', freshness: 'carried', areas: 4 });
    expect(score?.error).toBeCloseTo(0.5, 10);
    expect(score?.bias).toBeCloseTo(-0.15, 10);
    expect(score?.in80).toBe(0.75);
    expect(score?.in95).toBe(1);
    // One point above each estimate.
    expect(score?.carriedError).toBeCloseTo((1.7 + 0.6 + 0.5 + 0.6) / 4, 10);
  });

  test('a Brier score of 0.103125 and one hit, one false alarm, two rightly outside', () => {
    const areas = [0.9, 0.6, 0.2, 0.05].map((chance, at) => scored(0, 0, chance, at === 0));
    expect(scoreClasses(areas, 0.5)).toEqual([
      {
        ...{ id: 'udsat', name: udsat, hit: 1, miss: 0, falseAlarm: 1, correctRejection: 2, couldNotTell: 0 },
        brier: expect.closeTo(0.103125, 10),
      },
    ]);
  });

  test('what could not be told counts as that only, and a list that does not say counts nowhere', () => {
    const unknown: ScoredArea = { ...scored(0, 0, 0.9), classes: new Map([['udsat', 'unknown']]) };
    const [score] = scoreClasses([scored(0, 0, 0.2, true, 0.7), scored(0, 0, 0.1, true), unknown], 0.5);
    expect(score).toMatchObject({ couldNotTell: 1, miss: 1, hit: 0, falseAlarm: 0, correctRejection: 0 });
  });
});
