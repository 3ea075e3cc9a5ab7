import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { StatbankFormat } from '../../engines/intake/public-data/check-statbank-answer.ts';
import { writeResult } from '../calc/write-result.ts';

/** Where an extract comes from: enough to cite it, check it and fetch it again. */
export interface StatbankOrigin {
  readonly source: string;
  readonly licence: string;
  readonly credit: string;
  readonly table: string;
  readonly text: string;
  readonly unit: string;
  /** When Statistics Denmark last changed the table; Danish local time. */
  readonly updated: string;
  readonly active: boolean;
  readonly suppressed: string;
  /** Moment of retrieval, ISO with zone. */
  readonly retrieved: string;
  readonly server: string;
  /** The body that was sent to `/data`. */
  readonly request: string;
  readonly format: StatbankFormat;
  readonly contentType: string;
  readonly requestIds: readonly string[];
  readonly selection: readonly {
    readonly variable: string;
    readonly text: string;
    readonly values: readonly { readonly code: string; readonly label: string }[];
  }[];
  readonly observations: number;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/** An extract kept before. */
export interface KeptStatbank {
  readonly text: string;
  readonly origin: StatbankOrigin;
}

/** The file beside an extract that says where it comes from. */
export const originPath = (path: string): string => `${path}.kilde.json`;

/** Writes an extract and its origin, each whole. @throws Problem KV-S16 */
export async function keepStatbank(path: string, text: string, origin: StatbankOrigin): Promise<void> {
  await writeResult(path, text);
  await writeResult(originPath(path), `${JSON.stringify(origin, null, 2)}\n`);
}

/** An extract kept before; undefined when there is none, or when file and origin do not belong together. */
export async function keptStatbank(path: string): Promise<KeptStatbank | undefined> {
  try {
    const [bytes, told] = await Promise.all([readFile(path), readFile(originPath(path), 'utf8')]);
    const origin: StatbankOrigin = JSON.parse(told);
    const same = createHash('sha256').update(bytes).digest('hex') === origin.sha256;
    return same ? { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), origin } : undefined;
  } catch {
    return undefined;
  }
}
