import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillVault, toolsIn } from '../app/build/build-world.ts';

const kvarter = new URL('../../bin/kvarter.js', import.meta.url).pathname;

let root = '';
let served = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-memory-'));
  const { vault } = await toolsIn(root);
  await fillVault(vault, true);
  const first = await run(['release', 'build']);
  expect(first.code).toBe(0);
  served = first.out.trim();
});
afterAll(() => rm(root, { recursive: true, force: true }));

type Settings = Readonly<Record<string, string>>;

function begin(args: readonly string[], options = '', more: Settings = {}) {
  const env = { PATH: process.env.PATH, LANG: 'da_DK.UTF-8', KVARTER_DATA: root, NODE_OPTIONS: options, ...more };
  const child = spawn(process.execPath, [kvarter, ...args], { env });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += String(text);
  });
  child.stderr.on('data', (text) => {
    said.err += String(text);
  });
  // Closed when nobody holds it open any more: neither the one started here nor the one that it started.
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...said }));
  return { child, ended };
}

function run(args: readonly string[], options = '', more: Settings = {}) {
  return begin(args, options, more).ended;
}

const imported = (script: string) => `--import data:text/javascript,${encodeURIComponent(script)}`;
const asRuntime = imported('if (process.env.KVARTER_GUARDED) setTimeout(() => process.abort(), 900)');
const asMachine = imported(
  "if (process.env.KVARTER_GUARDED) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 50)",
);

const rebuild = ['release', 'build', '--rebuild-atoms', 'prøve'];

async function demandServed(): Promise<void> {
  const { releases } = await toolsIn(root);
  expect((await releases.current())?.id).toBe(served);
  expect(await releases.verify(served)).toEqual([]);
  expect((await readdir(join(root, 'releases'))).sort()).toEqual(['current.json', served].sort());
}

describe('a build without memory enough ends with 1, says why and what to do, and leaves the release served', () => {
  test('when the runtime ends the process, its heap full', async () => {
    const { code, err } = await run(rebuild, '--max-old-space-size=24');
    expect(code).toBe(1);
    expect(err).toContain('heap out of memory');
    const last = err.trimEnd().split('\n').at(-1);
    expect(last).toMatch(/^KV-U33: Udgaven er ikke dannet: .*\(kvarter release build, højst [\d.]+ MB\)\./);
    expect(last).toContain('--max-old-space-size=');
    await demandServed();
  });

  test('when the machine ends the process', async () => {
    const found = await run([...rebuild, '--lang', 'en'], asMachine);
    expect(found.code).toBe(1);
    expect(found.err).toMatch(
      /^KV-U33: The release was not built: .*\(kvarter release build, the machine ended it\)\./,
    );
    await demandServed();
  });

  test('the same for a first start, which serves nothing then', async () => {
    const none = await mkdtemp(join(tmpdir(), 'kvarter-memory-'));
    // Web pages built already; the build's process ends as the runtime ends one whose heap is full.
    await mkdir(join(none, 'dist', 'server'), { recursive: true });
    await writeFile(join(none, 'dist', 'server', 'entry-server.js'), '');
    const begun = ['start', '--scale', 'small', '--port', '0', '--data', none];
    const { code, out, err } = await run(begun, asRuntime, { KVARTER_DIST: join(none, 'dist') });
    expect([code, out]).toEqual([1, '']);
    expect(err.trimEnd().split('\n').at(-1)).toMatch(/^KV-U33: .*\(kvarter demo --build, højst [\d.]+ MB\)\./);
    expect(await readdir(join(none, 'releases')).catch(() => [])).toEqual([]);
    await rm(none, { recursive: true });
  });
});

describe('a build in a process of its own is one with the process that was started', () => {
  test('killed, nothing goes on', async () => {
    const { child, ended } = begin(rebuild);
    child.stderr.on('data', (text) => {
      if (String(text).includes('Tæller tabeller')) child.kill('SIGKILL');
    });
    const { signal, out } = await ended;
    expect([signal, out]).toEqual(['SIGKILL', '']);
    await demandServed();
  });

  test('interrupted twice, as from a terminal, it is cancelled in words', async () => {
    const { child, ended } = begin(rebuild);
    child.stderr.on('data', (text) => {
      if (!String(text).includes('Tæller tabeller')) return;
      child.kill('SIGINT');
      child.kill('SIGINT');
    });
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toMatch(/KV-U5: /);
    await demandServed();
  });
});
