import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standard } from '../../../../src/domain/definitions/gates/index.ts';
import { observedIndicators } from '../../../../src/domain/definitions/geofa/observed-indicators.ts';
import type { MonthFigure } from '../../../../src/domain/model/months.ts';
import type { Observation } from '../../../../src/domain/model/observation.ts';
import { type MonthProtection, protectMonths } from '../../../../src/engines/protect/months/protect-months.ts';
import { rememberMonths } from '../../../../src/engines/protect/months/remember-months.ts';
import { monthObservation } from './month-world.ts';

const seed = new Uint8Array(32).fill(7);

function protection(more: Partial<MonthProtection> = {}): MonthProtection {
  return {
    indicators: observedIndicators,
    rules: standard,
    seed,
    hmac: (key, text) => createHmac('sha256', key).update(text).digest(),
    memory: new Map(),
    standing: { of: () => undefined },
    isClosed: () => true,
    overlaps: [],
    ...more,
  };
}

const residents = (area: string, month: string, taeller: string): Observation =>
  monthObservation(area, month, { indikator: 'residents', definitionId: 'residents_cpr', taeller });
const labour = (area: string, month: string, taeller: string, naevner: string): Observation =>
  monthObservation(area, month, { taeller, naevner });
const partOf = (figures: readonly MonthFigure[], area: string, month: string): number | undefined =>
  figures.find(({ objektId, periodeFra }) => objektId === area && periodeFra.startsWith(month))?.part;

describe('counts of areas as leaves of a monthly release', () => {
  test('every count is a neighbouring multiple of five, and kommuner come out close', () => {
    const some = fc.array(fc.integer({ min: 100, max: 3000 }), { minLength: 1, maxLength: 30 });
    const holds = fc.property(some, (counts) => {
      const { figures, certificate } = protectMonths(
        counts.map((count, at) => residents(`a${at}`, '2026-05', `${count}`)),
        protection(),
      );
      for (const [at, count] of counts.entries()) {
        const value = figures.find(({ objektId }) => objektId === `a${at}`)?.part ?? Number.NaN;
        expect(value % 5).toBe(0);
        expect(Math.abs(value - count)).toBeLessThan(5);
      }
      expect(certificate).toMatchObject({ verdict: 'pass', notMultiples: 0, leaves: counts.length });
      expect(certificate.errors.kommune.max).toBeLessThan(5);
    });
    fc.assert(holds, { numRuns: 50 });
  });

  test('a count that stands still or comes back is shown as it was: twelve months cannot be averaged', () => {
    const months = fc.array(fc.integer({ min: 121, max: 124 }), { minLength: 12, maxLength: 36 });
    const holds = fc.property(months, (counts) => {
      const observations = counts.map((count, at) =>
        residents('a', `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, `${count}`),
      );
      const { figures } = protectMonths(observations, protection());
      const shown = new Map<number, Set<number>>();
      counts.forEach((count, at) => {
        shown.set(count, (shown.get(count) ?? new Set()).add(figures[at]?.part ?? -1));
      });
      for (const values of shown.values()) expect(values.size).toBe(1);
    });
    fc.assert(holds, { numRuns: 50 });
  });

  test('a later release shows unchanged months as before, also when others are delivered and revised', () => {
    const first = Array.from({ length: 20 }, (_none, at) => residents(`a${at}`, '2026-04', `${301 + at}`));
    const shown = protectMonths(first, protection()).figures;
    const memory = rememberMonths([{ known: '2026-05-02T00:00:00.000Z', figures: shown }], first);
    const later = first.map((one, at) => (at === 3 ? { ...one, taeller: '411' } : one));
    const more = Array.from({ length: 20 }, (_none, at) => residents(`b${at}`, '2026-04', `${513 + at}`));
    const next = protectMonths([...more, ...later], protection({ memory }));
    for (let at = 0; at < 20; at++) {
      if (at !== 3) expect(partOf(next.figures, `a${at}`, '2026-04')).toBe(partOf(shown, `a${at}`, '2026-04'));
    }
    expect(next.certificate).toMatchObject({ kept: 19, keptMoved: 0, verdict: 'pass' });
  });

  test('the order of deliveries and the clock play no part', () => {
    const all = ['2026-03', '2026-04'].flatMap((month) => [
      residents('a', month, '733'),
      labour('a', month, '122.4', '431'),
      residents('b', month, '218'),
    ]);
    const one = protectMonths(all, protection()).figures;
    const other = protectMonths(all.toReversed(), protection()).figures;
    expect(new Set(other)).toEqual(new Set(one));
  });

  test('full-time persons are whole persons first; means stay out', () => {
    const { figures } = protectMonths(
      [
        residents('a', '2026-05', '700'),
        labour('a', '2026-05', '119.5', '430'),
        monthObservation('a', '2026-05', { indikator: 'income', vaerdi: '226000' }, ['taeller', 'naevner']),
      ],
      protection(),
    );
    expect(figures.map(({ indikator, part }) => [indikator, part])).toEqual([
      ['residents', 700],
      ['labour', 120],
    ]);
  });
});

describe('what is not shown', () => {
  test('an area under the gate of its month, and the month after when it has grown, is', () => {
    const { figures, certificate } = protectMonths(
      [residents('a', '2026-04', '99'), residents('a', '2026-05', '100')],
      protection(),
    );
    expect(figures.map(({ part, hidden }) => part ?? hidden)).toEqual(['gate', 100]);
    expect(certificate.hidden).toEqual({ gate: 1, attribute: 0, source: 0, overlap: 0 });
  });

  test('a share of the labour market of fewer than twenty, though the area is large', () => {
    const { figures } = protectMonths(
      [residents('a', '2026-05', '300'), labour('a', '2026-05', '5', '19')],
      protection(),
    );
    expect(figures[1]).toMatchObject({ hidden: 'gate' });
  });

  test('an area that cuts an atom of the standing release', () => {
    const cut = protection({ isClosed: (area) => area !== 'a' });
    const { figures } = protectMonths([residents('a', '2026-05', '700'), residents('b', '2026-05', '700')], cut);
    expect(figures.map(({ part, hidden }) => part ?? hidden)).toEqual(['gate', 700]);
  });

  test('that everybody is convicted, and what the source hid itself', () => {
    const convicted = monthObservation('a', '2026-05', { indikator: 'convicted', taeller: '120', naevner: '120' });
    const hidden = monthObservation('a', '2026-06', { skjult: 1 }, ['taeller', 'naevner']);
    const { figures } = protectMonths([residents('a', '2026-05', '300'), convicted, hidden], protection());
    expect(figures.map((figure) => figure.hidden)).toEqual([undefined, 'attribute', 'source']);
    expect(figures[1]).not.toHaveProperty('part');
  });

  test('beside the standing release: ranges that meet in two numbers only fail the audit', () => {
    const observed = [residents('a', '2026-01', '303')];
    const beside = (value: number) =>
      protectMonths(observed, protection({ standing: { of: () => ({ value, leaves: 1 }) } }));
    const shown = beside(300).figures[0]?.part ?? 0;
    expect(beside(shown).certificate).toMatchObject({ union: { tested: 1, failing: 0 }, verdict: 'pass' });
    // 8 further up only shown + 4 is in both ranges.
    expect(beside(shown + 8).certificate).toMatchObject({ union: { tested: 1, failing: 1 }, verdict: 'fail' });
    // Counts that do not meet at all are counted in two ways.
    expect(beside(shown + 40).certificate.verdict).toBe('pass');
  });

  test('an area around another is hidden for a figure that would tell of the few between them', () => {
    // Two persons between them in every month, forty months with other counts: the roundings meet them from both sides.
    const months = Array.from({ length: 40 }, (_none, at) => ({
      month: `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      count: 101 + ((at * 7) % 97),
    }));
    const observations = months.flatMap(({ month, count }) => [
      labour('inner', month, `${count}`, '900'),
      labour('outer', month, `${count + 2}`, '2000'),
    ]);
    const { figures, certificate } = protectMonths(
      observations,
      protection({ overlaps: [{ areas: ['inner', 'outer'], inside: ['inner'] }] }),
    );
    expect(certificate).toMatchObject({ overlaps: { tested: 40, hidden: 1 }, verdict: 'pass' });
    const outer = figures.filter(({ objektId }) => objektId === 'outer');
    expect(
      outer.every(({ hidden, part, whole }) => hidden === 'overlap' && part === undefined && whole === undefined),
    ).toBe(true);
    expect(figures.filter(({ objektId }) => objektId === 'inner').every(({ hidden }) => hidden === undefined)).toBe(
      true,
    );
    expect(protectMonths(observations, protection()).certificate.overlaps).toEqual({ tested: 0, hidden: 0 });
  });
});
