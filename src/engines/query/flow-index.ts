import { must } from '../../domain/kernel/invariant.ts';
import type { ProtectedFlows } from '../../domain/model/flow.ts';

/** Flows by one of their ends: those of end e in period p are `starts[p × ends + e]` up to `starts[p × ends + e + 1]`. */
export interface FlowList {
  readonly starts: Int32Array;
  readonly other: Int32Array;
  readonly persons: Int32Array;
}

/** The flows of a release found from either end; 16 bytes a flow beside the release's 12. */
export interface FlowIndex {
  readonly flows: ProtectedFlows;
  /** Atoms and ends outside. */
  readonly ends: number;
  readonly outOf: FlowList;
  readonly into: FlowList;
}

const indexed = new WeakMap<ProtectedFlows, FlowIndex>();

/** The index of a release's flows, made on first use in time linear in the flows and kept with them. */
export function flowIndexOf(flows: ProtectedFlows): FlowIndex {
  const known = indexed.get(flows);
  if (known) return known;
  const ends = flows.atoms.length + flows.outside.length;
  const list = (own: Int32Array, other: Int32Array) => listBy(flows, ends, own, other);
  const made = { flows, ends, outOf: list(flows.from, flows.to), into: list(flows.to, flows.from) };
  indexed.set(flows, made);
  return made;
}

// Counting places each flow after those of lower ends; flows come by from, then to, so other ends rise in either list.
function listBy(
  { periods, starts, persons }: ProtectedFlows,
  ends: number,
  own: Int32Array,
  other: Int32Array,
): FlowList {
  const slots = new Int32Array(periods.length * ends + 1);
  const slotOf = (period: number, i: number) => period * ends + must(own[i], 'an end');
  for (let p = 0; p < periods.length; p++) {
    for (let i = starts[p] ?? 0; i < (starts[p + 1] ?? 0); i++)
      slots[slotOf(p, i) + 1] = (slots[slotOf(p, i) + 1] ?? 0) + 1;
  }
  for (let s = 1; s < slots.length; s++) slots[s] = (slots[s] ?? 0) + (slots[s - 1] ?? 0);
  const next = slots.slice();
  const list = { starts: slots, other: new Int32Array(persons.length), persons: new Int32Array(persons.length) };
  for (let p = 0; p < periods.length; p++) {
    for (let i = starts[p] ?? 0; i < (starts[p + 1] ?? 0); i++) {
      const slot = slotOf(p, i);
      const at = next[slot] ?? 0;
      next[slot] = at + 1;
      list.other[at] = other[i] ?? 0;
      list.persons[at] = persons[i] ?? 0;
    }
  }
  return list;
}
