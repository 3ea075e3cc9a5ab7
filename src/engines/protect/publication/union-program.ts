import { must } from '../../../domain/kernel/invariant.ts';
import type { LpModel } from '../../../domain/model/lp.ts';
import type { PublicationSystem } from './publication-input.ts';
import type { UnionWorld } from './union-world.ts';

/** A figure nobody may come to know: the sum of its columns is how far it is from its true count. */
export interface GuardedFigure {
  /** `leaf` of the rounded release, or hidden `cell` of the publication. */
  readonly kind: 'leaf' | 'cell';
  /** Number of the leaf inside its block, or of the cell in the system. */
  readonly number: number;
  /** Block of the world; −1 for a cell. */
  readonly block: number;
  /** Parts it lies in. */
  readonly parts: readonly number[];
  readonly columns: readonly number[];
}

/** How far every piece of a few parts may be from its true counts, everything elsewhere standing still. */
export interface UnionProgram {
  readonly model: LpModel;
  readonly figures: readonly GuardedFigure[];
}

/** A relation of deviations: their sum lies between two numbers. */
export interface Bounded {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** Published cells that stand still together, and the relation that holds them. */
export interface StandingStill {
  readonly row: number;
  readonly cells: readonly number[];
}

/** A program before it is handed to a solver. */
export interface LaidUnion {
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly rows: readonly Bounded[];
  readonly still: readonly StandingStill[];
  readonly figures: readonly GuardedFigure[];
}

/** What a program is made from. */
export interface UnionInput {
  readonly world: UnionWorld;
  readonly publication: PublicationSystem;
  /** Status per cell of the publication; 0 = shown. */
  readonly pattern: Uint8Array;
  /** Counts from 1 to this are small. */
  readonly max: number;
}

/**
 * The worlds that both releases allow and that differ from the true one in the given parts alone: shown cells of the
 * publication stand still, hidden ones stay 1 or more, rounded leaves stay in their ranges, blocks agree on the people
 * they share, and the residents and households of every piece are known. Fewer worlds than an outsider must think
 * possible, so that room found here is room he has.
 */
export function unionProgram(input: UnionInput, parts: ReadonlySet<number>): UnionProgram {
  const { columnLower, columnUpper, rows, figures } = layUnion(input, parts);
  return { model: modelOf(columnLower, columnUpper, rows), figures };
}

/** The relations of {@link unionProgram}, and which of them hold published cells. */
export function layUnion(input: UnionInput, parts: ReadonlySet<number>): LaidUnion {
  const { world } = input;
  const firsts = new Map<number, number>();
  let columns = 0;
  world.pieces.forEach((piece, number) => {
    if (!parts.has(piece.part)) return;
    firsts.set(number, columns);
    columns += piece.truth.length;
  });
  const columnLower = new Float64Array(columns);
  const columnUpper = new Float64Array(columns);
  const rows: Bounded[] = [];
  for (const [number, first] of firsts) {
    const { block, atom, truth } = must(world.pieces[number], 'a piece');
    const { lowest, highest, truth: whole, pieces } = must(world.blocks[block], 'a block');
    const own = (pieces[atom] ?? []).flatMap((other) => firsts.get(other) ?? []);
    truth.forEach((count, cell) => {
      const leaf = atom * truth.length + cell;
      const down = (lowest[leaf] ?? 0) - (whole[leaf] ?? 0);
      const up = (highest[leaf] ?? 0) - (whole[leaf] ?? 0);
      columnLower[first + cell] = own.length > 1 ? -count : Math.max(down, -count);
      columnUpper[first + cell] = own.length > 1 ? (highest[leaf] ?? 0) - count : up;
      if (own.length > 1 && own[0] === first) {
        rows.push(
          sumOf(
            own.map((start) => start + cell),
            down,
            up,
          ),
        );
      }
    });
  }
  rows.push(...sharedRows(world, firsts), ...totalRows(world, firsts));
  const cells = cellsIn(input, parts, firsts);
  const still = cells.flatMap((cell, k) => (cell.hidden ? [] : [{ row: rows.length + k, cells: cell.cells }]));
  rows.push(...publicationRows(input, cells));
  return {
    ...{ columnLower, columnUpper, rows, still },
    figures: [...guardedLeaves(input, firsts), ...guardedCells(input, cells)],
  };
}

function sumOf(columns: readonly number[], lower: number, upper: number): Bounded {
  return { columns, values: columns.map(() => 1), lower, upper };
}

/** Blocks agree: in each group of pieces that hold the same units, the people they share change alike. */
function sharedRows({ blocks, pieces, margins }: UnionWorld, firsts: ReadonlyMap<number, number>): readonly Bounded[] {
  const byUnit = blocks.map(() => new Map<string, number>());
  for (const number of firsts.keys()) {
    const piece = pieces[number];
    for (const unit of piece?.units ?? []) byUnit[piece?.block ?? 0]?.set(unit, number);
  }
  return margins.flatMap(({ left, right, margin }) => {
    const rows: Bounded[] = [];
    const done = new Set<number>();
    for (const number of new Set([...(byUnit[left]?.values() ?? []), ...(byUnit[right]?.values() ?? [])])) {
      if (done.has(number)) continue;
      const group = new Set([number]);
      for (const each of group) {
        const other = byUnit[pieces[each]?.block === left ? right : left];
        for (const unit of pieces[each]?.units ?? []) {
          const found = other?.get(unit);
          if (found !== undefined) group.add(found);
        }
      }
      const columns: number[] = [];
      const values: number[] = [];
      let difference = 0;
      for (const each of group) {
        done.add(each);
        const piece = must(pieces[each], 'a piece');
        const sign = piece.block === left ? 1 : -1;
        for (const cell of sign > 0 ? margin.left : margin.right) {
          columns.push((firsts.get(each) ?? 0) + cell);
          values.push(sign);
          difference += sign * (piece.truth[cell] ?? 0);
        }
      }
      // Units only one of the blocks has an atom for: what the other does not show stands still.
      const whole = unitsOf(group, left) === unitsOf(group, right);
      if (difference === 0 || !whole) rows.push({ columns, values, lower: 0, upper: 0 });
    }
    return rows;
  });

  function unitsOf(group: ReadonlySet<number>, block: number): number {
    return [...group].reduce(
      (sum, each) => sum + (pieces[each]?.block === block ? (pieces[each]?.units.size ?? 0) : 0),
      0,
    );
  }
}

/** Residents and households of every afdeling are known from elsewhere. @source diskretion.md 7.2, R4 */
function totalRows({ blocks, pieces }: UnionWorld, firsts: ReadonlyMap<number, number>): readonly Bounded[] {
  const everybody = new Set(blocks.keys().filter((b) => blocks[b]?.layout.block.where === undefined));
  return [...firsts].flatMap(([number, first]) => {
    const piece = must(pieces[number], 'a piece');
    if (!everybody.has(piece.block)) return [];
    return [
      sumOf(
        [...piece.truth.keys()].map((cell) => first + cell),
        0,
        0,
      ),
    ];
  });
}

/** Columns of some cells of a block in some parts. */
type ColumnsIn = (block: number, parts: readonly number[], cells: readonly number[]) => readonly number[];

function columnFinder({ pieces }: UnionWorld, firsts: ReadonlyMap<number, number>): ColumnsIn {
  const byPart = new Map<string, number[]>();
  for (const [number, first] of firsts) {
    const { block, part } = must(pieces[number], 'a piece');
    const key = `${block}|${part}`;
    byPart.set(key, [...(byPart.get(key) ?? []), first]);
  }
  return (block, parts, cells) =>
    parts.flatMap((part) =>
      (byPart.get(`${block}|${part}`) ?? []).flatMap((first) => cells.map((cell) => first + cell)),
    );
}

/** A cell of the publication that parts of the program belong to; published ones that change alike are one. */
interface CellInParts {
  readonly cells: number[];
  readonly hidden: boolean;
  /** Whether all of it lies in the parts. */
  readonly whole: boolean;
  readonly parts: readonly number[];
  readonly columns: readonly number[];
}

function cellsIn(
  { world, publication, pattern }: UnionInput,
  parts: ReadonlySet<number>,
  firsts: ReadonlyMap<number, number>,
): readonly CellInParts[] {
  const columnsIn = columnFinder(world, firsts);
  const { places, blocks } = publication;
  const found = new Map<string, CellInParts>();
  for (const { counted, first, width, codes } of blocks) {
    const block = world.blocks.findIndex(
      ({ table, layout }) => table.id === counted.table.id && layout.block.id === counted.layout.block.id,
    );
    places.places.forEach(({ parts: own }, place) => {
      const inside = own.filter((part) => parts.has(part));
      if (inside.length === 0) return;
      counted.rows.forEach(({ cells }, r) => {
        const cell = first + (places.parts.length + place) * width + (codes[r] ?? 0);
        const hidden = pattern[cell] !== 0;
        const key = `${block}|${r}|${inside.join()}|${hidden ? cell : ''}`;
        const known = found.get(key);
        if (known) {
          known.cells.push(cell);
          return;
        }
        found.set(key, {
          cells: [cell],
          hidden,
          whole: inside.length === own.length,
          parts: inside,
          columns: columnsIn(block, inside, cells),
        });
      });
    });
  }
  return [...found.values()].filter(({ columns }) => columns.length > 0);
}

function publicationRows(input: UnionInput, cells: readonly CellInParts[]): readonly Bounded[] {
  const { counts } = input.publication.system;
  return cells.map(({ cells: [cell = 0], hidden, columns }) => {
    const count = counts[cell] ?? 0;
    // Zeros are shown but for those of places under a gate, which outsiders are taken to know.
    return hidden && count > 0 ? sumOf(columns, 1 - count, Number.POSITIVE_INFINITY) : sumOf(columns, 0, 0);
  });
}

function guardedCells(input: UnionInput, cells: readonly CellInParts[]): readonly GuardedFigure[] {
  const { counts } = input.publication.system;
  return cells.flatMap(({ cells: [cell = 0], hidden, whole, parts, columns }) => {
    const count = counts[cell] ?? 0;
    const small = count >= 1 && count <= input.max;
    return hidden && whole && small ? [{ kind: 'cell' as const, number: cell, block: -1, parts, columns }] : [];
  });
}

function guardedLeaves({ world, max }: UnionInput, firsts: ReadonlyMap<number, number>): readonly GuardedFigure[] {
  return world.blocks.flatMap(({ truth, layout, pieces }, block) =>
    pieces.flatMap((own, atom) => {
      const starts = own.flatMap((piece) => firsts.get(piece) ?? []);
      if (starts.length < own.length || own.length === 0) return [];
      const parts = own.flatMap((piece) => world.pieces[piece]?.part ?? []);
      return Array.from({ length: layout.size }, (_, cell) => cell).flatMap((cell) => {
        const number = atom * layout.size + cell;
        const count = truth[number] ?? 0;
        if (count < 1 || count > max) return [];
        return [{ kind: 'leaf' as const, number, block, parts, columns: starts.map((start) => start + cell) }];
      });
    }),
  );
}

/** Relations in the form solvers take, all costs 0. */
export function modelOf(columnLower: Float64Array, columnUpper: Float64Array, rows: readonly Bounded[]): LpModel {
  const rowStarts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, r) => {
    rowStarts[r + 1] = (rowStarts[r] ?? 0) + columns.length;
  });
  return {
    columnLower,
    columnUpper,
    costs: new Float64Array(columnLower.length),
    rowStarts,
    rowColumns: Int32Array.from(rows.flatMap(({ columns }) => columns)),
    rowValues: Float64Array.from(rows.flatMap(({ values }) => values)),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
  };
}
