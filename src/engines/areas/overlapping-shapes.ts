import Flatbush from 'flatbush';
import type { AreaShape } from '../../domain/model/area.ts';
import type { AreaTolerances } from '../../domain/model/area-theme.ts';
import { intersectReady, type ReadyShape, readyShape, withoutSlivers } from './combine-shapes.ts';
import { boxOf, shapeAreaM2 } from './measure-shape.ts';

/** Pairs of places in a list of shapes whose boxes meet, the lower place first. */
export function boxesThatMeet(shapes: readonly AreaShape[]): readonly (readonly [number, number])[] {
  if (shapes.length === 0) return [];
  const index = new Flatbush(shapes.length);
  for (const shape of shapes) index.add(...boxOf(shape));
  index.finish();
  return shapes.flatMap((shape, i) =>
    index
      .search(...boxOf(shape))
      .filter((j) => j > i)
      .sort((a, b) => a - b)
      .map((j) => [i, j] as const),
  );
}

/** Ground two shapes share, slivers left out; empty where they only touch. */
export function sharedGround(
  one: ReadyShape,
  two: ReadyShape,
  { widthM, sliverM2 }: Pick<AreaTolerances, 'widthM' | 'sliverM2'>,
): AreaShape {
  return withoutSlivers(intersectReady(one, two), { m2: sliverM2, widthM });
}

/** Two shapes of a list that share ground: their places, the lower first, and how much they share. */
export interface ShapesOverGround {
  readonly places: readonly [number, number];
  readonly m2: number;
}

/** Shapes of a list that share ground, pair by pair. */
export function shapesThatOverlap(
  shapes: readonly AreaShape[],
  tolerances: Pick<AreaTolerances, 'widthM' | 'sliverM2'>,
): readonly ShapesOverGround[] {
  const ready = shapes.map(readyShape);
  return boxesThatMeet(shapes)
    .map((places) => ({ places, m2: sharedM2(ready[places[0]] ?? [], ready[places[1]] ?? [], tolerances) }))
    .filter(({ m2 }) => m2 > 0);
}

function sharedM2(one: ReadyShape, two: ReadyShape, tolerances: Pick<AreaTolerances, 'widthM' | 'sliverM2'>): number {
  return shapeAreaM2(sharedGround(one, two, tolerances));
}
