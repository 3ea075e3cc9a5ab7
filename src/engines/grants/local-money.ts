import { dec } from '../../domain/kernel/decimal.ts';

/**
 * Least local money beside a grant so that it is the demanded share of both: L ≥ G·c/(1−c), rounded up to whole kroner.
 * @source prioritering.md section 6; 1,312,000 at a quarter → 437,334
 */
export function localMoney(grant: number, share: string): number {
  const { part, of } = fraction(share);
  return Number((BigInt(grant) * part + (of - part) - 1n) / (of - part));
}

function fraction(share: string): { readonly part: bigint; readonly of: bigint } {
  const { digits, scale } = dec(share);
  return { part: digits, of: 10n ** BigInt(scale) };
}
