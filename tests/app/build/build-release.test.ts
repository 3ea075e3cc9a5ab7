import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDefinitions } from '../../../src/app/build/build-definitions.ts';
import { buildRelease } from '../../../src/app/build/build-release.ts';
import { tickOffWarnings } from '../../../src/app/deliver/tick-off-warnings.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import type { RuleSet } from '../../../src/domain/model/rule-set.ts';
import { makeFinding } from '../../../src/engines/intake/make-finding.ts';
import { filesUnder, hashFile } from '../../../src/storage/releases/verify-files.ts';
import { definitions, editions, fillVault, progressLines, residents, sha256, toolsIn } from './build-world.ts';

const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-build-'));
  folders.push(folder);
  return folder;
}

let world = '';
beforeAll(async () => {
  world = await newFolder();
  const { vault } = await toolsIn(world);
  await fillVault(vault, true);
  for (const edition of editions) await vault.secret(`draw-beboertabeller-${edition}`);
});
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** The same vault, secrets included, in a folder of its own. */
async function copyOfWorld(): Promise<string> {
  const folder = await newFolder();
  await cp(world, folder, { recursive: true });
  return folder;
}

const options = { definitions, rules: standard, serve: true };

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no problem',
    (error) => (error instanceof Problem ? error.code : String(error)),
  );
}

describe('a release built from the vault', () => {
  test('is served, marked as synthetic, and says where its figures are from', async () => {
    const tools = await toolsIn(await copyOfWorld());
    const manifest = await buildRelease(tools, options);
    expect((await tools.releases.current())?.id).toBe(manifest.id);
    expect(await tools.releases.verify(manifest.id)).toEqual([]);
    expect(manifest).toMatchObject({ edition: 2026, synthetic: true, tables: ['T00', 'T01', 'T02', 'T05'] });
    expect(manifest.breaks).toEqual(definitions.breaks);
    expect(manifest.dataDates.map(({ group, period, delivery }) => `${group} ${period} ${delivery}`)).toEqual([
      'befolkning 2026-01-01 beboere-2026',
      'husstande 2026-01-01 beboere-2026',
      'befolkning 2025-01-01 beboere-2025',
      'husstande 2025-01-01 beboere-2025',
    ]);
  });

  test('merges the two small afdelinger, keeps both years and rounds every count to within n', async () => {
    const tools = await toolsIn(await copyOfWorld());
    const { tables } = await tools.releases.read((await buildRelease(tools, options)).id);
    const ages = tables.get('T01');
    expect(ages?.atoms.map((atom) => atom.id)).toEqual(['0001-00001', '0001-00002+0001-00003', '0002-00001']);
    expect(ages?.periods.map((period) => period.id)).toEqual(['2025', '2026']);
    const totals = tables.get('T00');
    const newest = Object.values(residents).map((_, atom) => totals?.heads[(atom * 2 + 1) * 2] ?? 0);
    Object.values(residents).forEach((exact, i) => {
      expect(Math.abs((newest[i] ?? 0) - exact)).toBeLessThan(standard.n);
    });
    for (const table of tables.values()) expect([...table.heads].every((count) => count % standard.n === 0)).toBe(true);
    expect(ages?.sums?.own.some((own) => own === 1)).toBe(true);
  });

  test('holds the twin variables of every afdeling by itself and of organisations, beside the tables', async () => {
    const tools = await toolsIn(await copyOfWorld());
    const manifest = await buildRelease(tools, options);
    expect(manifest.tables).not.toContain('TV');
    expect(manifest.files.map((file) => file.name)).toContain('twins.parquet');
    const { twinVariables: twins, tables } = await tools.releases.read(manifest.id);
    expect(twins?.atoms.map((atom) => atom.id)).toEqual([...Object.keys(residents), 'org:0001', 'org:0002']);
    expect([...(twins?.alive ?? [])]).toEqual(Array.from({ length: 12 }, () => 1));
    const totals = tables.get('T00');
    const cells = twins?.cellCount ?? 0;
    Object.keys(residents).forEach((_, row) => {
      for (const period of [0, 1]) {
        const shown = twins?.heads[(row * 2 + period) * cells];
        expect(shown).toBe(totals?.heads[(row * 2 + period) * 2]);
      }
    });
    expect([...(twins?.heads ?? [])].every((count) => count % standard.n === 0)).toBe(true);
  });

  test('tells how much rounding moved, level by level, and how many anchors were held', async () => {
    const tools = await toolsIn(await copyOfWorld());
    const { rounding } = await buildRelease(tools, options);
    expect(rounding?.anchorsMissed).toBe(0);
    expect(rounding?.anchorsHeld).toBeGreaterThan(0);
    expect(Object.keys(rounding?.errors ?? {})).toEqual(['afd', 'kom', 'org']);
    expect(rounding?.errors.afd?.mean).toBeLessThan(standard.n);
  });

  test('again from the same vault is the same release; with other secrets another one', async () => {
    const folder = await copyOfWorld();
    const once = await buildRelease(await toolsIn(folder), options);
    const again = await buildRelease(await toolsIn(folder, { clock: () => '2027-01-01T00:00:00Z' }), options);
    expect(again.id).toBe(once.id);
    const elsewhere = await copyOfWorld();
    await rm(join(elsewhere, 'vault', 'secrets'), { recursive: true });
    expect((await buildRelease(await toolsIn(elsewhere), options)).id).not.toBe(once.id);
  });

  test('leaves its true leaves with the vault, edition by edition, and none in the release', async () => {
    const tools = await toolsIn(await copyOfWorld());
    const manifest = await buildRelease(tools, options);
    const { sealed } = tools.vault;
    expect(await sealed.editionsOf(manifest.id)).toEqual(editions);
    const { tables, anchors } = await sealed.read(manifest.id, 2026);
    const totals = must(
      tables.find((table) => table.table === 'T00'),
      'true residents',
    );
    expect(totals.units.map((unit, u) => [unit, totals.heads[u * totals.cellCount]])).toEqual(
      Object.entries(residents),
    );
    expect(anchors.map(({ tier }) => tier)).toEqual([0, 1, 2, 3, 4]);
  });

  test('carries a certificate: every rule looked at, nothing failing or found out, and no cell named', async () => {
    const tools = await toolsIn(await copyOfWorld());
    const { id, dataHash, seedSha256 } = await buildRelease(tools, options);
    const certificate = await tools.releases.certificate(id);
    expect(certificate).toMatchObject({ release_id: id, version: 1, verdict: 'pass', compared_versions: [] });
    expect(certificate).toMatchObject({ data_hash: dataHash, seed_sha256: seedSha256, mode: 'rounding' });
    expect(certificate.checks.map(({ rule }) => rule)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6']);
    expect(certificate.checks.every(({ tested, failing }) => tested > 0 && failing === 0)).toBe(true);
    const attacks = certificate.attacks.map(({ name, recovered }) => `${name} ${recovered}`);
    expect(attacks).toEqual(['A1 0', 'A1 0', 'A1 0', 'A2 0', 'A3 0', 'A4 0', 'A5 0']);
    expect(certificate.stageB.min_whole_numbers).toBeGreaterThanOrEqual(standard.W);
    expect(JSON.stringify(certificate)).not.toMatch(/\d{4}-\d{5}/);
  });

  test('is held against the release before it', async () => {
    const folder = await copyOfWorld();
    const first = await buildRelease(await toolsIn(folder), options);
    const tools = await toolsIn(folder);
    const second = await buildRelease(tools, { ...options, rules: { ...standard, shareBase: 30 } });
    expect(second.id).not.toBe(first.id);
    expect(await tools.releases.certificate(second.id)).toMatchObject({
      version: 2,
      compared_versions: [first.id],
      verdict: 'pass',
    });
  });

  test('holds neither the seed nor the anchors', async () => {
    const tools = await toolsIn(await copyOfWorld());
    const manifest = await buildRelease(tools, options);
    expect(manifest.files.map((file) => file.name)).not.toContain('leaves/ANK.parquet');
    const seeds = await Promise.all(editions.map((edition) => tools.vault.secret(`draw-beboertabeller-${edition}`)));
    expect(manifest.seedSha256).toBe(sha256(Buffer.concat(seeds)));
    expect(JSON.stringify(manifest)).not.toContain(Buffer.from(seeds[0] ?? []).toString('hex'));
  });
});

test('by all the standard definitions a release holds the tables that were delivered, and no others', async () => {
  const tools = await toolsIn(await copyOfWorld());
  const manifest = await buildRelease(tools, { ...options, definitions: buildDefinitions });
  expect(manifest.tables).toEqual(['T00', 'T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07']);
  const { definitions: stored } = await tools.releases.read(manifest.id);
  expect(stored).toEqual(buildDefinitions.published);
});

test('a build tells how far it is, stage by stage', async () => {
  const lines: string[] = [];
  await buildRelease(
    await toolsIn(await copyOfWorld(), { progress: progressLines((line) => lines.push(line)) }),
    options,
  );
  const stages = lines.map((line) => line.split(' ')[0]);
  expect([...new Set(stages)]).toEqual(['tabulate', 'protect', 'audit', 'strict', 'write']);
  expect(lines).toContain('protect 2/2');
  expect(lines.at(-1)).toBe('write 1/1');
});

describe('a build is refused', () => {
  test('when no persons were delivered, and nothing is written', async () => {
    const folder = await newFolder();
    const tools = await toolsIn(folder);
    expect(await codeOf(buildRelease(tools, options))).toBe('KV-U4');
    expect(await tools.releases.list()).toEqual([]);
  });

  test('while a delivery in force has warnings nobody has ticked off, naming it and them', async () => {
    const folder = await copyOfWorld();
    const report = join(folder, 'vault', 'deliveries', 'beboere-2026', 'report.json');
    const warning = makeFinding('KV-F5', { file: 'personer.csv', column: 'ekstra' }, { file: 'personer.csv' });
    await writeFile(
      report,
      JSON.stringify({ delivery: 'beboere-2026', accepted: true, files: [], findings: [warning] }),
    );
    const tools = await toolsIn(folder);
    const refused = await buildRelease(tools, options).catch((error: unknown) => error);
    const data = { open: [{ delivery: 'beboere-2026', codes: ['KV-F5'] }] };
    expect(refused).toMatchObject({ code: 'KV-U6', data });
    expect(await tools.releases.list()).toEqual([]);
    await tickOffWarnings(tools, 'beboere-2026', { by: 'prøve', reason: 'kendt kolonne', codes: ['KV-F5'] });
    expect((await buildRelease(tools, options)).edition).toBe(2026);
  });

  test('with a rule set that could not protect anyone', async () => {
    const rules: RuleSet = { ...standard, n: 2 };
    expect(await codeOf(buildRelease(await toolsIn(world), { ...options, rules }))).toBe('KV-U3');
  });

  test.each(['tabulate', 'protect'])('when cancelled during %s; the served release stays', async (stage) => {
    const folder = await copyOfWorld();
    const served = await buildRelease(await toolsIn(folder), options);
    const stop = new AbortController();
    const progress = (now: string) => {
      if (now === stage) stop.abort();
    };
    const cancelled = buildRelease(await toolsIn(folder, { progress, signal: stop.signal }), {
      ...options,
      rules: { ...standard, n: 10, meanHeads: 10 },
    });
    expect(await codeOf(cancelled)).toBe('KV-U5');
    const { releases } = await toolsIn(folder);
    expect((await releases.current())?.id).toBe(served.id);
    expect(await releases.list()).toHaveLength(1);
  });
});

describe('a build killed', () => {
  const child = fileURLToPath(new URL('./build-child.ts', import.meta.url));

  /** Runs a build in a process of its own and kills it `delay` ms after a line of progress. */
  function buildAndKill(folder: string, at: string, delay: number): Promise<NodeJS.Signals | null> {
    return new Promise((resolve) => {
      const run = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      run.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes(at)) setTimeout(() => run.kill('SIGKILL'), delay);
      });
      run.on('exit', (_, signal) => resolve(signal));
    });
  }

  /** What was delivered, and secrets; the true leaves of a build may be kept before the release they are for. */
  async function hashesOf(folder: string): Promise<readonly string[]> {
    const names = (await filesUnder(folder)).filter((name) => !/^(?:sealed|unfinished)\//.test(name));
    return Promise.all(names.map(async (name) => `${name} ${(await hashFile(folder, name)).sha256}`));
  }

  test.each<[string, number]>([
    ['tabulate 1/', 0],
    ['protect 1/', 0],
    ['write 0/', 0],
    ['write 0/', 40],
    ['write 0/', 80],
  ])(
    'at "%s" and %i ms serves a whole release, changes nothing in the vault, and completes when run again',
    async (at, delay) => {
      const folder = await copyOfWorld();
      const served = await buildRelease(await toolsIn(folder), {
        ...options,
        rules: { ...standard, n: 10, meanHeads: 10 },
      });
      const vaultBefore = await hashesOf(join(folder, 'vault'));
      const signal = await buildAndKill(folder, at, delay);
      if (delay === 0) expect(signal).toBe('SIGKILL');
      const { releases } = await toolsIn(folder);
      const current = must(await releases.current(), 'a release served');
      if (!at.startsWith('write')) expect(current.id).toBe(served.id);
      for (const { id } of [current, ...(await releases.list())]) expect(await releases.verify(id)).toEqual([]);
      expect(await hashesOf(join(folder, 'vault'))).toEqual(vaultBefore);

      const whole = await buildRelease(await toolsIn(folder), options);
      expect((await releases.current())?.id).toBe(whole.id);
      expect(await releases.verify(whole.id)).toEqual([]);
      expect((await readdir(join(folder, 'releases'))).sort()).toEqual(['current.json', served.id, whole.id].sort());
      const { sealed } = (await toolsIn(folder)).vault;
      expect(await sealed.releases()).toEqual([served.id, whole.id].sort());
    },
  );
});
