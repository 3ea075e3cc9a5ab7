import type { Memberships } from '../rounding/memberships.ts';
import type { FlowCells } from './flow-cells.ts';

/** Protected totals of the atoms in other tables that the flows should add up to; −1 where there is none to hold. */
export interface FlowAnchors {
  readonly into: Int32Array;
  readonly outOf: Int32Array;
}

/**
 * The sums a flow is part of, numbered: `ofCell[fromCell[i]] …` are those of flow i, all out of its from and all into
 * its to before the others. `gap` is what the flows' own errors
 * are added to: how far the truth is from the anchor where one is held, else 0.
 */
export interface FlowSums {
  readonly count: number;
  readonly fromCell: Int32Array;
  readonly ofCell: Int32Array;
  readonly gap: Int32Array;
  readonly weight: Int32Array;
  /** What kind of sum, to tell errors by; undefined is not told. */
  readonly levels: readonly (string | undefined)[];
}

/** How the levels of sums inside official places begin; the kind of place follows. */
export const INSIDE = 'i-';

// Persons are conserved between the tables before anything else is near.
const ANCHOR = 64;

/**
 * Every flow by itself, all flows out of an end and into an end, all between two kommuner, and all inside each official
 * place. Kommuner are told apart from homes outside in the same kommune.
 * @param kommuneOf - Kommune of each atom; undefined for one that lies in several.
 */
export function flowSums(
  cells: FlowCells,
  anchors: FlowAnchors,
  places: Memberships,
  kommuneOf: readonly (string | undefined)[],
): FlowSums {
  const numbers = new Map<string, number>();
  const gap: number[] = [];
  const weight: number[] = [];
  const levels: (string | undefined)[] = [];
  const numberOf = (key: string, level: string, anchor = -1): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, levels.length);
    gap.push(anchor < 0 ? 0 : -anchor);
    weight.push(anchor < 0 ? 1 : ANCHOR);
    return levels.push(level) - 1;
  };
  const sideOf = (end: number) => (end < cells.atoms ? kommuneOf[end] : cells.outside[end - cells.atoms]);
  const fromCell = new Int32Array(cells.persons.length + 1);
  const ofCell: number[] = [];
  for (const [i, persons] of cells.persons.entries()) {
    const from = cells.from[i] ?? 0;
    const to = cells.to[i] ?? 0;
    const outOf = numberOf(`from ${from}`, 'fra', anchors.outOf[from]);
    const into = numberOf(`to ${to}`, 'til', anchors.into[to]);
    // With an anchor held, a margin's error is counted from the anchor: the truth minus it, and the flows' errors.
    for (const sum of [outOf, into]) if ((weight[sum] ?? 0) > 1) gap[sum] = (gap[sum] ?? 0) + persons;
    ofCell.push(outOf, into);
    const [home, away] = [sideOf(from), sideOf(to)];
    if (home !== undefined && away !== undefined && home !== away) ofCell.push(numberOf(`${home} ${away}`, 'kom-kom'));
    for (const place of placesOfBoth(places, cells.atoms, from, to)) {
      ofCell.push(numberOf(`in ${place}`, `${INSIDE}${places.levels[place]}`));
    }
    fromCell[i + 1] = ofCell.length;
  }
  return {
    count: levels.length,
    fromCell,
    ofCell: Int32Array.from(ofCell),
    gap: Int32Array.from(gap),
    weight: Int32Array.from(weight),
    levels,
  };
}

/** Official places that hold both ends; an outside end is in none. */
function placesOfBoth(places: Memberships, atoms: number, from: number, to: number): readonly number[] {
  if (from >= atoms || to >= atoms) return [];
  const of = (atom: number) => places.groupOf.subarray(places.groupFrom[atom], places.groupFrom[atom + 1]);
  const there = of(to);
  return [...of(from)].filter((group) => group >= places.units && there.includes(group));
}
