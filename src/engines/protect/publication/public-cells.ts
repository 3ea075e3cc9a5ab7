import type { PublicFigures } from './public-figures.ts';
import type { PublicationSystem } from './publication-input.ts';

/**
 * Cells above 0 that are public, by cell number. A figure that is another one now, because its delivery was corrected,
 * is not among them.
 */
export function publicCells(
  { places, blocks, system }: Pick<PublicationSystem, 'places' | 'blocks' | 'system'>,
  figures: PublicFigures,
): ReadonlySet<number> {
  const found = new Set<number>();
  places.places.forEach(({ place }, at) => {
    for (const { counted, first, width, codes } of blocks) {
      counted.rows.forEach(({ row }, r) => {
        const cell = first + (places.parts.length + at) * width + (codes[r] ?? 0);
        const count = system.counts[cell] ?? 0;
        const shown = figures.countOf(`${place.kind}:${place.key}`, counted.table.id, row.code);
        if (count > 0 && shown === count) found.add(cell);
      });
    }
  });
  return found;
}
