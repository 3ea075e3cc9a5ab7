import type { Gate } from '../../domain/model/rule-set.ts';
import { type MergeItem, passes } from './merge-item.ts';

/** Items that may be merged with, found by kommune and region so that a search stays near. */
export interface PartnerIndex {
  readonly byKommune: ReadonlyMap<string, ReadonlySet<MergeItem>>;
  readonly byRegion: ReadonlyMap<string, ReadonlySet<MergeItem>>;
  readonly all: ReadonlySet<MergeItem>;
}

type Nearness = (a: MergeItem, b: MergeItem) => boolean;

const sharesAfdeling: Nearness = (a, b) => !a.afdelinger.isDisjointFrom(b.afdelinger);
const sharesOrganisation: Nearness = (a, b) => !a.organisationer.isDisjointFrom(b.organisationer);
const sharesPlan: Nearness = (a, b) => !a.plans.isDisjointFrom(b.plans);

/**
 * Classes inside the kommune, nearest first; after them come the region and the country. Parts of one afdeling come before
 * everything, so that an afdeling stays whole where its cut cannot be borne.
 */
const IN_KOMMUNE: readonly Nearness[] = [
  sharesAfdeling,
  (a, b) => sharesOrganisation(a, b) && sharesPlan(a, b),
  sharesOrganisation,
  sharesPlan,
  () => true,
];

/**
 * The item a failing one merges with: from the first class that has any, failing ones before passing ones, then the
 * shortest distance, then fewest residents, then lowest key. Items in which nobody ever lived help nobody over a gate
 * and are never chosen. Undefined when there is nothing left to merge with.
 * Surprising: with no coordinate of its own the item ignores distance; a candidate without one comes after those with.
 * @source diskretion.md section 3, step 2
 */
export function pickPartner(item: MergeItem, index: PartnerIndex, gate: Gate): MergeItem | undefined {
  const near = others(item, index.byKommune, item.kommuner);
  for (const belongs of IN_KOMMUNE) {
    const members = near.filter((candidate) => belongs(item, candidate));
    if (members.length > 0) return best(item, members, gate);
  }
  const region = others(item, index.byRegion, item.regions);
  if (region.length > 0) return best(item, region, gate);
  return best(
    item,
    [...index.all].filter((candidate) => mayMerge(item, candidate)),
    gate,
  );
}

function others(
  item: MergeItem,
  index: ReadonlyMap<string, ReadonlySet<MergeItem>>,
  keys: ReadonlySet<string>,
): readonly MergeItem[] {
  const found = new Set<MergeItem>();
  for (const key of keys) {
    for (const candidate of index.get(key) ?? []) if (mayMerge(item, candidate)) found.add(candidate);
  }
  return [...found];
}

function mayMerge(item: MergeItem, candidate: MergeItem): boolean {
  return candidate !== item && candidate.least !== undefined;
}

function best(item: MergeItem, candidates: readonly MergeItem[], gate: Gate): MergeItem | undefined {
  const failing = candidates.filter((candidate) => !passes(candidate, gate));
  const pool = failing.length > 0 ? failing : candidates;
  return pool.reduce<MergeItem | undefined>(
    (chosen, candidate) => (chosen === undefined || nearer(item, candidate, chosen) ? candidate : chosen),
    undefined,
  );
}

function nearer(item: MergeItem, a: MergeItem, b: MergeItem): boolean {
  const difference = squaredDistance(item, a) - squaredDistance(item, b);
  if (difference !== 0 && !Number.isNaN(difference)) return difference < 0;
  const residents = (a.least?.residents ?? 0) - (b.least?.residents ?? 0);
  return residents === 0 ? a.key < b.key : residents < 0;
}

function squaredDistance(item: MergeItem, candidate: MergeItem): number {
  if (item.centre.of === 0) return 0;
  if (candidate.centre.of === 0) return Number.POSITIVE_INFINITY;
  return (item.centre.x - candidate.centre.x) ** 2 + (item.centre.y - candidate.centre.y) ** 2;
}
