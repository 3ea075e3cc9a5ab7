import type { Lang } from '../../../domain/kernel/language.ts';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import type { MeasureDefinition } from '../../../domain/model/table-definition.ts';
import { useLang } from '../client/page-context.tsx';
import { usePrinting } from '../client/use-printing.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { cellAt } from './cell-at.ts';
import { type ColumnText, type PrintLayout, printBlocks } from './print-blocks.ts';
import { bandText, decimalsOf, shownCell } from './shown-cell.ts';
import type { TableColumn } from './table-columns.ts';

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s/).map((word) => word.length));
}

function columnText(answer: TableAnswer, column: TableColumn, lang: Lang, bands: boolean): ColumnText {
  const measure = answer.measures[column.measure] as MeasureDefinition;
  const written = answer.rows.map((row, index) => {
    const cell = cellAt(answer, index, column);
    const decimals = decimalsOf(row, measure);
    return { figure: shownCell(cell, decimals, lang, []).text.length, band: bandText(cell, decimals, lang).length };
  });
  return {
    figure: Math.max(0, ...written.map(({ figure }) => figure)),
    band: bands ? Math.max(1, ...written.map(({ band }) => band)) : 0,
    head: longestWord(measure.label[lang]),
  };
}

// Periods stand on one line, with a mark for provisional and for a break; names of comparators are broken between words.
function headLetters(answer: TableAnswer, first: TableColumn, lang: Lang): number {
  const period = answer.periods[first.period];
  const label = period?.label[lang] ?? '';
  const comparator = first.comparator === undefined ? undefined : answer.comparators[first.comparator];
  if (comparator) {
    const variant = wordsIn(tableWords, lang)[comparator.variant];
    return Math.max(...[comparator.place.name[lang], variant, label].map(longestWord));
  }
  const isBroken = answer.breaks.some((one) => one.from === period?.id);
  return label.length + (period?.provisional ? 1 : 0) + (isBroken ? 2 : 0);
}

/** How the columns are drawn while the browser prints; undefined on the screen, where they stand in one table. */
export function usePrintLayout(
  answer: TableAnswer,
  columns: readonly TableColumn[],
  bands: boolean,
): PrintLayout | undefined {
  const lang = useLang();
  const printing = usePrinting();
  if (!printing) return undefined;
  return printBlocks(columns, {
    ofColumn: (column) => columnText(answer, column, lang, bands),
    ofGroup: (first) => headLetters(answer, first, lang),
    longestRowHead: Math.max(0, ...answer.rows.map(({ label, unit }) => `${label[lang]} ${unit?.[lang] ?? ''}`.length)),
    rows: answer.rows.length,
  });
}
