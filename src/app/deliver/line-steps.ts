import { createReadStream } from 'node:fs';
import { scanRecords } from '../../engines/intake/scan-records.ts';

/** From this row on (from 0), a row stands `extra` lines further down in the file than its number says. */
export interface LineStep {
  readonly row: number;
  readonly extra: number;
}

/** Where a file's rows stand. No steps: row after row, one a line, below the heading. */
export interface RowLines {
  readonly rows: number;
  readonly steps: readonly LineStep[];
}

const pieces = { highWaterMark: 1 << 20 };
const headerLines = 1;
const emptyLines = ['\n\n', '\n\r\n', '\r\r'];

/**
 * The lines on which a CSV file's rows begin; undefined when nothing in the file can move them. Only a quotation mark
 * or an empty line can, and most files have neither: looking for them costs next to nothing.
 */
export async function rowLines(path: string, separator: ';' | ','): Promise<RowLines | undefined> {
  if (!(await mayMoveLines(path))) return undefined;
  const steps: LineStep[] = [];
  let rows = -headerLines;
  let extra = 0;
  const scanner = scanRecords(separator, (line, empty) => {
    if (empty) return;
    const now = line - (rows + headerLines + 1);
    if (now !== extra) steps.push({ row: rows, extra: now });
    extra = now;
    rows += 1;
  });
  for await (const bytes of createReadStream(path, pieces)) scanner.push(bytes);
  scanner.end();
  return { rows, steps };
}

/** The line on which the file's n-th record begins, empty lines counted as records; n itself when it has fewer. */
export async function lineOfRecord(path: string, separator: ';' | ',', n: number): Promise<number> {
  let record = 0;
  let found = n;
  const scanner = scanRecords(separator, (line) => {
    record += 1;
    if (record === n) found = line;
  });
  for await (const bytes of createReadStream(path, pieces)) {
    scanner.push(bytes);
    if (record >= n) return found;
  }
  scanner.end();
  return found;
}

async function mayMoveLines(path: string): Promise<boolean> {
  let end = Buffer.alloc(0);
  for await (const bytes of createReadStream(path, pieces)) {
    const piece = Buffer.concat([end, bytes]);
    if (piece.includes('"') || emptyLines.some((empty) => piece.includes(empty))) return true;
    end = piece.subarray(-2);
  }
  return false;
}
