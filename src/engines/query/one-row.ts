import { type CompiledFigure, type CompiledFormula, type CompiledTable, pairOf } from './compile-table.ts';

const kept = new WeakMap<CompiledTable, Map<string, CompiledTable>>();

/**
 * A compiled table with nothing but one of its rows and the sums that row stands on: for one figure of thousands of
 * places. Made once for a table and row.
 */
export function oneRow(compiled: CompiledTable, row: string): CompiledTable {
  const rows = kept.get(compiled) ?? new Map<string, CompiledTable>();
  kept.set(compiled, rows);
  const known = rows.get(row);
  if (known) return known;
  const made = narrowed(compiled, row);
  rows.set(row, made);
  return made;
}

function narrowed(compiled: CompiledTable, code: string): CompiledTable {
  const numbers = new Map<number, number>();
  const numberOf = (set: number): number => {
    const known = numbers.get(set) ?? numbers.size;
    numbers.set(set, known);
    return known;
  };
  const rows = compiled.rows
    .filter((row) => row.code === code)
    .map((row) => {
      const figures = row.figures.map((figure) => withSets(figure, numberOf));
      return { code, figures, pair: pairOf(figures) };
    });
  const sets = [...numbers.keys()].flatMap((set) => compiled.sets[set] ?? []);
  const used = new Set(sets.flatMap(({ groups }) => groups.map(({ table }) => table)));
  const [own, ...others] = compiled.tables;
  const tables = [...(own === undefined ? [] : [own]), ...others.filter((table) => used.has(table))];
  return { definition: compiled.definition, sets, rows, tables };
}

function withSets(figure: CompiledFigure, numberOf: (set: number) => number): CompiledFigure {
  return figure.formula === undefined ? figure : { ...figure, formula: renumbered(figure.formula, numberOf) };
}

function renumbered(formula: CompiledFormula, numberOf: (set: number) => number): CompiledFormula {
  switch (formula.kind) {
    case 'count':
    case 'sum':
    case 'mean':
      return { ...formula, of: numberOf(formula.of) };
    case 'share':
    case 'rate':
      return { ...formula, of: numberOf(formula.of), base: numberOf(formula.base) };
    case 'threshold':
      return formula;
    case 'relative':
    case 'two-year-mean':
    case 'previous':
    case 'distance':
    case 'verdict':
      return { ...formula, of: renumbered(formula.of, numberOf) };
  }
}
