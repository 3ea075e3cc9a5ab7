import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AreaBox } from '../../../domain/model/area.ts';
import type { Kind, Scalar } from './compare-scalars.ts';
import type { RingVisitor } from './meets-ground.ts';
import type { Shape } from './shape-of.ts';

/** What a layer can be asked about: the kind of each property by name. */
export type Queryables = ReadonlyMap<string, Kind | 'geometry'>;

/** A feature as a filter sees it; null = not known. Days and moments are texts in ISO form. */
export interface FilterFeature {
  readonly value: (property: string) => Scalar | null;
  readonly shape: (property: string) => Shape | null;
  /** The box around the shape, where it is at hand; most comparisons of shapes are settled by it. */
  readonly box?: (property: string) => AreaBox | undefined;
  /** The shape's rings, where they are at hand: they settle whether it meets a polygon. */
  readonly eachRing?: (property: string, visit: RingVisitor) => void;
}

/** Whether a feature fits; undefined where a value that decides is not known. Only true is let through. */
export type FeatureTest = (feature: FilterFeature) => boolean | undefined;

/** A value read from a feature, with its kind. */
export interface Reading {
  readonly kind: Kind;
  readonly read: (feature: FilterFeature) => Scalar | null;
}

/** Kind of a property. @throws Problem KV-Y3 */
export function kindOf(property: string, queryables: Queryables): Kind | 'geometry' {
  const kind = queryables.get(property);
  if (kind === undefined)
    throw new Problem('KV-Y3', { property: property.slice(0, 60), valid: [...queryables.keys()] });
  return kind;
}

/** Says that a part of a filter is not offered. */
export function notHere(op: string): Problem<'KV-Y4'> {
  return new Problem('KV-Y4', { op: op.slice(0, 40).toUpperCase() });
}
