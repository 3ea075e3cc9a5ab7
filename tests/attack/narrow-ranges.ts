import { narrow as narrowed, relationKinds } from '../../src/engines/protect/attacks/narrow-ranges.ts';

/** What an outsider believes about numbers: each lies between two whole numbers. Lists that grow while he collects. */
export interface Ranges {
  readonly low: number[];
  readonly high: number[];
}

/** Numbers with signs that add up to 0: a margin and its parts. */
export type Relation = readonly { readonly number: number; readonly sign: 1 | -1 }[];

/** The engine's own attack, the one every release is audited by, on ranges and relations written as lists. */
export function narrow(ranges: Ranges, relations: readonly Relation[]): void {
  const starts = [0];
  for (const relation of relations) starts.push((starts.at(-1) ?? 0) + relation.length);
  const terms = relations.flat();
  const found = { low: Int32Array.from(ranges.low), high: Int32Array.from(ranges.high) };
  narrowed(found, {
    count: relations.length,
    starts: Int32Array.from(starts),
    numbers: Int32Array.from(terms, ({ number }) => number),
    signs: Int8Array.from(terms, ({ sign }) => sign),
    kinds: new Uint8Array(relations.length).fill(relationKinds.equal),
  });
  found.low.forEach((low, i) => {
    ranges.low[i] = low;
  });
  found.high.forEach((high, i) => {
    ranges.high[i] = high;
  });
}
