/**
 * What an outsider knows of numbers besides their ranges: sums that are equal, or at most. Relation r has the entries
 * `starts[r]` up to, not including, `starts[r + 1]`: numbers with sign 1 or −1 that add up to 0, or to at most 0 where
 * `kinds[r]` says so.
 */
export interface Relations {
  readonly count: number;
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
  readonly signs: Int8Array;
  readonly kinds: Uint8Array;
}

/** Kinds of relations. `unused` is one that does not hold here. */
export const relationKinds = { unused: 0, equal: 1, atMost: 2 } as const;

/** What an outsider believes about numbers: each lies between two whole numbers, both included. */
export interface WholeRanges {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

// A chain of margins settles in a few rounds; the limit only bounds the time, and stopping early never claims too much.
const MOST_ROUNDS = 50;

/**
 * Narrows ranges by relations until nothing changes: every number lies where the others leave it room. Sound, never
 * complete: what is left open here a linear program may still close.
 * @source diskretion.md 7.2, R4
 */
export function narrow(ranges: WholeRanges, relations: Relations): void {
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (let r = 0; r < relations.count; r++) {
      const kind = relations.kinds[r];
      if (kind !== relationKinds.unused && narrowOne(ranges, relations, r, kind === relationKinds.equal))
        changed = true;
    }
  }
}

function narrowOne({ low, high }: WholeRanges, relations: Relations, r: number, equal: boolean): boolean {
  const { numbers, signs } = relations;
  const from = at(relations.starts, r);
  const to = at(relations.starts, r + 1);
  let least = 0;
  let most = 0;
  for (let i = from; i < to; i++) {
    const number = at(numbers, i);
    const up = at(signs, i) > 0;
    least += up ? at(low, number) : -at(high, number);
    most += up ? at(high, number) : -at(low, number);
  }
  // Everything at its least leaves no room at all: the outsider was wrong somewhere, and learns nothing from it.
  if (least > 0 || (equal && most < 0)) return false;
  let changed = false;
  for (let i = from; i < to; i++) {
    const number = at(numbers, i);
    const lowest = at(low, number);
    const highest = at(high, number);
    if (highest - lowest <= (equal ? Math.min(-least, most) : -least)) continue;
    if (at(signs, i) > 0) {
      // The rest makes up at least `least − lowest`, so this number is at most what is missing to 0.
      const newHigh = Math.min(highest, lowest - least);
      const newLow = equal ? Math.max(lowest, highest - most) : lowest;
      if (newLow > newHigh) continue;
      least += newLow - lowest;
      most += newHigh - highest;
      low[number] = newLow;
      high[number] = newHigh;
    } else {
      const newLow = Math.max(lowest, highest + least);
      const newHigh = equal ? Math.min(highest, lowest + most) : highest;
      if (newLow > newHigh) continue;
      least += highest - newHigh;
      most += lowest - newLow;
      low[number] = newLow;
      high[number] = newHigh;
    }
    changed = true;
  }
  return changed;
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
