import { invariant, must } from '../../domain/kernel/invariant.ts';
import type { Atom } from '../../domain/model/atom.ts';
import type { Unit } from '../../domain/model/place.ts';
import type { Gate, RuleSet } from '../../domain/model/rule-set.ts';
import type { Tier } from '../../domain/model/table-definition.ts';
import type { GateCounts } from './gate-counts.ts';
import type { Groupings } from './group-places.ts';
import { joinWhole } from './join-whole.ts';
import { itemOf, type MergeItem, mergeItems, passes } from './merge-item.ts';
import { pickPartner } from './pick-partner.ts';

/** The atoms of each tier in code-point order of their ids. Units that no atom of a tier holds are hidden there. */
export type AtomsByTier = { readonly [T in Tier]: readonly Atom[] };

/** What atoms are built from: public structure, the true gate counts of every edition, and the gates. */
export interface AtomInput {
  readonly units: readonly Unit[];
  readonly groupings: Groupings;
  readonly counts: readonly GateCounts[];
  readonly gates: RuleSet['gates'];
  /**
   * Atoms that may not be cut: those of an earlier release, or of an earlier protection whose leaves are all there is to
   * add up. A tier left out has none.
   */
  readonly whole?: WholeAtoms;
  /** Atoms the audit refused: they merge further although they pass the gate. */
  readonly refused?: RefusedAtoms;
}

/** Ids of atoms by tier. */
export type RefusedAtoms = { readonly [T in Tier]?: ReadonlySet<string> };

/** Atoms by tier that may not be cut; a tier without any is left out. */
export type WholeAtoms = { readonly [T in Tier]?: readonly Atom[] };

/**
 * Merges units under a gate into atoms, tier by tier, so that the atoms of a tier are unions of those below.
 * Built once for all editions together: a gate is tested on the smallest count over the editions an item lives in.
 * Units that an earlier release showed together stay together, so that no difference of two releases shows one alone.
 * Surprising: when even everybody together fails a gate, the tier has no atom for them and they appear nowhere in it.
 * The order of units, editions and memberships never matters.
 * @throws InvariantError when counts name a unit that is not among `units`.
 * @source diskretion.md section 3, "Building atoms"
 */
export function buildAtoms(input: AtomInput): AtomsByTier {
  const { whole } = input;
  const risen = (items: readonly MergeItem[], tier: Tier) =>
    mergeUntilAllPass(joinWhole(items, whole?.[tier] ?? []), passIn(input, tier), input.gates[tier]);
  const tier0 = risen(startItems(input), 0);
  const tier1 = risen(tier0, 1);
  const tier2 = risen(tier1, 2);
  const tier3 = risen(tier2, 3);
  const tier4 = risen(tier3, 4);
  const shown = (items: readonly MergeItem[], tier: Tier) => atomsOf(items, passIn(input, tier));
  return { 0: shown(tier0, 0), 1: shown(tier1, 1), 2: shown(tier2, 2), 3: shown(tier3, 3), 4: shown(tier4, 4) };
}

type Passes = (item: MergeItem) => boolean;

function passIn({ gates, refused }: AtomInput, tier: Tier): Passes {
  return (item) => passes(item, gates[tier]) && !refused?.[tier]?.has(item.key);
}

function atomsOf(items: readonly MergeItem[], pass: Passes): readonly Atom[] {
  return items
    .filter(pass)
    .map((item) => ({ id: item.key, members: item.members }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function startItems(input: AtomInput): readonly MergeItem[] {
  const blank = () => new Float64Array(input.counts.length);
  const counts = new Map(
    input.units.map((unit) => [unit.id, { residents: blank(), households: blank(), persons1664: blank() }]),
  );
  input.counts.forEach((edition, e) => {
    edition.units.forEach((id, u) => {
      const own = must(counts.get(id), `unit ${id} of edition ${edition.edition} in the directory`);
      own.residents[e] = must(edition.counts.residents[u], 'residents');
      own.households[e] = must(edition.counts.households[u], 'households');
      own.persons1664[e] = must(edition.counts.persons1664[u], 'persons 16-64');
    });
  });
  const plans = new Map<string, string[]>();
  for (const [plan, members] of input.groupings.plan) {
    for (const id of members) plans.set(id, [...(plans.get(id) ?? []), plan]);
  }
  return [...input.units]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((unit) => itemOf(unit, plans.get(unit.id) ?? [], must(counts.get(unit.id), 'counts')));
}

function mergeUntilAllPass(start: readonly MergeItem[], pass: Passes, gate: Gate): readonly MergeItem[] {
  const pool = openPool(start);
  const failing = new Set(start.filter((item) => !pass(item)));
  const alone: MergeItem[] = [];
  while (failing.size > 0) {
    // A part finds its own afdeling before any other small one finds the part.
    const parts = pool.inParts ? new Set([...failing].filter(pool.hasOtherPart)) : failing;
    const item = smallest(parts.size > 0 ? parts : failing);
    failing.delete(item);
    const partner = pickPartner(item, pool, gate);
    if (!partner) {
      alone.push(item);
      continue;
    }
    failing.delete(partner);
    pool.remove(item);
    pool.remove(partner);
    const merged = mergeItems(item, partner);
    pool.add(merged);
    if (!pass(merged)) failing.add(merged);
  }
  invariant(alone.length <= 1, 'two failing items could have merged with each other');
  return [...pool.all];
}

function smallest(items: ReadonlySet<MergeItem>): MergeItem {
  let chosen: MergeItem | undefined;
  for (const item of items) {
    const difference = chosen ? residentsOf(item) - residentsOf(chosen) : -1;
    if (difference < 0 || (difference === 0 && chosen && item.key < chosen.key)) chosen = item;
  }
  return must(chosen, 'a failing item');
}

function residentsOf(item: MergeItem): number {
  return item.least?.residents ?? 0;
}

function openPool(start: readonly MergeItem[]) {
  const byKommune = new Map<string, Set<MergeItem>>();
  const byRegion = new Map<string, Set<MergeItem>>();
  const byAfdeling = new Map<string, Set<MergeItem>>();
  const all = new Set<MergeItem>();
  const into = (index: Map<string, Set<MergeItem>>, keys: ReadonlySet<string>, item: MergeItem) => {
    for (const key of keys) index.set(key, (index.get(key) ?? new Set()).add(item));
  };
  const add = (item: MergeItem) => {
    all.add(item);
    into(byKommune, item.kommuner, item);
    into(byRegion, item.regions, item);
    into(byAfdeling, item.afdelinger, item);
  };
  const remove = (item: MergeItem) => {
    all.delete(item);
    for (const key of item.kommuner) byKommune.get(key)?.delete(item);
    for (const key of item.regions) byRegion.get(key)?.delete(item);
    for (const key of item.afdelinger) byAfdeling.get(key)?.delete(item);
  };
  start.forEach(add);
  const inParts = byAfdeling.values().some((items) => items.size > 1);
  const hasOtherPart = (item: MergeItem): boolean =>
    [...item.afdelinger].some((key) =>
      byAfdeling
        .get(key)
        ?.values()
        .some((other) => other !== item && other.least !== undefined),
    );
  return { byKommune, byRegion, all, add, remove, inParts, hasOtherPart };
}
