import { dec } from '../../domain/kernel/decimal.ts';
import type { LocalShare } from '../../domain/model/local-money.ts';

/**
 * Least local money beside a grant so that it is the demanded share of both: L ≥ G·c/(1−c), rounded up to whole kroner.
 * @source prioritering.md section 6; 1,312,000 at a quarter → 437,334
 */
export function localMoney(grant: number, share: string): number {
  const { part, of } = fraction(share);
  return Number((BigInt(grant) * part + (of - part) - 1n) / (of - part));
}

/**
 * Most that may be granted of a budget that is fixed: G ≤ B·(1−c), rounded down to whole kroner.
 * @source prioritering.md section 6; 16,000,000 at a quarter → 12,000,000
 */
export function mostGrant(budget: number, share: string): number {
  const { part, of } = fraction(share);
  return Number((BigInt(budget) * (of - part)) / of);
}

/**
 * How a grant stands to confirmed local money: B = G + L and L/B ≥ c, in whole numbers. Of a budget that is fixed, local
 * money counts as far as the grant leaves room for it.
 * @source prioritering.md section 6
 */
export function localShare(grant: number, confirmed: number, share: string, fixed?: number): LocalShare {
  const budget = fixed ?? grant + confirmed;
  const least = fixed === undefined ? localMoney(grant, share) : fixed - mostGrant(fixed, share);
  const counted = fixed === undefined ? confirmed : Math.min(confirmed, fixed - grant);
  return {
    confirmed,
    budget,
    least,
    missing: Math.max(0, least - counted),
    perMille: budget === 0 ? 0 : Number((BigInt(Math.max(0, counted)) * 1000n) / BigInt(budget)),
  };
}

function fraction(share: string): { readonly part: bigint; readonly of: bigint } {
  const { digits, scale } = dec(share);
  return { part: digits, of: 10n ** BigInt(scale) };
}
