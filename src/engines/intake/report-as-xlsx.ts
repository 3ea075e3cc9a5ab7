import { rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { DeliveryReport } from '../../domain/model/delivery.ts';
import { type ReportColumn, reportColumns, reportRows } from './report-rows.ts';

const sheetName: Text = { da: 'Bemærkninger', en: 'Findings' };

const headers: { readonly [C in ReportColumn]: Text & { readonly width: number } } = {
  code: { da: 'Kode', en: 'Code', width: 10 },
  severity: { da: 'Mærke (S stop, R række, A advarsel)', en: 'Severity (S stop, R row, A warning)', width: 14 },
  file: { da: 'Fil', en: 'File', width: 24 },
  line: { da: 'Linje', en: 'Line', width: 10 },
  lines: { da: 'Første linjer', en: 'First lines', width: 24 },
  column: { da: 'Kolonne', en: 'Column', width: 20 },
  shown: { da: 'Værdi', en: 'Value', width: 20 },
  count: { da: 'Antal', en: 'Count', width: 10 },
  message_da: { da: 'Besked, dansk', en: 'Message, Danish', width: 80 },
  message_en: { da: 'Besked, engelsk', en: 'Message, English', width: 80 },
  advice_da: { da: 'Gør sådan, dansk', en: 'What to do, Danish', width: 60 },
  advice_en: { da: 'Gør sådan, engelsk', en: 'What to do, English', width: 60 },
};

/**
 * The findings as a workbook: one sheet with a header row and a filter, one finding a row, the columns of the CSV.
 * Heads are in the reader's language, messages in both. Document properties hold no names and no times, so that the
 * same report gives the same bytes.
 * @source persondata.md section 2, "The report is the same in the browser, as JSON and as Excel"
 */
export async function reportAsXlsx(report: DeliveryReport, lang: Lang): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: [findingsSheet(report, lang)],
    properties: { title: sheetName[lang], creator: 'Kvarter', created: new Date(0), modified: new Date(0) },
  });
}

function findingsSheet(report: DeliveryReport, lang: Lang): WriteSheet {
  const rows = reportRows(report).map((row) => reportColumns.map((column) => row[column]));
  const bold = reportColumns.map((_, c) => [`0,${c}`, { style: { font: { bold: true } } }] as const);
  return {
    name: sheetName[lang],
    rows: [reportColumns.map((column) => headers[column][lang]), ...rows],
    columns: reportColumns.map((column) => ({ width: headers[column].width })),
    cells: new Map(bold),
    freezePane: { rows: 1 },
    autoFilter: { range: rangeRef(0, 0, rows.length, reportColumns.length - 1) },
  };
}
