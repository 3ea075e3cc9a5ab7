import { must } from '../../domain/kernel/invariant.ts';
import type { ProtectedSums, SensitiveRow } from '../../domain/model/leaf.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { GroupLeaves } from './add-over-groups.ts';
import { type BlockLayout, blockOf, layoutOf } from './table-layout.ts';

/** A sensitive row with what judging it takes. */
export interface JudgedRow extends SensitiveRow {
  /** Those of its cells whose category is flagged. */
  readonly flagged: readonly number[];
  /** Whether its cells are its people divided up, so that they may be put together into one. */
  readonly exclusive: boolean;
}

/**
 * The rows of a table that may have to be pooled, read off the definition: one per combination of the other axes of
 * every block with an axis that has sensitive categories.
 * @throws InvariantError when overlapping sensitive categories do not say what they are shares of.
 * @source diskretion.md 8.3
 */
export function sensitiveRowsOf(definition: TableDefinition): readonly JudgedRow[] {
  const layouts = layoutOf(definition);
  return layouts.flatMap((layout) =>
    layout.block.axes.flatMap((axis, position) => {
      if (!axis.categories.some((category) => category.sensitive)) return [];
      const stride = must(layout.strides[position], 'stride');
      return othersOf(layout, position).map(({ first, where }): JudgedRow => {
        const cells = axis.categories.map((_, i) => first + i * stride);
        const flagged = cells.filter((_, i) => axis.categories[i]?.sensitive);
        const exclusive = axis.overlapping !== true;
        const everybody = exclusive ? cells : [within(layouts, layout, where)];
        return { block: layout.block.id, cells, everybody, flagged, exclusive };
      });
    }),
  );
}

interface Other {
  readonly first: number;
  /** Position on each other axis, by its id. */
  readonly where: ReadonlyMap<string, number>;
}

/** Every combination of the axes but one: its cell at that axis's first category. */
function othersOf({ block, first, strides }: BlockLayout, without: number): readonly Other[] {
  return block.axes.reduce<readonly Other[]>(
    (found, axis, i) =>
      i === without
        ? found
        : found.flatMap((other) =>
            axis.categories.map((_, position) => ({
              first: other.first + position * must(strides[i], 'stride'),
              where: new Map(other.where).set(axis.id, position),
            })),
          ),
    [{ first, where: new Map() }],
  );
}

function within(layouts: readonly BlockLayout[], { block }: BlockLayout, where: Other['where']): number {
  const all = blockOf(layouts, must(block.within, `what the overlapping categories of ${block.id} are shares of`));
  return all.block.axes.reduce(
    (cell, axis, i) =>
      cell + must(where.get(axis.id), `axis ${axis.id} of ${block.id}`) * must(all.strides[i], 'stride'),
    all.first,
  );
}

/** A row of an atom in which a sensitive category holds the share at which it is pooled. */
export interface DisclosingRow {
  readonly atom: number;
  /** Number among the table's sensitive rows. */
  readonly row: number;
  /** The cell that holds the share. */
  readonly cell: number;
}

/**
 * Finds the rows in which one flagged category holds at least `share` of everybody, on true counts. The people of an
 * exclusive row are all put into that cell, so that the row is rounded as the one leaf it will be shown as; the cells of
 * an overlapping one are emptied, since nobody is distributed to them.
 * @param leaves - True leaves of atoms; rows found are changed.
 */
export function findDisclosingRows(
  rows: readonly JudgedRow[],
  leaves: GroupLeaves,
  share: number,
): readonly DisclosingRow[] {
  const { heads, cellCount } = leaves;
  const found: DisclosingRow[] = [];
  for (let atom = 0; atom < leaves.groups; atom++) {
    const from = atom * cellCount;
    rows.forEach(({ cells, everybody, flagged, exclusive }, row) => {
      const all = sumAt(heads, from, everybody);
      const cell = all === 0 ? undefined : flagged.find((one) => (heads[from + one] ?? 0) >= share * all);
      if (cell === undefined) return;
      found.push({ atom, row, cell });
      for (const other of cells) heads[from + other] = 0;
      if (exclusive) heads[from + cell] = all;
    });
  }
  return found;
}

/**
 * True leaves as they are distributed, with the rows found among them; the leaves themselves stay as they are. Sums of
 * cells nobody is distributed to are 0.
 */
export function distribute(
  rows: readonly JudgedRow[],
  leaves: GroupLeaves,
  share: number,
): { readonly distributed: GroupLeaves; readonly disclosing: readonly DisclosingRow[] } {
  if (rows.length === 0) return { distributed: leaves, disclosing: [] };
  const distributed = { ...leaves, heads: leaves.heads.slice() };
  const disclosing = findDisclosingRows(rows, distributed, share);
  if (!leaves.magnitudes) return { distributed, disclosing };
  const sum = leaves.magnitudes.sum.slice();
  for (const leaf of withheldSums(rows, disclosing, leaves.magnitudes.cells)) sum[leaf] = 0;
  return { distributed: { ...distributed, magnitudes: { ...leaves.magnitudes, sum } }, disclosing };
}

/** Sum leaves of the rows found, as atom × sum cells: they show no mean of their own. */
export function withheldSums(
  rows: readonly JudgedRow[],
  disclosing: readonly DisclosingRow[],
  cells: Int32Array,
): ReadonlySet<number> {
  const positions = new Map([...cells].map((cell, i) => [cell, i]));
  const found = disclosing.flatMap(({ atom, row }) =>
    must(rows[row], 'a sensitive row').cells.flatMap((cell) => {
      const position = positions.get(cell);
      return position === undefined ? [] : [atom * cells.length + position];
    }),
  );
  return new Set(found);
}

/** What rounding made of a table: arrays are atoms × cells. */
export interface RoundedTable {
  readonly cellCount: number;
  readonly heads: Int32Array;
  readonly sums?: ProtectedSums;
}

/**
 * Takes the cells of disclosing rows out of a protected table and answers how many persons each is about, atoms × rows.
 * A row nobody would see anybody in (protected total under n) is left as it is.
 */
export function poolRows(
  rows: readonly JudgedRow[],
  disclosing: readonly DisclosingRow[],
  table: RoundedTable,
  n: number,
): Int32Array {
  const { heads, cellCount, sums } = table;
  const pooled = new Int32Array((heads.length / Math.max(1, cellCount)) * rows.length);
  const sumPosition = new Map([...(sums?.cells ?? [])].map((cell, i) => [cell, i]));
  for (const { atom, row } of disclosing) {
    const { cells, everybody } = must(rows[row], 'a sensitive row');
    const from = atom * cellCount;
    const shown = sumAt(heads, from, everybody);
    if (shown < n) continue;
    pooled[atom * rows.length + row] = shown;
    for (const other of cells) {
      heads[from + other] = 0;
      const position = sumPosition.get(other);
      if (!sums || position === undefined) continue;
      sums.value[atom * sums.cells.length + position] = 0;
      sums.own[atom * sums.cells.length + position] = 0;
    }
  }
  return pooled;
}

/**
 * Cells of emptied overlapping rows that are shown as 0 though n or more belong there: the row's people were rounded to
 * nobody by a second step, so the row is not pooled, and each such cell stands one step further off than its count says.
 * @param truth - Leaves before anything was distributed, atoms × cells.
 */
export function emptiedSteps(
  rows: readonly JudgedRow[],
  disclosing: readonly DisclosingRow[],
  { truth, pooled, cellCount }: { readonly truth: Int32Array; readonly pooled: Int32Array; readonly cellCount: number },
  n: number,
): number {
  const left = disclosing.filter(({ atom, row }) => !rows[row]?.exclusive && pooled[atom * rows.length + row] === 0);
  return left
    .flatMap(({ atom, row }) => must(rows[row], 'a sensitive row').cells.map((cell) => atom * cellCount + cell))
    .filter((leaf) => (truth[leaf] ?? 0) >= n).length;
}

function sumAt(values: Int32Array, from: number, cells: readonly number[]): number {
  let sum = 0;
  for (const cell of cells) sum += values[from + cell] ?? 0;
  return sum;
}
