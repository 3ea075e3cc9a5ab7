import { writeXlsx } from 'hucre/xlsx';
import { InvariantError } from '../../domain/kernel/invariant.ts';
import type { ExportFormat } from './export-format.ts';
import { chartSheet } from './xlsx/chart-sheet.ts';
import { frontSheet } from './xlsx/front-sheet.ts';
import { contentsSheet, dataDatesSheet, notesSheet, symbolsSheet } from './xlsx/list-sheets.ts';
import { tableSheet } from './xlsx/table-sheet.ts';

/**
 * The living workbook of brugerflade.md 9.1: the same sheets every year, figures as numbers with their status beside,
 * native charts, release and definition ids. Document properties hold no names and no times.
 */
export const xlsxFormat: ExportFormat = {
  id: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  name: { da: 'Excel', en: 'Excel' },
  write: async (answers, context) => {
    const { lang, statuses } = context;
    const first = answers.content[0];
    if (first === undefined) throw new InvariantError('a workbook needs at least one table');
    return await writeXlsx({
      sheets: [
        frontSheet(first, context),
        contentsSheet(answers.content, lang),
        notesSheet(answers.content, lang),
        dataDatesSheet(answers.content, lang),
        ...answers.content.map((answer) => tableSheet(answer, statuses, lang)),
        chartSheet(answers.content, lang),
        symbolsSheet(statuses, lang),
      ],
      properties: {
        title: `${first.place.key} ${first.edition}`,
        creator: 'Kvarter',
        created: new Date(0),
        modified: new Date(0),
      },
    });
  },
};
