import { rangeRef, type SheetChart, type WriteSheet } from 'hucre/xlsx';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import { numberOf } from '../../../domain/model/status-of.ts';
import { sheetWords } from './sheet-words.ts';
import { tableColumns } from './table-columns.ts';
import { headerRow } from './table-sheet.ts';

const chartRows = 20;
const chartColumns = 12;
const accent = '0059B3';

/** Rows of the bar view that follow one another from its first row on: a chart's range must be one block. */
function barRun(answer: TableAnswer): { readonly first: number; readonly last: number } | undefined {
  const wanted = new Set(answer.bars.rows);
  const first = answer.rows.findIndex((row) => wanted.has(row.code));
  if (first < 0) return undefined;
  let last = first;
  while (wanted.has(answer.rows[last + 1]?.code ?? '')) last += 1;
  return { first, last };
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

function barChart(answer: TableAnswer, place: number, lang: Lang): SheetChart[] {
  const run = barRun(answer);
  const at = barColumn(answer, lang);
  if (run === undefined || at === undefined) return [];
  const [from, to] = [headerRow + 1 + run.first, headerRow + 1 + run.last];
  const title = `${answer.bars.title[lang]}, ${answer.place.name[lang]}, ${at.period}`;
  const top = 2 + place * (chartRows + 1);
  return [
    {
      type: 'bar',
      title,
      series: [
        {
          name: answer.place.name[lang],
          values: `'${answer.table}'!${rangeRef(from, at.column, to, at.column)}`,
          categories: `'${answer.table}'!${rangeRef(from, 1, to, 1)}`,
          color: accent,
        },
      ],
      legend: false,
      gapWidth: 40,
      altText: `${title}. ${sheetWords.table[lang]}: ${answer.table}`,
      anchor: { from: { row: top, col: 0 }, to: { row: top + chartRows, col: chartColumns } },
    },
  ];
}

/** `Diagram`: one native bar chart per table, bound to the table's range, so that a changed cell changes the chart. */
export function chartSheet(answers: readonly TableAnswer[], lang: Lang): WriteSheet {
  const charts = answers.flatMap((answer, i) => barChart(answer, i, lang));
  return { name: 'Diagram', rows: [[sheetWords.charts[lang]]], charts, columns: [{ width: 12 }] };
}
