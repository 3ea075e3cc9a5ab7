import type { Random } from '../../domain/kernel/random.ts';

/** Chance of a standard normal above z; off by less than 1.5e-7 (Abramowitz and Stegun 7.1.26). */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (series * Math.exp(-x * x)) / 2;
  return z >= 0 ? tail : 1 - tail;
}

/** Chances of 0, 1, … n of n, each with chance p. */
export function binomialChances(n: number, p: number): Float64Array {
  const chances = new Float64Array(n + 1);
  if (p <= 0 || p >= 1) {
    chances[p >= 1 ? n : 0] = 1;
    return chances;
  }
  // From the likeliest outwards, so that nothing starts at a number too small to be held.
  const mode = Math.min(n, Math.floor((n + 1) * p));
  chances[mode] = 1;
  const odds = p / (1 - p);
  for (let k = mode; k < n; k++) chances[k + 1] = ((chances[k] as number) * odds * (n - k)) / (k + 1);
  for (let k = mode; k > 0; k--) chances[k - 1] = ((chances[k] as number) * k) / (odds * (n - k + 1));
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  return chances.map((chance) => chance / all);
}

// Above this variance a normal draw rounded to whole persons is as good.
const manyEnough = 50;

/** How many of n, each with chance p, are drawn. */
export function drawBinomial(n: number, p: number, random: Random): number {
  const variance = n * p * (1 - p);
  if (variance > manyEnough) {
    return Math.min(n, Math.max(0, Math.round(n * p + Math.sqrt(variance) * random.normal())));
  }
  if (p <= 0) return 0;
  if (p >= 1) return n;
  const u = random.uniform();
  return p <= half ? countUpTo(n, p, u) : n - countUpTo(n, 1 - p, 1 - u);
}

const half = 0.5;

/** The count whose chances from 0 upwards first exceed u. With a variance of at most fifty the first of them is no smaller than e⁻¹⁰⁰. */
function countUpTo(n: number, p: number, u: number): number {
  const odds = p / (1 - p);
  let chance = (1 - p) ** n;
  let left = u - chance;
  let k = 0;
  for (; left >= 0 && k < n; k++) {
    chance *= (odds * (n - k)) / (k + 1);
    left -= chance;
  }
  return k;
}

/** The value below which a share q of sorted values lies, between two of them where it falls so. */
export function quantileOf(sorted: Float64Array, q: number): number {
  const at = q * (sorted.length - 1);
  const [low, high] = [Math.floor(at), Math.ceil(at)];
  const [a, b] = [sorted[low] ?? Number.NaN, sorted[high] ?? Number.NaN];
  return a + (b - a) * (at - low);
}
