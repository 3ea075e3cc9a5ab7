/** The two primes of the audit, just below 2³⁰ so that products can be reduced without big integers. */
export const firstPrime = 1_073_741_789;
export const secondPrime = 1_073_741_783;

/**
 * a·b modulo p, for whole a and b in 0 … p−1. The quotient in doubles is off by at most one, and the remainder comes
 * from the low 32 bits, which whole-number multiplication keeps exactly.
 */
export function mulMod(a: number, b: number, p: number): number {
  const quotient = ((a * b) / p) | 0;
  const rest = (Math.imul(a, b) - Math.imul(quotient, p)) | 0;
  if (rest < 0) return rest + p;
  return rest >= p ? rest - p : rest;
}

/** a + b modulo p. */
export function addMod(a: number, b: number, p: number): number {
  const sum = a + b;
  return sum >= p ? sum - p : sum;
}

/** a − b modulo p. */
export function subMod(a: number, b: number, p: number): number {
  return a >= b ? a - b : a - b + p;
}

/** 1/a modulo p by Euclid's algorithm; 0 for 0. */
export function inverseMod(a: number, p: number): number {
  let [r0, r1] = [p, a];
  let [t0, t1] = [0, 1];
  while (r1 > 0) {
    const quotient = Math.floor(r0 / r1);
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  if (a === 0) return 0;
  return t0 < 0 ? t0 + p : t0;
}
