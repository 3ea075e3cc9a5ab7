/**
 * Half-width of the error band of a sum: ⌈2·σ·√k⌉ for k atoms and the root mean square error σ of the row.
 * @source diskretion.md 8.2; test σ = 2.10: k = 10 → 14, k = 1 → 5
 */
export function unionBand(sigma: number, atoms: number): number {
  return Math.ceil(2 * sigma * Math.sqrt(atoms) - 1e-9);
}

/** Hard half-width of one leaf: it was rounded to one of its two neighbouring multiples of n. */
export function leafBand(n: number): number {
  return n - 1;
}

/**
 * Root mean square error of `leaves` leaves rounded up or down without bias, their remainders spread evenly:
 * (n² − 1)/6 each. Used where the release holds no σ for the row.
 */
export function unbiasedSigma(n: number, leaves: number): number {
  return Math.sqrt(((n * n - 1) / 6) * leaves);
}

/** Half-width of a ratio a/b from those of a and b: (hₐ + |a/b|·h_b)/b. */
export function ratioBand(a: number, b: number, bandOfA: number, bandOfB: number): number {
  return (bandOfA + Math.abs(a / b) * bandOfB) / b;
}
