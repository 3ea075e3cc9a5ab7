import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { TableAnswer } from '../../domain/model/answer.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { TablesFile } from './file-of-tables.ts';

/** A file of a zip before it is written: protected tables, and how they are to be written. */
export interface ZipMember {
  readonly answers: Protected<readonly TableAnswer[]>;
  readonly file: TablesFile;
}

/**
 * Writes files into one zip while they are asked for: each chunk is made when the reader has taken the one before, so
 * that 500 workbooks need the memory of one. Workbooks and Parquet are packed already and are only stored.
 */
export async function* zipFiles(members: AsyncIterable<ZipMember>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { answers, file } of members) {
    const { format, name, context } = file;
    const bytes = await format.write(answers, context);
    const path = `${name}.${format.extension}`;
    const entry = /^text\/|json/.test(format.mediaType) ? new ZipDeflate(path) : new ZipPassThrough(path);
    entry.mtime = context.madeAt;
    zip.add(entry);
    entry.push(bytes, true);
    yield* ready.splice(0);
    await otherWork();
  }
  zip.end();
  yield* ready.splice(0);
}

// Writing a workbook keeps the thread; whoever else asks the server is answered in between.
function otherWork(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
