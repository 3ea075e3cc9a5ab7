import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom } from '../../../domain/model/atom.ts';
import type { ExactTable } from '../../../domain/model/leaf.ts';
import type { Tier } from '../../../domain/model/table-definition.ts';
import { addOverGroups, type GroupLeaves } from '../add-over-groups.ts';
import type { AtomsByTier } from '../build-atoms.ts';
import { type EarlierLeaves, followEarlier, segmentsOf } from '../earlier-edition.ts';
import { type PreparedRounding, TIERS } from '../prepare-rounding.ts';
import type { HeldMargins } from '../rounding/rounding-problem.ts';
import type { Draw } from '../seeded-draw.ts';
import type { MarginLink } from './link-margins.ts';
import { roundAnchors } from './round-anchors.ts';

/** Anchors of a tier's atoms, atoms × anchor cells: true, and rounded (−1 where there is none). */
export interface TierAnchors {
  readonly cells: number;
  readonly exact: Int32Array;
  readonly rounded: Int32Array;
}

/** Anchors of an edition by tier. */
export type EditionAnchors = { readonly [T in Tier]: TierAnchors };

/** How to round the anchors of an edition. `drawOf` gives an atom's secret numbers for a step. */
export interface EditionAnchorInput {
  readonly table: ExactTable;
  readonly atoms: AtomsByTier;
  readonly rounding: PreparedRounding;
  readonly n: number;
  readonly drawOf: (step: number, atom: string) => Draw;
  /** How a tier's were rounded before, in the same edition or the year before it. */
  readonly earlier?: {
    readonly sameEdition: boolean;
    readonly anchors: (tier: Tier) => EarlierLeaves | undefined;
  };
}

/**
 * Rounds an edition's anchors tier by tier: each where a table first shows it, added up for the atoms of higher tiers,
 * so that the same figure is the same whichever table it is read from.
 * @source diskretion.md 4.2
 */
export function roundEditionAnchors(input: EditionAnchorInput): EditionAnchors {
  const done: Partial<Record<Tier, TierAnchors>> = {};
  let below: { readonly atoms: readonly Atom[]; readonly anchors: TierAnchors } | undefined;
  for (const tier of TIERS) {
    const anchors = roundTier(input, tier, below);
    done[tier] = anchors;
    below = { atoms: input.atoms[tier], anchors };
  }
  const of = (tier: Tier) => must(done[tier], 'anchors of a tier');
  return { 0: of(0), 1: of(1), 2: of(2), 3: of(3), 4: of(4) };
}

function roundTier(
  { table, atoms, rounding, n, drawOf, earlier }: EditionAnchorInput,
  tier: Tier,
  below: { readonly atoms: readonly Atom[]; readonly anchors: TierAnchors } | undefined,
): TierAnchors {
  const own = atoms[tier];
  const numbers = new Map(own.flatMap((atom, a) => atom.members.map((unit) => [unit, a] as const)));
  const { heads } = addOverGroups(table, own.length, (unit) => numbers.get(unit));
  const values = new Int32Array(heads.length).fill(below ? 0 : -1);
  if (below) addUp(below.atoms, below.anchors, own, numbers, values);
  roundAnchors({
    plan: rounding.anchorPlan,
    tier,
    counts: heads,
    values,
    memberships: rounding.anchorPlaces[tier],
    n,
    drawOf: (step, atom) => drawOf(step, must(own[atom], 'an atom').id),
    follow: (segments, counts) => {
      const before = earlier?.anchors(tier);
      if (!before || !earlier) return undefined;
      return followEarlier(segmentsOf(before, segments), earlier.sameEdition, own, counts);
    },
  });
  return { cells: table.cellCount, exact: heads, rounded: values };
}

/** Adds the anchors of a tier's atoms up for the next tier's; an atom with a unit that is in none below has none. */
function addUp(
  atoms: readonly Atom[],
  { cells, rounded }: TierAnchors,
  above: readonly Atom[],
  numbers: ReadonlyMap<string, number>,
  values: Int32Array,
): void {
  const open = above.map(({ members }) => members.length);
  atoms.forEach(({ members }, a) => {
    const to = numbers.get(members[0] ?? '');
    if (to === undefined) return;
    open[to] = (open[to] ?? 0) - members.length;
    for (let cell = 0; cell < cells; cell++) {
      const part = rounded[a * cells + cell] ?? -1;
      const held = values[to * cells + cell] ?? -1;
      values[to * cells + cell] = part < 0 || held < 0 ? -1 : held + part;
    }
  });
  open.forEach((left, a) => {
    if (left > 0) values.fill(-1, a * cells, (a + 1) * cells);
  });
}

/**
 * The margins of a table to hold, and what at: an anchor is held in an atom where the true margin is the true anchor
 * (an axis may leave somebody out), and every part of it is known there.
 */
export function heldIn(leaves: GroupLeaves, links: readonly MarginLink[], anchors: TierAnchors): HeldMargins {
  const values = new Int32Array(leaves.groups * links.length);
  for (let atom = 0; atom < leaves.groups; atom++) {
    links.forEach((link, l) => {
      const margin = sumAt(leaves.heads, atom * leaves.cellCount, link.cells);
      const from = atom * anchors.cells;
      const known = link.anchors.every((cell) => (anchors.rounded[from + cell] ?? -1) >= 0);
      const agrees = known && margin === sumAt(anchors.exact, from, link.anchors);
      values[atom * links.length + l] = agrees ? sumAt(anchors.rounded, from, link.anchors) : -1;
    });
  }
  return { margins: links.map(({ cells }) => cells), values };
}

function sumAt(values: Int32Array, from: number, cells: readonly number[]): number {
  let sum = 0;
  for (const cell of cells) sum += values[from + cell] ?? 0;
  return sum;
}
