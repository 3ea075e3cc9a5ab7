import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { PublicationId, PublicationManifest } from '../../domain/model/publication.ts';
import { syncToDisk, writeDurably } from '../disk/write-durably.ts';
import { canonicalJson } from '../releases/canonical-json.ts';
import { openDraftFolder, removeLeftovers } from '../releases/draft-folders.ts';
import { filesUnder, hashFile, hashText } from '../releases/verify-files.ts';

const manifestFile = 'manifest.json';
const sealFile = 'manifest.sha256';

/** A publication before it has an id: what its manifest says, and its files by name. */
export interface PublicationDraft {
  readonly manifest: Omit<PublicationManifest, 'id' | 'files' | 'format'>;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** Publications as immutable folders named by their content hash. */
export interface PublicationStore {
  /** Newest first. */
  list(): Promise<readonly PublicationManifest[]>;
  /** Writes a whole publication or none. */
  write(draft: PublicationDraft): Promise<PublicationManifest>;
  /** Removes what writers that were killed left behind. */
  removeLeftovers(): Promise<void>;
  /** Names of files that are not as written: `≠` changed, `-` missing, `+` added. @throws Problem KV-S22 */
  verify(id: string): Promise<readonly string[]>;
  /** A file's bytes. @throws Problem KV-S22 for a publication or file there is not */
  read(id: string, name: string): Promise<Uint8Array>;
}

/** Opens the publications under `root`. */
export function openPublicationStore(root: string): PublicationStore {
  const find = async (id: string): Promise<PublicationManifest> => {
    const found = (await listIn(root)).find((manifest) => manifest.id === id);
    if (!found) throw new Problem('KV-S22', { publication: id });
    return found;
  };
  return {
    list: () => listIn(root),
    write: (draft) => write(root, draft),
    removeLeftovers: () => removeLeftovers(root),
    verify: async (id) => faultsOf(join(root, (await find(id)).id), await find(id)),
    read: async (id, name) => {
      const manifest = await find(id);
      if (!manifest.files.some((file) => file.name === name))
        throw new Problem('KV-S22', { publication: `${id}/${name}` });
      return await readFile(join(root, manifest.id, name));
    },
  };
}

async function listIn(root: string): Promise<readonly PublicationManifest[]> {
  const names = (await readdir(root).catch(() => [])).filter((name) => /^p_[0-9a-f]{16}$/.test(name));
  const found = await Promise.all(names.map((name) => manifestIn(join(root, name))));
  return found
    .filter((manifest) => manifest !== undefined)
    .sort((a, b) => (a.created < b.created || (a.created === b.created && a.id < b.id) ? 1 : -1));
}

async function manifestIn(folder: string): Promise<PublicationManifest | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, manifestFile), 'utf8'));
  } catch {
    return undefined;
  }
}

function idOf(manifest: Omit<PublicationManifest, 'id'>): PublicationId {
  return `p_${hashText(canonicalJson({ ...manifest, id: undefined, created: undefined })).slice(0, 16)}`;
}

async function write(root: string, { manifest, files }: PublicationDraft): Promise<PublicationManifest> {
  await mkdir(root, { recursive: true });
  await removeLeftovers(root);
  const folder = await openDraftFolder(root);
  try {
    for (const [name, content] of files) await writeDurably(join(folder, name), content);
    const hashed = await Promise.all((await filesUnder(folder)).map((name) => hashFile(folder, name)));
    const unnamed = { ...manifest, format: 'kvarter-publication/1' as const, files: hashed };
    const whole: PublicationManifest = { ...unnamed, id: idOf(unnamed) };
    const text = `${JSON.stringify(whole, null, 2)}\n`;
    await writeDurably(join(folder, manifestFile), text);
    await writeDurably(join(folder, sealFile), `${hashText(text)}\n`);
    await moveInWhole(root, folder, whole);
    return whole;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function moveInWhole(root: string, folder: string, manifest: PublicationManifest): Promise<void> {
  const target = join(root, manifest.id);
  const exists = await stat(target).then(
    () => true,
    () => false,
  );
  if (exists && (await faultsOf(target, manifest)).length === 0) return;
  await rm(target, { recursive: true, force: true });
  await syncToDisk(folder);
  await rename(folder, target);
  await syncToDisk(root);
}

async function faultsOf(folder: string, { id }: PublicationManifest): Promise<readonly string[]> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => '');
  const seal = await readFile(join(folder, sealFile), 'utf8').catch(() => '');
  const manifest = await manifestIn(folder);
  if (!manifest || hashText(text) !== seal.trimEnd() || manifest.id !== id || idOf(manifest) !== id) {
    return [`≠ ${manifestFile}`];
  }
  const present = await filesUnder(folder);
  const faults: string[] = [];
  for (const file of manifest.files) {
    if (!present.includes(file.name)) faults.push(`- ${file.name}`);
    else if ((await hashFile(folder, file.name)).sha256 !== file.sha256) faults.push(`≠ ${file.name}`);
  }
  const known = new Set([manifestFile, sealFile, ...manifest.files.map(({ name }) => name)]);
  return [...faults, ...present.filter((name) => !known.has(name)).map((name) => `+ ${name}`)];
}
