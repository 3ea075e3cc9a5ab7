import type { Verdict } from '../../domain/model/cell.ts';

// Kleene's logic: what is not known settles nothing by itself, and hides nothing that is settled without it.

/** Holds when at least `count` of them hold, and fails when even the unknown ones could not bring it there. */
export function atLeast(count: number, of: readonly Verdict[]): Verdict {
  const met = of.filter((verdict) => verdict === 'met').length;
  const unknown = of.filter((verdict) => verdict === 'unknown').length;
  if (met >= count) return 'met';
  return met + unknown < count ? 'not_met' : 'unknown';
}

/** Holds when all hold. */
export const allOf = (of: readonly Verdict[]): Verdict => atLeast(of.length, of);

/** Holds when one of them holds. */
export const anyOf = (of: readonly Verdict[]): Verdict => atLeast(1, of);

const opposites = { met: 'not_met', not_met: 'met', unknown: 'unknown' } as const;

/** Holds when the other does not. */
export const notSo = (verdict: Verdict): Verdict => opposites[verdict];
