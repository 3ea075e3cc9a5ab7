import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import config from '../vitest.config.ts';

// All tests in two runs, and their sum alone on the last line. Counting which lines were passed makes everything slower by
// a third, so it is done for the quick tests of the engines alone.
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kvarter-tally-'));
const tally = join(folder, 'counts');

async function vitest(...args: readonly string[]): Promise<boolean> {
  const program = join(root, 'node_modules/vitest/vitest.mjs');
  const env = { ...process.env, KVARTER_TEST_TALLY: tally };
  const child = spawn(process.execPath, [program, 'run', ...args], { cwd: root, stdio: 'inherit', env });
  const [code]: readonly unknown[] = await once(child, 'exit');
  return code === 0;
}

const quick = ['unit', 'attack', 'ogc'];
// Asked of the configuration, so that no project is forgotten.
const slower = (config.test?.projects ?? []).flatMap((one) => {
  const name = typeof one === 'object' && 'test' in one ? one.test?.name : undefined;
  return typeof name === 'string' && !quick.includes(name) ? [name] : [];
});
const named = (names: readonly string[]): readonly string[] => names.flatMap((name) => ['--project', name]);
const counted = await vitest(...named(quick), '--coverage');
const others = await vitest(...named(slower));
const runs = existsSync(tally) ? readFileSync(tally, 'utf8').trim().split('\n') : [];
const counts = runs.map((line): { readonly passed: number; readonly failed: number } => JSON.parse(line));
rmSync(folder, { recursive: true });
const sum = (what: 'passed' | 'failed'): number => counts.reduce((total, count) => total + count[what], 0);
// A run that ends badly without a failed test, by too little coverage or by falling over, is a failure too.
const failed = sum('failed') + (counts.length < 2 || (sum('failed') === 0 && !(counted && others)) ? 1 : 0);
process.stdout.write(`\n${sum('passed')} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
