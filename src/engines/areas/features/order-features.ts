import { compareNames } from '../../../domain/kernel/collation.ts';
import { compareScalars, type Kind, type Scalar } from '../cql2/compare-scalars.ts';
import type { FeatureLayer } from './feature-layer.ts';

/** A property to order by. */
export interface SortKey {
  readonly property: string;
  readonly descending: boolean;
}

/** The place of a feature in an order: its values of the properties ordered by, and its key. Stays when others come and go. */
export interface OrderPlace {
  readonly values: readonly (Scalar | null)[];
  readonly key: string;
}

/** Features ordered: texts as Danish dictionaries do, what is not known last, alike ones by their keys. */
export function orderFeatures(layer: FeatureLayer, features: Uint32Array, keys: readonly SortKey[]): Uint32Array {
  if (keys.length === 0) return features;
  const ranks = keys.map(({ property, descending }) => ({ ranks: ranksOf(layer, property), descending }));
  return features.toSorted((a, b) => {
    for (const { ranks: rank, descending } of ranks) {
      const [x, y] = [rank[a] ?? unknown, rank[b] ?? unknown];
      if (x !== y) return descending && x !== unknown && y !== unknown ? y - x : x - y;
    }
    // Layers stand in the order of keys.
    return a - b;
  });
}

const unknown = 0xffffffff;
const rankings = new WeakMap<object, Uint32Array>();

// The place of each feature's value among all values: comparing Danish texts is dear, so each is compared a few times
// only, once for every layer.
function ranksOf({ columns, type, count }: FeatureLayer, property: string): Uint32Array {
  const column = columns.get(property) ?? [];
  const known = rankings.get(column);
  if (known) return known;
  const kind = kindOf(type, property);
  const compare = (a: Scalar, b: Scalar): number => compareKnown(a, b, kind, false);
  const values = [...new Set(column)].filter((value) => value !== null).sort(compare);
  const rankOf = new Map<Scalar, number>();
  let rank = 0;
  for (const [at, value] of values.entries()) {
    const before = values[at - 1];
    if (before !== undefined && compare(before, value) !== 0) rank += 1;
    rankOf.set(value, rank);
  }
  const ranks = Uint32Array.from({ length: count }, (_, at) => rankOf.get(column[at] ?? '') ?? unknown);
  for (let at = 0; at < count; at++) if ((column[at] ?? null) === null) ranks[at] = unknown;
  rankings.set(column, ranks);
  return ranks;
}

function kindOf({ properties }: FeatureLayer['type'], property: string): Kind {
  return properties.find(({ name }) => name === property)?.kind ?? 'string';
}

/** The place of a feature in an order. */
export function placeOf(layer: FeatureLayer, feature: number, keys: readonly SortKey[]): OrderPlace {
  const values = keys.map(({ property }) => layer.columns.get(property)?.[feature] ?? null);
  return { values, key: layer.keys[feature] ?? '' };
}

/** How many of the features stand at a place or before it; the features stand in the order. */
export function countUpTo(
  layer: FeatureLayer,
  features: Uint32Array,
  keys: readonly SortKey[],
  place: OrderPlace,
): number {
  const compare = comparer(layer, keys);
  let [low, high] = [0, features.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(features[middle] ?? 0, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function comparer(layer: FeatureLayer, keys: readonly SortKey[]): (feature: number, place: OrderPlace) => number {
  const columns = keys.map(({ property, descending }) => {
    return { column: layer.columns.get(property) ?? [], kind: kindOf(layer.type, property), descending };
  });
  return (feature, place) => {
    for (const [at, { column, kind, descending }] of columns.entries()) {
      const order = compareKnown(column[feature] ?? null, place.values[at] ?? null, kind, descending);
      if (order !== 0) return order;
    }
    const own = layer.keys[feature] ?? '';
    if (own === place.key) return 0;
    return own < place.key ? -1 : 1;
  };
}

function compareKnown(a: Scalar | null, b: Scalar | null, kind: Kind, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = kind === 'string' ? compareNames(String(a), String(b)) : compareScalars(a, b, kind);
  return descending ? -order : order;
}
