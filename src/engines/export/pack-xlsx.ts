import { writeXlsx } from 'hucre/xlsx';
import type { Text } from '../../domain/kernel/language.ts';
import type { TableAnswer } from '../../domain/model/answer.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ExportContext } from './export-format.ts';
import { partSheet } from './twins/part-sheets.ts';
import type { PartTable } from './twins/part-table.ts';
import { chartSheet } from './xlsx/chart-sheet.ts';
import { frontSheet } from './xlsx/front-sheet.ts';
import { contentsSheet, dataDatesSheet, notesSheet, symbolsSheet } from './xlsx/list-sheets.ts';
import { tableSheet } from './xlsx/table-sheet.ts';

/** What a pack is called, and its parts that are no standard tables. */
export interface PackParts {
  readonly title: Text;
  readonly parts: readonly PartTable[];
}

/** A meeting pack as a workbook: its front, its own parts, then the tables with notes, dates, charts and symbols. */
export async function packXlsx(
  pack: Protected<{ readonly tables: readonly TableAnswer[] }>,
  context: ExportContext,
  { title, parts }: PackParts,
): Promise<Uint8Array> {
  const { lang, statuses } = context;
  const { tables } = pack.content;
  const [first] = tables;
  return await writeXlsx({
    sheets: [
      ...(first ? [frontSheet(first, context, title)] : []),
      ...parts.map((part) => partSheet(part, lang)),
      contentsSheet(tables, lang),
      ...tables.map((answer) => tableSheet(answer, statuses, lang)),
      notesSheet(tables, lang),
      dataDatesSheet(tables, lang),
      chartSheet(tables, lang),
      symbolsSheet(statuses, lang),
    ],
    properties: { title: first?.place.key ?? '', creator: 'Kvarter', created: new Date(0), modified: new Date(0) },
  });
}
