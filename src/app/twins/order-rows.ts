import type { ParallelQuestion, ParallelRow } from '../../domain/model/parallel-answer.ts';

const names = new Intl.Collator('da-DK', { numeric: true });

/** Rows in the order asked for; those without a figure last whichever way, equals by number. */
export function orderRows(
  rows: readonly ParallelRow[],
  { order, descending }: Pick<ParallelQuestion, 'order' | 'descending'>,
): readonly ParallelRow[] {
  const way = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (order === 'navn') return way * names.compare(a.name, b.name) || compareKeys(a, b);
    const [x, y] = [figureOf(a, order), figureOf(b, order)];
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined) || compareKeys(a, b);
    return way * (x - y) || compareKeys(a, b);
  });
}

function compareKeys(a: ParallelRow, b: ParallelRow): number {
  return a.key < b.key ? -1 : 1;
}

function figureOf(
  { own, comparison, differenceKr }: ParallelRow,
  order: ParallelQuestion['order'],
): number | undefined {
  if (order === 'egen') return own.perUnit;
  if (order === 'kr') return differenceKr;
  if (comparison.status === 'too-few') return undefined;
  if (order === 'median') return comparison.median;
  return order === 'plads' ? comparison.place : comparison.difference;
}
