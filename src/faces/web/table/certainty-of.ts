import type { Cell } from '../../../domain/model/cell.ts';

/**
 * How sure the band of a rounded figure is. `exact`: a base in per cent of itself, 100 whatever the counts are.
 * `certain`: one rounded count. `almost`: a sum or a ratio, where the errors of several roundings are within the band
 * nearly always (two standard errors, about 95 of 100).
 * @source diskretion.md 8.2
 */
export type Certainty = 'exact' | 'certain' | 'almost';

/** How sure the band of a figure is; undefined for a figure without a band. */
export function certaintyOf(cell: Cell): Certainty | undefined {
  if (cell.kind !== 'rounded') return undefined;
  if (!cell.sure) return 'almost';
  return cell.band === 0 ? 'exact' : 'certain';
}
