import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type {
  MonthFigure,
  MonthlyCertificate,
  MonthlyDraft,
  MonthlyManifest,
  MonthStore,
} from '../../domain/model/months.ts';
import type { ReleaseId } from '../../domain/model/protected.ts';
import { replaceDurably, syncToDisk, writeDurably } from '../disk/write-durably.ts';
import { canonicalJson } from '../releases/canonical-json.ts';
import { openDraftFolder, removeLeftovers } from '../releases/draft-folders.ts';
import { filesUnder, hashFile, hashText } from '../releases/verify-files.ts';

const manifestFile = 'manifest.json';
const figuresFile = 'figures.json';
const certificateFile = 'certificate.json';
const currentFile = 'current';

/** Monthly releases as immutable folders under `root`, named by their content hash. */
export function openMonthStore(root: string): MonthStore {
  const read: MonthStore['read'] = async (id) => {
    const folder = join(root, id);
    const manifest = /^r_[0-9a-f]{16}$/.test(id) ? await manifestIn(folder) : undefined;
    if (!manifest || idOf(manifest) !== id) throw new Problem('KV-L43', { release: id, file: manifestFile });
    for (const file of manifest.files) {
      const found = await hashFile(folder, file.name).catch(() => undefined);
      if (found?.sha256 !== file.sha256) throw new Problem('KV-L43', { release: id, file: file.name });
    }
    const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'));
    return {
      manifest,
      figures: (await json(figuresFile)) as readonly MonthFigure[],
      certificate: (await json(certificateFile)) as MonthlyCertificate,
    };
  };
  return {
    list: () => listIn(root),
    read,
    currentId: async () => (await readFile(join(root, currentFile), 'utf8').catch(() => undefined))?.trim(),
    write: async (draft) => {
      if (draft.certificate.verdict !== 'pass') throw new Problem('KV-L42', failuresOf(draft.certificate));
      const manifest = await write(root, draft);
      await replaceDurably(join(root, currentFile), `${manifest.id}\n`);
      return manifest;
    },
  };
}

function failuresOf({ notMultiples, keptMoved, union }: MonthlyCertificate) {
  return { notMultiples, keptMoved, tooNarrow: union.failing };
}

async function listIn(root: string): Promise<readonly MonthlyManifest[]> {
  const names = (await readdir(root).catch(() => [])).filter((name) => /^r_[0-9a-f]{16}$/.test(name));
  const found = await Promise.all(names.map((name) => manifestIn(join(root, name))));
  return found.filter((manifest) => manifest !== undefined).sort((a, b) => (a.known < b.known ? 1 : -1));
}

async function manifestIn(folder: string): Promise<MonthlyManifest | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, manifestFile), 'utf8')) as MonthlyManifest;
  } catch {
    return undefined;
  }
}

function idOf(manifest: Omit<MonthlyManifest, 'id'>): ReleaseId {
  return `r_${hashText(canonicalJson({ ...manifest, id: undefined, created: undefined })).slice(0, 16)}`;
}

async function write(root: string, { manifest, figures, certificate }: MonthlyDraft): Promise<MonthlyManifest> {
  await mkdir(root, { recursive: true });
  await removeLeftovers(root);
  const folder = await openDraftFolder(root);
  try {
    await writeDurably(join(folder, figuresFile), canonicalJson(figures));
    await writeDurably(join(folder, certificateFile), canonicalJson(certificate));
    const files = await Promise.all((await filesUnder(folder)).map((name) => hashFile(folder, name)));
    const unnamed = { ...manifest, format: 'kvarter-months/1' as const, files };
    const whole: MonthlyManifest = { ...unnamed, id: idOf(unnamed) };
    await writeDurably(join(folder, manifestFile), `${JSON.stringify(whole, null, 2)}\n`);
    await moveInWhole(root, folder, whole.id);
    return whole;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function moveInWhole(root: string, folder: string, id: string): Promise<void> {
  const target = join(root, id);
  const exists = await stat(target).then(
    () => true,
    () => false,
  );
  if (exists) return;
  await syncToDisk(folder);
  await rename(folder, target);
  await syncToDisk(root);
}
