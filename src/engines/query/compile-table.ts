import { must } from '../../domain/kernel/invariant.ts';
import { decimalsOf } from '../../domain/model/figure-look.ts';
import type {
  BlockDefinition,
  Formula,
  MeasureDefinition,
  Pick,
  ReferenceKey,
  RowDefinition,
  TableDefinition,
} from '../../domain/model/table-definition.ts';

/** Cells of one table to add up for a period, or for a neighbouring edition. */
export interface CellGroup {
  readonly table: string;
  readonly editionShift: number;
  readonly cells: Int32Array;
}

/** A sum that rows share: several rows stand on the same base, so it is added up once. */
export interface CellSet {
  readonly groups: readonly CellGroup[];
  /** Leaves that one atom contributes. */
  readonly leaves: number;
  /** Table and row whose σ is the σ of this sum. */
  readonly sigma?: { readonly table: string; readonly row: string };
}

/** A formula whose sums are places in {@link CompiledTable.sets}. */
export type CompiledFormula =
  | { readonly kind: 'count' | 'sum' | 'mean'; readonly of: number }
  | { readonly kind: 'share'; readonly of: number; readonly base: number; readonly part: 'heads' | 'sum' }
  | { readonly kind: 'rate'; readonly of: number; readonly base: number }
  | { readonly kind: 'relative'; readonly of: CompiledFormula; readonly reference: ReferenceKey; readonly times?: 100 }
  | { readonly kind: 'two-year-mean'; readonly of: CompiledFormula }
  | { readonly kind: 'previous'; readonly of: CompiledFormula }
  | { readonly kind: 'threshold'; readonly criterion: string }
  | {
      readonly kind: 'distance';
      readonly criterion: string;
      readonly of: CompiledFormula;
      readonly in: 'points' | 'persons';
    }
  | { readonly kind: 'verdict'; readonly criterion: string; readonly of: CompiledFormula };

/** A figure of a row; `step` is set where figures are released in whole multiples of more than one. */
export interface CompiledFigure {
  readonly formula: CompiledFormula | undefined;
  readonly decimals: number;
  readonly step?: number;
}

/** A row's figures in the order of the table's measures. */
export interface CompiledRow {
  readonly code: string;
  readonly figures: readonly CompiledFigure[];
  /** What the row is where its figures are a count of heads and their share, as in most rows. */
  readonly pair: CountAndShare | undefined;
}

/** A sum of heads and its share in another sum, the share with so many decimals. */
export interface CountAndShare {
  readonly count: number;
  readonly share: ShareFormula;
  readonly decimals: number;
}

/** A share of one sum in another. */
export type ShareFormula = Extract<CompiledFormula, { kind: 'share' }>;

/** A table definition with its cells numbered and its sums shared. */
export interface CompiledTable {
  readonly definition: TableDefinition;
  readonly sets: readonly CellSet[];
  readonly rows: readonly CompiledRow[];
  /** Tables its figures are made from, itself first. */
  readonly tables: readonly string[];
}

/** Number of cells of a block. */
function blockSize(block: BlockDefinition): number {
  return block.axes.reduce((size, axis) => size * axis.categories.length, 1);
}

/** Cell numbers of a pick in its table, ascending: blocks one after another, row-major, last axis fastest. */
export function cellsOf(definition: TableDefinition, pick: Pick): Int32Array {
  const at = definition.blocks.findIndex((b) => b.id === pick.block);
  const block = must(definition.blocks[at], `block ${pick.block} of ${definition.id}`);
  let cells = [definition.blocks.slice(0, at).reduce((sum, b) => sum + blockSize(b), 0)];
  let width = blockSize(block);
  for (const axis of block.axes) {
    width /= axis.categories.length;
    const chosen = pick.where?.[axis.id];
    const positions = axis.categories.flatMap((c, i) => (chosen === undefined || chosen.includes(c.code) ? [i] : []));
    cells = cells.flatMap((cell) => positions.map((p) => cell + p * width));
  }
  return Int32Array.from(cells);
}

function keyOf(groups: readonly CellGroup[]): string {
  return groups.map((g) => `${g.table}/${g.cells.join(' ')}`).join('|');
}

/** Which row's count each sum is, over the tables in use: `key → row`. */
function countedRows(tables: readonly TableDefinition[]): ReadonlyMap<string, { table: string; row: string }> {
  const rows = new Map<string, { table: string; row: string }>();
  for (const table of tables) {
    for (const row of table.rows) {
      const formula = row.values.n;
      if (formula?.kind !== 'count' || formula.of.some((p) => p.table !== undefined && p.table !== table.id)) continue;
      const key = keyOf(formula.of.map((p) => ({ table: table.id, editionShift: 0, cells: cellsOf(table, p) })));
      if (!rows.has(key)) rows.set(key, { table: table.id, row: row.code });
    }
  }
  return rows;
}

interface SetList {
  readonly tables: Set<string>;
  readonly sets: { readonly groups: readonly CellGroup[]; readonly leaves: number; readonly key: string }[];
  readonly setOf: (picks: readonly Pick[]) => number;
}

function listSets(definition: TableDefinition, byId: ReadonlyMap<string, TableDefinition>): SetList {
  const tables = new Set([definition.id]);
  const sets: SetList['sets'] = [];
  const numbers = new Map<string, number>();
  const setOf = (picks: readonly Pick[]): number => {
    const groups = picks.map((pick): CellGroup => {
      const table = pick.table ?? definition.id;
      tables.add(table);
      const cells = cellsOf(must(byId.get(table), `table ${table} used by ${definition.id}`), pick);
      return { table, editionShift: pick.editionShift ?? 0, cells };
    });
    const key = keyOf(groups);
    const identity = `${key}@${groups.map((g) => g.editionShift).join(' ')}`;
    const known = numbers.get(identity);
    if (known !== undefined) return known;
    numbers.set(identity, sets.length);
    sets.push({ groups, leaves: groups.reduce((sum, g) => sum + g.cells.length, 0), key });
    return sets.length - 1;
  };
  return { tables, sets, setOf };
}

/** Formulas of a table compiled so far: one that several figures are made of is compiled, and worked out, once. */
type Compile = (formula: Formula) => CompiledFormula;

function compiler(setOf: SetList['setOf']): Compile {
  const known = new Map<Formula, CompiledFormula>();
  const compile: Compile = (formula) => {
    const found = known.get(formula) ?? compileFormula(formula, setOf, compile);
    known.set(formula, found);
    return found;
  };
  return compile;
}

function compileFormula(formula: Formula, setOf: SetList['setOf'], compile: Compile): CompiledFormula {
  switch (formula.kind) {
    case 'count':
    case 'sum':
    case 'mean':
      return { kind: formula.kind, of: setOf(formula.of) };
    case 'share':
      return { kind: 'share', of: setOf(formula.of), base: setOf(formula.base), part: formula.part };
    case 'rate':
      return { kind: 'rate', of: setOf(formula.of), base: setOf(formula.base) };
    case 'threshold':
      return formula;
    case 'relative':
    case 'two-year-mean':
    case 'previous':
    case 'distance':
    case 'verdict':
      return { ...formula, of: compile(formula.of) };
  }
}

function compileFigure(row: RowDefinition, measure: MeasureDefinition, compile: Compile): CompiledFigure {
  const formula = row.values[measure.id];
  if (formula === undefined) return { formula: undefined, decimals: 0 };
  const decimals = decimalsOf(row, measure);
  const compiled = compile(formula);
  const isStepped = formula.kind === 'mean' || formula.kind === 'sum' || formula.kind === 'rate';
  return isStepped && row.step !== undefined
    ? { formula: compiled, decimals, step: row.step }
    : { formula: compiled, decimals };
}

/** What a row's figures are together, where they are a count of heads and its share and nothing else. */
export function pairOf([first, second, third]: readonly CompiledFigure[]): CountAndShare | undefined {
  const [count, share] = [first?.formula, second?.formula];
  if (third !== undefined || count?.kind !== 'count' || share?.kind !== 'share') return undefined;
  return share.part === 'heads' ? { count: count.of, share, decimals: second?.decimals ?? 0 } : undefined;
}

/**
 * Numbers a definition's cells and shares its sums. `all` are the release's definitions, for figures that stand on
 * another table's cells. @throws InvariantError on a pick of a block that no table has: a fault in a definition.
 */
export function compileTable(definition: TableDefinition, all: readonly TableDefinition[]): CompiledTable {
  const byId = new Map(all.map((d) => [d.id, d]));
  byId.set(definition.id, definition);
  const { tables, sets, setOf } = listSets(definition, byId);
  const compile = compiler(setOf);
  const rows = definition.rows.map((row) => {
    const figures = definition.measures.map((measure) => compileFigure(row, measure, compile));
    return { code: row.code, figures, pair: pairOf(figures) };
  });
  const counted = countedRows([...tables].map((t) => must(byId.get(t), t)));
  const withSigma = sets.map(({ groups, leaves, key }): CellSet => {
    const sigma = counted.get(key);
    return sigma === undefined ? { groups, leaves } : { groups, leaves, sigma };
  });
  return { definition, sets: withSigma, rows, tables: [...tables] };
}
