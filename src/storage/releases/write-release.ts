import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReleaseCertificate } from '../../domain/model/certificate.ts';
import type { ReleaseDraft } from '../../domain/model/ports.ts';
import type { ReleaseFile, ReleaseManifest } from '../../domain/model/release.ts';
import { syncToDisk, writeDurably } from '../disk/write-durably.ts';
import { canonicalJson } from './canonical-json.ts';
import { openDraftFolder, removeLeftovers } from './draft-folders.ts';
import { storedFlowGroups, writeFlowGroups } from './flow-group-files.ts';
import { accountGroups, accountLineGroups, dwellingGroups, stockGroups } from './keep-stock.ts';
import { lastingHash } from './lasting-part.ts';
import {
  type LeafSet,
  leafFile,
  releaseFiles,
  type StoredAtoms,
  type StoredTable,
  type StoredTwins,
} from './release-files.ts';
import { type UnitGroup, writeUnitGroups } from './unit-columns.ts';
import { filesUnder, hashFile, hashText, releaseIdOf, verifyFiles } from './verify-files.ts';
import { storedFlows, writeFlows } from './write-flows.ts';
import { type LeafWriter, writeLeaves } from './write-leaves.ts';

/**
 * Writes a whole release into a private folder and moves it to its name in one step. Killed at any moment it leaves no
 * release of that name, or a whole one. The same content again changes nothing; a damaged folder of that name is replaced.
 */
export async function writeRelease(
  root: string,
  draft: ReleaseDraft,
  openWriter: () => Promise<LeafWriter>,
  announce: (id: string) => Promise<void> = async () => undefined,
): Promise<ReleaseManifest> {
  await mkdir(root, { recursive: true });
  await removeLeftovers(root);
  const folder = await openDraftFolder(root);
  try {
    await writeContent(folder, draft, openWriter);
    const manifest = await writeManifest(folder, draft);
    await announce(manifest.id);
    await moveInWhole(root, folder, manifest.id);
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeContent(folder: string, draft: ReleaseDraft, openWriter: () => Promise<LeafWriter>): Promise<void> {
  const json = (name: string, content: unknown) => writeDurably(join(folder, name), `${canonicalJson(content)}\n`);
  await json(releaseFiles.places, draft.directory);
  await json(releaseFiles.definitions, draft.definitions);
  await json(releaseFiles.rules, draft.manifest.rules);
  await json(releaseFiles.references, draft.references);
  await writeLeafSet(folder, '', draft, openWriter);
  if (draft.strict) await writeLeafSet(folder, 'strict/', { tables: draft.strict }, openWriter);
}

/** What is kept together: tables, and with a release's own leaves what has no strict form. */
type Leaves = Pick<
  ReleaseDraft,
  'tables' | 'flows' | 'flowGroups' | 'twinVariables' | 'stock' | 'accounts' | 'dwellings'
>;

async function writeLeafSet(
  folder: string,
  set: LeafSet,
  leaves: Leaves,
  openWriter: () => Promise<LeafWriter>,
): Promise<void> {
  const { atoms, tables, flowAtoms } = storedTables(leaves);
  const json = (name: string, content: unknown) => writeDurably(join(folder, name), `${canonicalJson(content)}\n`);
  await json(`${set}${releaseFiles.atoms}`, atoms);
  await json(`${set}${releaseFiles.tables}`, tables);
  if (leaves.flows) await json(releaseFiles.flows, storedFlows(leaves.flows, flowAtoms));
  if (leaves.flowGroups) await json(releaseFiles.flowGroups, storedFlowGroups(leaves.flowGroups, flowAtoms));
  await mkdir(join(folder, dirname(leafFile('', set))), { recursive: true });
  const writer = await openWriter();
  try {
    for (const table of leaves.tables.values()) {
      const path = join(folder, leafFile(table.table, set));
      await writeLeaves(table, path, writer);
      await syncToDisk(path);
    }
    if (leaves.flows) {
      const path = join(folder, releaseFiles.flowRows);
      await writeFlows(leaves.flows, path, writer);
      await syncToDisk(path);
    }
    if (leaves.flowGroups) {
      const path = join(folder, releaseFiles.flowGroupRows);
      await writeFlowGroups(leaves.flowGroups, path, writer);
      await syncToDisk(path);
    }
    await writeTwins(folder, leaves.twinVariables, writer);
    await writeStock(folder, leaves, writer);
  } finally {
    writer.close();
  }
}

interface Stored {
  readonly atoms: StoredAtoms;
  readonly tables: readonly StoredTable[];
  /** Position in `atoms` of the flows' atoms, which are those of the flows by group too. */
  readonly flowAtoms: number;
}

async function writeTwins(folder: string, twins: ReleaseDraft['twinVariables'], writer: LeafWriter): Promise<void> {
  if (!twins) return;
  const { table, periods, cellCount, sigma, atoms: rows } = twins;
  const sums = twins.sums ? { sumCells: [...twins.sums.cells] } : {};
  const stored: StoredTwins = { table, periods, cellCount, sigma, rows, ...sums };
  await writeDurably(join(folder, releaseFiles.twinRows), `${canonicalJson(stored)}\n`);
  const path = join(folder, releaseFiles.twins);
  await writeLeaves(twins, path, writer);
  await syncToDisk(path);
}

async function writeStock(folder: string, { stock, accounts, dwellings }: Leaves, writer: LeafWriter): Promise<void> {
  const write = async (groups: readonly UnitGroup[], rows: string, about: string, meta: object): Promise<void> => {
    const stored = await writeUnitGroups(groups, join(folder, rows), writer);
    await syncToDisk(join(folder, rows));
    await writeDurably(join(folder, about), `${canonicalJson({ ...meta, ...stored })}\n`);
  };
  if (stock) {
    const years = stock.years.map(({ year }) => year);
    await write(stockGroups(stock), releaseFiles.stockRows, releaseFiles.stock, { ...stock, years });
  }
  if (accounts) {
    const years = accounts.years.map(({ year, dwellings, reported }) => ({ year, dwellings, reported }));
    const { charts, ...about } = accounts;
    await write(accountGroups(accounts), releaseFiles.accountRows, releaseFiles.accounts, { ...about, years });
    const lines = accountLineGroups(accounts);
    if (charts && lines.length > 0)
      await write(lines, releaseFiles.accountLineRows, releaseFiles.accountLines, { charts });
  }
  if (dwellings) await write(dwellingGroups(dwellings), releaseFiles.dwellingRows, releaseFiles.dwellings, {});
}

function storedTables(leaves: Leaves): Stored {
  const lists = new Map<string, number>();
  const atoms: StoredAtoms[number][] = [];
  const positionOf = (list: StoredAtoms[number]): number => {
    const key = list.map((atom) => atom.id).join('\n');
    const position = lists.get(key) ?? atoms.push(list) - 1;
    lists.set(key, position);
    return position;
  };
  const tables = [...leaves.tables.values()].map((cube) => {
    const { table, periods, cellCount, sigma } = cube;
    return {
      ...{ table, atoms: positionOf(cube.atoms), periods, cellCount, sigma },
      ...(cube.sums ? { sumCells: [...cube.sums.cells] } : {}),
      ...(cube.pooled ? { pooledRows: cube.pooled.rows } : {}),
      ...(cube.parts ? { parts: cube.parts } : {}),
      ...(cube.ownMargins ? { ownMargins: true as const } : {}),
    };
  });
  return { atoms, tables, flowAtoms: leaves.flows ? positionOf(leaves.flows.atoms) : 0 };
}

async function writeManifest(folder: string, draft: ReleaseDraft): Promise<ReleaseManifest> {
  const files: ReleaseFile[] = [];
  for (const name of await filesUnder(folder)) files.push(await hashFile(folder, name));
  const rules_hash = files.find(({ name }) => name === releaseFiles.rules)?.sha256 ?? '';
  const certified = lastingHash({ ...draft.certificate, rules_hash });
  const unnamed = { ...draft.manifest, format: 'kvarter-release/1' as const, certified, files };
  const id = releaseIdOf(unnamed);
  const certificate: ReleaseCertificate = { ...draft.certificate, rules_hash, release_id: id };
  await writeDurably(join(folder, releaseFiles.certificate), `${JSON.stringify(certificate, null, 2)}\n`);
  const all = [...files, await hashFile(folder, releaseFiles.certificate)].sort((a, b) => (a.name < b.name ? -1 : 1));
  const manifest: ReleaseManifest = { ...unnamed, files: all, id };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeDurably(join(folder, releaseFiles.manifest), text);
  await writeDurably(join(folder, releaseFiles.sealFile), `${hashText(text)}\n`);
  return manifest;
}

async function moveInWhole(root: string, folder: string, id: string): Promise<void> {
  const target = join(root, id);
  const exists = await stat(target).then(
    () => true,
    () => false,
  );
  if (exists && (await verifyFiles(target, id)).length === 0) return;
  await rm(target, { recursive: true, force: true });
  await syncToDisk(folder);
  await rename(folder, target);
  await syncToDisk(root);
}
