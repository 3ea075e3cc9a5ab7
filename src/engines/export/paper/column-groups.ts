import type { Lang } from '../../../domain/kernel/language.ts';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import type { Cell, StatusDefinition } from '../../../domain/model/cell.ts';
import { decimalsOf } from '../../../domain/model/figure-look.ts';
import { comparatorName, coverageWords } from '../place-words.ts';
import { figureText } from './figure-text.ts';

/** Columns that belong together on paper: the measures of one period, or of one place. */
export interface ColumnGroup {
  readonly head: string;
  /** Width of each column in millimetres. */
  readonly widths: readonly number[];
  /** `cells[row][measure]`, as printed. */
  readonly cells: readonly (readonly string[])[];
}

// At 7.5 points: a digit or letter, and the room on both sides of a column.
const letterMm = 1.62;
const boldMm = 1.75;
const sidesMm = 3;

/** Millimetres a text takes in a table of the printed size. */
export function textWidth(text: string): number {
  return text.length * letterMm + sidesMm;
}

/** Millimetres of the longest word: what is left when a head is broken into lines. */
function wordWidth(text: string): number {
  return Math.max(...text.split(/\s/).map((word) => word.length * boldMm + sidesMm));
}

interface Printed {
  readonly answer: TableAnswer;
  readonly statuses: readonly StatusDefinition[];
  readonly lang: Lang;
}

/** The own place's columns, a group a period, oldest first. */
export function periodGroups(printed: Printed): readonly ColumnGroup[] {
  const { answer, lang } = printed;
  return answer.periods.map((period, p) => group(printed, period.label[lang], (r, m) => answer.cells[r]?.[p]?.[m]));
}

/** The newest period, a group a place: the own one, then those it is compared with. */
export function placeGroups(printed: Printed): readonly ColumnGroup[] {
  const { answer, lang } = printed;
  const newest = answer.periods.length - 1;
  const own = group(printed, answer.place.name[lang], (r, m) => answer.cells[r]?.[newest]?.[m]);
  const others = answer.comparators.map((comparator) => {
    const part = coverageWords(comparator.coverage, lang);
    const name = comparatorName(comparator, lang);
    return group(printed, part === '' ? name : `${name}: ${part}`, (r, m) => comparator.cells[r]?.[newest]?.[m]);
  });
  return [own, ...others];
}

function group(
  { answer, statuses, lang }: Printed,
  head: string,
  cellAt: (row: number, measure: number) => Cell | undefined,
): ColumnGroup {
  const cells = answer.rows.map((row, r) =>
    answer.measures.map((measure, m) =>
      isHeading(answer, r) ? '' : figureText(cellAt(r, m), decimalsOf(row, measure), statuses, lang),
    ),
  );
  const own = answer.measures.map((measure, m) =>
    Math.max(wordWidth(measure.label[lang]), ...cells.map((row) => textWidth(row[m] ?? ''))),
  );
  // A head's longest word must fit over its columns.
  const short = Math.max(0, wordWidth(head) - own.reduce((sum, width) => sum + width, 0)) / Math.max(1, own.length);
  return { head, cells, widths: own.map((width) => width + short) };
}

/** A row that only stands over others: no figure of it could be. */
function isHeading({ cells }: TableAnswer, row: number): boolean {
  return (cells[row] ?? []).every((period) =>
    period.every((cell) => cell.kind === 'missing' && cell.reason === 'not-applicable'),
  );
}

/** Groups laid out on as few tables as the room allows, about equally many in each. @param room - Millimetres for figures */
export function onTables(groups: readonly ColumnGroup[], room: number): readonly (readonly ColumnGroup[])[] {
  const widest = Math.max(0, ...groups.map(groupWidth));
  const most = Math.max(1, Math.floor(room / Math.max(1, widest)));
  const fits = groups.reduce((sum, one) => sum + groupWidth(one), 0) <= room;
  const tables = fits ? 1 : Math.ceil(groups.length / most);
  const each = Math.ceil(groups.length / tables);
  return Array.from({ length: tables }, (_, i) => groups.slice(i * each, (i + 1) * each)).filter((t) => t.length > 0);
}

/** Millimetres of a group's columns. */
export function groupWidth({ widths }: ColumnGroup): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
