import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Progress } from '../../domain/model/progress.ts';
import { type BackedUpFile, type BackupManifest, manifestName, parseManifest, stateFile } from './backup-manifest.ts';
import { type FoundEntry, tarEntries } from './tar.ts';

const pieceBytes = 1 << 20;
const longestManifest = 256 * 1024 * 1024;

/**
 * Puts a backup into a folder that is not there or empty. Everything is unpacked beside it, every byte is held against
 * the backup's own list, the state database is checked, and then it is moved into place in one step: the folder holds
 * all or nothing.
 * @throws Problem KV-B3 when something is in the folder, KV-B4 when the file is no whole backup: `fault` says what
 */
export async function readBackup(path: string, dataDir: string, progress?: Progress): Promise<BackupManifest> {
  await demandEmpty(dataDir);
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) throw new Problem('KV-B4', { file: path, fault: `- ${basename(path)}` });
  const work = join(dirname(dataDir), `.${basename(dataDir)}-restore-${process.pid}`);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true, mode: 0o700 });
  try {
    const manifest = await unpack(file, path, work, progress);
    checkState(join(work, stateFile), path);
    await rmdir(dataDir).catch(() => undefined);
    await rename(work, dataDir).catch((error: unknown) => {
      throw isFull(error) ? new Problem('KV-B3', { folder: dataDir }) : error;
    });
    return manifest;
  } finally {
    await file.close();
    await rm(work, { recursive: true, force: true });
  }
}

async function demandEmpty(dataDir: string): Promise<void> {
  const there = await readdir(dataDir).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new Problem('KV-B3', { folder: dataDir });
  });
  if (there.length > 0) throw new Problem('KV-B3', { folder: dataDir });
}

async function unpack(
  file: FileHandle,
  path: string,
  work: string,
  progress: Progress | undefined,
): Promise<BackupManifest> {
  const found: BackedUpFile[] = [];
  const { size } = await file.stat();
  for await (const entry of tarEntries(file)) {
    if (!entry || !isInside(entry.name))
      throw new Problem('KV-B4', { file: path, fault: `≠ ${found.at(-1)?.name ?? ''}` });
    progress?.('restore', entry.at, size);
    if (entry.name === manifestName) {
      const manifest = await readManifest(file, entry);
      if (!manifest) throw new Problem('KV-B4', { file: path, fault: `≠ ${manifestName}` });
      demandSame(manifest, found, path);
      progress?.('restore', size, size);
      return manifest;
    }
    found.push(await unpackFile(file, entry, join(work, entry.name)));
  }
  throw new Problem('KV-B4', { file: path, fault: `- ${manifestName}` });
}

// A name that leads out of the folder is in no backup of ours.
function isInside(name: string): boolean {
  return name !== '' && !name.startsWith('/') && !/(^|\/)\.\.?(\/|$)|\\|\0/.test(name);
}

async function readManifest(file: FileHandle, { at, bytes }: FoundEntry): Promise<BackupManifest | undefined> {
  if (bytes > longestManifest) return undefined;
  const text = Buffer.alloc(bytes);
  const { bytesRead } = await file.read(text, 0, bytes, at);
  return bytesRead === bytes ? parseManifest(text.toString('utf8')) : undefined;
}

function demandSame(manifest: BackupManifest, found: readonly BackedUpFile[], path: string): void {
  const there = new Map(found.map((file) => [file.name, file]));
  for (const { name, sha256, bytes } of manifest.files) {
    const file = there.get(name);
    if (!file) throw new Problem('KV-B4', { file: path, fault: `- ${name}` });
    if (file.sha256 !== sha256 || file.bytes !== bytes) throw new Problem('KV-B4', { file: path, fault: `≠ ${name}` });
    there.delete(name);
  }
  const [added] = there.keys();
  if (added !== undefined) throw new Problem('KV-B4', { file: path, fault: `+ ${added}` });
}

async function unpackFile(file: FileHandle, { name, at, bytes, mode }: FoundEntry, to: string): Promise<BackedUpFile> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const out = await open(to, 'wx', mode);
  try {
    const hash = createHash('sha256');
    const piece = Buffer.alloc(pieceBytes);
    let done = 0;
    while (done < bytes) {
      const { bytesRead } = await file.read(piece, 0, Math.min(pieceBytes, bytes - done), at + done);
      if (bytesRead === 0) break;
      hash.update(piece.subarray(0, bytesRead));
      await out.writeFile(piece.subarray(0, bytesRead));
      done += bytesRead;
    }
    await out.sync();
    return { name, bytes: done, sha256: hash.digest('hex') };
  } finally {
    await out.close();
  }
}

function checkState(path: string, file: string): void {
  const broken = new Problem('KV-B4', { file, fault: `≠ ${stateFile}` });
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const [answer] = database.prepare('PRAGMA integrity_check').all();
    if (answer?.integrity_check !== 'ok') throw broken;
  } catch {
    throw broken;
  } finally {
    database.close();
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
}
