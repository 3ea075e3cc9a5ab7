import type { Atom } from '../../domain/model/atom.ts';
import type { TableDefinition, Tier } from '../../domain/model/table-definition.ts';
import { type AnchorPlan, planAnchors } from './anchors/anchor-plan.ts';
import { linkMargins, type MarginLink } from './anchors/link-margins.ts';
import type { AtomsByTier } from './build-atoms.ts';
import type { Groupings } from './group-places.ts';
import { type Lattice, latticeOf } from './rounding/lattice.ts';
import { type Memberships, membershipsOf, type UnitGroup } from './rounding/memberships.ts';
import { tableMargins } from './rounding/table-margins.ts';
import { type JudgedRow, sensitiveRowsOf } from './sensitive-rows.ts';

/** What a table is rounded by: its sums, and which of its margins are anchors. */
export interface TableRounding {
  readonly lattice: Lattice;
  readonly links: readonly MarginLink[];
  /** Rows that are pooled where nearly everybody in them shares a sensitive trait. */
  readonly sensitive: readonly JudgedRow[];
}

/** What stays the same for all editions of a release and takes time to make. */
export interface PreparedRounding {
  readonly tables: ReadonlyMap<string, TableRounding>;
  /** Official places as sets of a tier's atoms. */
  readonly places: { readonly [T in Tier]: Memberships };
  /** The same with the atoms of higher tiers beside, which anchors should be near the truth for too. */
  readonly anchorPlaces: { readonly [T in Tier]: Memberships };
  readonly anchorPlan: AnchorPlan;
}

/** The tiers in rising order. */
export const TIERS: readonly Tier[] = [0, 1, 2, 3, 4];

// The atom of a higher tier is a leaf of its tables, so its anchors matter as much as a leaf's and its margins' do.
const ATOM_WEIGHT = 6;

/** Prepares the rounding of a release: lattices and links of its tables, places as sets of atoms. */
export function prepareRounding(
  definitions: readonly TableDefinition[],
  anchors: TableDefinition,
  atoms: AtomsByTier,
  groupings: Groupings,
): PreparedRounding {
  const shown = new Map<number, Tier>();
  const tables = new Map<string, TableRounding>();
  for (const definition of definitions) {
    const links = linkMargins(definition, anchors);
    for (const cell of links.flatMap((link) => link.anchors)) {
      shown.set(cell, lower(shown.get(cell) ?? definition.tier, definition.tier));
    }
    const lattice = latticeOf(cellCountOf(definition), tableMargins(definition));
    tables.set(definition.id, { lattice, links, sensitive: sensitiveRowsOf(definition) });
  }
  const byTier = <V>(make: (tier: Tier) => V) => ({ 0: make(0), 1: make(1), 2: make(2), 3: make(3), 4: make(4) });
  return {
    tables,
    places: byTier((tier) => membershipsOf(atoms[tier].length, placesOf(insideOf(atoms[tier]), groupings))),
    anchorPlaces: byTier((tier) => {
      const inside = insideOf(atoms[tier]);
      const higher = TIERS.filter((other) => other > tier).flatMap((other) => atoms[other]);
      return membershipsOf(atoms[tier].length, [
        ...placesOf(inside, groupings),
        ...higher.map(({ members }) => ({ units: inside(members), weight: ATOM_WEIGHT })),
      ]);
    }),
    anchorPlan: planAnchors(anchors, shown),
  };
}

function lower(a: Tier, b: Tier): Tier {
  return a < b ? a : b;
}

function cellCountOf(definition: TableDefinition): number {
  return definition.blocks.reduce(
    (cells, block) => cells + block.axes.reduce((size, axis) => size * axis.categories.length, 1),
    0,
  );
}

/** Every official place as the atoms wholly inside it. */
function placesOf(inside: AtomsInside, groupings: Groupings): readonly UnitGroup[] {
  return Object.entries(groupings).flatMap(([level, places]) =>
    [...places.values()].map((units) => ({ units: inside(units), level })),
  );
}

/** Numbers of the atoms all of whose members are among some units. */
type AtomsInside = (units: readonly string[]) => readonly number[];

function insideOf(atoms: readonly Atom[]): AtomsInside {
  const numbers = new Map(atoms.flatMap(({ members }, a) => members.map((unit) => [unit, a] as const)));
  return (units) => {
    const found = new Map<number, number>();
    for (const unit of new Set(units)) {
      const atom = numbers.get(unit);
      if (atom !== undefined) found.set(atom, (found.get(atom) ?? 0) + 1);
    }
    return [...found].filter(([atom, members]) => atoms[atom]?.members.length === members).map(([atom]) => atom);
  };
}
