import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localMoney, localShare, mostGrant } from '../../../src/engines/grants/local-money.ts';

// The worked examples of prioritering.md section 6; a quarter of the budget is to be local.
describe('local money beside a grant', () => {
  it('is a third of the grant at a quarter of the budget', () => {
    expect(localMoney(4_200_000, '0.25')).toBe(1_400_000);
    expect(localShare(4_200_000, 1_400_000, '0.25')).toEqual({
      ...{ confirmed: 1_400_000, budget: 5_600_000, least: 1_400_000, missing: 0, perMille: 250 },
    });
  });

  it('is enough at 437,334 kroner, and one krone short at 437,333', () => {
    expect(localShare(1_312_000, 437_334, '0.25').missing).toBe(0);
    // 24.99999 per cent: told as 24.9, never as 25.
    expect(localShare(1_312_000, 437_333, '0.25')).toMatchObject({ missing: 1, perMille: 249 });
  });

  it('leaves 12 of a fixed 16 million to the grant', () => {
    expect(mostGrant(16_000_000, '0.25')).toBe(12_000_000);
    expect(localShare(12_000_000, 4_000_000, '0.25', 16_000_000)).toMatchObject({ least: 4_000_000, missing: 0 });
    expect(localShare(12_000_001, 4_000_000, '0.25', 16_000_000)).toMatchObject({ missing: 1, perMille: 249 });
    expect(localShare(12_000_000, 3_999_999, '0.25', 16_000_000).missing).toBe(1);
    // A budget that the grant alone is over.
    expect(localShare(1_000, 500, '0.25', 0)).toMatchObject({ missing: 1_000, perMille: 0 });
  });

  it('is enough when it is the demanded share of both, and never before', () => {
    const kroner = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(kroner, kroner, fc.integer({ min: 0, max: 9_999 }), (grant, local, tenThousandths) => {
        const share = (tenThousandths / 10_000).toFixed(4);
        const isShare = BigInt(local) * 10_000n >= BigInt(tenThousandths) * BigInt(grant + local);
        expect(localShare(grant, local, share).missing === 0).toBe(isShare);
      }),
    );
  });
});
