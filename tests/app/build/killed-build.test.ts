import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildOptions, buildRelease } from '../../../src/app/build/build-release.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { definitions, fillVault, progressLines, toolsIn } from './build-world.ts';

const options: BuildOptions = { definitions, rules: standard, serve: true };
const child = fileURLToPath(new URL('./build-child.ts', import.meta.url));

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-resumed-'));
  await fillVault((await toolsIn(join(root, 'world'))).vault, true);
  // Secrets are made here, so that two copies of the vault draw the same numbers.
  await buildRelease(await toolsIn(join(root, 'world')), options);
  await rm(join(root, 'world', 'releases'), { recursive: true });
  await rm(join(root, 'world', 'vault', 'sealed'), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

async function copyAs(name: string): Promise<string> {
  await cp(join(root, 'world'), join(root, name), { recursive: true });
  return join(root, name);
}

/** Builds in a process of its own and kills it at a line of progress. */
function buildAndKill(folder: string, at: string): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    run.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes(at)) run.kill('SIGKILL');
    });
    run.on('exit', (_, signal) => resolve(signal));
  });
}

async function buildIn(folder: string) {
  const lines: string[] = [];
  const tools = await toolsIn(folder, { progress: progressLines((line) => lines.push(line)) });
  const { id } = await buildRelease(tools, options);
  return { id, protect: lines.filter((line) => line.startsWith('protect')) };
}

const unfinished = (folder: string) => readdir(join(folder, 'vault', 'unfinished')).catch(() => []);

describe('a build killed after its first year was protected', () => {
  test('takes it up when run again, protects the other alone, and comes to the same release', async () => {
    const whole = await buildIn(await copyAs('whole'));
    expect(whole.protect).toEqual(['protect 1/2', 'protect 2/2']);
    const folder = await copyAs('killed');
    expect(await buildAndKill(folder, 'protect 1/2')).toBe('SIGKILL');
    const left = await unfinished(folder);
    expect(left.filter((name) => /^[0-9a-f]{64}$/.test(name)).length).toBeGreaterThanOrEqual(1);
    expect(await readdir(join(folder, 'releases')).catch(() => [])).toEqual([]);

    const again = await buildIn(folder);
    // The year that was done is there at once; a second one only if the kill came late.
    expect(again.protect[0]).toBe(`protect ${left.length}/2`);
    expect(again.protect).toHaveLength(1 + (2 - left.length));
    expect(again.id).toBe(whole.id);
    expect(await (await toolsIn(folder)).releases.verify(again.id)).toEqual([]);
    expect(await unfinished(folder)).toEqual([]);
  });

  test('makes everything anew where what it is made from is another', async () => {
    const folder = await copyAs('other');
    expect(await buildAndKill(folder, 'protect 1/2')).toBe('SIGKILL');
    const lines: string[] = [];
    const tools = await toolsIn(folder, { progress: progressLines((line) => lines.push(line)) });
    await buildRelease(tools, { ...options, rules: { ...standard, n: 10, meanHeads: 10 } });
    expect(lines.filter((line) => line.startsWith('protect'))).toEqual(['protect 1/2', 'protect 2/2']);
  });
});
