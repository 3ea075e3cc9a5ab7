import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantMethods } from '../../../src/domain/definitions/grants/methods.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { GrantMethod } from '../../../src/domain/model/grant-rules.ts';
import { scoreUnits, type UnitToScore } from '../../../src/engines/grants/score-units.ts';
import { sixPlaces } from './grant-world.ts';

const method = (id: string): GrantMethod =>
  must(
    grantMethods.find((one) => one.id === id),
    id,
  );
const units: readonly UnitToScore[] = sixPlaces.map(({ criteria }) => ({
  counts: true,
  values: new Map(criteria.map(({ id, value }) => [id, value ?? 0])),
}));
const scoresOf = (id: string, of: readonly UnitToScore[] = units) =>
  scoreUnits(method(id), of).scores.map(({ score }) => Number((score ?? Number.NaN).toFixed(6)));

describe('scores, by the example of prioritering.md 2.4', () => {
  it('standardises the weighted sum', () => {
    expect(scoresOf('fire-domaener')).toEqual([1.227698, 0.53074, 0.567439, -0.701015, -1.546452, -0.07841]);
    expect(scoresOf('arbejde-tungest').map((score) => score.toFixed(4))).toEqual(
      [1.235103, 0.596062, 0.517334, -0.71436, -1.526322, -0.107818].map((score) => score.toFixed(4)),
    );
  });

  it('standardises exponential ranks, equal ones as equal', () => {
    const scores = scoreUnits(method('rang-eksponentiel'), units).scores;
    const points = (at: number) => scores[at]?.domains.reduce((sum, { adds = 0 }) => sum + adds, 0).toFixed(6);
    expect([0, 1, 2, 3, 4, 5].map(points)).toEqual([
      '100.000000',
      '32.224861',
      '32.224861',
      '9.177425',
      '4.133972',
      '15.646790',
    ]);
    expect(scores.map(({ rank }) => rank)).toEqual([1, 2.5, 2.5, 5, 6, 4]);
  });

  it('scores others by the same means without changing them', () => {
    const other = {
      counts: false,
      values: new Map([['labour', 99] as const, ['convicted', 9] as const, ['education', 99] as const]),
    };
    const scored = scoreUnits(method('fire-domaener'), [...units, other]).scores;
    expect(scored[0]?.score?.toFixed(6)).toBe('1.227698');
    expect(scored[6]).toMatchObject({ known: 3, rank: 1 });
    const tooLittle = { counts: false, values: new Map([['labour', 99] as const, ['income', 9] as const]) };
    expect(scoreUnits(method('fire-domaener'), [...units, tooLittle]).scores[6]?.score).toBeUndefined();
  });

  it('leaves out a domain that is the same everywhere, and tells it', () => {
    const same = units.map((unit) => ({ ...unit, values: new Map([...unit.values, ['income', 60] as const]) }));
    expect(scoreUnits(method('fire-domaener'), same).idle).toEqual(['income']);
  });

  it('does not change when a constant is added to one indicator or the places change order', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 0, max: 5 }), (more, turn) => {
        const moved = units.map((unit) => ({
          ...unit,
          values: new Map([...unit.values, ['labour', (unit.values.get('labour') ?? 0) + more] as const]),
        }));
        const turned = [...moved.slice(turn), ...moved.slice(0, turn)];
        const scores = scoresOf('fire-domaener', turned);
        const back = [...scores.slice(6 - turn), ...scores.slice(0, 6 - turn)];
        back.forEach((score, at) => {
          expect(score).toBeCloseTo(scoresOf('fire-domaener')[at] ?? 0, 5);
        });
      }),
    );
  });
});
