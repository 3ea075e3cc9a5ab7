import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRelease } from '../../src/app/build/build-release.ts';
import { standard } from '../../src/domain/definitions/gates/standard.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import type { AttackResult } from '../../src/domain/model/certificate.ts';
import type { LeafCounts, ProtectedTable } from '../../src/domain/model/leaf.ts';
import { addOverGroups } from '../../src/engines/protect/add-over-groups.ts';
import { definitions, fillVault, toolsIn } from '../app/build/build-world.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
let data: string;
let served: string;

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(args: string, folder: string = data): Promise<Result> {
  const options = { env: { PATH: process.env.PATH, LANG: 'da_DK.UTF-8' }, encoding: 'utf8' as const };
  return new Promise((resolve) => {
    execFile(process.execPath, [kvarter, ...args.split(' '), '--data', folder], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'kvarter-attack-'));
  const tools = await toolsIn(data);
  await fillVault(tools.vault, true);
  served = (await buildRelease(tools, { definitions, rules: standard, serve: true })).id;
});
afterAll(async () => {
  await rm(data, { recursive: true });
});

/** The release with some numbers of T01 changed and every hash put right, so under another id. */
async function changedRelease(change: (heads: LeafCounts, cube: ProtectedTable) => void): Promise<string> {
  const tools = await toolsIn(data);
  const own = await tools.releases.read(served);
  const { manifest, certificate, ...content } = own;
  const cube = must(content.tables.get('T01'), 'T01');
  const heads = cube.heads.slice();
  change(heads, cube);
  const { release_id: _, rules_hash: __, ...unnamed } = certificate;
  const { id: ___, files: ____, format: _____, certified: ______, ...head } = manifest;
  const strict = await tools.releases.readStrict(own);
  const { id } = await tools.releases.write({
    ...content,
    ...(strict ? { strict: strict.tables } : {}),
    tables: new Map(content.tables).set('T01', { ...cube, heads }),
    manifest: head,
    certificate: unnamed,
  });
  return id;
}

/** The release with the true numbers of the newest edition in one table, sealed like the other. */
async function leakyRelease(): Promise<string> {
  const { vault } = await toolsIn(data);
  const exact = await vault.sealed.read(served, 2026);
  const table = must(
    exact.tables.find(({ table: id }) => id === 'T01'),
    'true leaves',
  );
  const id = await changedRelease((heads, { atoms, periods, cellCount }) => {
    const numbers = new Map(atoms.flatMap((atom, a) => atom.members.map((unit) => [unit, a] as const)));
    const truth = addOverGroups(table, atoms.length, (unit) => numbers.get(unit)).heads;
    const position = periods.findIndex((period) => period.id === table.period.id);
    atoms.forEach((_, a) => {
      heads.set(truth.subarray(a * cellCount, (a + 1) * cellCount), (a * periods.length + position) * cellCount);
    });
  });
  await vault.sealed.seal(id, await sealedNames(vault, served));
  return id;
}

async function sealedNames(vault: Awaited<ReturnType<typeof toolsIn>>['vault'], release: string) {
  const names = new Map<number, string>();
  for (const edition of await vault.sealed.editionsOf(release)) {
    names.set(edition, await vault.sealed.keep(await vault.sealed.read(release, edition)));
  }
  return names;
}

describe('kvarter attack', () => {
  test('a release that protects: nothing found, the control broken, and no cell or count named', async () => {
    const { code, out, err } = await run('attack --queries 50,300 --seed prøve --json');
    const report = JSON.parse(out);
    expect([code, report.passed, report.release]).toEqual([0, true, served]);
    expect(report.attacks.map(({ name, seed, queries }: AttackResult) => [name, seed, queries > 0])).toEqual([
      ['A1', 'prøve|A1|50', true],
      ['A1', 'prøve|A1|300', true],
      ['A2', '', true],
      ['A3', '', true],
      ['A4', '', true],
      ['A5', '', true],
      ['A5 margins', '', true],
      ['A9', '', true],
    ]);
    expect(report.control.recovered).toBeGreaterThanOrEqual(0.95 * report.control.tried);
    expect(report.control.tried).toBeGreaterThan(10);
    expect(err).toContain('Angriber udgaven');
    expect(`${out}${err}`).not.toMatch(/0001-0|0002-0/);
  });

  test('in words, in Danish and English', async () => {
    expect((await run('attack --queries 50')).out).toMatch(
      /A1 {2}Tilfældige summer: 100 prøvet, 0 fundet[\s\S]*Ingen er fundet\.\n$/,
    );
    expect((await run('attack --queries 50 --lang en')).out).toContain('Nobody was found.');
  });

  test('true numbers in one table are found, and the command ends with 1', async () => {
    const leaky = await leakyRelease();
    const { code, out } = await run(`attack ${leaky} --json`);
    const report = JSON.parse(out);
    expect([code, report.passed]).toEqual([1, false]);
    const found = report.attacks.filter(({ recovered }: { recovered: number }) => recovered > 0);
    expect(found.map(({ name }: { name: string }) => name)).toContain('A1');
    expect((await run(`attack ${leaky}`)).out).toContain('Udgaven beskytter ikke');
  });
});

describe('what cannot be attacked', () => {
  test('a release whose true leaves are not in the vault, or with no vault at all', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'kvarter-attack-'));
    await cp(join(data, 'releases'), join(elsewhere, 'releases'), { recursive: true });
    const { code, out, err } = await run('attack', elsewhere);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`KV-U20: Datalageret har ingen sande celler for udgaven ${served}`);
    await rm(elsewhere, { recursive: true });
  });

  test('a release that does not exist, and none at all', async () => {
    expect((await run('attack r_0123456789abcdef')).err).toContain('KV-U1: Udgaven r_0123456789abcdef findes ikke');
    const empty = await mkdtemp(join(tmpdir(), 'kvarter-attack-'));
    expect((await run('attack', empty)).err).toContain('KV-A8');
    await rm(empty, { recursive: true });
  });

  test.each(['0', '-5', 'mange', '50,', '1.5', '9999999'])('queries of %s are not understood', async (queries) => {
    const { code, err } = await run(`attack --queries=${queries}`);
    expect(code).toBe(2);
    expect(err).toContain('--queries');
  });
});

describe('kvarter release verify', () => {
  test('a release as it was built: every rule holds, from the leaves and with the true numbers beside', async () => {
    const plain = await run('release verify');
    expect([plain.code, plain.err]).toEqual([0, '']);
    expect(plain.out.match(/ ([1-9]\d*) kontrolleret, 0 forkerte/g)).toHaveLength(7);
    expect(plain.out).toMatch(/R1 dannet af udgavens egne tal alene · tal til alle: [1-9]/);
    const deep = await run('release verify --deep');
    expect(deep.code).toBe(0);
    expect(deep.out.match(/\(sande tal\): [1-9]\d* kontrolleret, 0 forkerte/g)).toHaveLength(6);
    expect(deep.out).toMatch(/R4 .* · tal til alle \(sande tal\): [1-9]/);
  });

  test('one leaf changed by n and all hashes put right: the other tables tell', async () => {
    const { n } = standard;
    const changed = await changedRelease((heads) => {
      heads[heads.findIndex((value) => value > 0)] = n + Math.max(...heads);
    });
    const { code, out, err } = await run(`release verify ${changed}`);
    expect(code).toBe(1);
    expect(out).toContain('filer er uændrede');
    expect(out).toMatch(/R3 .*: \d+ kontrolleret, [1-9]\d* forkerte/);
    expect(err).toContain('Tallene er ikke dem, der blev dannet');
    expect((await run(`release verify ${changed} --deep`)).err).toContain('KV-U20');
  });

  test('a strict leaf that the release’s own do not make, with all hashes put right', async () => {
    const tools = await toolsIn(data);
    const own = await tools.releases.read(served);
    const { manifest, certificate, ...content } = own;
    const strict = must(await tools.releases.readStrict(own), 'strict leaves');
    const cube = must(strict.tables.get('T01'), 'T01');
    const heads = cube.heads.map((value, i) => (i === 0 ? value + 10 : value));
    const { release_id: _, rules_hash: __, ...unnamed } = certificate;
    const { id: ___, files: ____, format: _____, certified: ______, ...head } = manifest;
    const tables = new Map(strict.tables).set('T01', { ...cube, heads });
    const { id } = await tools.releases.write({ ...content, strict: tables, manifest: head, certificate: unnamed });
    const { code, out } = await run(`release verify ${id}`);
    expect(code).toBe(1);
    expect(out).toMatch(/R1 dannet af udgavens egne tal alene · tal til alle: \d+ kontrolleret, 1 forkerte/);
  });

  test('a leaf that is no multiple of n, or below 0', async () => {
    for (const wrong of [7, -5]) {
      const changed = await changedRelease((heads) => heads.fill(wrong, 0, 1));
      const { code, out } = await run(`release verify ${changed}`);
      expect(code).toBe(1);
      expect(out).toMatch(/R2 .*: \d+ kontrolleret, 1 forkerte/);
    }
  });

  test('with the vault: a leaf too far from the truth', async () => {
    const leaky = await changedRelease((heads) => heads.fill(95, 0, 1));
    const { vault } = await toolsIn(data);
    await vault.sealed.seal(leaky, await sealedNames(vault, served));
    const { code, out } = await run(`release verify ${leaky} --deep`);
    expect(code).toBe(1);
    expect(out).toMatch(/R2 .*\(sande tal\): \d+ kontrolleret, [1-9]\d* forkerte/);
  });
});
