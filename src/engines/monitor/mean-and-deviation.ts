import type { DeviationKind } from '../../domain/model/index-method.ts';

// Sums of thousands of decimals end a few last places off: a spread this small beside the values is none.
const noSpread = 1e-12;

/** Mean and standard deviation of two or more numbers, in two passes; the deviation is 0 when all are the same. */
export function meanAndDeviation(
  values: Float64Array,
  kind: DeviationKind,
): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (kind === 'population' ? values.length : values.length - 1));
  return { mean, deviation: deviation <= Math.abs(mean) * noSpread ? 0 : deviation };
}
