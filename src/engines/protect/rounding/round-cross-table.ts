import type { Hmac } from '../../../domain/model/ports.ts';
import { openDraw } from '../seeded-draw.ts';
import type { CrossTable, TableDimension } from '../suppression/cross-table.ts';
import { latticeOf } from './lattice.ts';
import { membershipsOf } from './memberships.ts';
import { type RoundedLeaves, roundLeaves } from './round-leaves.ts';

/** What rounding a table by itself needs beside its counts. */
export interface CrossTableRounding {
  readonly base: number;
  /** 32 secret bytes. */
  readonly seed: Uint8Array;
  readonly hmac: Hmac;
}

/** The inner part of a table with margins: units that are no group, cells that are no margin. */
export interface InnerTable {
  /** Positions of the units in the table's first dimension. */
  readonly units: readonly number[];
  /** Numbers of a unit's inner cells among all its cells. */
  readonly cells: readonly number[];
  /** True counts, units × cells. */
  readonly counts: Int32Array;
}

/** Takes the inner part out of a table. */
export function innerOf({ dimensions, counts }: CrossTable): InnerTable {
  const [units, ...others] = dimensions;
  const unitPositions = units ? innerCodes(units) : [];
  const width = others.reduce((product, { codes }) => product * codes.length, 1);
  const cells = others.reduce<readonly number[]>(
    (found, dimension) =>
      found.flatMap((start) => innerCodes(dimension).map((code) => start * dimension.codes.length + code)),
    [0],
  );
  const inner = unitPositions.flatMap((unit) => cells.map((cell) => counts[unit * width + cell] ?? 0));
  return { units: unitPositions, cells, counts: Int32Array.from(inner) };
}

/**
 * Controlled rounding of every inner cell of one table, with all its margins and groups in mind and nothing held from
 * other tables. Names play no part: a unit's numbers are drawn by its place in the table's own order.
 * @source diskretion.md section 4
 */
export function roundCrossTable(table: CrossTable, { base, seed, hmac }: CrossTableRounding): RoundedLeaves {
  const [unitDimension, ...others] = table.dimensions;
  const { units, cells, counts } = innerOf(table);
  const unitNumbers = new Map(units.map((position, unit) => [position, unit]));
  const cellNumbers = new Map(cells.map((cell, i) => [cell, i]));
  const margins = others.reduce<readonly (readonly number[])[]>(
    (found, dimension) =>
      found.flatMap((start) =>
        partsOf(dimension).map((codes) =>
          start.flatMap((at) => codes.map((code) => at * dimension.codes.length + code)),
        ),
      ),
    [[0]],
  );
  const numbered = (members: readonly number[], numbers: ReadonlyMap<number, number>) =>
    members.map((member) => numbers.get(member) ?? 0);
  return roundLeaves({
    lattice: latticeOf(
      cells.length,
      margins.map((margin) => numbered(margin, cellNumbers)),
    ),
    memberships: membershipsOf(
      units.length,
      unitDimension ? partsOf(unitDimension).map((group) => ({ units: numbered(group, unitNumbers) })) : [],
    ),
    n: base,
    counts,
    alone: true,
    drawOf: (unit) => openDraw(hmac(seed, `${unit}`)),
  });
}

/** Codes that are no sum of others. */
function innerCodes({ codes, sums }: TableDimension): readonly number[] {
  const parents = new Set(sums.map(({ parent }) => parent));
  return [...codes.keys()].filter((code) => !parents.has(code));
}

/** Per code the inner codes it is made of. */
function partsOf(dimension: TableDimension): readonly (readonly number[])[] {
  const children = new Map(dimension.sums.map(({ parent, children: own }) => [parent, own]));
  const inner = (code: number): readonly number[] => children.get(code)?.flatMap(inner) ?? [code];
  return [...dimension.codes.keys()].map((code) => [...new Set(inner(code))]);
}
