import type { Atom } from '../../domain/model/atom.ts';
import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { ExactTable, ProtectedTable, SealedEdition } from '../../domain/model/leaf.ts';
import type { Unit } from '../../domain/model/place.ts';
import type { Tier } from '../../domain/model/table-definition.ts';
import { addOverGroups, type GroupLeaves } from './add-over-groups.ts';
import type { SignedCells } from './anchors/split-axis.ts';
import { type EarlierFlows, readEarlierFlows } from './flows/earlier-flows.ts';
import type { EarlierRounding } from './rounding/rounding-problem.ts';
import { findDisclosingRows, type JudgedRow } from './sensitive-rows.ts';

/** True counts and protected values of some atoms in an earlier release; arrays are atoms × cells. */
export interface EarlierLeaves {
  readonly atoms: readonly string[];
  readonly cellCount: number;
  readonly counts: Int32Array;
  /** −1 where the release does not tell. */
  readonly values: Int32Array;
  /** 1 for an atom whose table showed a margin of its own. */
  readonly missed?: Uint8Array;
}

/**
 * How the same edition was protected in an earlier release, or, with `sameEdition` false, the edition before it. Tables
 * are found by `earlierName`.
 */
export interface EarlierEdition {
  readonly sameEdition: boolean;
  readonly tables: ReadonlyMap<string, EarlierLeaves>;
  readonly anchors: ReadonlyMap<Tier, EarlierLeaves>;
  /** Flows of the same edition; a year's moves say nothing of the year before. */
  readonly flows?: EarlierFlows;
}

/** What the leaves of a table are found by: with the period for the same edition, without it for another year's. */
export function earlierName(table: string, period: string, sameEdition: boolean): string {
  return sameEdition ? `${table}|${period}` : table;
}

/** What an earlier release has of an edition, and how it was made. */
export interface EarlierSource {
  readonly sealed: SealedEdition;
  readonly tables: ReadonlyMap<string, ProtectedTable>;
  /** Id of the table of anchors. */
  readonly anchors: string;
  readonly sensitive: (table: string) => readonly JudgedRow[];
  readonly attributeShare: number;
  readonly sameEdition: boolean;
  /** Flows the release shows, and the units its outside ends are named by. */
  readonly flows?: ProtectedFlows;
  readonly units: readonly Unit[];
}

/** Puts the true and the protected leaves of an earlier release's edition side by side. */
export function readEarlierEdition(source: EarlierSource): EarlierEdition {
  const tables = new Map<string, EarlierLeaves>();
  for (const exact of source.sealed.tables) {
    const cube = source.tables.get(exact.table);
    const position = cube?.periods.findIndex((period) => period.id === exact.period.id) ?? -1;
    if (!cube || position < 0) continue;
    const name = earlierName(exact.table, exact.period.id, source.sameEdition);
    tables.set(name, leavesOf(exact, cube, position, source));
  }
  const anchors = new Map<Tier, EarlierLeaves>();
  const exact = source.sealed.tables.find(({ table }) => table === source.anchors);
  for (const { tier, atoms, cells, values } of source.sealed.anchors) {
    if (!exact) continue;
    const members = atoms.map((id) => ({ id, members: id.split('+') }));
    anchors.set(tier, { atoms, cellCount: cells, counts: addAtoms(exact, members).heads, values });
  }
  const flows = source.sameEdition ? flowsOf(source) : undefined;
  return { sameEdition: source.sameEdition, tables, anchors, ...(flows ? { flows } : {}) };
}

function flowsOf({ sealed, flows, units }: EarlierSource): EarlierFlows | undefined {
  if (!sealed.flows || !flows) return undefined;
  return readEarlierFlows(sealed.flows, flows, new Map(units.map((unit) => [unit.id, unit])));
}

function addAtoms(exact: ExactTable, atoms: readonly Atom[]): GroupLeaves {
  const numbers = new Map(atoms.flatMap(({ members }, a) => members.map((unit) => [unit, a] as const)));
  return addOverGroups(exact, atoms.length, (unit) => numbers.get(unit));
}

function leavesOf(
  exact: ExactTable,
  { atoms, periods, cellCount, heads, pooled, ownMargins }: ProtectedTable,
  period: number,
  { sensitive, attributeShare }: EarlierSource,
): EarlierLeaves {
  const leaves = addAtoms(exact, atoms);
  const rows = sensitive(exact.table);
  const values = new Int32Array(atoms.length * cellCount);
  const missed = new Uint8Array(atoms.length);
  atoms.forEach((_, atom) => {
    const leaf = atom * periods.length + period;
    values.set(heads.subarray(leaf * cellCount, (leaf + 1) * cellCount), atom * cellCount);
    missed[atom] = ownMargins?.[leaf] ?? 0;
  });
  // What an exclusive row was rounded to stands beside the table; nobody is distributed to the cells of another.
  for (const { atom, row, cell } of findDisclosingRows(rows, leaves, attributeShare)) {
    const shown = pooled?.heads[(atom * periods.length + period) * rows.length + row] ?? 0;
    if (shown > 0 && rows[row]?.exclusive) values[atom * cellCount + cell] = shown;
  }
  return { atoms: atoms.map(({ id }) => id), cellCount, counts: leaves.heads, values, missed };
}

/**
 * What rounding follows: in the same edition the values of leaves whose true counts are as they were, in a new year the
 * direction each leaf was rounded in. Atoms are known by their ids; a new one follows nothing.
 * @source diskretion.md 9.2
 */
export function followEarlier(
  earlier: EarlierLeaves | undefined,
  sameEdition: boolean,
  atoms: readonly Atom[],
  counts: Int32Array,
): EarlierRounding | undefined {
  if (!earlier || earlier.cellCount * atoms.length !== counts.length) return undefined;
  const { cellCount } = earlier;
  const numbers = new Map(earlier.atoms.map((id, a) => [id, a]));
  const kept = new Int32Array(counts.length).fill(-1);
  const direction = new Int8Array(counts.length);
  const missed = new Uint8Array(atoms.length);
  atoms.forEach(({ id }, a) => {
    const from = numbers.get(id);
    if (from === undefined) return;
    missed[a] = earlier.missed?.[from] ?? 0;
    for (let cell = 0; cell < cellCount; cell++) {
      const count = earlier.counts[from * cellCount + cell] ?? 0;
      const value = earlier.values[from * cellCount + cell] ?? -1;
      if (value < 0) continue;
      if (count === counts[a * cellCount + cell]) kept[a * cellCount + cell] = value;
      direction[a * cellCount + cell] = Math.sign(value - count);
    }
  });
  return sameEdition ? { kept, missed } : { direction };
}

/**
 * The same for anchors that are rounded in segments: a segment's earlier value is the difference of the anchors it is
 * the difference of.
 */
export function segmentsOf(earlier: EarlierLeaves, segments: readonly SignedCells[]): EarlierLeaves {
  const { atoms, cellCount, counts, values } = earlier;
  const own = (array: Int32Array, signed: SignedCells, atom: number) => {
    const at = (cells: readonly number[]) => cells.map((cell) => array[atom * cellCount + cell] ?? -1);
    const [plus, minus] = [at(signed.plus), at(signed.minus)];
    const known = [...plus, ...minus].every((value) => value >= 0);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0);
    return known ? sum(plus) - sum(minus) : -1;
  };
  const each = (array: Int32Array) =>
    Int32Array.from({ length: atoms.length * segments.length }, (_, i) => {
      const signed = segments[i % segments.length];
      return signed ? own(array, signed, Math.floor(i / segments.length)) : -1;
    });
  return { atoms, cellCount: segments.length, counts: each(counts), values: each(values) };
}
