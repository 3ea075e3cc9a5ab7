import { addPairs } from './lattice.ts';
import type { HeldMargins, RoundingProblem, RoundingState } from './rounding-problem.ts';

/** Held margins made ready for the passes. */
export interface Hold extends HeldMargins {
  /** The held margins of a cell: `marginOf[marginFrom[cell]] … marginOf[marginFrom[cell + 1] − 1]`. */
  readonly marginFrom: Int32Array;
  readonly marginOf: Int32Array;
  /** Numbers of the sets of margins held together; units with the same set share tables of weights. */
  readonly maskOf: Int32Array;
  readonly masks: readonly (readonly number[])[];
  /** Per mask and cell: a number for the set of held margins the cell is part of, 0 for none. */
  readonly classes: readonly Int32Array[];
  /** Whether some held margins cross: they share cells and neither holds the other. */
  readonly crossing: boolean;
}

/** Prepares the held margins of a problem, if it has any. */
export function openHold({ held, lattice, memberships }: RoundingProblem): Hold | undefined {
  if (!held || held.margins.length === 0) return undefined;
  const marginsOfCell: number[][] = Array.from({ length: lattice.cells }, () => []);
  held.margins.forEach((margin, m) => {
    for (const cell of margin) marginsOfCell[cell]?.push(m);
  });
  const marginFrom = new Int32Array(lattice.cells + 1);
  marginsOfCell.forEach((margins, cell) => {
    marginFrom[cell + 1] = (marginFrom[cell] ?? 0) + margins.length;
  });
  const numbers = new Map<string, number>();
  const masks: (readonly number[])[] = [];
  const maskOf = new Int32Array(memberships.units);
  for (let unit = 0; unit < memberships.units; unit++) {
    const mask = [...held.margins.keys()].filter((m) => (held.values[unit * held.margins.length + m] ?? -1) >= 0);
    const number = numbers.get(mask.join()) ?? masks.push(mask) - 1;
    numbers.set(mask.join(), number);
    maskOf[unit] = number;
  }
  return {
    ...held,
    marginFrom,
    marginOf: Int32Array.from(marginsOfCell.flat()),
    maskOf,
    masks,
    classes: masks.map((mask) => classesOf(held.margins, mask, lattice.cells)),
    crossing: crossing(held.margins),
  };
}

function classesOf(margins: readonly (readonly number[])[], mask: readonly number[], cells: number): Int32Array {
  const numbers = new Map<string, number>([['', 0]]);
  const sets = mask.map((m) => new Set(margins[m]));
  return Int32Array.from({ length: cells }, (_, cell) => {
    const key = [...sets.entries()].flatMap(([i, set]) => (set.has(cell) ? [i] : [])).join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

function crossing(margins: readonly (readonly number[])[]): boolean {
  return margins.some((one) =>
    margins.some((other) => {
      const shared = one.filter((cell) => other.includes(cell)).length;
      return shared > 0 && shared < one.length && shared < other.length;
    }),
  );
}

/** Number of held margins two cells share, of those in a mask; cells × cells. */
export function sharedHeld(hold: Hold, mask: number, cells: number): Int32Array {
  const shared = new Int32Array(cells * cells);
  for (const m of hold.masks[mask] ?? []) addPairs(shared, cells, hold.margins[m] ?? []);
  return shared;
}

/** How far each held margin of a unit is above what it should be; 0 where it is not held. */
export function gapsOf(state: RoundingState, hold: Hold, unit: number): Int32Array {
  const { cells } = state.problem.lattice;
  const width = hold.margins.length;
  const gaps = new Int32Array(width);
  for (const m of hold.masks[hold.maskOf[unit] ?? 0] ?? []) {
    let sum = 0;
    for (const cell of hold.margins[m] ?? []) sum += state.values[unit * cells + cell] ?? 0;
    gaps[m] = sum - (hold.values[unit * width + m] ?? 0);
  }
  return gaps;
}

/** Number of held margins of a unit that are not met; marks them in `missed` (units × margins). */
export function marginGaps(state: RoundingState, hold: Hold, unit: number, missed?: Uint8Array): number {
  let open = 0;
  gapsOf(state, hold, unit).forEach((gap, m) => {
    if (gap === 0) return;
    open += 1;
    if (missed) missed[unit * hold.margins.length + m] = 1;
  });
  return open;
}
