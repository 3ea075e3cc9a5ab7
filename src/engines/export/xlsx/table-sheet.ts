import type { CellStyle, CellValue, Cell as SheetCell, WriteSheet } from 'hucre/xlsx';
import { rangeRef } from 'hucre/xlsx';
import type { Lang } from '../../../domain/kernel/language.ts';
import { safeText } from '../../../domain/kernel/safe-text.ts';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import type { StatusDefinition } from '../../../domain/model/cell.ts';
import { decimalsOf } from '../../../domain/model/figure-look.ts';
import { numberOf, statusOf } from '../../../domain/model/status-of.ts';
import { comparatorName, kindAndNumber } from '../place-words.ts';
import { verdictWord } from '../verdict-word.ts';
import { roundingSentence, sheetWords } from './sheet-words.ts';
import { type TableColumn, tableColumns } from './table-columns.ts';

/** Rows above the table: five of text, one empty; the header is row 7 (index 6) and data start in row 8. */
export const headerRow = 6;
const coverageRow = 4;
const frozenColumns = 4;
const figureWidths = { figure: 11, status: 8 };
// Ten years with statuses are still legible on so many pages side by side.
const pagesWide = 3;
// Zebra helps the eye in long tables only.
const longTable = 20;

/** Excel's invariant number format; a Danish Excel shows 1.234 and 0,0. */
export function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

function cellValue(
  column: TableColumn,
  answer: TableAnswer,
  r: number,
  symbols: ReadonlyMap<string, string>,
  lang: Lang,
): CellValue {
  const row = answer.rows[r];
  if (row === undefined) return null;
  if (column.kind === 'text') return safeText(column.of(row));
  const cell = column.of(r);
  if (column.kind === 'status') return statusOf(cell);
  if (cell.kind === 'verdict') return verdictWord(cell.verdict, lang);
  const number = numberOf(cell);
  if (number !== undefined) return number;
  return cell.kind === 'missing' && cell.reason === 'not-applicable' ? '' : (symbols.get(statusOf(cell)) ?? '..');
}

/** What the figures leave out, the place's own first: said above the table, never only among the notes. */
function coverageLines(answer: TableAnswer, lang: Lang): string[] {
  const others = answer.comparators.flatMap((c) =>
    c.coverage ? [`${comparatorName(c, lang)}: ${c.coverage.reason[lang]}`] : [],
  );
  return answer.coverage ? [answer.coverage.reason[lang], ...others] : others;
}

function preamble(answer: TableAnswer, lang: Lang): string[] {
  const synthetic = answer.synthetic ? ` · ${sheetWords.synthetic[lang]}` : '';
  return [
    `${answer.table} ${answer.title[lang]}`,
    `${answer.place.name[lang]} · ${kindAndNumber(answer.place, lang)}${synthetic}`,
    `${sheetWords.population[lang]}: ${answer.population[lang]} · ${sheetWords.base[lang]}: ${answer.base[lang]}`,
    `${sheetWords.source[lang]}: ${answer.register[lang]} · ${sheetWords.reference[lang]}: ${answer.referenceText[lang]} · ` +
      `${sheetWords.edition[lang]} ${answer.edition} · ${answer.release} · ${roundingSentence(answer.roundedTo)[lang]}`,
    [...coverageLines(answer, lang), sheetWords.oneTable[lang]].join(' · '),
  ];
}

function styles(answer: TableAnswer, columns: readonly TableColumn[]): Map<string, Partial<SheetCell>> {
  const cells = new Map<string, Partial<SheetCell>>([['0,0', { style: { font: { bold: true, size: 14 } } }]]);
  const put = (r: number, c: number, style: CellStyle) => cells.set(`${r},${c}`, { style });
  if (answer.coverage) put(coverageRow, 0, { font: { bold: true } });
  for (const [c, column] of columns.entries()) {
    const horizontal = column.kind === 'figure' ? 'right' : 'left';
    put(headerRow, c, { font: { bold: true }, alignment: { wrapText: true, vertical: 'bottom', horizontal } });
    for (const [r, row] of answer.rows.entries()) {
      const font = row.total ? { font: { bold: true } } : {};
      if (column.kind !== 'figure') {
        if (row.total) put(headerRow + 1 + r, c, font);
        continue;
      }
      const numFmt = numberFormat(decimalsOf(row, column.measure));
      put(headerRow + 1 + r, c, { ...font, numFmt, alignment: { horizontal: 'right' } });
    }
  }
  return cells;
}

/** Last row (0-based) of the table on its sheet; at least one data row, since an Excel table needs one. */
export function lastRow(answer: TableAnswer): number {
  return headerRow + Math.max(1, answer.rows.length);
}

/** One table as one sheet with a real Excel table `Tabel_T02`; statuses beside the figures, symbols as text. */
export function tableSheet(answer: TableAnswer, statuses: readonly StatusDefinition[], lang: Lang): WriteSheet {
  const columns = tableColumns(answer, lang);
  const symbols = new Map<string, string>(statuses.map((s) => [s.code, s.symbol]));
  const body = answer.rows.map((_, r) => columns.map((column) => cellValue(column, answer, r, symbols, lang)));
  const range = rangeRef(headerRow, 0, lastRow(answer), columns.length - 1);
  return {
    name: answer.table,
    rows: [...preamble(answer, lang).map((line) => [safeText(line)]), [], columns.map((c) => c.header), ...body],
    cells: styles(answer, columns),
    columns: columns.map((column) => ({ width: column.kind === 'text' ? column.width : figureWidths[column.kind] })),
    freezePane: { rows: headerRow + 1, columns: frozenColumns },
    tables: [
      {
        name: `Tabel_${answer.table}`,
        range,
        columns: columns.map((column) => ({ name: column.header })),
        style: 'TableStyleLight1',
        showRowStripes: answer.rows.length > longTable,
      },
    ],
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      printTitlesRow: '$7:$7',
      printTitlesColumn: '$A:$B',
    },
  };
}
