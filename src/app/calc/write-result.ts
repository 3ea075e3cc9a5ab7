import { rename, rm, writeFile } from 'node:fs/promises';
import { Problem } from '../../domain/kernel/problems/problem.ts';

/**
 * Writes a result whole or not at all: a file that was there before stands until the new one is complete.
 * @throws Problem KV-S16 when the folder is missing, full or closed.
 */
export async function writeResult(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'I/O';
    throw new Problem('KV-S16', { path, reason });
  }
}
