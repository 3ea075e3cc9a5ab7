import type { ExportFormat } from './export-format.ts';
import { csvFormat } from './to-csv.ts';
import { jsonStatFormat } from './to-json-stat.ts';
import { parquetFormat } from './to-parquet.ts';
import { pxFormat } from './to-px.ts';
import { xlsxFormat } from './to-xlsx.ts';

/** Every file format, in the order of the menu. A new format is a file and a line here. */
export const formats: readonly ExportFormat[] = [xlsxFormat, csvFormat, jsonStatFormat, pxFormat, parquetFormat];
