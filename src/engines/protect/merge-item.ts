import type { Unit } from '../../domain/model/place.ts';
import type { Gate } from '../../domain/model/rule-set.ts';

/**
 * A set of units on its way to becoming an atom. `counts` hold one number per edition; `least` is the smallest of each
 * over the editions it lives in (has a resident or a household), and undefined when nobody has ever lived there.
 */
export interface MergeItem {
  readonly key: string;
  readonly members: readonly string[];
  /** Afdelinger it holds or holds parts of. */
  readonly afdelinger: ReadonlySet<string>;
  readonly kommuner: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly organisationer: ReadonlySet<string>;
  readonly plans: ReadonlySet<string>;
  readonly counts: { readonly [K in keyof Gate]: Float64Array };
  readonly least: Gate | undefined;
  /** Mean of the members' centroids and how many had one; EPSG:25832 metres. */
  readonly centre: { readonly x: number; readonly y: number; readonly of: number };
}

/** A single unit as an item. */
export function itemOf(unit: Unit, plans: readonly string[], counts: MergeItem['counts']): MergeItem {
  const placed = unit.x !== undefined && unit.y !== undefined;
  return {
    key: unit.id,
    members: [unit.id],
    afdelinger: new Set(unit.afdeling === undefined ? [] : [unit.afdeling]),
    kommuner: new Set([unit.kommune]),
    regions: new Set([unit.region]),
    organisationer: new Set(unit.organisation === undefined ? [] : [unit.organisation]),
    plans: new Set(plans),
    counts,
    least: leastOf(counts),
    centre: placed ? { x: unit.x, y: unit.y, of: 1 } : { x: 0, y: 0, of: 0 },
  };
}

/** Two items as one: members sorted by code point, counts added edition by edition. */
export function mergeItems(a: MergeItem, b: MergeItem): MergeItem {
  const members = [...a.members, ...b.members].sort();
  const counts = {
    residents: added(a.counts.residents, b.counts.residents),
    households: added(a.counts.households, b.counts.households),
    persons1664: added(a.counts.persons1664, b.counts.persons1664),
  };
  const of = a.centre.of + b.centre.of;
  const mean = (x: number, y: number) => (of === 0 ? 0 : (x * a.centre.of + y * b.centre.of) / of);
  return {
    key: members.join('+'),
    members,
    afdelinger: a.afdelinger.union(b.afdelinger),
    kommuner: a.kommuner.union(b.kommuner),
    regions: a.regions.union(b.regions),
    organisationer: a.organisationer.union(b.organisationer),
    plans: a.plans.union(b.plans),
    counts,
    least: leastOf(counts),
    centre: { x: mean(a.centre.x, b.centre.x), y: mean(a.centre.y, b.centre.y), of },
  };
}

/** Whether the item may appear by itself: every count reaches the gate in every edition it lives in. */
export function passes(item: MergeItem, gate: Gate): boolean {
  if (!item.least) return true;
  const { residents, households, persons1664 } = item.least;
  return residents >= gate.residents && households >= gate.households && persons1664 >= gate.persons1664;
}

function added(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + (b[i] ?? 0));
}

function leastOf(counts: MergeItem['counts']): Gate | undefined {
  const lived = [...counts.residents.keys()].filter(
    (edition) => (counts.residents[edition] ?? 0) > 0 || (counts.households[edition] ?? 0) > 0,
  );
  if (lived.length === 0) return undefined;
  const least = (of: Float64Array) => Math.min(...lived.map((edition) => of[edition] ?? 0));
  return {
    residents: least(counts.residents),
    households: least(counts.households),
    persons1664: least(counts.persons1664),
  };
}
