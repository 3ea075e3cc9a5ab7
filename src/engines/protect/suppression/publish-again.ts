import { type Ranges, wholeNumbersIn } from '../audit/ranges.ts';
import type { DistinctCounts } from './distinct-counts.ts';
import { cellStatus } from './suppress-cells.ts';

/** Another table an outsider cannot tell from the true one: counts that differ in it, and their values there. */
export interface OtherTable {
  readonly counts: readonly number[];
  readonly values: readonly number[];
}

/** What is known after a repair. */
export interface Repaired {
  readonly counts: DistinctCounts;
  /** Status per cell; cells are published again here. */
  readonly status: Uint8Array;
  /** Status per cell before the repair. */
  readonly pattern: Uint8Array;
  /** Counts that must have room. */
  readonly primary: readonly number[];
  /** Ranges that need none of the newly hidden counts. */
  readonly before: Ranges;
  /** Newly hidden counts. */
  readonly hidden: ReadonlySet<number>;
  /** Tables the repair found; each may need newly hidden counts. */
  readonly tables: readonly OtherTable[];
  readonly width: number;
}

/**
 * Publishes again what a repair hid early and later tables made needless: a newly hidden count, largest first, of which
 * every small count keeps its room by the tables in which the count stands still.
 */
export function publishAgain({ counts, status, pattern, primary, before, hidden, tables, width }: Repaired): void {
  const alive = new Set(tables.keys());
  const using = new Map([...hidden].map((count): [number, number[]] => [count, []]));
  const seen = new Map(primary.map((count): [number, (readonly [number, number])[]] => [count, []]));
  tables.forEach((table, number) => {
    table.counts.forEach((count, k) => {
      using.get(count)?.push(number);
      seen.get(count)?.push([number, table.values[k] ?? 0]);
    });
  });
  const hasRoom = (count: number): boolean => {
    const values = (seen.get(count) ?? []).filter(([number]) => alive.has(number)).map(([, value]) => value);
    const lowest = Math.min(before.lowest[count] ?? 0, ...values);
    const highest = Math.max(before.highest[count] ?? 0, ...values);
    return wholeNumbersIn({ lowest: Float64Array.of(lowest), highest: Float64Array.of(highest) }, 0) >= width;
  };
  const largestFirst = [...hidden].sort((a, b) => (counts.truth[b] ?? 0) - (counts.truth[a] ?? 0) || a - b);
  for (const count of largestFirst) {
    const gone = (using.get(count) ?? []).filter((number) => alive.delete(number));
    const touched = new Set(gone.flatMap((number) => tables[number]?.counts.filter((other) => seen.has(other)) ?? []));
    if ([...touched].every(hasRoom)) {
      for (const cell of counts.cells[count] ?? []) status[cell] = pattern[cell] ?? cellStatus.published;
    } else {
      for (const number of gone) alive.add(number);
    }
  }
}
