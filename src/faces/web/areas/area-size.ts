import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';

/** Square metres of a hectare. */
export const hectare = 10_000;

/** How large ground is: hectares, below one square metres. */
export function areaSize(m2: number, lang: Lang): string {
  return m2 < hectare ? `${formatCount(m2, lang)} m²` : `${formatNumber(m2 / hectare, 1, lang)} ha`;
}
