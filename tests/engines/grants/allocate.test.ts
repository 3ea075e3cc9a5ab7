import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules2019 } from '../../../src/domain/definitions/grants/rules-2019.ts';
import type { GrantClaim } from '../../../src/domain/model/grant.ts';
import type { GrantClass } from '../../../src/domain/model/grant-rules.ts';
import { allocate } from '../../../src/engines/grants/allocate.ts';
import { localMoney } from '../../../src/engines/grants/local-money.ts';

const rules = { ...rules2019.settings, roundDownTo: rules2019.roundDownTo };
const classes: readonly GrantClass[] = ['K1', 'K2', 'K3', 'K4', 'K5'];
const claims = fc.array(
  fc.record({
    unit: fc.uuid(),
    class: fc.constantFrom(...classes),
    residents: fc.integer({ min: 0, max: 12_000 }),
    score: fc.double({ min: -3, max: 3, noNaN: true }),
  }),
  { maxLength: 60 },
);

describe('the frame handed out', () => {
  it('adds up to the frame, in whole thousands, never above a need, and in order of the classes', () => {
    fc.assert(
      fc.property(
        claims,
        fc.integer({ min: 0, max: 40_000_000 }),
        fc.constantFrom('trin' as const, 'pro_rata' as const),
        (all, frame, sharing) => {
          const given = allocate(all, { ...rules, frame, sharing });
          expect(given.granted + given.left).toBe(frame);
          expect(given.left).toBeGreaterThanOrEqual(0);
          expect(given.shares.every(({ grant, need }) => grant % 1000 === 0 && grant <= Number(need))).toBe(true);
          const short = (own: GrantClass) =>
            given.shares.some((share) => share.class === own && share.grant < Number(share.need) - 1000);
          const gets = (own: GrantClass) => given.shares.some((share) => share.class === own && share.grant > 0);
          if (short('K1')) expect(gets('K2') || gets('K3') || gets('K4')).toBe(false);
          if (short('K2')) expect(gets('K3') || gets('K4')).toBe(false);
        },
      ),
    );
  });

  it('gives § 91 a in falling score, the last one in part, or all alike', () => {
    const three: readonly GrantClaim[] = [
      { unit: 'b', class: 'K2', residents: 2000, score: 1.5 },
      { unit: 'a', class: 'K2', residents: 2000, score: 2 },
      { unit: 'c', class: 'K2', residents: 2000, score: 1.5 },
    ];
    const grants = (sharing: 'trin' | 'pro_rata') =>
      allocate(three, { ...rules, frame: 1_500_000, sharing }).shares.map(({ grant }) => grant);
    expect(grants('trin')).toEqual([450_000, 1_050_000, 0]);
    expect(grants('pro_rata')).toEqual([500_000, 500_000, 500_000]);
  });

  it('asks local money up to whole kroner', () => {
    expect([localMoney(4_200_000, '0.25'), localMoney(1_312_000, '0.25')]).toEqual([1_400_000, 437_334]);
  });
});
