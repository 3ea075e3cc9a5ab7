import type { Lang } from '../../domain/kernel/language.ts';
import type { ExportFormat } from '../../engines/export/export-format.ts';
import { formatSelection } from '../../engines/query/parse-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import { fileOfTables, nameOfZip } from './file-of-tables.ts';
import type { TableQuestion } from './table-question.ts';
import type { WorkbookPerAfdeling } from './workbook-per-afdeling.ts';
import { type ZipMember, zipFiles } from './zip-files.ts';

/** A zip about to be written: its name without extension, and its bytes as they are made. */
export interface ZipOfTables {
  readonly name: string;
  readonly chunks: AsyncGenerator<Uint8Array>;
}

/** One zip with a file for each afdeling, named and linked as single files are. `progress` hears of each file begun. */
export function zipOfTables(
  context: AppContext,
  each: WorkbookPerAfdeling,
  asked: {
    readonly format: ExportFormat;
    readonly lang: Lang;
    readonly question: TableQuestion;
    readonly origin?: string;
  },
  progress: (done: number, total: number) => void = () => undefined,
): ZipOfTables {
  async function* members(): AsyncGenerator<ZipMember> {
    let done = 0;
    for await (const opened of each.open()) {
      progress(done, each.count);
      const question = { ...asked.question, sted: formatSelection(opened.selection) };
      yield { answers: opened.answers, file: fileOfTables(context, opened, { ...asked, question }) };
      done += 1;
    }
    progress(done, each.count);
  }
  return { name: nameOfZip(each, asked.lang), chunks: zipFiles(members()) };
}
