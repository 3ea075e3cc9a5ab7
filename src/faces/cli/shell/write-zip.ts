import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { localInstallation } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import type { TableQuestion } from '../../../app/tables/table-question.ts';
import { openWorkbookPerAfdeling } from '../../../app/tables/workbook-per-afdeling.ts';
import { zipOfTables } from '../../../app/tables/zip-of-tables.ts';
import type { ExportFormat } from '../../../engines/export/export-format.ts';
import { stageName } from '../text/stage-names.ts';
import type { Invocation } from './command.ts';
import { progressBar } from './progress-bar.ts';

/**
 * Writes one zip with a file for each afdeling, with a bar for whoever waits: to `--out`, else under its own name, or
 * to stdout when that leads somewhere else than a screen. A file stands under its name when it is whole, never before.
 */
export async function writeZip(
  context: AppContext,
  invocation: Invocation,
  asked: { readonly format: ExportFormat; readonly question: TableQuestion },
): Promise<number> {
  const { terminal } = invocation;
  const bar = progressBar(terminal, (stage) => stageName(stage, terminal.lang));
  const each = await openWorkbookPerAfdeling(context, localInstallation, asked.question);
  const zip = zipOfTables(context, each, { ...asked, lang: terminal.lang }, (done, total) =>
    bar.progress('zip', done, total),
  );
  const path = invocation.value('out') ?? (process.stdout.isTTY ? `${zip.name}.zip` : undefined);
  if (path === undefined) {
    for await (const chunk of zip.chunks) await terminal.out(chunk);
    bar.done();
    return 0;
  }
  await writeWhole(zip.chunks, path).finally(bar.done);
  const files = each.count;
  terminal.say(terminal.lang === 'da' ? `${files} filer skrevet til ${path}\n` : `${files} files written to ${path}\n`);
  return 0;
}

async function writeWhole(chunks: AsyncIterable<Uint8Array>, path: string): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await pipeline(chunks, createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
