import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp } from '../../src/app/start/open-app.ts';
import { writeRelease } from '../api/open-test-server.ts';
import { smallSector } from '../app/small-sector.ts';

const root = join(import.meta.dirname, '../..');
const kvarter = join(root, 'bin/kvarter.js');

interface Start {
  readonly name: string;
  readonly node: string;
  readonly args: readonly string[];
}

// A Node that says it is 20: what any machine can try.
const claimsToBe20 =
  "data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.1.0'}})";
const pretended: Start = {
  name: 'a Node that says it is 20',
  node: process.execPath,
  args: ['--import', claimsToBe20],
};

// The machine's own older Nodes, where it has any: found on PATH outside node_modules.
function olderNodes(): readonly Start[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const found = folders.map((folder) => join(folder, 'node')).filter((path) => existsSync(path));
  const versions = new Map(found.map((path) => [execFileSync(path, ['--version'], { encoding: 'utf8' }).trim(), path]));
  return [...versions]
    .filter(([version]) => Number(/^v(\d+)/.exec(version)?.[1]) < 24)
    .map(([version, node]) => ({ name: `the machine's own Node ${version}`, node, args: [] }));
}

const starts = [pretended, ...olderNodes()];
const data = mkdtempSync(join(tmpdir(), 'kvarter-node-'));
beforeAll(async () => {
  const context = await openApp(data, () => '2026-11-21T08:00:00.000Z');
  await writeRelease(context, smallSector());
  await context.state.close();
});
afterAll(() => rm(data, { recursive: true }));

function begin(start: Start, script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(start.node, [...start.args, script, ...args], {
    env: { PATH: process.env.PATH, KVARTER_DATA: data, LANG: 'da_DK.UTF-8', ...env },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += String(text);
  });
  child.stderr.on('data', (text) => {
    said.err += String(text);
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, ...said }));
  });
  return { child, ended };
}

describe.each(starts)('started by $name', (start) => {
  test('Kvarter runs on the Node 24 it carries: figures, no word about it', async () => {
    const { code, out, err } = await begin(start, kvarter, ['table', 'T01', '--kommune', '657', '--format', 'csv'])
      .ended;
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('T01;kom:657;2026;I_ALT;n;420;r;Herning Kommune;');
  });
  test('the exit code is the command’s', async () => {
    expect((await begin(start, kvarter, ['vis']).ended).code).toBe(2);
    expect((await begin(start, kvarter, ['table', 'T99', '--land']).ended).code).toBe(1);
  });
  test('asking it to stop reaches the server, which stops cleanly', async () => {
    const { child, ended } = begin(start, kvarter, ['serve', '--port', '0']);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });
  test('it hands over once: a carried Node that is too old is told, not tried for ever', async () => {
    const { code, out, err } = await begin(start, kvarter, ['tables'], { KVARTER_NODE: '1' }).ended;
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('Kvarter kræver Node 24. Kør npm ci. / Kvarter needs Node 24. Run npm ci.\n');
  });
  test('without npm ci it says what to run', async () => {
    const bare = await mkdtemp(join(tmpdir(), 'kvarter-node-'));
    await mkdir(join(bare, 'bin'));
    await cp(kvarter, join(bare, 'bin/kvarter.js'));
    await cp(join(root, 'package.json'), join(bare, 'package.json'));
    const { code, err } = await begin(start, join(bare, 'bin/kvarter.js'), ['tables']).ended;
    expect([code, err]).toEqual([1, 'Kvarter kræver Node 24. Kør npm ci. / Kvarter needs Node 24. Run npm ci.\n']);
    await rm(bare, { recursive: true });
  });
});
