import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { streng } from '../../../src/domain/definitions/gates/streng.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import type { LeafCounts } from '../../../src/domain/model/leaf.ts';
import type { ReleaseManifest } from '../../../src/domain/model/release.ts';
import { ownerName } from '../../../src/storage/disk/living-owner.ts';
import { stockAndAccounts } from '../../engines/twins/accounts/account-worlds.ts';
import { draft, emptyStore, storeAt, totals } from './release-world.ts';

async function newStore() {
  const made = await emptyStore();
  onTestFinished(() => rm(made.root, { recursive: true, force: true }));
  return made;
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no problem',
    (error) => (error instanceof Problem ? error.code : String(error)),
  );
}

describe('a release written', () => {
  test('is read back as it was: leaves, sums, places, rules and dates', async () => {
    const { store } = await newStore();
    const manifest = await store.write(draft);
    const { tables, ...rest } = await store.read(manifest.id);
    expect(tables).toEqual(draft.tables);
    expect(rest).toEqual({
      manifest: {
        ...draft.manifest,
        format: 'kvarter-release/1',
        id: manifest.id,
        files: manifest.files,
        certified: manifest.certified,
      },
      certificate: { ...draft.certificate, release_id: manifest.id, rules_hash: rulesHash(manifest) },
      directory: draft.directory,
      definitions: draft.definitions,
      references: draft.references,
    });
    expect(manifest.id).toMatch(/^r_[0-9a-f]{16}$/);
  });

  test('keeps strict leaves beside its own, with their rules, and refuses them when a byte has changed', async () => {
    const { root, store } = await newStore();
    const strict = new Map([...draft.tables].map(([id, cube]) => [id, { ...cube, parts: cube.atoms.map(() => 2) }]));
    const manifest = await store.write({ ...draft, manifest: { ...draft.manifest, strict: streng }, strict });
    const own = await store.read(manifest.id);
    expect(own.tables).toEqual(draft.tables);
    const kept = await store.readStrict(own);
    expect(kept?.tables).toEqual(strict);
    expect(kept?.manifest.rules).toEqual(streng);
    await appendFile(join(root, manifest.id, 'strict', 'tables.json'), ' ');
    expect(await codeOf(store.readStrict(own))).toBe('KV-U2');
    expect(await store.readStrict(await store.read((await store.write(draft)).id))).toBeUndefined();
  });

  test('with stock and accounts or without: they are read back, and a byte of them changed is seen', async () => {
    const { root, store } = await newStore();
    const { stock, accounts } = stockAndAccounts;
    const { id } = await store.write({ ...draft, stock, accounts });
    const read = await store.read(id);
    expect(read.stock).toEqual(stock);
    expect(read.accounts).toEqual(accounts);
    const without = await store.write(draft);
    const plain = await store.read(without.id);
    expect([plain.stock, plain.accounts]).toEqual([undefined, undefined]);
    for (const name of ['accounts.json', 'accounts.parquet', 'stock.json', 'stock.parquet'])
      await appendFile(join(root, id, name), ' ');
    expect(await store.verify(id)).toEqual([
      '≠ accounts.json',
      '≠ accounts.parquet',
      '≠ stock.json',
      '≠ stock.parquet',
    ]);
  });

  test('with twin variables or without: they are read back, and a byte of them changed is seen', async () => {
    const { root, store } = await newStore();
    const sums = { cells: Int32Array.of(0), value: Float64Array.of(1.5, 0, 3), own: Uint8Array.of(1, 0, 1) };
    const twinVariables = { ...totals, table: 'TV', sums };
    const { id } = await store.write({ ...draft, twinVariables });
    expect((await store.read(id)).twinVariables).toEqual(twinVariables);
    const without = await store.write(draft);
    expect(without.id).not.toBe(id);
    expect(await store.read(without.id)).not.toHaveProperty('twinVariables');
    await appendFile(join(root, id, 'twins.json'), ' ');
    expect(await store.verify(id)).toEqual(['≠ twins.json']);
  });

  test('counts take two bytes each, and four in a table where one needs more; they are read back either way', async () => {
    const { store } = await newStore();
    const read = async (counts: LeafCounts) => {
      const { id } = await store.write({ ...draft, twinVariables: { ...totals, table: 'TV', heads: counts } });
      return (await store.read(id)).twinVariables?.heads;
    };
    expect(await read(Int32Array.of(32_767, 0, 5))).toEqual(Int16Array.of(32_767, 0, 5));
    expect(await read(Int32Array.of(5, 32_768, 10))).toEqual(Int32Array.of(5, 32_768, 10));
  });

  test('has the same id and the same bytes from any machine, any day, any order of keys', async () => {
    const [here, there] = [await newStore(), await newStore()];
    const first = await here.store.write(draft);
    const turned = {
      ...draft,
      manifest: { ...Object.fromEntries(Object.entries(draft.manifest).reverse()), created: '2027-01-01T00:00:00Z' },
    } as typeof draft;
    const second = await there.store.write(turned);
    expect(second.id).toBe(first.id);
    expect(second.files).toEqual(first.files);
  });

  test('again changes nothing; with one leaf changed it is another release', async () => {
    const { root, store } = await newStore();
    const first = await store.write(draft);
    expect((await store.write(draft)).id).toBe(first.id);
    const totals = draft.tables.get('T00');
    if (!totals) throw new Error('the world has totals');
    const other = { ...totals, heads: Int16Array.from([120, 60, 80]) };
    const second = await store.write({ ...draft, tables: new Map([...draft.tables, ['T00', other]]) });
    expect(second.id).not.toBe(first.id);
    expect((await readdir(root)).filter((name) => name.startsWith('r_')).sort()).toEqual([first.id, second.id].sort());
  });

  test('that claims to be real data is another release than one marked as synthetic', async () => {
    const { store } = await newStore();
    const real = await store.write({ ...draft, manifest: { ...draft.manifest, synthetic: false } });
    expect(real.id).not.toBe((await store.write(draft)).id);
  });
});

function rulesHash({ files }: ReleaseManifest): string | undefined {
  return files.find(({ name }) => name === 'rules.json')?.sha256;
}

describe('a certificate', () => {
  test('that says fail is kept and shown, and its release neither served nor read', async () => {
    const { store } = await newStore();
    const good = await store.write(draft);
    await store.setCurrent(good.id);
    const checks = [{ rule: 'R4', tested: 9, failing: 1 }] as const;
    const bad = await store.write({ ...draft, certificate: { ...draft.certificate, checks, verdict: 'fail' } });
    expect(bad.id).not.toBe(good.id);
    expect((await store.certificate(bad.id)).verdict).toBe('fail');
    const refused = await store.setCurrent(bad.id).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'KV-U31', data: { release: bad.id, failing: ['R4'] } });
    expect(await codeOf(store.read(bad.id))).toBe('KV-U31');
    expect((await store.current())?.id).toBe(good.id);
  });

  test("is of this release: another release's, with every hash put right, is found out", async () => {
    const { root, store } = await newStore();
    const good = await store.write(draft);
    const attacks = [{ name: 'A1', seed: 's', queries: 50, recovered: 3 }];
    const bad = await store.write({ ...draft, certificate: { ...draft.certificate, attacks, verdict: 'fail' } });
    const stolen = (await readFile(join(root, good.id, 'certificate.json'), 'utf8')).replaceAll(good.id, bad.id);
    await writeFile(join(root, bad.id, 'certificate.json'), stolen);
    const path = join(root, bad.id, 'manifest.json');
    const manifest: ReleaseManifest = JSON.parse(await readFile(path, 'utf8'));
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const files = manifest.files.map((file) =>
      file.name === 'certificate.json' ? { ...file, sha256: sha256(stolen), bytes: Buffer.byteLength(stolen) } : file,
    );
    const text = `${JSON.stringify({ ...manifest, files }, null, 2)}\n`;
    await writeFile(path, text);
    await writeFile(join(root, bad.id, 'manifest.sha256'), `${sha256(text)}\n`);
    expect(await store.verify(bad.id)).toEqual(['≠ certificate.json']);
    expect(await codeOf(store.setCurrent(bad.id))).toBe('KV-U2');
  });

  test('is missing from what older versions made: such a release is refused with what to do', async () => {
    const { root, store } = await newStore();
    const { id } = await store.write(draft);
    const path = join(root, id, 'manifest.json');
    const { certified: _, ...manifest }: ReleaseManifest = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify(manifest));
    expect(await codeOf(store.certificate(id))).toBe('KV-U30');
    expect(await codeOf(store.setCurrent(id))).toBe('KV-U30');
  });
});

describe('verify names the file', () => {
  test('that was changed, whichever it is and whichever byte', async () => {
    const { root, store } = await newStore();
    const { id, files } = await store.write(draft);
    expect(await store.verify(id)).toEqual([]);
    for (const { name } of files) {
      const path = join(root, id, name);
      const bytes = await readFile(path);
      const flipped = Buffer.from(bytes);
      flipped[Math.floor(flipped.length / 2)] = (flipped[Math.floor(flipped.length / 2)] ?? 0) ^ 1;
      await writeFile(path, flipped);
      expect(await store.verify(id)).toEqual([`≠ ${name}`]);
      expect(await codeOf(store.read(id))).toBe('KV-U2');
      await writeFile(path, bytes);
    }
    expect(await store.verify(id)).toEqual([]);
  });

  test('that is missing or was added', async () => {
    const { root, store } = await newStore();
    const { id } = await store.write(draft);
    await rm(join(root, id, 'leaves/T01.parquet'));
    await writeFile(join(root, id, 'leaves/T25.parquet'), '');
    expect(await store.verify(id)).toEqual(['- leaves/T01.parquet', '+ leaves/T25.parquet']);
    await rm(join(root, id, 'manifest.sha256'));
    expect(await store.verify(id)).toEqual(['- manifest.sha256']);
  });

  test('when it is the manifest: its date, its synthetic mark or one space', async () => {
    const { root, store } = await newStore();
    const { id } = await store.write(draft);
    const path = join(root, id, 'manifest.json');
    const text = await readFile(path, 'utf8');
    for (const changed of [
      text.replace('12:00', '13:00'),
      text.replace('"synthetic": true', '"synthetic": false'),
      `${text} `,
    ]) {
      await writeFile(path, changed);
      expect(await store.verify(id)).toEqual(['≠ manifest.json', '≠ manifest.sha256']);
    }
    await writeFile(path, '{');
    expect(await codeOf(store.read(id))).toBe('KV-U2');
  });

  test('when a whole release was given another name', async () => {
    const { root, store } = await newStore();
    const { id } = await store.write(draft);
    await rename(join(root, id), join(root, 'r_0000000000000000'));
    expect(await store.verify('r_0000000000000000')).toEqual(['≠ manifest.json']);
  });

  test('and a release written again over a damaged one is whole', async () => {
    const { root, store } = await newStore();
    const { id } = await store.write(draft);
    await appendFile(join(root, id, 'places.json'), ' ');
    await store.write(draft);
    expect(await store.verify(id)).toEqual([]);
  });
});

describe('the release served', () => {
  test('is the one last pointed to, also for a process that starts later', async () => {
    const { root, store } = await newStore();
    expect(await store.current()).toBeUndefined();
    const first = await store.write(draft);
    const second = await store.write({ ...draft, references: [] });
    await store.setCurrent(first.id);
    await store.setCurrent(second.id);
    expect((await storeAt(root).current())?.id).toBe(second.id);
    expect((await store.list()).map((manifest) => manifest.id).sort()).toEqual([first.id, second.id].sort());
  });

  test('cannot be one that does not exist, nor a path', async () => {
    const { store } = await newStore();
    for (const id of ['r_0123456789abcdef', '../secret', 'r_..', '']) {
      expect(await codeOf(store.setCurrent(id))).toBe('KV-U1');
      expect(await codeOf(store.read(id))).toBe('KV-U1');
      expect(await codeOf(store.verify(id))).toBe('KV-U1');
    }
  });
});

test('what a killed writer left behind is not a release and is cleaned away; a living writer is left alone', async () => {
  const { root, store } = await newStore();
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => gone.on('exit', resolve));
  await mkdir(join(root, `.draft-${gone.pid}-half`), { recursive: true });
  await writeFile(join(root, `.draft-${gone.pid}-half`, 'places.json'), '{');
  // A number that is used again is another process: it began at another time.
  await mkdir(join(root, `.draft-${process.pid}-1`), { recursive: true });
  const living = `.draft-${ownerName()}`;
  await mkdir(join(root, living), { recursive: true });
  await writeFile(join(root, `current.json.${gone.pid}.new`), '');
  expect(await store.list()).toEqual([]);
  const { id } = await store.write(draft);
  expect((await readdir(root)).sort()).toEqual([living, id]);
});
