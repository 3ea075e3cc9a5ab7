import type { Lang } from '../../../domain/kernel/language.ts';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import type { TableColumn } from './table-columns.ts';

// Widths in CSS pixels as the print sheet sets tables: letters of 10 px on A4 landscape with margins of 12 mm.
const paper = { width: 1030, rowHead: 150, letter: 5.4, padding: 6, leastFigure: 30, band: 24 } as const;

// A column is as wide as the longest word over it, or its figures.
function widthOfMeasures(answer: TableAnswer, columns: readonly TableColumn[], bands: boolean, lang: Lang): number {
  const measures = new Set(columns.map((column) => column.measure));
  return [...measures].reduce((sum, measure) => {
    const words = answer.measures[measure]?.label[lang].split(' ') ?? [];
    const longest = Math.max(...words.map((word) => word.length));
    return sum + Math.max(paper.leastFigure + (bands ? paper.band : 0), longest * paper.letter) + paper.padding;
  }, 0);
}

/**
 * How many of a table's oldest periods do not fit on paper beside the newest and the comparators. Never all of them: the
 * newest always stands.
 */
export function periodsOffPaper(
  answer: TableAnswer,
  columns: readonly TableColumn[],
  bands: boolean,
  lang: Lang,
): number {
  const group = widthOfMeasures(answer, columns, bands, lang);
  const groups = Math.floor((paper.width - paper.rowHead) / group);
  const fitting = Math.max(1, groups - answer.comparators.length);
  return Math.max(0, answer.periods.length - fitting);
}

/** The columns, with those of periods that do not fit marked to be left off paper. */
export function fitToPaper(columns: readonly TableColumn[], offPaper: number): readonly TableColumn[] {
  if (offPaper === 0) return columns;
  return columns.map((column) =>
    column.comparator === undefined && column.period < offPaper
      ? { ...column, className: `${column.className} off-paper` }
      : column,
  );
}
