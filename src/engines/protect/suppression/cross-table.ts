/** One code as the sum of others, by their positions. */
export interface PositionSum {
  readonly parent: number;
  readonly children: readonly number[];
}

/** A dimension of a table with all its margins. */
export interface TableDimension {
  readonly name: string;
  readonly codes: readonly string[];
  readonly sums: readonly PositionSum[];
}

/** A table inside a system: its cells are numbered row-major over the dimensions from `first` on. */
export interface SystemPart {
  readonly first: number;
  readonly dimensions: readonly TableDimension[];
}

/** Counts of one table or of several that are published together, and what adds up to what. */
export interface CellSystem {
  readonly parts: readonly SystemPart[];
  /** Cells of different tables that count the same people. */
  readonly same: readonly (readonly [number, number])[];
  /** Per cell how long it is kept before it is hidden for others: 0 longest. */
  readonly kept: Uint8Array;
  /**
   * Ways to repair a part of the system by itself, smallest groups of places first: per cell the group it lies in, −1
   * for what lies in none.
   */
  readonly groups: readonly Int32Array[];
  /** True count per cell. */
  readonly counts: Int32Array;
  /** Cell of each leaf. */
  readonly leafCells: Int32Array;
  /** Leaves of cell c: `members[memberStarts[c]]` up to, not including, `members[memberStarts[c + 1]]`. */
  readonly memberStarts: Int32Array;
  readonly members: Int32Array;
}

/**
 * A table of whole counts with all its margins. Cells are numbered row-major over the dimensions, units first.
 * An inner leaf is a cell no margin of it; only those above 0 are numbered as leaves.
 */
export interface CrossTable extends CellSystem {
  readonly dimensions: readonly TableDimension[];
  /** Per unit code how long its cells are kept: 0 longest. */
  readonly levels: readonly number[];
}

/** An additive relation of cells: the parent is the sum of the children; one child is the parent under another name. */
export type VisitRelation = (parent: number, children: readonly number[]) => void;

/**
 * The table of inner counts: adds up every margin and says which leaves each cell is made of.
 * @param inner - Count of each inner cell above 0, by cell number.
 * @param groupings - Per unit code its group, −1 for none, smallest groups first; left out = those of the first grouping.
 */
export function buildCrossTable(
  dimensions: readonly TableDimension[],
  levels: readonly number[],
  inner: ReadonlyMap<number, number>,
  groupings: readonly (readonly number[])[] = [firstGroups(dimensions[0])],
): CrossTable {
  const cells = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  const leafCells = Int32Array.from([...inner.keys()].sort((a, b) => a - b));
  const above = dimensions.map(codesAbove);
  const counts = new Int32Array(cells);
  const memberStarts = new Int32Array(cells + 1);
  for (const cell of leafCells) {
    for (const margin of cellsAbove(dimensions, above, cell)) {
      counts[margin] = (counts[margin] ?? 0) + (inner.get(cell) ?? 0);
      memberStarts[margin + 1] = (memberStarts[margin + 1] ?? 0) + 1;
    }
  }
  for (let c = 0; c < cells; c++) memberStarts[c + 1] = (memberStarts[c + 1] ?? 0) + (memberStarts[c] ?? 0);
  const members = new Int32Array(memberStarts[cells] ?? 0);
  const next = memberStarts.slice();
  leafCells.forEach((cell, leaf) => {
    for (const margin of cellsAbove(dimensions, above, cell)) {
      members[next[margin] ?? 0] = leaf;
      next[margin] = (next[margin] ?? 0) + 1;
    }
  });
  const width = cells / levels.length;
  return {
    ...{ dimensions, levels, counts, leafCells, memberStarts, members },
    ...{ parts: [{ first: 0, dimensions }], same: [] },
    kept: Uint8Array.from(counts, (_, cell) => levels[Math.floor(cell / width)] ?? 0),
    groups: groupings.map((groupOf) => Int32Array.from(counts, (_, cell) => groupOf[Math.floor(cell / width)] ?? -1)),
  };
}

/** Per code its place among the children of the first sum, for the codes below them; −1 for others. */
function firstGroups(units: TableDimension | undefined): readonly number[] {
  const [whole, ...sums] = units?.sums ?? [];
  const groups = new Array<number>(units?.codes.length ?? 0).fill(-1);
  (whole?.children ?? []).forEach((group, number) => {
    for (const unit of sums.find(({ parent }) => parent === group)?.children ?? []) groups[unit] = number;
  });
  return groups;
}

/** Leaves of one cell; a view, not a copy. */
export function leavesOf(table: CellSystem, cell: number): Int32Array {
  return table.members.subarray(table.memberStarts[cell], table.memberStarts[cell + 1]);
}

/** Every additive relation: each sum of each dimension, in every combination of the codes of the others; what is the same. */
export function eachRelation({ parts, same }: CellSystem, visit: VisitRelation): void {
  for (const part of parts) eachOfPart(part, visit);
  for (const [cell, other] of same) visit(cell, [other]);
}

function eachOfPart({ first, dimensions }: SystemPart, visit: VisitRelation): void {
  let stride = dimensions.reduce((product, { codes }) => product * codes.length, 1);
  let before = 1;
  for (const { codes, sums } of dimensions) {
    const span = stride;
    stride /= codes.length;
    for (const { parent, children } of sums) {
      for (let outer = 0; outer < before; outer++) {
        for (let inner = 0; inner < stride; inner++) {
          const base = first + outer * span + inner;
          visit(
            base + parent * stride,
            children.map((child) => base + child * stride),
          );
        }
      }
    }
    before *= codes.length;
  }
}

/** Code of each dimension of a cell, by position. */
export function positionsOf(dimensions: readonly TableDimension[], cell: number): readonly number[] {
  const positions: number[] = [];
  let rest = cell;
  for (const { codes } of dimensions.toReversed()) {
    positions.push(rest % codes.length);
    rest = Math.floor(rest / codes.length);
  }
  return positions.reverse();
}

/** The codes of a cell, one per dimension. */
export function codesOf({ dimensions }: CrossTable, cell: number): readonly string[] {
  return positionsOf(dimensions, cell).map((position, d) => dimensions[d]?.codes[position] ?? '');
}

/** Per code every code it is part of, itself first. A code below two groupings is below the total only once. */
function codesAbove({ codes, sums }: TableDimension): readonly (readonly number[])[] {
  const parents: number[][] = codes.map(() => []);
  for (const { parent, children } of sums) for (const child of children) parents[child]?.push(parent);
  return codes.map((_, code) => {
    const found = new Set([code]);
    for (const each of found) for (const parent of parents[each] ?? []) found.add(parent);
    return [...found];
  });
}

function cellsAbove(
  dimensions: readonly TableDimension[],
  above: readonly (readonly (readonly number[])[])[],
  cell: number,
): readonly number[] {
  let cells: readonly number[] = [0];
  positionsOf(dimensions, cell).forEach((position, d) => {
    const size = dimensions[d]?.codes.length ?? 1;
    const codes = above[d]?.[position] ?? [];
    cells = cells.flatMap((start) => codes.map((code) => start * size + code));
  });
  return cells;
}
