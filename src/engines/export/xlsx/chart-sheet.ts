import { colToLetter, type SheetChart, type WriteSheet } from 'hucre/xlsx';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import { numberOf } from '../../../domain/model/status-of.ts';
import { coverageWords } from '../place-words.ts';
import { sheetWords } from './sheet-words.ts';
import { tableColumns } from './table-columns.ts';
import { headerRow } from './table-sheet.ts';

const chartRows = 20;
const chartColumns = 12;
const textColumn = 1;
const accent = '0059B3';

/** Sheet rows (0-based) of the bar view, in the table's order. */
function barRows(answer: TableAnswer): number[] {
  const wanted = new Set(answer.bars.rows);
  return answer.rows.flatMap((row, r) => (wanted.has(row.code) ? [headerRow + 1 + r] : []));
}

/** A reference to one column of the given rows: one range where they follow one another, otherwise a union of ranges. */
function columnReference(table: string, rows: readonly number[], column: number): string {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const ranges = runs.map((run) => `'${table}'!${absolute(run.first, run.last, column)}`);
  return ranges.length === 1 ? (ranges[0] ?? '') : `(${ranges.join(',')})`;
}

function absolute(first: number, last: number, column: number): string {
  const letter = colToLetter(column);
  return `$${letter}$${first + 1}:$${letter}$${last + 1}`;
}

/** Column of the bar view's measure in the newest period that has any number; undefined when none has. */
function barColumn(answer: TableAnswer, lang: Lang): { readonly column: number; readonly period: string } | undefined {
  const measure = answer.measures.findIndex((m) => m.id === answer.bars.measure);
  for (let p = answer.periods.length - 1; p >= 0; p -= 1) {
    const filled = answer.cells.some(
      (row) => numberOf(row[p]?.[measure] ?? { kind: 'missing', reason: 'not-applicable' }) !== undefined,
    );
    if (!filled) continue;
    const periods = answer.periods.length - p;
    const column = tableColumns(answer, lang).length - periods * answer.measures.length * 2 + measure;
    return { column, period: answer.periods[p]?.label[lang] ?? '' };
  }
  return undefined;
}

function barChart(answer: TableAnswer, nth: number, lang: Lang): SheetChart[] {
  const rows = barRows(answer);
  const at = barColumn(answer, lang);
  if (rows.length === 0 || at === undefined) return [];
  const part = coverageWords(answer.coverage, lang);
  const place = part === '' ? answer.place.name[lang] : `${answer.place.name[lang]} (${part})`;
  const title = `${answer.bars.title[lang]}, ${place}, ${at.period}`;
  const top = 2 + nth * (chartRows + 1);
  return [
    {
      type: 'bar',
      title,
      series: [
        {
          name: answer.place.name[lang],
          values: columnReference(answer.table, rows, at.column),
          categories: columnReference(answer.table, rows, textColumn),
          color: accent,
        },
      ],
      legend: false,
      gapWidth: 40,
      axes: { x: { reverse: true } },
      altText: `${title}. ${sheetWords.table[lang]}: ${answer.table}`,
      anchor: { from: { row: top, col: 0 }, to: { row: top + chartRows, col: chartColumns } },
    },
  ];
}

/** `Diagram`: one native bar chart per table, bound to the table's range, so that a changed cell changes the chart. */
export function chartSheet(answers: readonly TableAnswer[], lang: Lang): WriteSheet {
  const charts = answers.flatMap((answer, i) => barChart(answer, i, lang));
  return {
    name: 'Diagram',
    rows: [[sheetWords.charts[lang]]],
    charts,
    columns: [{ width: 12 }],
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
