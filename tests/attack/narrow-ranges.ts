/** What an outsider believes about numbers: each lies between two whole numbers. */
export interface Ranges {
  readonly low: number[];
  readonly high: number[];
}

/** Numbers with signs that add up to 0: a margin and its parts. */
export type Relation = readonly { readonly number: number; readonly sign: 1 | -1 }[];

/**
 * Narrows ranges by relations until nothing changes: every number lies where the others leave it room. A relation that
 * cannot hold (the outsider was wrong about a range) is left aside.
 */
export function narrow(ranges: Ranges, relations: readonly Relation[]): void {
  for (let round = 0, changed = true; changed && round < 50; round++) {
    changed = false;
    for (const relation of relations) if (narrowOne(ranges, relation)) changed = true;
  }
}

function narrowOne({ low, high }: Ranges, relation: Relation): boolean {
  let least = 0;
  let most = 0;
  for (const { number, sign } of relation) {
    least += sign > 0 ? (low[number] ?? 0) : -(high[number] ?? 0);
    most += sign > 0 ? (high[number] ?? 0) : -(low[number] ?? 0);
  }
  if (least > 0 || most < 0) return false;
  let changed = false;
  for (const { number, sign } of relation) {
    const [from, to] = [low[number] ?? 0, high[number] ?? 0];
    // What the rest of the relation can be at least and at most, so what this number must make up for.
    const [restLeast, restMost] = sign > 0 ? [least - from, most - to] : [least + to, most + from];
    const newFrom = Math.max(from, sign > 0 ? -restMost : restLeast);
    const newTo = Math.min(to, sign > 0 ? -restLeast : restMost);
    if (newFrom > newTo || (newFrom === from && newTo === to)) continue;
    low[number] = newFrom;
    high[number] = newTo;
    least += sign > 0 ? newFrom - from : to - newTo;
    most += sign > 0 ? newTo - to : from - newFrom;
    changed = true;
  }
  return changed;
}
