import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
const files: Readonly<Record<string, string>> = {
  'leaves.csv': 'dep,origin,age,n\nA,DK,a00_05,2\nB,WI,a18_24,7\n',
  'units.csv': 'dep,mun,org,plan\nA,m1,o1,\nB,m1,o1,p1\n',
  'negative.csv': 'dep,origin,age,n\nA,DK,a00_05,-2\nB,WI,a18_24,7\n',
  'homeless.csv': 'dep,origin,age,n\nC,DK,a00_05,2\n',
  'twice.csv': 'dep,mun\nA,m1\nA,m2\nB,m1\n',
  'nowhere.csv': 'dep,mun\nA,\nB,m1\n',
  'crowded.csv': 'dep,origin,age,n\nA,DK,a00_05,999999999\nB,WI,a18_24,2\n',
  'endless.csv': 'dep,origin,age,n\nA,DK,a00_05,12345678901234567890\nB,WI,a18_24,2\n',
  'pattern.csv': 'dep,origin,age,status\nA,DK,a00_05,P\n',
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-bad-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true }));

function run(args: string, env: Readonly<Record<string, string>> = {}) {
  const options = { cwd: folder, env: { PATH: process.env.PATH, LANG: 'da_DK.UTF-8', ...env } };
  return new Promise<{ readonly code: number; readonly out: string; readonly err: string }>((resolve) => {
    execFile(process.execPath, [kvarter, 'calc', ...args.split(' ')], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: String(out), err: String(err) }),
    );
  });
}

const forbidden =
  "import { isMainThread } from 'node:worker_threads'; if (!isMainThread) " +
  "WebAssembly.instantiate = () => Promise.reject(new Error('WebAssembly is not allowed here'))";

const own = '--leaves leaves.csv --units units.csv';
const suppress = 'suppress --max 4 --groupings mun --out out.csv';

describe('what cannot be calculated ends with 2 and a sentence, and leaves no file', () => {
  test.each([
    [`protect ${own} --base 1 --out out.csv`, /KV-S10: --base er 1, .* 3 til 20/],
    [`protect ${own} --base 21 --out out.csv`, /KV-S10: --base er 21, .* 3 til 20/],
    ['protect --leaves negative.csv --units units.csv --base 5 --out out.csv', /KV-S3: negative\.csv, linje 2: .*-2/],
    ['protect --leaves homeless.csv --units units.csv --base 5 --out out.csv', /KV-S2: homeless\.csv, linje 2: .*C/],
    [`${suppress} --leaves negative.csv --units units.csv`, /KV-S3/],
    [`${suppress} --leaves crowded.csv --units units.csv`, /KV-S26: crowded\.csv, linje 3: .*1\.000\.000\.000/],
    [`protect --leaves endless.csv --units units.csv --base 5 --out out.csv`, /KV-S26: endless\.csv, linje 2/],
    [`${suppress} --leaves homeless.csv --units units.csv`, /KV-S2/],
    [`${suppress} --leaves leaves.csv --units twice.csv`, /KV-S7: twice\.csv, linje 3: .*m1 .*m2/],
    [`${suppress} --leaves leaves.csv --units nowhere.csv`, /KV-S6: nowhere\.csv, linje 2/],
    [`${suppress} ${own} --bounds 21`, /KV-S10: --bounds er 21/],
    [`audit --groupings mun --leaves negative.csv --units units.csv --pattern pattern.csv`, /KV-S3/],
    [`audit --groupings mun --leaves leaves.csv --units twice.csv --pattern pattern.csv`, /KV-S7/],
    [`audit --groupings mun --leaves homeless.csv --units units.csv --pattern pattern.csv`, /KV-S2/],
  ])('%s', async (args, sentence) => {
    const found = await run(args);
    expect(found).toMatchObject({ code: 2, out: '' });
    expect(found.err).toMatch(sentence);
    expect((await readdir(folder)).sort()).toEqual(Object.keys(files).sort());
  });

  test('a solver without memory enough ends with 1: the files are not to blame', async () => {
    const found = await run(`${suppress} ${own} --bounds 3`, { KVARTER_THREAD_MB: '8' });
    expect(found.code).toBe(1);
    expect(found.err).toMatch(/KV-S24: Der var ikke hukommelse nok/);
    expect((await readdir(folder)).sort()).toEqual(Object.keys(files).sort());
  });

  test('a solver that fails ends with 1 and says what it said', async () => {
    // A machine that lets no thread run WebAssembly, in which the solver is.
    const forbid = `data:text/javascript,${encodeURIComponent(forbidden)}`;
    const found = await run(`${suppress} ${own} --bounds 3`, { NODE_OPTIONS: `--import ${forbid}` });
    expect(found.code).toBe(1);
    expect(found.err).toMatch(/KV-S13: Beregningen »HiGHS« kunne ikke gennemføres \(.*not allowed here/);
    expect((await readdir(folder)).sort()).toEqual(Object.keys(files).sort());
  });

  test('a table far larger than the memory ends with 1 and the same sentence, not with a trace alone', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'kvarter-large-'));
    const units = Array.from({ length: 4000 }, (_, unit) => `U${unit}`);
    const cells = ['DK', 'WI', 'ND'].flatMap((origin) => ['a00_05', 'a18_24', 'a65p'].map((age) => `${origin},${age}`));
    const rows = units.flatMap((unit, u) => cells.map((cell, c) => `${unit},${cell},${1 + ((u * 7 + c) % 9)}`));
    await writeFile(join(elsewhere, 'large.csv'), ['dep,origin,age,n', ...rows, ''].join('\n'));
    await writeFile(
      join(elsewhere, 'units.csv'),
      ['dep,mun', ...units.map((unit, u) => `${unit},m${u % 9}`), ''].join('\n'),
    );
    const asked = `${suppress} --leaves ${elsewhere}/large.csv --units ${elsewhere}/units.csv`;
    const found = await run(asked, { NODE_OPTIONS: '--max-old-space-size=16' });
    expect(found.code).toBe(1);
    expect(found.err.trimEnd().split('\n').at(-1)).toMatch(
      /^KV-S24: .*\(kvarter calc suppress, højst [\d.]+ MB\)\. Intet er skrevet/,
    );
    expect((await readdir(folder)).sort()).toEqual(Object.keys(files).sort());
    await rm(elsewhere, { recursive: true });
  });

  test('a limit of memory that is none', async () => {
    const found = await run(`${suppress} ${own} --bounds 3`, { KVARTER_THREAD_MB: 'lots' });
    expect(found.code).toBe(2);
    expect(found.err).toMatch(/KV-S25: KVARTER_THREAD_MB er »lots«/);
  });
});
