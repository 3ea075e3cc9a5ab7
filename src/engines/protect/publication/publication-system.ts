import type { ExactTable } from '../../../domain/model/leaf.ts';
import { buildCrossTable, type CrossTable } from '../suppression/cross-table.ts';
import { joinTables } from '../suppression/join-tables.ts';
import { type PlaceDimension, placeDimension } from './place-dimension.ts';
import { publicCells } from './public-cells.ts';
import type { BlockOfSystem, PublicationInput, PublicationSystem } from './publication-input.ts';
import { type CountedBlock, countedBlocks, rowDimension } from './row-dimension.ts';
import { type SharedMargin, sharedMargins } from './shared-margins.ts';

/**
 * Puts the tables of a period into one system: every row of every table for every place, and the margins that tables
 * share held equal in every part where the true figures agree.
 * @source diskretion.md 6
 */
export function publicationSystem(input: PublicationInput): PublicationSystem {
  const { definition, directory, tables } = input;
  const units = [...new Set(tables.flatMap(({ exact }) => exact.units))];
  const places = placeDimension(directory, units, definition, tables[0]?.exact.period.start ?? '');
  const counted = tables.flatMap(({ table, exact }) => countedBlocks(table).map((block) => ({ block, exact })));
  const shared = counted.flatMap((left, i) =>
    counted
      .slice(i + 1)
      .flatMap((right, k) =>
        sharedMargins(left.block.layout.block, right.block.layout.block).map(
          (margin): SharedByBlocks => ({ left: i, right: i + 1 + k, margin }),
        ),
      ),
  );
  const crossed = counted.map(({ block, exact }, i) => {
    const margins = shared.flatMap(({ left, right, margin }) => [
      ...(left === i ? [margin.left] : []),
      ...(right === i ? [margin.right] : []),
    ]);
    return crossBlock(block, exact, places, margins);
  });
  const firsts: number[] = [];
  crossed.reduce((first, { table }) => {
    firsts.push(first);
    return first + table.counts.length;
  }, 0);
  const blocks = crossed.map(
    ({ codeOf, width }, i): BlockOfSystem => ({
      counted: counted[i]?.block as CountedBlock,
      first: firsts[i] ?? 0,
      width,
      codes: (counted[i]?.block.rows ?? []).map(({ cells }) => codeOf(cells)),
    }),
  );
  const cellOf = (block: number, part: number, cells: readonly number[]): number =>
    (firsts[block] ?? 0) + part * (crossed[block]?.width ?? 0) + (crossed[block]?.codeOf(cells) ?? 0);
  const pairs = shared.flatMap(({ left, right, margin }) =>
    places.parts.map((_, part) => [cellOf(left, part, margin.left), cellOf(right, part, margin.right)] as const),
  );
  const system = joinTables(
    crossed.map(({ table }) => table),
    pairs,
  );
  const shown = input.figures ? publicCells({ system, places, blocks }, input.figures) : new Set<number>();
  return { system, places, blocks, ...cellSets(blocks, places, input, shown) };
}

interface SharedByBlocks {
  readonly left: number;
  readonly right: number;
  readonly margin: SharedMargin;
}

interface CrossedBlock {
  readonly table: CrossTable;
  readonly codeOf: (cells: readonly number[]) => number;
  readonly width: number;
}

function crossBlock(
  { layout, rows, table }: CountedBlock,
  exact: ExactTable,
  places: PlaceDimension,
  margins: readonly (readonly number[])[],
): CrossedBlock {
  const name = `${table.id}.${layout.block.id}`;
  const { dimension, codeOf } = rowDimension(name, layout.size, [...rows.map(({ cells }) => cells), ...margins]);
  const width = dimension.codes.length;
  const unitAt = new Map(exact.units.map((unit, at) => [unit, at]));
  const inner = new Map<number, number>();
  places.parts.forEach((units, part) => {
    for (const unit of units) {
      const at = unitAt.get(unit);
      if (at === undefined) continue;
      for (let cell = 0; cell < layout.size; cell++) {
        const count = exact.heads[at * exact.cellCount + layout.first + cell] ?? 0;
        const key = part * width + cell;
        if (count > 0) inner.set(key, (inner.get(key) ?? 0) + count);
      }
    }
  });
  const cross = buildCrossTable([places.dimension, dimension], places.levels, inner, places.groups);
  return { table: cross, codeOf, width };
}

function cellSets(
  blocks: readonly BlockOfSystem[],
  places: PlaceDimension,
  { rules, counts, definition, asked = definition }: PublicationInput,
  isPublic: ReadonlySet<number>,
): Pick<PublicationSystem, 'unshown' | 'gated'> {
  const unshown = new Set<number>();
  const gated = new Set<number>();
  const at = new Map(counts.units.map((unit, k) => [unit, k]));
  const members = [...places.parts, ...places.places.map(({ parts }) => parts.flatMap((p) => places.parts[p] ?? []))];
  const sums = members.map((units) => {
    const sum = (of: Int32Array): number => units.reduce((total, unit) => total + (of[at.get(unit) ?? -1] ?? 0), 0);
    const { residents, households, persons1664 } = counts.counts;
    return { residents: sum(residents), households: sum(households), persons1664: sum(persons1664) };
  });
  for (const { first, width, codes, counted } of blocks) {
    const gate = rules.gates[counted.table.tier];
    const shown = new Set(codes);
    members.forEach((_, place) => {
      const own = sums[place];
      const kind = places.places[place - places.parts.length]?.place.kind;
      const isAsked = kind !== undefined && asked.levels.includes(kind) && asked.tables.includes(counted.table.id);
      const under =
        !own ||
        own.residents < gate.residents ||
        own.households < gate.households ||
        own.persons1664 < gate.persons1664;
      for (let code = 0; code < width; code++) {
        const cell = first + place * width + code;
        if (!(isAsked && shown.has(code)) && !isPublic.has(cell)) unshown.add(cell);
        if (under) gated.add(cell);
      }
    });
  }
  return { unshown, gated };
}
