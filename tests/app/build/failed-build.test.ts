import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildOptions, type BuildTools, buildRelease } from '../../../src/app/build/build-release.ts';
import { withSolvers } from '../../../src/app/calc/with-solvers.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import type { LpPool } from '../../../src/domain/model/lp.ts';
import { definitions, fillVault, toolsIn } from './build-world.ts';

const options: BuildOptions = { definitions, rules: standard, serve: true };
const other: BuildOptions = { ...options, rules: { ...standard, n: 10, meanHeads: 10 } };
const child = fileURLToPath(new URL('./build-child.ts', import.meta.url));

let folder = '';
let served = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-failed-'));
  await fillVault((await toolsIn(folder)).vault, true);
  served = (await buildRelease(await toolsIn(folder), other)).id;
});
afterAll(() => rm(folder, { recursive: true }));

/** The release served is the one from before, whole, and there is no other, not even half of one. */
async function demandUntouched(): Promise<void> {
  const { releases } = await toolsIn(folder);
  expect((await releases.current())?.id).toBe(served);
  expect(await releases.verify(served)).toEqual([]);
  expect((await readdir(join(folder, 'releases'))).sort()).toEqual(['current.json', served].sort());
}

async function refusal(tools: Partial<BuildTools>): Promise<unknown> {
  const tried = buildRelease(await toolsIn(folder, tools), options);
  return await tried.then(
    () => 'built',
    (error: unknown) => (error instanceof Problem ? error.code : error),
  );
}

describe('a build that fails leaves no half release', () => {
  test('when a solver of the audit dies in the middle of a program', async () => {
    let opened = 0;
    const solvers: typeof withSolvers = (work) =>
      withSolvers((pool) => {
        const dying: LpPool = {
          ...pool,
          open: async (model, changing) => {
            opened += 1;
            const session = await pool.open(model, changing);
            await pool.close();
            return session;
          },
        };
        return work(dying);
      });
    expect(await refusal({ solvers })).toBe('KV-S13');
    expect(opened).toBeGreaterThan(0);
    await demandUntouched();
  });

  test('when the process runs out of memory; run again with enough it completes', async () => {
    const code = await new Promise<number | null>((resolve) => {
      const run = spawn(process.execPath, ['--max-old-space-size=12', child, folder], { stdio: 'ignore' });
      run.on('exit', (exit) => resolve(exit));
    });
    expect(code).not.toBe(0);
    await demandUntouched();
    const copy = `${folder}-again`;
    await cp(folder, copy, { recursive: true });
    const { id } = await buildRelease(await toolsIn(copy), options);
    expect(await (await toolsIn(copy)).releases.verify(id)).toEqual([]);
    await rm(copy, { recursive: true });
  });
});
