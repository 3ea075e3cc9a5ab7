import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReleaseFile, ReleaseManifest } from '../../domain/model/release.ts';
import { canonicalJson } from './canonical-json.ts';
import { isReleaseId, releaseFiles } from './release-files.ts';

/** Every file under a folder, as paths with forward slashes in code-point order. */
export async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** SHA-256 and size of a file, read as a stream. */
export async function hashFile(folder: string, name: string): Promise<ReleaseFile> {
  const path = join(folder, name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { name, sha256: hash.digest('hex'), bytes: (await stat(path)).size };
}

/** SHA-256 of a text, lower-case hex. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The id of a release: the hash of all its manifest says (every file's hash included) but the id itself, when it was
 * made, and the certificate's own file, which names the id. What lasts of the certificate is in it as `certified`. So
 * the same content has the same id on every machine and day.
 */
export function releaseIdOf(manifest: Omit<ReleaseManifest, 'id'>): `r_${string}` {
  const files = manifest.files.filter(({ name }) => name !== releaseFiles.certificate);
  return `r_${hashText(canonicalJson({ ...manifest, files, id: undefined, created: undefined })).slice(0, 16)}`;
}

/**
 * What is wrong with a stored release, one text per file: changed, missing or added. Empty when every byte is as
 * written. Faults name files and nothing else, so that they read the same in every language.
 * @param within - Looks at the bytes of the files under this path only, where the rest was looked at before.
 */
export async function verifyFiles(folder: string, id: string, within = ''): Promise<readonly string[]> {
  const present = await filesUnder(folder).catch((): readonly string[] => []);
  const own: readonly string[] = [releaseFiles.manifest, releaseFiles.sealFile];
  const absent = own.filter((name) => !present.includes(name));
  if (absent.length > 0) return absent.map((name) => `- ${name}`);
  const text = await readFile(join(folder, releaseFiles.manifest), 'utf8');
  const seal = await readFile(join(folder, releaseFiles.sealFile), 'utf8');
  const manifest = parseManifest(text);
  if (hashText(text) !== seal.trimEnd()) return own.map((name) => `≠ ${name}`);
  if (!manifest || manifest.id !== id || releaseIdOf(manifest) !== id) return [`≠ ${releaseFiles.manifest}`];
  const faults: string[] = [];
  for (const file of manifest.files.filter(({ name }) => name.startsWith(within))) {
    if (!present.includes(file.name)) faults.push(`- ${file.name}`);
    else if ((await hashFile(folder, file.name)).sha256 !== file.sha256) faults.push(`≠ ${file.name}`);
  }
  const known = new Set([...own, ...manifest.files.map((file) => file.name)]);
  return [...faults, ...present.filter((name) => !known.has(name)).map((name) => `+ ${name}`)];
}

/** Reads a manifest's text; undefined when it is not one of a release in this format. */
export function parseManifest(text: string): ReleaseManifest | undefined {
  try {
    const manifest: ReleaseManifest = JSON.parse(text);
    return manifest.format === 'kvarter-release/1' && isReleaseId(manifest.id) ? manifest : undefined;
  } catch {
    return undefined;
  }
}
