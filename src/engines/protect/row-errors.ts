import type { Formula, Pick, RowDefinition, TableDefinition } from '../../domain/model/table-definition.ts';
import { type BlockLayout, cellsOf, layoutOf } from './table-layout.ts';

/** What a row adds up in one table (its own or another): cells, and whether their heads or their sums. */
export interface RowPart {
  readonly definition: string;
  readonly row: string;
  readonly table: string;
  readonly cells: readonly number[];
  readonly part: 'heads' | 'sum';
}

/** Squared errors of a row's part so far, and over how many living atoms and periods. */
export interface ErrorTally {
  readonly definition: string;
  readonly row: string;
  readonly squares: number;
  readonly leaves: number;
}

/** Error tallies by the name of the row part (`partName`). */
export type RowErrors = ReadonlyMap<string, ErrorTally>;

/** What a row part is called in tallies; the same in every edition. */
export function partName({ definition, row, table }: RowPart): string {
  return `${definition}|${row}|${table}`;
}

interface Adding {
  readonly of: readonly Pick[];
  readonly part: RowPart['part'];
}

/** The cells behind each row of each table, table by table: those of its count, else of its first measure. */
export function rowPartsOf(definitions: readonly TableDefinition[]): readonly RowPart[] {
  const layouts = new Map(definitions.map((definition) => [definition.id, layoutOf(definition)]));
  return definitions.flatMap((definition) => definition.rows.flatMap((row) => partsOfRow(definition.id, row, layouts)));
}

function partsOfRow(
  definition: string,
  row: RowDefinition,
  layouts: ReadonlyMap<string, readonly BlockLayout[]>,
): readonly RowPart[] {
  const adding = firstAdding(row);
  if (!adding) return [];
  const byTable = new Map<string, Set<number>>();
  for (const pick of adding.of) {
    const table = pick.table ?? definition;
    const found = byTable.get(table) ?? new Set<number>();
    for (const cell of cellsOf(layouts.get(table) ?? [], pick)) found.add(cell);
    byTable.set(table, found);
  }
  return [...byTable].map(([table, cells]) => ({
    definition,
    row: row.code,
    table,
    cells: [...cells],
    part: adding.part,
  }));
}

function firstAdding(row: RowDefinition): Adding | undefined {
  if (row.values.n) return addingOf(row.values.n);
  for (const formula of Object.values(row.values)) {
    const adding = addingOf(formula);
    if (adding) return adding;
  }
  return undefined;
}

function addingOf(formula: Formula): Adding | undefined {
  switch (formula.kind) {
    case 'count':
    case 'mean':
      return { of: formula.of, part: 'heads' };
    case 'sum':
    case 'rate':
      return { of: formula.of, part: 'sum' };
    case 'share':
      return { of: formula.of, part: formula.part };
    case 'relative':
    case 'two-year-mean':
    case 'previous':
    case 'distance':
    case 'verdict':
      return addingOf(formula.of);
    case 'threshold':
      return undefined;
  }
}

/** Tallies of several editions as one. */
export function addErrors(editions: readonly RowErrors[]): RowErrors {
  const total = new Map<string, ErrorTally>();
  for (const errors of editions) {
    for (const [name, tally] of errors) {
      const held = total.get(name) ?? { squares: 0, leaves: 0 };
      const squares = held.squares + tally.squares;
      total.set(name, { ...tally, squares, leaves: held.leaves + tally.leaves });
    }
  }
  return total;
}

/**
 * σ per row of a table: root mean square error over its living atoms and all periods, to four decimals. A row made
 * from several tables adds their variances. With `pooled` each row is pooled with the table's total row, since a
 * handful of atoms says little.
 * @source diskretion.md 8.2
 */
export function sigmaOf(
  definition: TableDefinition,
  errors: RowErrors,
  pooled: boolean,
): { readonly [row: string]: number } {
  const own = [...errors.values()].filter((tally) => tally.definition === definition.id);
  const totalRow = definition.rows.find((row) => row.total)?.code;
  const total = own.find((tally) => tally.row === totalRow);
  const variances = new Map<string, number>();
  for (const tally of own) {
    const pool = pooled && total ? total : { squares: 0, leaves: 0 };
    const leaves = tally.leaves + pool.leaves;
    const variance = leaves === 0 ? 0 : (tally.squares + pool.squares) / leaves;
    variances.set(tally.row, (variances.get(tally.row) ?? 0) + variance);
  }
  return Object.fromEntries(
    [...variances].map(([row, variance]) => [row, Math.round(Math.sqrt(variance) * 10_000) / 10_000]),
  );
}
