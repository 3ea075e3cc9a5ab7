import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import { flowIndexOf } from './flow-index.ts';
import type { MoveGroups } from './move-groups.ts';

/** Protected persons from group to group: entry i is `persons[i]` from `from[i]` to `to[i]`; every pair once. */
export interface AddedMoves {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly persons: Int32Array;
}

/** A year and the atoms that the place stands on in it. */
export interface MoveYear {
  readonly period: TablePeriod;
  readonly atoms: readonly number[];
}

// Up to a thousand groups every pair has room of its own.
const mostDense = 1_000_000;
// Beyond that a pair and its persons are one number, so that a plain sort brings equal pairs together. Persons of one flow
// stay below this, and with 20,000 groups the number is still a whole one.
const room = 2 ** 24;

/** Adds the flows with at least one end in a place over groups of their ends and over years. */
export function addMoves(
  flows: ProtectedFlows,
  { groupOf, groups }: MoveGroups,
  years: readonly MoveYear[],
): AddedMoves {
  const count = groups.length;
  const isDense = count * count <= mostDense;
  return (isDense ? addDense : addSparse)(count, (add) =>
    eachFlow(flows, years, (from, to, persons) => add((groupOf[from] ?? 0) * count + (groupOf[to] ?? 0), persons)),
  );
}

type EachPair = (add: (pair: number, persons: number) => void) => void;

function addDense(count: number, each: EachPair): AddedMoves {
  const sums = new Int32Array(count * count);
  each((pair, persons) => {
    sums[pair] = (sums[pair] ?? 0) + persons;
  });
  let pairs = 0;
  for (const persons of sums) if (persons !== 0) pairs++;
  const made = emptyMoves(pairs);
  let at = 0;
  for (let pair = 0; pair < sums.length; pair++) {
    const persons = sums[pair] ?? 0;
    if (persons === 0) continue;
    made.from[at] = Math.floor(pair / count);
    made.to[at] = pair % count;
    made.persons[at] = persons;
    at += 1;
  }
  return made;
}

function addSparse(count: number, each: EachPair): AddedMoves {
  const held: number[] = [];
  each((pair, persons) => {
    held.push(pair * room + persons);
  });
  const made = emptyMoves(held.length);
  let [at, last] = [-1, -1];
  for (const one of Float64Array.from(held).sort()) {
    const pair = Math.floor(one / room);
    if (pair !== last) {
      at += 1;
      last = pair;
      made.from[at] = Math.floor(pair / count);
      made.to[at] = pair % count;
    }
    made.persons[at] = (made.persons[at] ?? 0) + (one % room);
  }
  const pairs = at + 1;
  return {
    from: made.from.subarray(0, pairs),
    to: made.to.subarray(0, pairs),
    persons: made.persons.subarray(0, pairs),
  };
}

const emptyMoves = (pairs: number): AddedMoves => ({
  from: new Int32Array(pairs),
  to: new Int32Array(pairs),
  persons: new Int32Array(pairs),
});

function eachFlow(
  flows: ProtectedFlows,
  years: readonly MoveYear[],
  add: (from: number, to: number, persons: number) => void,
): void {
  const { ends, into, outOf } = flowIndexOf(flows);
  for (const { period, atoms } of years) {
    const number = flows.periods.indexOf(period);
    const held = new Uint8Array(ends);
    for (const atom of atoms) held[atom] = 1;
    for (const atom of atoms) {
      const slot = number * ends + atom;
      for (let i = outOf.starts[slot] ?? 0; i < (outOf.starts[slot + 1] ?? 0); i++) {
        add(atom, outOf.other[i] ?? 0, outOf.persons[i] ?? 0);
      }
      for (let i = into.starts[slot] ?? 0; i < (into.starts[slot + 1] ?? 0); i++) {
        // Between two atoms of the place it was counted on its way out.
        if (held[into.other[i] ?? 0] !== 1) add(into.other[i] ?? 0, atom, into.persons[i] ?? 0);
      }
    }
  }
}
