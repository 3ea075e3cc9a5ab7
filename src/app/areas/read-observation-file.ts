import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { textOfBytes } from '../../domain/kernel/text-of-bytes.ts';
import type { FieldValue } from '../../domain/model/area.ts';
import type { NumberForm } from '../../domain/model/column-mapping.ts';
import { notA } from '../../engines/areas/files/area-file.ts';
import { readCsv } from '../../engines/areas/files/csv.ts';
import type { ObservationRow } from '../../engines/areas/observations/judge-observations.ts';
import { readJobindsats } from '../../engines/intake/public-data/read-jobindsats.ts';
import { demandModestZip } from '../trouble/demand-modest-zip.ts';

/** Rows of a file, and how its numbers are written where its cells are texts. */
export interface ReadObservations {
  readonly rows: readonly ObservationRow[];
  readonly numbers?: NumberForm;
}

// A file of figures is small; a larger one is something else.
const largestFile = 20_000_000;

/**
 * Rows of a file of figures: CSV, the first sheet of an Excel workbook with names in its first row, or a JSON answer of jobindsats.
 * @throws Problem KV-G20 when it cannot be read, KV-M35 for other JSON, KV-G21 for another ending
 */
export async function readObservationFile(path: string): Promise<ReadObservations> {
  const file = basename(path);
  return await readObservationBytes(await readFile(path).catch(() => notA('CSV', file, missing)), file);
}

/** The same of a file that was sent. @throws Problem KV-G20 when it cannot be read, KV-G21 for another ending */
export async function readObservationBytes(bytes: Uint8Array, file: string): Promise<ReadObservations> {
  if (bytes.length > largestFile) notA('CSV', file, { da: 'filen er for stor', en: 'the file is too large' });
  if (/\.csv$/i.test(file)) return observationsOfCsv(textOfBytes(bytes), file);
  if (/\.json$/i.test(file)) return { rows: observationsOfJobindsats(textOfBytes(bytes), file) };
  if (/\.xlsx$/i.test(file)) {
    demandModestZip(bytes, file);
    return { rows: await rowsOfWorkbook(bytes, file) };
  }
  throw new Problem('KV-G21', { file, valid: ['.csv', '.xlsx', '.json (jobindsats)'] });
}

const missing = { da: 'filen findes ikke', en: 'the file does not exist' };

/** Rows of a CSV text: numbers are Danish between semicolons, with a decimal point between commas. @throws Problem KV-G20 */
export function observationsOfCsv(text: string, file: string): ReadObservations {
  const rows = readCsv(text, file).features.map(({ row, values }) => ({ row, values }));
  const [head = ''] = text.split(/\r|\n/, 1);
  return { rows, numbers: head.includes(';') ? 'danish' : 'point' };
}

/** Rows of an answer of jobindsats, columns by their labels; cells without a figure are empty. @throws Problem KV-M35 */
export function observationsOfJobindsats(text: string, name: string): readonly ObservationRow[] {
  const { columns, rows } = readJobindsats(text, name);
  return rows.map((cells, at) => ({
    row: at + 1,
    values: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? null])),
  }));
}

async function rowsOfWorkbook(bytes: Uint8Array, file: string): Promise<readonly ObservationRow[]> {
  const broken = { da: 'den kan ikke læses som Excel', en: 'it cannot be read as Excel' };
  const workbook = await readXlsx(bytes).catch(() => notA('XLSX', file, broken));
  const [head = [], ...rows] = workbook.sheets[0]?.rows ?? [];
  const names = head.map((cell) => `${cell ?? ''}`.trim());
  return rows.flatMap((cells, at) => {
    if (cells.every((cell) => cell === null || cell === '')) return [];
    const values = Object.fromEntries(names.map((name, column) => [name, plainValue(cells[column] ?? null)]));
    return [{ row: at + 2, values }];
  });
}

// A spreadsheet makes a date of 2026-05-31; it is written back as the day it is.
function plainValue(cell: string | number | boolean | Date | null): FieldValue {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof cell === 'boolean' ? `${cell}` : cell;
}
