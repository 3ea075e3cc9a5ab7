import { localInstallation } from '../../../app/access/readers.ts';
import { fileFormatIds } from '../../../app/tables/file-formats.ts';
import { formatNamed } from '../../../app/tables/file-of-tables.ts';
import { openWorkbook } from '../../../app/tables/open-table.ts';
import { strictTableQuestion } from '../../../app/tables/table-question.ts';
import { placeOptions, placeUsage, questionOptions, questionUsage } from '../shell/asked-places.ts';
import type { Command } from '../shell/command.ts';
import { withApp } from '../shell/with-app.ts';
import { writeTablesFile } from '../shell/write-tables-file.ts';
import { writeZip } from '../shell/write-zip.ts';
import { questionIn } from './table.ts';

/** All standard tables of a place or a sum in one file. */
export const workbook: Command = {
  name: 'workbook',
  usage: {
    da: `${placeUsage} ${questionUsage.da} [--hver] [--format ${fileFormatIds}] [--out fil]`,
    en: `${placeUsage} ${questionUsage.en} [--hver] [--format ${fileFormatIds}] [--out file]`,
  },
  about: {
    da: 'Skriver alle standardtabeller for et sted eller en sum i én fil; med --hver en zip med en fil for hver afdeling.',
    en: 'Writes all standard tables of a place or a sum to one file; with --hver a zip with a file for each afdeling.',
  },
  options: {
    ...placeOptions,
    ...questionOptions,
    format: { type: 'string' },
    out: { type: 'string' },
    hver: { type: 'boolean' },
  },
  run: (invocation) =>
    withApp(invocation, async (context) => {
      const question = strictTableQuestion(questionIn(invocation), 'kom,land');
      const format = formatNamed(context, invocation.value('format') ?? 'xlsx', { parameter: '--format', also: [] });
      if (invocation.flag('hver')) return await writeZip(context, invocation, { format, question });
      const opened = await openWorkbook(context, localInstallation, question);
      return await writeTablesFile(context, invocation, opened, { format, question });
    }),
};
