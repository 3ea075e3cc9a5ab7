import type { FactRules, PlanRead, PlanReference, PlanSource, QueryPlan } from '../../domain/model/query-plan.ts';
import type { FactView, TableDefinition } from '../../domain/model/table-definition.ts';
import { readBlock } from './block-read.ts';
import { blockCellCount, tableCellCount } from './cell-numbering.ts';
import { type CodeBook, openCodeBook } from './code-book.ts';
import { householdPartSources, householdParts, type Parts, partsStep } from './cut-steps.ts';
import { unitsStep } from './units-step.ts';

/**
 * The query plan of tables: one pass over each fact view they need, then one query per block. Planning several tables
 * together shares the passes; the leaves are the same as planned one by one.
 * @param parts - Afdelinger counted in parts.
 */
export function planTables(tables: readonly TableDefinition[], rules: FactRules, parts: Parts = []): QueryPlan {
  const books = new Map<FactView, CodeBook>();
  const reads: PlanRead[] = [];
  const references = new Map<string, PlanReference>();
  for (const table of tables) {
    let firstCell = 0;
    for (const block of table.blocks) {
      const book = books.get(block.view) ?? openCodeBook(block.view, rules, parts);
      books.set(block.view, book);
      reads.push(readBlock(table.id, firstCell, block, book));
      for (const key of book.references()) {
        if (!references.has(key)) references.set(key, { key, group: table.reference.group });
      }
      firstCell += blockCellCount(block);
    }
  }
  const units = unitsStep([...books.keys()], rules, parts);
  const cut = parts.length > 0 ? [partsStep(parts), householdParts] : [];
  const finished = [...books.values()].map((book) => book.finish());
  return {
    sources: mergedSources([
      ...units.sources,
      ...finished.flatMap((f) => f.sources),
      ...(parts.length > 0 ? householdPartSources : []),
    ]),
    references: [...references.values()],
    steps: [...cut, units.step, ...finished.map((f) => f.step)],
    reads,
    cellCounts: Object.fromEntries(tables.map((t) => [t.id, tableCellCount(t)])),
  };
}

function mergedSources(sources: readonly PlanSource[]): readonly PlanSource[] {
  const merged = new Map<string, PlanSource>();
  for (const source of sources) {
    const columns = new Set([...(merged.get(source.layout)?.columns ?? []), ...source.columns]);
    merged.set(source.layout, { ...source, columns: [...columns].toSorted() });
  }
  return [...merged.values()];
}
