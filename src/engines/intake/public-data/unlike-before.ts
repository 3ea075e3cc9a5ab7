import { statbankPeriod } from './statbank-period.ts';

/** Rows of an answer by column: a figure, a text, or null where the source has none. */
export type AnswerRows = readonly { readonly values: Readonly<Record<string, unknown>> }[];

/** How far an answer may be from the one before it. */
export interface LikenessLimits {
  /** Figures of the same rows that are this many times as large, or as small, have another unit. */
  readonly times: number;
  /** Fewer figures of the same rows say nothing. */
  readonly fewest: number;
}

/** What makes an answer another thing than the one before it, with what each of them has. */
export interface Unlike {
  readonly what: 'columns' | 'unit' | 'older' | 'gap';
  readonly before: string;
  readonly found: string;
}

/**
 * What is wrong with an answer beside the one before it to the same question: other columns, figures in another unit, nothing
 * so new as before, or a period gone from among those that are there. Periods that fall off the old end are no gap.
 * @returns undefined where one follows the other.
 */
export function unlikeBefore(before: AnswerRows, now: AnswerRows, limits: LikenessLimits): Unlike | undefined {
  const [were, are] = [columnsOf(before), columnsOf(now)];
  if (were.join('\n') !== are.join('\n')) return { what: 'columns', before: were.join(', '), found: are.join(', ') };
  const time = timeColumn(before, were);
  if (time === undefined) return scaled(before, now, were, limits);
  const [old, held] = [periodsOf(before, time), periodsOf(now, time)];
  const [newestOld, newest, oldest] = [old.at(-1), held.at(-1), held[0]];
  if (newestOld && (!newest || newest.end < newestOld.end)) {
    return { what: 'older', before: newestOld.code, found: newest?.code ?? '' };
  }
  const gone = old.filter(({ end }) => oldest && end > oldest.end && !held.some((one) => one.end === end));
  if (gone.length > 0) {
    const codes = (of: typeof old): string => of.map(({ code }) => code).join(', ');
    return { what: 'gap', before: codes(gone), found: codes(held) };
  }
  return scaled(before, now, were, limits);
}

const columnsOf = ([first]: AnswerRows): readonly string[] => Object.keys(first?.values ?? {});

const periodIn = (cell: unknown) => (typeof cell === 'string' ? statbankPeriod(cell) : undefined);

/** The column of periods: every cell is one. Years alone may be codes as well; a column called so is what it is called. */
export function timeColumn(rows: AnswerRows, columns: readonly string[]): string | undefined {
  const times = columns.filter((column) => rows.every(({ values }) => periodIn(values[column]) !== undefined));
  return times.find((column) => /^(tid|periode?)/i.test(column)) ?? times[0];
}

/** Periods with a figure, the oldest first. */
function periodsOf(rows: AnswerRows, time: string): readonly { readonly code: string; readonly end: string }[] {
  const figures = figureColumns(rows, columnsOf(rows));
  const found = new Map<string, string>();
  for (const { values } of rows) {
    const isFilled = figures.some((column) => figureIn(values[column]) !== undefined);
    const end = periodIn(values[time])?.end;
    if (isFilled && end !== undefined) found.set(end, `${values[time]}`);
  }
  return [...found].map(([end, code]) => ({ code, end })).sort((a, b) => (a.end < b.end ? -1 : 1));
}

function figureIn(cell: unknown): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || !/^-?\d+([.,]\d+)?$/.test(cell)) return undefined;
  return Number(cell.replace(',', '.'));
}

/** Whether the figures of the same rows have become so many times as large or small. */
function scaled(
  before: AnswerRows,
  now: AnswerRows,
  columns: readonly string[],
  { times, fewest }: LikenessLimits,
): Unlike | undefined {
  const figures = figureColumns(before, columns);
  const keys = columns.filter((column) => !figures.includes(column));
  const keyOf = (values: AnswerRows[number]['values']): string => keys.map((key) => `${values[key]}`).join('\n');
  const known = new Map(before.map(({ values }) => [keyOf(values), values]));
  for (const column of figures) {
    const ratios = now.flatMap(({ values }) => {
      const [was = 0, is = 0] = [figureIn(known.get(keyOf(values))?.[column]), figureIn(values[column])];
      return was > 0 && is > 0 ? [is / was] : [];
    });
    const middle = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)];
    if (middle === undefined || ratios.length < fewest || (middle < times && middle > 1 / times)) continue;
    return { what: 'unit', before: column, found: `× ${Number(middle.toPrecision(2))}` };
  }
  return undefined;
}

// Where cells are numbers, those; an answer of texts has its figure last.
function figureColumns(rows: AnswerRows, columns: readonly string[]): readonly string[] {
  const numbers = columns.filter((column) => rows.some(({ values }) => typeof values[column] === 'number'));
  return numbers.length > 0 ? numbers : columns.slice(-1);
}
