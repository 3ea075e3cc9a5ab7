import { describe, expect, it } from 'vitest';
import { grantMethods } from '../../../src/domain/definitions/grants/methods.ts';
import { rules2019 } from '../../../src/domain/definitions/grants/rules-2019.ts';
import type { GrantDecision, GrantRun } from '../../../src/domain/model/grant.ts';
import { idleNotes } from '../../../src/domain/model/round-words.ts';
import { type RoundInput, runRound } from '../../../src/engines/grants/run-round.ts';
import { criterion, place, sixPlaces } from './grant-world.ts';

const settings = { ...rules2019.settings, cutOff: 0.55, frame: 6_000_000 };
const attached: GrantDecision = { class: 'K4', reason: 'Ligger op ad O1 og modtager mange fraflyttere derfra.' };
const input: RoundInput = {
  units: sixPlaces,
  rules: rules2019,
  settings,
  methods: grantMethods,
  decisions: new Map([['O6', attached]]),
};

const row = (run: GrantRun, key: string) => run.rows.find(({ unit }) => unit.key === key);
const grants = (run: GrantRun) => run.rows.map(({ unit, class: own, grant }) => `${unit.key} ${own} ${grant}`);

describe('a round, by the example of prioritering.md', () => {
  it('classes and hands out as in sections 3 and 6', () => {
    const run = runRound(input);
    expect(grants(run)).toEqual([
      'O1 K1 4200000',
      'O3 K2 1312000',
      'O2 K3 348000',
      'O6 K4 139000',
      'O4 K5 0',
      'O5 K5 0',
    ]);
    expect(run.allocation).toMatchObject({
      granted: 5_999_000,
      left: 1000,
      quotas: { K3: '0.663265', K4: '0.663265' },
    });
    expect(row(run, 'O3')?.local).toBe(437_334);
    expect(row(run, 'O1')?.local).toBe(1_400_000);
    expect(row(run, 'O2')?.computed.reasons.map(({ code }) => code)).toEqual(['near-criterion', 'edge-score']);
  });

  it('names an indicator that is the same everywhere, and one that nobody knows is not named', () => {
    const alike = (value: number | undefined) =>
      input.units.map((unit) => ({
        ...unit,
        criteria: unit.criteria.flatMap((one) => {
          if (one.id !== 'income') return [one];
          return value === undefined ? [] : [{ ...one, value }];
        }),
      }));
    expect(idleNotes(runRound({ ...input, units: alike(60) })).map(({ da }) => da)).toEqual([
      'Nøgletallet »indkomst« har samme værdi overalt og indgår ikke i indekset.',
    ]);
    expect(idleNotes(runRound({ ...input, units: alike(undefined) }))).toEqual([]);
    expect(runRound(input)).not.toHaveProperty('idle');
  });

  it('tells that O2 and O3 change class with other weights', () => {
    const run = runRound(input);
    const byWeights = (key: string) =>
      row(run, key)
        ?.shifts.filter(({ by }) => by === 'weights')
        .flatMap(({ classes }) => classes);
    expect(byWeights('O2')).toContain('K2');
    expect(byWeights('O3')).toContain('K3');
    expect(byWeights('O1')).toEqual([]);
  });

  it('scales the listed where the frame is too small, and gives the others nothing', () => {
    const seven = { ...settings, rate: 1, factors: { ...settings.factors }, frame: 6_000_000 };
    const units = [place('A', 4_000_000, [], 'met'), place('B', 3_000_000, [], 'met'), ...sixPlaces.slice(1)];
    const run = runRound({ ...input, units, settings: seven });
    expect(run.allocation).toMatchObject({ tooSmall: true, mustHaves: 7_000_000, quotas: { K1: '0.857143' } });
    expect(row(run, 'A')?.grant).toBe(3_428_000);
    expect(run.rows.filter(({ class: own }) => own !== 'K1').every(({ grant }) => grant === 0)).toBe(true);
  });

  it('has a place exactly on the cut-off as a candidate, and counts a decided amount as its need', () => {
    const score = row(runRound(input), 'O3')?.score.score ?? 0;
    expect(row(runRound({ ...input, settings: { ...settings, cutOff: score } }), 'O3')?.class).toBe('K2');
    const decided = new Map<string, GrantDecision>([
      ['O3', { amount: 500_500, reason: 'Aftalt lavere budget i 2025.' }],
    ]);
    expect(row(runRound({ ...input, decisions: decided }), 'O3')).toMatchObject({ need: '500500', grant: 500_000 });
    const out = new Map<string, GrantDecision>([['O1', { excluded: true, reason: 'Ansøgningen er trukket tilbage.' }]]);
    expect(row(runRound({ ...input, decisions: out }), 'O1')).toMatchObject({ class: 'K5', grant: 0 });
  });

  it('leaves the class open where an unknown criterion would settle it, and gives nothing by itself', () => {
    const open = place('U', 1100, [
      criterion(0, 44),
      { id: 'convicted', state: 'unknown', near: 'unknown' },
      criterion(2, 50),
      criterion(3, 62),
    ]);
    const run = runRound({ ...input, units: [...sixPlaces, open] });
    expect(row(run, 'U')?.computed).toEqual({
      classes: ['K3', 'K5'],
      reasons: [{ code: 'unknown', what: ['criteria'] }],
    });
    expect(row(run, 'U')).toMatchObject({ grant: 0 });
    expect(run.open).toEqual(['U']);
  });

  it('gives a place without residents what somebody decided it needs, and nothing by itself', () => {
    const hidden = sixPlaces.map((one) => {
      const { residents: _hidden, ...rest } = one;
      return one.key === 'O6' ? rest : one;
    });
    const byHand = { ...attached, amount: 139_500 };
    const granted = (decision: GrantDecision) =>
      row(runRound({ ...input, settings, units: hidden, decisions: new Map([['O6', decision]]) }), 'O6');
    expect(granted(attached)).toMatchObject({ class: 'K4', grant: 0 });
    expect(granted(attached)?.need).toBeUndefined();
    expect(granted(byHand)).toMatchObject({ need: '139500' });
    expect(granted(byHand)?.grant).toBeGreaterThan(0);
    expect(granted({ ...byHand, excluded: true })).toMatchObject({ class: 'K5', grant: 0 });
  });

  it('gives the listed part of places put together in full', () => {
    const units = sixPlaces.map((unit) => (unit.key === 'O3' ? { ...unit, listedResidents: 1000 } : unit));
    const run = runRound({ ...input, units });
    expect(
      run.allocation.shares.filter(({ unit }) => unit === 'O3').map(({ class: own, need }) => [own, need]),
    ).toEqual([
      ['K1', '700000'],
      ['K2', '787500'],
    ]);
    expect(row(run, 'O3')?.need).toBe('1487500');
  });
});
