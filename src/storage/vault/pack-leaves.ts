import { invariant, must } from '../../domain/kernel/invariant.ts';
import type { ExactFlows } from '../../domain/model/flow.ts';
import type { ExactMagnitudes, ExactTable, RoundedAnchors, SealedEdition } from '../../domain/model/leaf.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { Tier } from '../../domain/model/table-definition.ts';

/** What a packed edition says about its arrays; they follow it in the same order. */
interface Header {
  readonly format: typeof FORMAT;
  readonly edition: number;
  /** Lists of unit or atom ids, each once. */
  readonly lists: readonly (readonly string[])[];
  readonly tables: readonly {
    readonly table: string;
    readonly period: TablePeriod;
    readonly units: number;
    readonly cellCount: number;
    readonly sumCells?: number;
  }[];
  readonly anchors: readonly { readonly tier: Tier; readonly atoms: number; readonly cells: number }[];
  /** Absent where no moves were delivered, and in files from before flows were kept. */
  readonly flows?: {
    readonly period: TablePeriod;
    readonly ends: number;
    readonly count: number;
    readonly groups?: number;
  };
}

const FORMAT = 'kvarter-sealed-leaves/1';
const MAGNITUDES = ['sum', 'absolute', 'largest', 'second'] as const;
// Arrays of doubles start at whole multiples of their size, so that they are read without being copied number by number.
const ALIGNMENT = 8;

/**
 * An edition as bytes: the length of a JSON header, the header, and the numbers as they lie in memory (little-endian).
 * The same edition gives the same bytes.
 */
export function packLeaves(edition: SealedEdition): Uint8Array {
  const lists: (readonly string[])[] = [];
  const numbers = new Map<string, number>();
  const listOf = (ids: readonly string[]): number => {
    const key = ids.join('\n');
    const known = numbers.get(key) ?? lists.push(ids) - 1;
    numbers.set(key, known);
    return known;
  };
  const { flows } = edition;
  const tables = [...edition.tables].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const header: Header = {
    format: FORMAT,
    edition: edition.edition,
    tables: tables.map(({ table, period, units, cellCount, magnitudes }) => ({
      ...{ table, period, units: listOf(units), cellCount },
      ...(magnitudes ? { sumCells: magnitudes.cells.length } : {}),
    })),
    anchors: edition.anchors.map(({ tier, atoms, cells }) => ({ tier, atoms: listOf(atoms), cells })),
    ...(flows ? { flows: flowsIn(flows, listOf(flows.ends)) } : {}),
    lists,
  };
  const split = flows?.groups ? [flows.groups.from, flows.groups.to, flows.groups.group, flows.groups.persons] : [];
  const moved = flows ? [flows.from, flows.to, flows.persons, ...split] : [];
  const arrays = [...tables.flatMap(arraysOf), ...edition.anchors.map(({ values }) => values), ...moved];
  return joined(new TextEncoder().encode(JSON.stringify(header)), arrays);
}

function flowsIn({ period, persons, groups }: ExactFlows, ends: number): NonNullable<Header['flows']> {
  const own = { period, ends, count: persons.length };
  return groups ? { ...own, groups: groups.persons.length } : own;
}

function nameOf({ table, period }: ExactTable): string {
  return `${table}\n${period.id}`;
}

function arraysOf({ heads, magnitudes }: ExactTable): readonly (Int32Array | Float64Array)[] {
  return magnitudes ? [heads, magnitudes.cells, ...MAGNITUDES.map((name) => magnitudes[name])] : [heads];
}

function joined(header: Uint8Array, arrays: readonly (Int32Array | Float64Array)[]): Uint8Array {
  const start = aligned(ALIGNMENT + header.byteLength);
  const bytes = new Uint8Array(arrays.reduce((at, array) => at + aligned(array.byteLength), start));
  new DataView(bytes.buffer).setUint32(0, header.byteLength, true);
  bytes.set(header, ALIGNMENT);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
  }
  return bytes;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/** Reads packed leaves back. @throws InvariantError on bytes `packLeaves` did not make. */
export function unpackLeaves(packed: Uint8Array): SealedEdition {
  // A copy of its own starts at a multiple of eight wherever the bytes came from.
  const bytes = new Uint8Array(packed);
  const length = new DataView(bytes.buffer).getUint32(0, true);
  const header: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(ALIGNMENT, ALIGNMENT + length)));
  invariant(header.format === FORMAT, 'packed leaves of a known format');
  let at = aligned(ALIGNMENT + length);
  const next = <A>(count: number, size: number, make: (buffer: ArrayBuffer, from: number, count: number) => A): A => {
    const from = at;
    at += aligned(count * size);
    return make(bytes.buffer, from, count);
  };
  const ints = (count: number) => next(count, 4, (buffer, from, length) => new Int32Array(buffer, from, length));
  const doubles = (count: number) => next(count, 8, (buffer, from, length) => new Float64Array(buffer, from, length));
  const list = (number: number) => must(header.lists[number], 'a list of ids');
  const tables = header.tables.map(({ table, period, units, cellCount, sumCells }): ExactTable => {
    const ids = list(units);
    const leaves = { table, period, units: ids, cellCount, heads: ints(ids.length * cellCount) };
    if (sumCells === undefined) return leaves;
    const cells = ints(sumCells);
    const each = () => doubles(ids.length * sumCells);
    const magnitudes: ExactMagnitudes = { cells, sum: each(), absolute: each(), largest: each(), second: each() };
    return { ...leaves, magnitudes };
  });
  const anchors = header.anchors.map(({ tier, atoms, cells }): RoundedAnchors => {
    const ids = list(atoms);
    return { tier, atoms: ids, cells, values: ints(ids.length * cells) };
  });
  if (!header.flows) return { edition: header.edition, tables, anchors };
  const { period, ends, count, groups } = header.flows;
  const flows: ExactFlows = { period, ends: list(ends), from: ints(count), to: ints(count), persons: ints(count) };
  if (groups === undefined) return { edition: header.edition, tables, anchors, flows };
  const split = { from: ints(groups), to: ints(groups), group: ints(groups), persons: ints(groups) };
  return { edition: header.edition, tables, anchors, flows: { ...flows, groups: split } };
}
