import {
  type CellValue,
  colToLetter,
  rangeRef,
  type Cell as SheetCell,
  type SheetChart,
  type WriteSheet,
} from 'hucre/xlsx';
import type { Lang } from '../../../domain/kernel/language.ts';
import { safeText } from '../../../domain/kernel/safe-text.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { numberFormat } from '../xlsx/table-sheet.ts';
import { accountTable, chartTable, figureTable, unitChartTable } from './account-tables.ts';
import { efficiencyTable, itemTable } from './efficiency-tables.ts';
import type { PartColumn, PartTable } from './part-table.ts';
import { stockTable } from './stock-table.ts';

const accent = '0059B3';
const grey = '8E8E8E';
const chartRows = 24;
const chartColumns = 12;

/** What stands beside the twins as sheets of the workbook: a real table each, numbers with formats. */
export function partSheets(answer: TwinAnswer, lang: Lang): readonly WriteSheet[] {
  const made = [figureTable, chartTable, accountTable, unitChartTable, efficiencyTable, itemTable, stockTable];
  return made.flatMap((table) => {
    const part = table(answer, lang);
    return part ? [partSheet(part, lang)] : [];
  });
}

/** One table as a sheet. */
export function partSheet({ sheet, columns, rows }: PartTable, lang: Lang): WriteSheet {
  const heads = uniqueHeads(columns, lang);
  const cells = new Map<string, Partial<SheetCell>>(
    heads.map((_, c) => [
      `0,${c}`,
      { style: { font: { bold: true }, alignment: { wrapText: true, vertical: 'bottom' } } },
    ]),
  );
  for (const [c, { decimals, plain }] of columns.entries()) {
    if (decimals === undefined) continue;
    const numFmt = plain ? '0' : numberFormat(decimals);
    for (const r of rows.keys()) cells.set(`${r + 1},${c}`, { style: { numFmt, alignment: { horizontal: 'right' } } });
  }
  const body = rows.map((row) =>
    row.map((cell): CellValue => (typeof cell === 'string' ? safeText(cell) : (cell ?? ''))),
  );
  return {
    name: sheet,
    rows: [heads, ...body],
    cells,
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: 1 },
    tables: [
      {
        name: `Tabel_${sheet.replaceAll('ø', 'oe').replaceAll(' ', '_')}`,
        range: rangeRef(0, 0, Math.max(1, rows.length), columns.length - 1),
        columns: heads.map((name) => ({ name })),
        style: 'TableStyleLight1',
      },
    ],
  };
}

/** An Excel table takes no head twice: a second one gets the column's key. */
function uniqueHeads(columns: readonly PartColumn[], lang: Lang): string[] {
  const used = new Set<string>();
  return columns.map(({ head, key }) => {
    const name = used.has(head[lang]) ? `${head[lang]} (${key})` : head[lang];
    used.add(name);
    return name;
  });
}

/** Own key figures beside the twins' median as a native chart; none where nothing is compared. */
export function figureCharts(answer: TwinAnswer, lang: Lang, top: number): readonly SheetChart[] {
  const table = figureTable(answer, lang);
  if (!table || !answer.accounts || table.rows.length === 0) return [];
  const column = (key: string): string => {
    const letter = colToLetter(table.columns.findIndex((one) => one.key === key));
    return `'${table.sheet}'!$${letter}$2:$${letter}$${table.rows.length + 1}`;
  };
  const { accounts } = answer;
  const name = { da: 'Egne nøgletal og tvillingernes median', en: "Own key figures and the twins' median" }[lang];
  const title = `${name}, ${accounts.year}, ${accounts.per[lang]}`;
  const series = [
    { name: { da: 'Egen', en: 'Own' }[lang], values: column('egen'), categories: column('noegletal'), color: accent },
    {
      name: { da: 'Median', en: 'Median' }[lang],
      values: column('median'),
      categories: column('noegletal'),
      color: grey,
    },
  ];
  return [
    {
      type: 'bar',
      title,
      series,
      gapWidth: 40,
      axes: { x: { reverse: true } },
      altText: `${title}: ${table.sheet}`,
      anchor: { from: { row: top, col: 0 }, to: { row: top + chartRows, col: chartColumns } },
    },
  ];
}
