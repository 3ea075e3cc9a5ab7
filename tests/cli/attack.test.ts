import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildRelease } from '../../src/app/build/build-release.ts';
import { standard } from '../../src/domain/definitions/gates/standard.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import type { AttackResult } from '../../src/domain/model/certificate.ts';
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

/** The release with the true numbers of the newest edition in one table, sealed like the other. */
async function leakyRelease(): Promise<string> {
  const tools = await toolsIn(data);
  const { manifest, certificate, ...content } = await tools.releases.read(served);
  const exact = await tools.vault.sealed.read(served, 2026);
  const cube = must(content.tables.get('T01'), 'T01');
  const table = must(
    exact.tables.find(({ table: id }) => id === 'T01'),
    'true leaves',
  );
  const numbers = new Map(cube.atoms.flatMap((atom, a) => atom.members.map((unit) => [unit, a] as const)));
  const truth = addOverGroups(table, cube.atoms.length, (unit) => numbers.get(unit)).heads;
  const position = cube.periods.findIndex(({ id }) => id === table.period.id);
  const heads = cube.heads.slice();
  cube.atoms.forEach((_, a) => {
    const own = truth.subarray(a * cube.cellCount, (a + 1) * cube.cellCount);
    heads.set(own, (a * cube.periods.length + position) * cube.cellCount);
  });
  const { release_id: _, rules_hash: __, ...unnamed } = certificate;
  const { id: ___, files: ____, format: _____, certified: ______, ...head } = manifest;
  const tables = new Map(content.tables).set('T01', { ...cube, heads });
  const { id } = await tools.releases.write({ ...content, tables, manifest: head, certificate: unnamed });
  await tools.vault.sealed.seal(id, await sealedNames(tools.vault, served));
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
