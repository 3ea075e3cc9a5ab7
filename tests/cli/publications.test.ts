import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDefinitions } from '../../src/app/build/build-definitions.ts';
import { buildRelease } from '../../src/app/build/build-release.ts';
import { publicBeside } from '../../src/app/publish/beside-publications.ts';
import { standard } from '../../src/domain/definitions/gates/standard.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import type { AttackResult } from '../../src/domain/model/certificate.ts';
import { shownPattern } from '../../src/engines/protect/publication/audit-beside.ts';
import { publishPattern } from '../../src/engines/protect/publication/publish-pattern.ts';
import { openPublicationStore } from '../../src/storage/publications/publication-store.ts';
import { correctPersons, definitions, editions, fillVault, toolsIn } from '../app/build/build-world.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
let data = '';
let served = '';
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'kvarter-publications-'));
  const tools = await toolsIn(data);
  await fillVault(tools.vault, true);
  // Drawn numbers that are the same each time: in a sector as small as this some leave no room, and nothing is published.
  const secret = async (name: string) => createHash('sha256').update(name).digest();
  served = (
    await buildRelease({ ...tools, vault: { ...tools.vault, secret } }, { definitions, rules: standard, serve: true })
  ).id;
});
afterAll(() => rm(data, { recursive: true }));

function run(args: string) {
  const options = { env: { PATH: process.env.PATH, LANG: 'da_DK.UTF-8' }, encoding: 'utf8' as const };
  return new Promise<{ readonly code: number; readonly out: string; readonly err: string }>((resolve) => {
    execFile(process.execPath, [kvarter, ...args.split(' '), '--data', data], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

const attacked = async () => {
  const { code, out } = await run('attack --queries 50 --json');
  const report = JSON.parse(out);
  const named = (name: string): AttackResult => report.attacks.find((found: AttackResult) => found.name === name);
  return { code, report, named };
};

test('two years are published one after the other, and neither they nor the release give anybody away', async () => {
  const old = await releaseWithoutCertificate();
  const ids: string[] = [];
  for (const year of editions) {
    const made = await run(`release publish-tables --period ${year} --tables T01,T02 --levels land,kom,org,afd`);
    expect([made.code, made.code === 0 ? '' : made.err]).toEqual([0, '']);
    ids.push(made.out.trim());
  }
  expect(new Set(ids).size).toBe(2);
  const store = openPublicationStore(join(data, 'publications'));
  const kept = await store.list();
  expect(kept.map(({ period, verdict }) => [period, verdict]).sort()).toEqual([
    ['2025', 'pass'],
    ['2026', 'pass'],
  ]);
  for (const { id } of kept) {
    expect(await store.verify(id)).toEqual([]);
    // What cannot be read cannot be held against; a release no longer in use must not stop everybody.
    const certificate = JSON.parse(new TextDecoder().decode(await store.read(id, 'certificate.json')));
    expect(certificate.unread_versions).toEqual([old]);
    expect(certificate.compared_versions).toContain(served);
  }
  await rm(join(data, 'releases', old), { recursive: true });
  const { code, report, named } = await attacked();
  expect(code).toBe(0);
  expect([...report.publications].sort()).toEqual([...ids].sort());
  for (const name of ['A6', 'A6 beside', 'A9']) {
    expect(named(name).queries).toBeGreaterThan(0);
    expect(named(name).recovered).toBe(0);
  }
  expect((await run('attack --queries 50')).out).toMatch(
    /A6 {2}Offentliggjorte tabeller lagt ved siden af udgaven: \d/,
  );
}, 180_000);

test('exact tables that show what the rounded numbers hide are found, and no release is built beside them', async () => {
  await publishEverything();
  const { code, named } = await attacked();
  expect(code).toBe(1);
  expect(named('A6 beside').recovered).toBeGreaterThan(0);
  // A corrected delivery calls for another release; it would stand beside the same exact tables.
  await correctPersons((await toolsIn(data)).vault, (person, i) => (i === 0 ? { ...person, koen: 'M' } : person));
  const refused = await run('release build');
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toMatch(/KV-S23: Udgaven er ikke skrevet: for 2026 ville \d+ små tal kunne udledes/);
  expect((await readdir(join(data, 'releases'))).sort()).toEqual(['current.json', served].sort());
}, 180_000);

/** The release once more, as one was before releases were certified: kept, and not to be served. */
async function releaseWithoutCertificate(): Promise<string> {
  const id = 'r_0000000000000000';
  const folder = join(data, 'releases', id);
  await cp(join(data, 'releases', served), folder, { recursive: true });
  await rm(join(folder, 'certificate.json'));
  const manifest = join(folder, 'manifest.json');
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replaceAll(served, id));
  return id;
}

/** A publication of 2026 with every cell shown, also those of single afdelinger. */
async function publishEverything(): Promise<void> {
  const { vault, releases } = await toolsIn(data);
  const { tables, directory } = await releases.read(served);
  const exact = [await vault.sealed.read(served, 2026)];
  const { published, anchors } = buildDefinitions;
  const store = openPublicationStore(join(data, 'publications'));
  const [beside] = await publicBeside({ dataDir: data }, { editions: exact, tables, published, anchors, directory });
  const { input, figures } = must(beside, 'a publication of 2026');
  const levels = ['land', 'kom', 'org', 'afd'] as const;
  const definition = { ...input.definition, levels };
  const { publication, pattern } = shownPattern({ ...input, definition }, figures);
  const audits = {
    exact: { primes: [], unknown: 0, relations: 0, rank: 0, determined: [], exposed: [] },
    ...{ bounds: { programs: 0, failing: [] }, determined: 0, unions: [] },
  };
  const all = publishPattern({ ...input, definition }, { publication, pattern: pattern.map(() => 0), ...audits });
  const known = must(
    (await store.list()).find(({ period }) => period === '2026'),
    'a publication of 2026',
  );
  const { id, files, format: _, ...manifest } = known;
  const kept = await Promise.all(files.map(async ({ name }) => [name, await store.read(id, name)] as const));
  const shown = { ...all, tables: all.tables.map((table) => ({ ...table, counts: [...table.counts] })) };
  await store.write({
    manifest: { ...manifest, levels },
    files: new Map<string, string | Uint8Array>(kept).set('tables.json', JSON.stringify(shown)),
  });
}
