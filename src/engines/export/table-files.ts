import { writeXlsx } from 'hucre/xlsx';
import type { Lang } from '../../domain/kernel/language.ts';
import { partSheet } from './twins/part-sheets.ts';
import type { PartTable } from './twins/part-table.ts';
import { partCsv } from './twins/to-part-csv.ts';

/** A way to write plain tables: a workbook with a sheet each, or the first of them as CSV for Danish spreadsheets. */
export interface TableFileFormat {
  readonly id: 'xlsx' | 'csv';
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (tables: readonly [PartTable, ...PartTable[]], lang: Lang) => Promise<Uint8Array>;
}

/** The formats of plain tables. */
export const tableFileFormats: readonly TableFileFormat[] = [
  {
    id: 'xlsx',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (tables, lang) => await writeXlsx({ sheets: tables.map((table) => partSheet(table, lang)) }),
  },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    write: async ([table], lang) => partCsv(table, lang),
  },
];
