import { must } from '../../../domain/kernel/invariant.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { CodeSum, CrossTableDefinition } from '../../../domain/model/cross-table.ts';
import { buildCrossTable, type CrossTable, type TableDimension } from './cross-table.ts';
import { groupPlace, orderPlaces, type Place } from './order-units.ts';
import { type NamedText, readRows } from './read-rows.ts';
import { type GroupedUnits, readUnits } from './read-units.ts';

const wholeCount = /^\d+$/;

/** The most that all counts may be together: sums are kept as 32-bit numbers, with room for rounding. */
const mostTogether = 1_000_000_000;

/** The two files a table is read from, and the groupings its sums are made by. */
export interface TableFiles {
  readonly leaves: NamedText;
  readonly units: NamedText;
  /** Columns of the file of units; everything together is the sum of the groups of the first. */
  readonly groupings: readonly string[];
}

/**
 * Reads leaves and units into one table with every margin and grouping. The order of rows never matters, and names of
 * units only between units with equal counts.
 * @throws Problem KV-S1 … KV-S12 and KV-S26 that names file, line and remedy.
 * @source diskretion.md section 6; the instances' own description
 */
export function readCrossTable(definition: CrossTableDefinition, files: TableFiles): CrossTable {
  const units = readUnits(definition, files.groupings, files.units);
  const others = definition.dimensions.map(({ column, sums }) => dimensionOf(column, sums));
  const inner = readLeaves(definition, files, units, others);
  const column = files.groupings.length > 1 ? definition.place : definition.unit;
  const { dimension, levels } = unitDimension(column, definition, units, inner);
  const dimensions = [dimension, ...others];
  const width = others.reduce((product, { codes }) => product * codes.length, 1);
  const cells = new Map<number, number>();
  dimension.codes.forEach((unit, at) => {
    for (const [cell, count] of inner.get(unit) ?? []) cells.set(at * width + cell, count);
  });
  return buildCrossTable(dimensions, levels, cells);
}

/** A dimension of named sums: codes in the order they are first named, totals before their parts. */
function dimensionOf(name: string, sums: readonly CodeSum[]): TableDimension {
  const codes = [...new Set(sums.flatMap(({ parent, children }) => [parent, ...children]))];
  return { name, codes, sums: positionsIn(codes, sums) };
}

function positionsIn(codes: readonly string[], sums: readonly CodeSum[]): TableDimension['sums'] {
  const at = new Map(codes.map((code, position) => [code, position]));
  return sums.map(({ parent, children }) => ({
    parent: must(at.get(parent), parent),
    children: children.map((child) => must(at.get(child), child)),
  }));
}

type InnerCounts = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Per unit its counts above 0 by number of the cell among the unit's cells. */
function readLeaves(
  definition: CrossTableDefinition,
  { leaves, units: unitFile }: TableFiles,
  units: GroupedUnits,
  others: readonly TableDimension[],
): InnerCounts {
  const columns = [definition.unit, ...others.map(({ name }) => name), definition.count];
  const places = others.map(({ codes, sums }) => {
    const parents = new Set(sums.map(({ parent }) => codes[parent]));
    return new Map(codes.map((code, position) => [code, position] as const).filter(([code]) => !parents.has(code)));
  });
  const inner = new Map<string, Map<number, number>>([...units.groups.keys()].map((unit) => [unit, new Map()]));
  const lines = new Map<string, number>();
  let together = 0;
  for (const { line, fields } of readRows(leaves, columns)) {
    const [unit = '', ...codes] = fields;
    const count = codes.pop() ?? '';
    const at = { file: leaves.name, line };
    const own = inner.get(unit);
    if (!own) throw new Problem('KV-S2', { ...at, unit, units: unitFile.name });
    if (!wholeCount.test(count)) throw new Problem('KV-S3', { ...at, column: definition.count, found: count });
    together += Number(count);
    if (together > mostTogether) throw new Problem('KV-S26', { ...at, column: definition.count, most: mostTogether });
    const cell = codes.reduce((sum, code, d) => {
      const position = places[d]?.get(code);
      if (position !== undefined) return sum * (others[d]?.codes.length ?? 1) + position;
      const valid = [...(places[d]?.keys() ?? [])];
      throw new Problem('KV-S4', { ...at, column: others[d]?.name ?? '', found: code, valid });
    }, 0);
    const key = [unit, ...codes].join(' × ');
    const first = lines.get(key);
    if (first !== undefined) throw new Problem('KV-S5', { ...at, key, first });
    lines.set(key, line);
    if (Number(count) > 0) own.set(cell, Number(count));
  }
  return inner;
}

/** Everything together, the groups of each grouping, the units; and how long the cells of each are kept. */
function unitDimension(
  name: string,
  { total }: CrossTableDefinition,
  { groups, groupings }: GroupedUnits,
  inner: InnerCounts,
): { readonly dimension: TableDimension; readonly levels: readonly number[] } {
  const places = new Map([...groups.keys()].map((unit) => [unit, unitPlace(unit, inner.get(unit) ?? new Map())]));
  const members = groupings.map((_, g) =>
    Map.groupBy(places.values(), ({ name: unit }) => groups.get(unit)?.[g] ?? ''),
  );
  const groupPlaces = members.map((byGroup) => [...byGroup].map(([group, own]) => groupPlace(group, own)));
  const contents = new Map(groupPlaces.flat().map((place) => [place.name, place.content]));
  const units = orderPlaces(
    [...places.values()].map((place) => {
      const around = (groups.get(place.name) ?? []).map((group) => contents.get(group));
      return { ...place, content: [place.content, ...around].join('/') };
    }),
  );
  const groupCodes = groupPlaces.map(orderPlaces);
  const codes = [total, ...groupCodes.flat(), ...units];
  const order = new Map(units.map((unit, at) => [unit, at]));
  const groupSums = members.flatMap((byGroup) =>
    [...byGroup].map(([parent, own]) => ({
      parent,
      children: own.map((unit) => unit.name).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    })),
  );
  const sums = positionsIn(codes, [{ parent: total, children: groupCodes[0] ?? [] }, ...groupSums]);
  const last = 1 + Math.max(...groupings.map(({ kept }) => kept));
  const groupLevels = groupCodes.flatMap((own, g) => own.map(() => groupings[g]?.kept ?? last));
  const levels = [0, ...groupLevels, ...units.map(() => last)];
  return { dimension: { name, codes, sums: sums.toSorted((a, b) => a.parent - b.parent) }, levels };
}

function unitPlace(name: string, counts: ReadonlyMap<number, number>): Place {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  return { name, total, content: sorted.map(([cell, count]) => `${cell}:${count}`).join(';') };
}
