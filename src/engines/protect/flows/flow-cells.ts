import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom } from '../../../domain/model/atom.ts';
import type { ExactFlows, FlowEnds } from '../../../domain/model/flow.ts';
import type { Unit } from '../../../domain/model/place.ts';

/** True flows between atoms and other ends: only those of at least one person, by from, then to. */
export interface FlowCells {
  readonly atoms: number;
  /** Codes of the ends after the atoms, in code-point order. */
  readonly outside: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly persons: Int32Array;
}

/**
 * Adds flows over the members of atoms. Moves between members of one atom become a flow from the atom to itself, so
 * that what flows into an atom still adds up to its in-movers. A unit in no atom of the tier is hidden in its kommune.
 */
export function flowCells(
  exact: ExactFlows,
  atoms: readonly Atom[],
  units: ReadonlyMap<string, Unit>,
  ends: FlowEnds,
): FlowCells {
  const atomOf = new Map(atoms.flatMap(({ members }, a) => members.map((unit) => [unit, a] as const)));
  const codeOf = (end: string): string => {
    const unit = units.get(end);
    return unit ? `${ends.kommune}${unit.kommune}` : end;
  };
  const codes = exact.ends.flatMap((end) => (atomOf.has(end) ? [] : [codeOf(end)]));
  const outside = [...new Set(codes)].sort();
  const place = new Map(outside.map((code, i) => [code, atoms.length + i]));
  const numbers = exact.ends.map((end) => atomOf.get(end) ?? must(place.get(codeOf(end)), `end ${end}`));
  const all = atoms.length + outside.length;
  const sums = new Map<number, number>();
  for (const [i, persons] of exact.persons.entries()) {
    const from = must(numbers[exact.from[i] ?? -1], 'from');
    const to = must(numbers[exact.to[i] ?? -1], 'to');
    // A hidden unit's moves into or out of homes outside are no longer moves between two ends that are shown.
    if (from >= atoms.length && to >= atoms.length) continue;
    sums.set(from * all + to, (sums.get(from * all + to) ?? 0) + persons);
  }
  const keys = Float64Array.from(sums.keys()).sort();
  return {
    atoms: atoms.length,
    outside,
    from: Int32Array.from(keys, (key) => Math.floor(key / all)),
    to: Int32Array.from(keys, (key) => key % all),
    persons: Int32Array.from(keys, (key) => must(sums.get(key), 'a flow')),
  };
}
