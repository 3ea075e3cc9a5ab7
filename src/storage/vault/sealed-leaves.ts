import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { SealedLeaves } from '../../domain/model/ports.ts';
import { syncToDisk, writePrivately } from '../disk/write-durably.ts';
import { packLeaves, unpackLeaves } from './pack-leaves.ts';
import type { VaultKeys } from './vault-keys.ts';

const deflate = promisify(gzip);
const inflate = promisify(gunzip);
const RELEASE = /^r_[0-9a-f]{16}$/;

/**
 * Opens the true leaves of the vault in folder `vault`, making `sealed/` in it if needed: `leaves/<SHA-256 of the content>.gz`, one file
 * an edition, and `releases/<id>.json` saying which of them a release was made from. Readable by the owner only.
 */
export async function openSealedLeaves(vault: string, keys: VaultKeys): Promise<SealedLeaves> {
  const leaves = join(vault, 'sealed', 'leaves');
  const releases = join(vault, 'sealed', 'releases');
  await Promise.all([leaves, releases].map((path) => mkdir(path, { recursive: true, mode: 0o700 })));
  const editions = (release: string) => readEditions(releases, release);
  return {
    keep: async (edition) => {
      const packed = packLeaves(edition);
      const name = hashOf(packed);
      const path = fileOf(leaves, name);
      const known = await stat(path).catch(() => undefined);
      // Fast rather than small: most numbers are small, so the first level already makes it a tenth.
      if (known) return name;
      const small = await deflate(packed, { level: constants.Z_BEST_SPEED });
      await replace(leaves, path, await keys.seal(small, placeOf(name)));
      return name;
    },
    seal: (release, names) => {
      const years = [...names].sort(([a], [b]) => a - b);
      return replace(releases, join(releases, `${release}.json`), `${JSON.stringify(Object.fromEntries(years))}\n`);
    },
    releases: async () =>
      (await readdir(releases))
        .map((name) => name.replace(/\.json$/, ''))
        .filter((id) => RELEASE.test(id))
        .sort(),
    editionsOf: async (release) => [...(await editions(release)).keys()].sort((a, b) => a - b),
    read: async (release, edition) => {
      const name = (await editions(release)).get(edition);
      if (name === undefined) throw new Problem('KV-U20', { release, edition });
      const path = fileOf(leaves, name);
      const kept = await readFile(path).catch(() => undefined);
      const packed = kept && (await inflate(await keys.open(kept, placeOf(name))).catch(() => undefined));
      if (!packed || hashOf(packed) !== name) throw new Problem('KV-U21', { file: path });
      return unpackLeaves(packed);
    },
  };
}

function fileOf(folder: string, name: string): string {
  return join(folder, `${name}.gz`);
}

function placeOf(name: string): string {
  return `sealed/leaves/${name}.gz`;
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function readEditions(folder: string, release: string): Promise<ReadonlyMap<number, string>> {
  // The id comes from a caller and becomes a file name.
  const path = RELEASE.test(release) ? join(folder, `${release}.json`) : undefined;
  const text = path && (await readFile(path, 'utf8').catch(() => undefined));
  if (!text) throw new Problem('KV-U20', { release });
  const names: Readonly<Record<string, string>> = JSON.parse(text);
  return new Map(Object.entries(names).map(([year, name]) => [Number(year), name]));
}

/** Written under another name and moved over: whoever reads it sees the old content, the new, or none; never half. */
async function replace(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.new`;
  await writePrivately(draft, content);
  await rename(draft, path);
  await syncToDisk(folder);
}
