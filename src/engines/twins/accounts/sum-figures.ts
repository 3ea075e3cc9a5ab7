import type { UnitFigure } from './unit-figure.ts';

/**
 * Key figures of one unit added up. One that is not known leaves the sum unknown for the same reason: a sum of some
 * of its parts would look cheap.
 */
export function sumFigures(figures: readonly UnitFigure[]): UnitFigure {
  const gap = figures.find(({ kind }) => kind !== 'known');
  const known = figures.filter((figure) => figure.kind === 'known');
  const [first] = known;
  if (gap || !first) return gap ?? { kind: 'missing' };
  return {
    kind: 'known',
    kr: known.reduce((sum, { kr }) => sum + kr, 0),
    denominator: first.denominator,
    perUnit: known.reduce((sum, { perUnit }) => sum + perUnit, 0),
  };
}
