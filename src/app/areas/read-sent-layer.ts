import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadLayer } from '../../engines/areas/files/area-file.ts';
import { readAreaFile } from './read-area-file.ts';

/** A file somebody sent from a browser. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const longestName = 100;

/** The name of a sent file as it is shown and kept: without folders, and without signs that a name need not have. */
export function nameOfSent({ name }: Pick<SentFile, 'name'>): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replaceAll(/[^\p{L}\p{N}._ -]/gu, '_').slice(-longestName);
}

/**
 * Reads a sent file in any format of areas. Formats are read from files, since a GeoPackage is a database; areas are public, and
 * nothing is left behind.
 * @throws Problem KV-G20 to KV-G26 when it cannot be read
 */
export async function readSentLayer(sent: SentFile, layer?: string): Promise<ReadLayer> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-omraader-'));
  try {
    const path = join(folder, nameOfSent(sent).replace(/^\.+/, '_'));
    await writeFile(path, sent.bytes);
    return await readAreaFile(path, layer);
  } finally {
    await rm(folder, { recursive: true });
  }
}
