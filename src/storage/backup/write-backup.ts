import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Progress } from '../../domain/model/progress.ts';
import { type BackedUpFile, type BackupManifest, manifestName, stateFile } from './backup-manifest.ts';
import { tarEnd, tarHead, tarPadding } from './tar.ts';

/** What a backup is made of and where it goes. */
export interface BackupWish {
  readonly dataDir: string;
  /** Path of the file; nothing may be there. */
  readonly out: string;
  readonly made: string;
  readonly version: string;
  /** Writes the state, as it is at one moment, into an SQLite file. */
  readonly copyState: (path: string) => Promise<void>;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

// Made again by whoever needs it, or half done: no part of an installation.
const leftOut =
  /^(tmp|demo|jobs|vault\/quarantine|vault\/unfinished|vault\/opened)(\/|$)|(^|\/)\.draft-|\.new$|^state\.sqlite/;
const pieceBytes = 1 << 20;
const ownerOnly = 0o600;

/**
 * Writes everything of a data folder into one file, whole or not at all, while a server may run on it. Folders are
 * listed before the state is copied, so that the state knows of every release in the file.
 */
export async function writeBackup(wish: BackupWish): Promise<BackupManifest> {
  const { dataDir, out, made, version, copyState, progress, signal } = wish;
  const names = await filesOf(dataDir);
  const work = await mkdtemp(join(dataDir, 'tmp', 'backup-'));
  const part = `${out}.${process.pid}.part`;
  const file = await open(part, 'wx', ownerOnly);
  try {
    await copyState(join(work, stateFile));
    const paths = [
      ...names.map((name) => ({ name, path: join(dataDir, name) })),
      { name: stateFile, path: join(work, stateFile) },
    ];
    const files: BackedUpFile[] = [];
    for (const [at, { name, path }] of paths.entries()) {
      signal?.throwIfAborted();
      progress?.('backup', at, paths.length);
      const added = await addFile(file, name, path);
      if (added) files.push(added);
    }
    const manifest: BackupManifest = { format: 'kvarter-backup/1', made, version, files };
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    await write(file, tarHead({ name: manifestName, bytes: text.length, mode: ownerOnly }));
    await write(file, text);
    await write(file, tarPadding(text.length));
    await write(file, tarEnd);
    await file.sync();
    await file.close();
    await rename(part, out);
    await syncFolder(dirname(out));
    progress?.('backup', paths.length, paths.length);
    return manifest;
  } finally {
    await file.close().catch(() => undefined);
    await rm(part, { force: true });
    await rm(work, { recursive: true, force: true });
  }
}

async function filesOf(dataDir: string): Promise<readonly string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !leftOut.test(name))
    .sort();
}

/** Adds a file; undefined when it is gone by now: a delivery that was deleted meanwhile is not to be kept. */
async function addFile(out: FileHandle, name: string, path: string): Promise<BackedUpFile | undefined> {
  const source = await open(path, 'r').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!source) return undefined;
  try {
    const { size, mode } = await source.stat();
    await write(out, tarHead({ name, bytes: size, mode }));
    const hash = createHash('sha256');
    const piece = Buffer.alloc(pieceBytes);
    let done = 0;
    while (done < size) {
      const { bytesRead } = await source.read(piece, 0, Math.min(pieceBytes, size - done), done);
      // Files are never cut; what is missing is filled up, and the hash tells.
      const got =
        bytesRead === 0 ? piece.fill(0).subarray(0, Math.min(pieceBytes, size - done)) : piece.subarray(0, bytesRead);
      hash.update(got);
      await write(out, got);
      done += got.length;
    }
    await write(out, tarPadding(size));
    return { name, bytes: size, sha256: hash.digest('hex') };
  } finally {
    await source.close();
  }
}

async function write(file: FileHandle, content: Uint8Array): Promise<void> {
  if (content.length > 0) await file.writeFile(content);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether a data folder holds an installation. */
export async function hasInstallation(dataDir: string): Promise<boolean> {
  return await stat(join(dataDir, stateFile)).then(
    () => true,
    () => false,
  );
}
