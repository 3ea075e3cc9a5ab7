import type { CellSystem, CrossTable } from './cross-table.ts';

/**
 * Several tables as one system, their cells one table after another.
 * @param same - Cells of different tables, numbered in the system, that should count the same people: taken to do so
 * where their true counts agree.
 */
export function joinTables(tables: readonly CrossTable[], same: readonly (readonly [number, number])[]): CellSystem {
  const firsts = startsOf(tables.map(({ counts }) => counts.length));
  const leafStarts = startsOf(tables.map(({ leafCells }) => leafCells.length));
  const counts = joined(tables.map((table) => table.counts));
  const memberStarts = new Int32Array(counts.length + 1);
  let members = 0;
  tables.forEach((table, t) => {
    for (let cell = 0; cell < table.counts.length; cell++) {
      memberStarts[(firsts[t] ?? 0) + cell] = members + (table.memberStarts[cell] ?? 0);
    }
    members += table.members.length;
  });
  memberStarts[counts.length] = members;
  return {
    counts,
    memberStarts,
    parts: tables.flatMap(({ parts }, t) =>
      parts.map(({ first, dimensions }) => ({ first: first + (firsts[t] ?? 0), dimensions })),
    ),
    same: same.filter(([a, b]) => counts[a] === counts[b] && (counts[a] ?? 0) > 0),
    kept: Uint8Array.from(tables.flatMap(({ kept }) => [...kept])),
    groups: (tables[0]?.groups ?? []).map((_, k) => joined(tables.map(({ groups }) => groups[k] ?? new Int32Array()))),
    leafCells: joined(tables.map(({ leafCells }, t) => leafCells.map((cell) => cell + (firsts[t] ?? 0)))),
    members: joined(tables.map((table, t) => table.members.map((leaf) => leaf + (leafStarts[t] ?? 0)))),
  };
}

function startsOf(sizes: readonly number[]): readonly number[] {
  const starts: number[] = [];
  let next = 0;
  for (const size of sizes) {
    starts.push(next);
    next += size;
  }
  return starts;
}

function joined(arrays: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    whole.set(array, at);
    at += array.length;
  }
  return whole;
}
