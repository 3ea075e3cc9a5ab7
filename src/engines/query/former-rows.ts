import { formatDate } from '../../domain/kernel/format-date.ts';
import type { AnswerCells, AnswerRow, TableAnswer } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { CriterionDefinition } from '../../domain/model/criterion.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { Footing } from './footing.ts';
import { makeSelection } from './parse-selection.ts';
import type { QueryContext } from './query-context.ts';
import type { SelectionResolver } from './resolve-selection.ts';
import { sumPlace } from './sum-place.ts';

/** A row that stands under the total without being part of it: figures of `periods` and `measures`, and beside them. */
export interface InsertedRow {
  readonly row: AnswerRow;
  readonly cells: AnswerCells[number];
  /** The same row beside another place, where it says nothing. */
  readonly beside: AnswerCells[number];
}

/** The answer with rows put in at a position, for its place and for every comparator. */
export function insertRows(answer: TableAnswer, at: number, inserted: readonly InsertedRow[]): TableAnswer {
  if (inserted.length === 0) return answer;
  const beside = inserted.map((one) => one.beside);
  return {
    ...answer,
    rows: answer.rows.toSpliced(at, 0, ...inserted.map((one) => one.row)),
    cells: answer.cells.toSpliced(at, 0, ...inserted.map((one) => one.cells)),
    comparators: answer.comparators.map((one) => ({ ...one, cells: one.cells.toSpliced(at, 0, ...beside) })),
  };
}

// Same cell as a period in which a place has no figures of its own.
const noFigure: Cell = { kind: 'missing', reason: 'not-delivered' };

/**
 * The afdelinger that chosen ones came from, as rows of their own under the total: what they were in all. Read as it
 * was, every predecessor of an afdeling named, in the years it stood. Read as now, only the afdeling that was split,
 * in the years its parts cannot be rebuilt; a merger is then the sum of its predecessors and needs no rows. A
 * predecessor that is chosen itself, was gone before the years shown, or may not stand alone, has no row.
 * @param mayStand - Whether a former afdeling may be shown by itself: the reader's right to it.
 * @source beboertabeller.md 5.2
 */
export function formerRows(
  context: QueryContext,
  definition: TableDefinition,
  resolver: SelectionResolver,
  periods: readonly number[],
  footings: readonly Footing[],
  { criteria, mayStand }: { readonly criteria: readonly CriterionDefinition[]; mayStand(afdeling: string): boolean },
): readonly InsertedRow[] {
  const total = definition.rows.find((row) => row.total);
  const former = formerOf(context, resolver, footings);
  if (total === undefined || former.length === 0) return [];
  const nothing = periods.map(() => definition.measures.map(() => noFigure));
  return former.flatMap((id): readonly InsertedRow[] => {
    const afdeling = context.places.afdelinger.get(id);
    if (afdeling?.validTo === undefined || !mayStand(id)) return [];
    const own = context.resolver(makeSelection([{ sign: '+', place: { kind: 'afd', key: id } }]), 'dengang');
    const sums = sumPlace(context, context.compiled(definition), own, periods, criteria, { onlyRow: total.code });
    const lived = footings.map((footing, p) => stoodFor(resolver, footing, sums.footings[p]));
    if (!lived.includes(true)) return [];
    const cells = nothing.map((none, p) => (lived[p] ? (sums.cells[0]?.[p] ?? none) : none));
    const { validTo, name } = afdeling;
    const label = {
      da: `Til ${formatDate(validTo, 'da')}: ${id} ${name}`,
      en: `Until ${formatDate(validTo, 'en')}: ${id} ${name}`,
    };
    const look = {
      ...(total.unit === undefined ? {} : { unit: total.unit }),
      ...(total.decimals === undefined ? {} : { decimals: total.decimals }),
    };
    return [{ row: { code: `FOER_${id}`, label, depth: 0, total: false, ...look }, cells, beside: nothing }];
  });
}

// Read as now, the years in which the chosen have figures need no other row.
function stoodFor(resolver: SelectionResolver, chosen: Footing, former: Footing | undefined): boolean {
  if ((former?.resolved.units.length ?? 0) === 0) return false;
  return resolver.lineage === 'dengang' || chosen.resolved.gaps.length > 0;
}

function formerOf({ places }: QueryContext, resolver: SelectionResolver, footings: readonly Footing[]): string[] {
  const named = resolver.selection.terms.filter(({ place }) => place.kind === 'afd').map(({ place }) => place.key);
  const found = new Set<string>();
  if (resolver.lineage === 'nu') {
    const gaps = footings.flatMap(({ resolved }) => resolved.gaps);
    for (const { afdeling, event } of gaps) {
      if (event.kind === 'delt' && event.to.includes(afdeling)) for (const id of event.from) found.add(id);
    }
  } else {
    const waiting = resolver.selection.terms.filter(({ sign }) => sign === '+').map(({ place }) => place.key);
    for (const id of waiting) {
      for (const former of places.formedBy.get(id)?.from ?? []) {
        if (found.has(former)) continue;
        found.add(former);
        waiting.push(former);
      }
    }
  }
  return [...found].filter((id) => !named.includes(id)).sort();
}
