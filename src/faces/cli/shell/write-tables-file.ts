import { writeFile } from 'node:fs/promises';
import type { AppContext } from '../../../app/context/app-context.ts';
import { fileOfTables } from '../../../app/tables/file-of-tables.ts';
import type { OpenedTables } from '../../../app/tables/open-table.ts';
import type { TableQuestion } from '../../../app/tables/table-question.ts';
import type { Releasable } from '../../../domain/model/protected.ts';
import type { ExportFormat } from '../../../engines/export/export-format.ts';
import type { Invocation } from './command.ts';

/** Writes figures that may leave the house as text to stdout, or to `--out`. */
export async function writeFigures<T>(
  invocation: Invocation,
  answer: Releasable<T>,
  asText: (shown: T) => string,
): Promise<number> {
  return await deliverContent(invocation, asText(answer.content), invocation.value('out'));
}

/**
 * Writes protected tables in a file format. Text formats go to stdout; workbooks and Parquet are named after place and
 * edition when `--out` is left out, since nobody wants them on a screen.
 */
export async function writeTablesFile(
  context: AppContext,
  invocation: Invocation,
  opened: OpenedTables,
  asked: { readonly format: ExportFormat; readonly question: TableQuestion; readonly table?: string },
): Promise<number> {
  const file = fileOfTables(context, opened, { ...asked, lang: invocation.terminal.lang });
  const bytes = await file.format.write(opened.answers, file.context);
  const isText = /^text\/|json/.test(file.format.mediaType);
  const usual = isText || !process.stdout.isTTY ? undefined : `${file.name}.${file.format.extension}`;
  return await deliverContent(invocation, bytes, invocation.value('out') ?? usual);
}

/** Writes content to stdout, or to a file at `path` and says so. */
export async function deliverContent(
  invocation: Invocation,
  content: string | Uint8Array,
  path: string | undefined,
): Promise<number> {
  const { terminal } = invocation;
  if (path === undefined) {
    await terminal.out(content);
    return 0;
  }
  await writeFile(path, content);
  terminal.say(terminal.lang === 'da' ? `Skrevet til ${path}\n` : `Written to ${path}\n`);
  return 0;
}
