import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/faces/cli/commands/index.ts';
import { filesUnder, root } from './source-files.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const container = read('deploy/Containerfile');
const lines = container.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const units = filesUnder('deploy', '.service');
const { scripts, devDependencies, dependencies } = JSON.parse(read('package.json'));

/** Paths a stage copies out of the checkout. */
const copied = lines
  .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
  .flatMap((line) => line.split(' ').slice(1, -1));

/** What stands behind `node bin/kvarter.js` in the image and the units: words, without quotes. */
const started = [
  ...(container.match(/^CMD \[(.+)\]$/m) ?? []).slice(1).map((list) => list.replaceAll(/"|,/g, '')),
  ...units.flatMap(({ text }) => [...text.matchAll(/^ExecStart=\/usr\/bin\/(.+)$/gm)].map(([, line = '']) => line)),
].map((line) =>
  line
    .replaceAll(/"[^"]*"/g, 'text')
    .replace(/ --max-semi-space-size=\d+ /, ' ')
    .split(' '),
);

describe('the container file', () => {
  test('copies what is there, each thing by name, and nothing that may hold data or what was installed on the host', () => {
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(copied.filter((path) => /^(\.|data|node_modules|dist|coverage)/.test(path))).toEqual([]);
  });

  test('copies everything the running product reads beside its packages', () => {
    const climbing = filesUnder('src', '.ts').flatMap(({ path, text }) =>
      [...text.matchAll(/import\.meta\.dirname, '((?:\.\.\/)+)([^'/]+)/g)].map(([, up = '', name = '']) => ({
        path,
        depth: path.split('/').length - 1 - up.length / '../'.length,
        name,
      })),
    );
    const atTheRoot = climbing.filter(({ depth, name }) => depth === 0 && name !== '..').map(({ name }) => name);
    expect(atTheRoot.length).toBeGreaterThan(2);
    const made = ['dist'];
    expect(atTheRoot.filter((name) => !copied.includes(name) && !made.includes(name))).toEqual([]);
  });

  test('runs scripts of package.json, with packages that are no development’s, on the Node the product needs', () => {
    const run = [...container.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(run).toEqual(['build']);
    expect(run.filter((name) => scripts[name] === undefined)).toEqual([]);
    const [, script = ''] = /^node (\S+)$/.exec(scripts.build) ?? [];
    expect(copied.some((path) => script.startsWith(`${path}/`))).toBe(true);
    for (const name of ['vite', '@vitejs/plugin-react']) expect(Object.keys(dependencies)).toContain(name);
    const [major] = /\d+/.exec(devDependencies.node) ?? [];
    for (const [, from] of container.matchAll(/^FROM docker\.io\/library\/node:(\d+)/gm)) expect(from).toBe(major);
  });

  test('keeps data where it is told, as a user that is not root', () => {
    const [, data] = /KVARTER_DATA=(\S+)/.exec(container) ?? [];
    expect(container).toContain(`VOLUME ${data}\n`);
    expect(container).toContain(`--home-dir ${data}`);
    const [, user] = /^USER (\d+)$/m.exec(container) ?? [];
    expect(Number(user)).toBeGreaterThan(0);
    expect(container).toContain(`--uid ${user}`);
    expect(read('docs/guide/running.md')).toContain(`user ${user}`);
  });
});

test('the synthetic Denmark is not in the image, and nothing that is left there needs it', async () => {
  const [, left = ''] = /^RUN rm -r (.+)$/m.exec(container) ?? [];
  const out = left.split(' ');
  expect(out).toEqual(['src/demo', 'src/faces/cli/demo']);
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-image-'));
  try {
    for (const path of ['bin', 'src', 'package.json'])
      await cp(join(root, path), join(folder, path), { recursive: true });
    for (const path of out) await rm(join(folder, path), { recursive: true });
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const help = spawnSync(process.execPath, ['bin/kvarter.js', '--lang', 'en', 'help'], { cwd: folder });
    expect(String(help.stderr)).toBe('');
    expect(String(help.stdout)).toContain('kvarter serve');
    expect(String(help.stdout)).not.toMatch(/kvarter (demo|start)\b/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('every command of the image and the units is one of the product, with options it knows', async () => {
  expect(started.map((words) => words.slice(2, 4))).toEqual([
    ['serve', '--host'],
    ['log', 'retain'],
    ['intake', 'retain'],
    ['serve', '--host'],
  ]);
  for (const [node, script, name = '', ...rest] of started) {
    expect([node, script]).toEqual(['node', 'bin/kvarter.js']);
    const command = await commands[name]?.();
    const options = rest.filter((word) => word.startsWith('--')).map((word) => word.slice(2));
    expect(options.filter((option) => !Object.hasOwn(command?.options ?? {}, option))).toEqual([]);
    for (const word of rest.filter((w, i) => !w.startsWith('--') && !rest[i - 1]?.startsWith('--'))) {
      expect(command?.usage.en).toContain(word);
    }
  }
});

test('whatever serves is started with the same room for what is new in memory', () => {
  const [, room = ''] = /^#!\/usr\/bin\/env -S node (--max-semi-space-size=\d+)$/m.exec(read('bin/kvarter.js')) ?? [];
  expect(room).not.toBe('');
  const serving = [container, ...units.map(({ text }) => text)].filter((text) => /\bserve\b/.test(text));
  expect(serving).toHaveLength(2);
  for (const text of [...serving, scripts.start, scripts.kvarter]) expect(text).toContain(room);
});

test('settings named in the image, the units and the code are described', () => {
  const named = [container, ...units.map(({ text }) => text), ...filesUnder('src', '.ts').map(({ text }) => text)]
    .flatMap((text) => [...text.matchAll(/\bKVARTER_[A-Z_]+\b/g)].map(([name]) => name))
    // An example of a secret a login.json names; those of the product's own making and of tests.
    .filter((name) => !/^KVARTER_(MITID_SECRET|NODE|DEBUG|DIST)$/.test(name));
  const described = read('docs/guide/running.md');
  expect([...new Set(named)].filter((name) => !described.includes(`\`${name}\``)).sort()).toEqual([]);
});
