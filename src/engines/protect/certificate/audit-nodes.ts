import type { Atom } from '../../../domain/model/atom.ts';
import type { Tier } from '../../../domain/model/table-definition.ts';
import type { AtomsByTier } from '../build-atoms.ts';

/** A set of units that is an atom of one tier or of several. */
export interface AuditNode {
  readonly id: string;
  /** Position among the atoms of each tier it is one of. */
  readonly atomOf: { readonly [T in Tier]?: number };
  /** Positions, in its component, of the nodes of the tier below that make it up; empty where they do not. */
  readonly parts: readonly number[];
}

/**
 * The atoms of all tiers as nodes, each set of units once, in components that share no unit. A node comes after the
 * nodes it is made of.
 */
export function nodesOf(atoms: AtomsByTier, tiers: readonly Tier[]): readonly (readonly AuditNode[])[] {
  const made = new Map<string, { readonly atom: Atom; readonly atomOf: { [T in Tier]?: number } }>();
  for (const tier of tiers) {
    atoms[tier].forEach((atom, position) => {
      const node = made.get(atom.id) ?? { atom, atomOf: {} };
      node.atomOf[tier] = position;
      made.set(atom.id, node);
    });
  }
  const componentOf = new Map<string, string>();
  for (const { atom } of [...made.values()].reverse()) {
    const known = atom.members.map((unit) => componentOf.get(unit)).find((component) => component !== undefined);
    for (const unit of atom.members) if (!componentOf.has(unit)) componentOf.set(unit, known ?? atom.id);
  }
  const components = new Map<string, AuditNode[]>();
  const holding = new Map<string, string>();
  for (const { atom, atomOf } of made.values()) {
    const component = componentOf.get(atom.members[0] ?? '') ?? '';
    const nodes = components.get(component) ?? [];
    components.set(component, nodes);
    const below = new Set(atom.members.map((unit) => holding.get(unit)));
    const parts = nodes.flatMap((node, i) => (below.has(node.id) ? [i] : []));
    const members = parts.reduce((sum, i) => sum + (made.get(nodes[i]?.id ?? '')?.atom.members.length ?? 0), 0);
    nodes.push({ id: atom.id, atomOf, parts: members === atom.members.length ? parts : [] });
    for (const unit of atom.members) holding.set(unit, atom.id);
  }
  return [...components.values()];
}
