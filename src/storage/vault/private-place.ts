import { lstat, mkdir, open, readdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { isLeftover, ownerName } from '../disk/living-owner.ts';

/** A folder that only this account can read, for decrypted files. `memory`: it is in memory and on no disk. */
export interface PrivatePlace {
  readonly folder: string;
  readonly memory: boolean;
}

const inMemory = '/dev/shm';
const tmpfs = 0x0102_1994;
const ownerOnly = 0o700;
// What a build of the whole sector needs beside the files it reads.
const leftForTheBuild = 3 * 1024 ** 3;
const slack = 1.1;
const megabyte = 1_000_000;
const zeros = Buffer.alloc(1 << 20);

/** Folder on the vault's own disk where decrypted files are put when memory has no room; left out of backups. */
export function diskPlaces(vault: string): string {
  return join(vault, 'opened');
}

/**
 * Makes a private place with room for so many bytes: in memory where there is room, else on the vault's disk.
 * @throws Problem KV-V22 when neither has room
 */
export async function makePrivatePlace(vault: string, bytes: number): Promise<PrivatePlace> {
  const needed = Math.ceil(bytes * slack);
  const shared = memoryPlaces();
  if (shared !== undefined && (await hasMemory(needed))) {
    await mkdir(shared, { mode: ownerOnly }).catch(() => undefined);
    if (await isOurs(shared)) return { folder: await makeIn(shared), memory: true };
  }
  const places = diskPlaces(vault);
  await mkdir(places, { recursive: true, mode: ownerOnly });
  const free = await freeBytes(places);
  if (free < needed) {
    const told = { needed: Math.ceil(needed / megabyte), free: Math.floor(free / megabyte), folder: vault };
    throw new Problem('KV-V22', told);
  }
  return { folder: await makeIn(places), memory: false };
}

/** Removes a place and everything in it; what is on a disk is written over first. */
export async function wipe({ folder, memory }: PrivatePlace): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // Another process that clears up may have been there first.
  if (!memory) for (const file of files) await writeOver(file).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
}

/** Wipes what processes that are no more left opened. Cheap where there is nothing: asked at every start. */
export async function wipeLeftovers(vault: string): Promise<void> {
  const shared = memoryPlaces();
  const places = [
    { folder: diskPlaces(vault), memory: false },
    ...(shared !== undefined && (await isOurs(shared)) ? [{ folder: shared, memory: true }] : []),
  ];
  for (const { folder, memory } of places) {
    const names = await readdir(folder).catch((): readonly string[] => []);
    for (const name of names) {
      const left = join(folder, name);
      if (await isLeftover(left)) await wipe({ folder: left, memory });
    }
  }
}

async function makeIn(places: string): Promise<string> {
  const folder = join(places, ownerName());
  await mkdir(folder, { mode: ownerOnly });
  return folder;
}

function memoryPlaces(): string | undefined {
  return process.platform === 'linux' ? join(inMemory, `kvarter-${process.getuid?.()}`) : undefined;
}

// The folder's parent is everybody's: one that another account made, or a link, is not used.
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o777) === ownerOnly;
}

async function hasMemory(needed: number): Promise<boolean> {
  const system = await statfs(inMemory).catch(() => undefined);
  if (!system || system.type !== tmpfs || system.bavail * system.bsize < needed) return false;
  return process.availableMemory() >= needed + leftForTheBuild;
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function writeOver(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    for (let at = 0; at < size; at += zeros.length) {
      await file.write(zeros, 0, Math.min(zeros.length, size - at), at);
    }
    await file.datasync();
  } finally {
    await file.close();
  }
}
