import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { ProtectedFlowGroups } from '../../domain/model/flow-groups.ts';
import type { ProtectedTable } from '../../domain/model/leaf.ts';
import type { ReleaseStore, SqlEngine } from '../../domain/model/ports.ts';
import type { ReleaseContent, ReleaseManifest } from '../../domain/model/release.ts';
import { replaceDurably } from '../disk/write-durably.ts';
import { readFlowGroups, type StoredFlowGroups } from './flow-group-files.ts';
import {
  accountsFrom,
  dwellingsFrom,
  type StoredAccountLines,
  type StoredAccounts,
  type StoredStock,
  stockFrom,
  withAccountLines,
} from './keep-stock.ts';
import { demandPass, readCertificate } from './read-certificate.ts';
import { readFlows } from './read-flows.ts';
import { readLeaves } from './read-leaves.ts';
import {
  isReleaseId,
  type LeafSet,
  leafFile,
  releaseFiles,
  type StoredAtoms,
  type StoredFlows,
  type StoredTable,
  type StoredTwins,
} from './release-files.ts';
import { readUnitGroups, type StoredGroups } from './unit-columns.ts';
import { parseManifest, verifyFiles } from './verify-files.ts';
import type { LeafWriter } from './write-leaves.ts';
import { writeRelease } from './write-release.ts';

/** Where releases lie, and how Parquet is read and written. */
export interface ReleaseStoreSetup {
  readonly root: string;
  readonly openSql: () => Promise<SqlEngine>;
  readonly openWriter: () => Promise<LeafWriter>;
}

const POINTER = 'current.json';
const strictLeaves = 'strict/';

/**
 * Releases as immutable folders under `root`, named by their content hash, and `current.json` naming the one served.
 * `list` and `current` trust manifests; `read` checks every byte first and refuses a changed release.
 * `verify` answers one text per file at fault: `≠` changed, `-` missing, `+` added.
 * A release is read and made current only by a certificate that says pass.
 * @throws Problem KV-U1 when a release does not exist, KV-U2 when it is not what was written, KV-U30 and KV-U31 when it
 * has no certificate or one that does not pass.
 */
export function openReleaseStore(setup: ReleaseStoreSetup): ReleaseStore {
  const { root } = setup;
  const verify = async (id: string) => {
    await manifestOf(root, id);
    const faults = await verifyFiles(join(root, id), id);
    return faults.length > 0 ? faults : certificateFaults(id);
  };
  // A certificate whose hashes were all put right must still be about this release.
  const certificateFaults = async (id: string): Promise<readonly string[]> =>
    certificate(id).then(
      () => [],
      (error) => (error instanceof Problem && error.code === 'KV-U2' ? [`≠ ${releaseFiles.certificate}`] : []),
    );
  const certificate = async (id: string) => readCertificate(join(root, id), await manifestOf(root, id));
  return {
    list: () => listReleases(root),
    current: async () => {
      const id = await readPointer(root);
      return id === undefined ? undefined : manifestOf(root, id);
    },
    certificate,
    setCurrent: async (id) => {
      const manifest = await manifestOf(root, id);
      demandPass(await certificate(id));
      await replaceDurably(join(root, POINTER), `${JSON.stringify({ release: manifest.id })}\n`);
    },
    clearCurrent: () => rm(join(root, POINTER), { force: true }),
    write: (draft, announce) => writeRelease(root, draft, setup.openWriter, announce),
    verify,
    read: async (id) => {
      demandUntouched(id, await verify(id));
      const proof = await certificate(id);
      demandPass(proof);
      return { ...(await readContent(join(root, id), setup.openSql)), certificate: proof };
    },
    readStrict: async ({ flows: _flows, flowGroups: _groups, ...own }) => {
      const { id, strict } = own.manifest;
      if (!strict) return undefined;
      const folder = join(root, id);
      demandUntouched(id, await verifyFiles(folder, id, strictLeaves));
      const sql = await setup.openSql();
      try {
        // Flows between afdelinger have no strict form, so they are not there for readers of strict leaves.
        const { tables } = await readTables(folder, sql, strictLeaves);
        return { ...own, manifest: { ...own.manifest, rules: strict }, tables };
      } finally {
        sql.close();
      }
    },
  };
}

function demandUntouched(release: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Problem('KV-U2', { release, faults });
}

async function listReleases(root: string): Promise<readonly ReleaseManifest[]> {
  const names = (await readdir(root).catch(() => [])).filter(isReleaseId);
  const manifests = await Promise.all(names.map((name) => manifestOf(root, name).catch(() => undefined)));
  return manifests
    .filter((manifest) => manifest !== undefined)
    .sort((a, b) => (a.created < b.created || (a.created === b.created && a.id < b.id) ? 1 : -1));
}

async function manifestOf(root: string, id: string): Promise<ReleaseManifest> {
  if (!isReleaseId(id)) throw new Problem('KV-U1', { release: id });
  const folder = join(root, id);
  const found = await readdir(folder).catch(() => undefined);
  if (!found) throw new Problem('KV-U1', { release: id });
  const manifest = parseManifest(await readFile(join(folder, releaseFiles.manifest), 'utf8').catch(() => ''));
  if (!manifest) throw new Problem('KV-U2', { release: id, faults: [`≠ ${releaseFiles.manifest}`] });
  return manifest;
}

async function readPointer(root: string): Promise<string | undefined> {
  const text = await readFile(join(root, POINTER), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  return /"release":\s*"(r_[0-9a-f]{16})"/.exec(text)?.[1];
}

/** Every table's leaves of one set, in the order they were written, and the atoms they are of. */
async function readTables(
  folder: string,
  sql: SqlEngine,
  set: LeafSet,
): Promise<{ readonly tables: ReadonlyMap<string, ProtectedTable>; readonly atoms: StoredAtoms }> {
  const json = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const atoms = await json<StoredAtoms>(`${set}${releaseFiles.atoms}`);
  const tables = new Map<string, ProtectedTable>();
  for (const table of await json<readonly StoredTable[]>(`${set}${releaseFiles.tables}`)) {
    const list = must(atoms[table.atoms], `atoms of ${table.table}`);
    tables.set(table.table, await readLeaves(table, list, join(folder, leafFile(table.table, set)), sql));
  }
  return { tables, atoms };
}

async function readContent(
  folder: string,
  openSql: () => Promise<SqlEngine>,
): Promise<Omit<ReleaseContent, 'certificate'>> {
  const json = async <T>(name: string): Promise<T> => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const manifest = await json<ReleaseManifest>(releaseFiles.manifest);
  const sql = await openSql();
  try {
    const { tables, atoms } = await readTables(folder, sql, '');
    let flows: ProtectedFlows | undefined;
    if (manifest.files.some(({ name }) => name === releaseFiles.flows)) {
      const own = await json<StoredFlows>(releaseFiles.flows);
      const list = must(atoms[own.atoms], 'atoms of the flows');
      flows = await readFlows(own, list, join(folder, releaseFiles.flowRows), sql);
    }
    let flowGroups: ProtectedFlowGroups | undefined;
    if (manifest.files.some(({ name }) => name === releaseFiles.flowGroups)) {
      const own = await json<StoredFlowGroups>(releaseFiles.flowGroups);
      const list = must(atoms[own.atoms], 'atoms of the flows by group');
      flowGroups = await readFlowGroups(own, list, join(folder, releaseFiles.flowGroupRows), sql);
    }
    let twinVariables: ProtectedTable | undefined;
    if (manifest.files.some(({ name }) => name === releaseFiles.twins)) {
      const { rows, ...twins } = await json<StoredTwins>(releaseFiles.twinRows);
      twinVariables = await readLeaves(twins, rows, join(folder, releaseFiles.twins), sql);
    }
    return {
      manifest,
      directory: await json(releaseFiles.places),
      definitions: await json(releaseFiles.definitions),
      tables,
      references: await json(releaseFiles.references),
      ...(flows ? { flows } : {}),
      ...(flowGroups ? { flowGroups } : {}),
      ...(twinVariables ? { twinVariables } : {}),
      ...(await readStockAndAccounts(folder, manifest, sql)),
    };
  } finally {
    sql.close();
  }
}

/** Buildings and money have no strict form: they are the same for every reader. */
async function readStockAndAccounts(
  folder: string,
  { files }: ReleaseManifest,
  sql: SqlEngine,
): Promise<Pick<ReleaseContent, 'stock' | 'accounts' | 'dwellings'>> {
  const json = async <T>(name: string): Promise<T | undefined> =>
    files.some((file) => file.name === name) ? JSON.parse(await readFile(join(folder, name), 'utf8')) : undefined;
  const stock = await json<StoredStock>(releaseFiles.stock);
  const accounts = await json<StoredAccounts>(releaseFiles.accounts);
  const lines = await json<StoredAccountLines>(releaseFiles.accountLines);
  const dwellings = await json<StoredGroups>(releaseFiles.dwellings);
  const groups = async (stored: StoredGroups, name: string) => readUnitGroups(stored, join(folder, name), sql);
  const kept = accounts && accountsFrom(accounts, await groups(accounts, releaseFiles.accountRows));
  const whole = kept && lines ? withAccountLines(kept, lines, await groups(lines, releaseFiles.accountLineRows)) : kept;
  return {
    ...(stock ? { stock: stockFrom(stock, await groups(stock, releaseFiles.stockRows)) } : {}),
    ...(whole ? { accounts: whole } : {}),
    ...(dwellings ? { dwellings: dwellingsFrom(await groups(dwellings, releaseFiles.dwellingRows)) } : {}),
  };
}
