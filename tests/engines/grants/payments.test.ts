import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPayments, frameYears, paymentsOf } from '../../../src/engines/grants/payments.ts';

describe('payments of a grant', () => {
  it('are the grant to the krone, by the per cents, in whole thousands but for the last year', () => {
    expect(paymentsOf(1_312_000, [60, 40], 2026, 1000)).toEqual([
      { year: 2026, kroner: 787_000 },
      { year: 2027, kroner: 525_000 },
    ]);
    const percents = fc
      .array(fc.integer({ min: 0, max: 100 }), { maxLength: 3 })
      .filter((some) => some.reduce((sum, one) => sum + one, 0) <= 100)
      .map((some) => [...some, 100 - some.reduce((sum, one) => sum + one, 0)]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000_000 }), percents, (grant, shares) => {
        const paid = paymentsOf(grant, shares, 2026, 1000);
        expect(paid.reduce((sum, { kroner }) => sum + kroner, 0)).toBe(grant);
        expect(paid.every(({ kroner }) => kroner >= 0)).toBe(true);
        expect(paid.slice(0, -1).every(({ kroner }) => kroner % 1000 === 0)).toBe(true);
      }),
    );
  });

  it('of several grants add up by year', () => {
    const [a, b] = [paymentsOf(100_000, [50, 50], 2025, 1000), paymentsOf(30_000, [100], 2026, 1000)];
    expect(addPayments([a, b])).toEqual([
      { year: 2025, kroner: 50_000 },
      { year: 2026, kroner: 80_000 },
    ]);
  });
});

describe('the frame year by year', () => {
  const rules = { years: [2019, 2026], unused: 'next-year', frame: () => 100 } as const;
  const pay = (year: number, kroner: number) => [{ year, kroner }];
  const left = (asked: Parameters<typeof frameYears>[0]) => frameYears(asked).map((one) => `${one.year} ${one.left}`);

  it('hands what a year leaves on to the next, also beyond the last year of the rules', () => {
    const own = [...pay(2026, 60), ...pay(2027, 40)];
    expect(frameYears({ rules, own, others: [], decidedFor: new Set([2026]) })).toEqual([
      { year: 2026, frame: 100, carried: 0, others: 0, own: 60, left: 40 },
      { year: 2027, frame: 0, carried: 40, others: 0, own: 40, left: 0 },
    ]);
  });

  it('hands nothing on where the rules do not say so, or from a year that nobody decided a round for', () => {
    const own = [...pay(2026, 60), ...pay(2027, 40)];
    const gone = { ...rules, unused: 'gone' } as const;
    expect(left({ rules: gone, own, others: [], decidedFor: new Set([2026]) })).toEqual(['2026 40', '2027 -40']);
    const unknown = { rules, own: pay(2026, 150), others: pay(2024, 30), decidedFor: new Set([2024, 2026]) };
    // 2024 leaves 70 to 2025; of 2025 nothing is known.
    expect(left(unknown)).toEqual(['2024 70', '2025 170', '2026 -50']);
  });

  it('says below nothing where rounds pay more than there is', () => {
    expect(left({ rules, own: pay(2025, 70), others: pay(2025, 60), decidedFor: new Set([2025]) })).toEqual([
      '2025 -30',
    ]);
  });
});
