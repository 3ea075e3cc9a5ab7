import { localInstallation } from '../../../app/access/readers.ts';
import { localReader } from '../../../app/exact/exact-setting.ts';
import { openExactTable } from '../../../app/exact/open-exact-table.ts';
import { statusesOf } from '../../../app/release/fill-statuses.ts';
import { fileFormatIds } from '../../../app/tables/file-formats.ts';
import { formatNamed } from '../../../app/tables/file-of-tables.ts';
import { openTable, openTableFile } from '../../../app/tables/open-table.ts';
import { strictTableQuestion } from '../../../app/tables/table-question.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { askedPlaces, placeOptions, placeUsage, questionOptions, questionUsage } from '../shell/asked-places.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { writeFigures, writeTablesFile } from '../shell/write-tables-file.ts';
import { tableText } from '../text/table-text.ts';

/** One table for a place or a sum, as text or a file. */
export const table: Command = {
  name: 'table',
  usage: {
    da: `<id> ${placeUsage} ${questionUsage.da} [--maal pct] [--format text|json|${fileFormatIds}] [--out fil] [--exact [--reason <begrundelse>]]`,
    en: `<id> ${placeUsage} ${questionUsage.en} [--maal pct] [--format text|json|${fileFormatIds}] [--out file] [--exact [--reason <why>]]`,
  },
  about: {
    da: 'Viser en tabel for et sted eller en sum af steder, på skærmen eller som fil.',
    en: 'Shows a table for a place or a sum of places, on screen or as a file.',
  },
  options: {
    ...placeOptions,
    ...questionOptions,
    format: { type: 'string' },
    out: { type: 'string' },
    maal: { type: 'string' },
    exact: { type: 'boolean' },
    reason: { type: 'string' },
  },
  run: (invocation) =>
    withApp(invocation, async (context) => {
      const id = tableId(invocation);
      const question = strictTableQuestion(questionIn(invocation), 'kom,land');
      const format = invocation.value('format') ?? 'text';
      const { terminal } = invocation;
      if (invocation.flag('exact') && format !== 'text' && format !== 'json') {
        // Exact numbers are for the one who asked: a file is made to be passed on.
        throw new Problem('KV-A5', { parameter: '--exact --format', found: format, valid: 'text / json' });
      }
      if (format === 'text' || format === 'json') {
        const { answer, release } = invocation.flag('exact')
          ? await openExactTable(context, await localReader(context), id, question, invocation.value('reason'))
          : await openTable(context, localInstallation, id, question);
        return await writeFigures(invocation, answer, (shown) =>
          format === 'json'
            ? `${JSON.stringify(shown, null, 2)}\n`
            : tableText(shown, {
                lang: terminal.lang,
                columns: terminal.columns,
                statuses: statusesOf(release.manifest.rules, shown.tier),
                measure: invocation.value('maal'),
              }),
        );
      }
      const chosen = formatNamed(context, format, { parameter: '--format', also: ['text', 'json'] });
      const opened = await openTableFile(context, localInstallation, id, question);
      return await writeTablesFile(context, invocation, opened, { format: chosen, question, table: id });
    }),
};

/** What a command asks for, from its options. */
export function questionIn(invocation: Invocation): Readonly<Record<string, string | undefined>> {
  return {
    sted: askedPlaces(invocation),
    periode: invocation.value('periode'),
    sml: invocation.value('sml') ?? invocation.value('compare'),
    laesning: invocation.value('laesning'),
    udgave: invocation.value('udgave'),
  };
}

function tableId({ words, command, terminal }: Invocation): string {
  const [id] = words;
  if (id === undefined) throw new UsageError(missingTable(command, terminal.lang));
  return id.toUpperCase();
}

/** Says that a command needs the number of a table. */
export function missingTable(command: string, lang: Lang): Problem {
  const missing = { da: 'et tabelnummer, fx T01', en: 'the number of a table, such as T01' }[lang];
  return new Problem('KV-A12', { command: `kvarter ${command}`, missing });
}
