#!/usr/bin/env -S node --max-semi-space-size=16
// The room for what is new in memory is kept small: a server of the whole sector then takes a tenth less, and nothing is slower.
//
// Plain JavaScript that any Node from 20 on can read: it hands over to the Node 24 carried in node_modules, which runs
// the TypeScript sources as they are.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const neededMajor = 24;
const handedOver = 'KVARTER_NODE';
const guarded = 'KVARTER_GUARDED';
const args = process.argv.slice(2);

/**
 * Commands that hold what grows with what they are given: what needs more memory than there is ends its process without
 * a word, so they have one of their own. A command that serves is never among them.
 */
const needMemory = {
  calc: ['protect', 'suppress', 'audit'],
  release: ['build', 'publish-tables'],
  demo: ['--build'],
  attack: ['attack'],
};

/** Runs this again in a process of its own, and ends as that does. */
function startAgain([node, ...options], mark, stdio, onEnd) {
  const child = spawn(node, [...options, fileURLToPath(import.meta.url), ...args], {
    stdio,
    env: { ...process.env, [mark]: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', () => refuse());
  child.on('exit', onEnd);
}

function endAs(code, signal) {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
}

function refuse() {
  process.stderr.write('Kvarter kræver Node 24. Kør npm ci. / Kvarter needs Node 24. Run npm ci.\n');
  process.exitCode = 1;
}

/** The command and job asked for, where they are of those above; options of all commands may stand before them. */
function heavyJob() {
  let at = 0;
  while (/^--(lang|data|state)(=|$)/.test(args[at] ?? '')) at += args[at].includes('=') ? 1 : 2;
  const words = args.slice(at);
  const [command = ''] = words;
  const job = Object.hasOwn(needMemory, command) && needMemory[command].find((name) => words.includes(name));
  return job ? [...new Set([command, job])] : undefined;
}

/** Has the command run in a process of its own, and says what that could not: that there was too little memory. */
function guard(job) {
  const same = [process.execPath, ...process.execArgv];
  // The last is held open as long as this process lives: see lifeline.js.
  startAgain(same, guarded, ['inherit', 'inherit', 'inherit', 'pipe'], async (code, signal) => {
    const killed = signal === 'SIGKILL' || code === 137;
    if (!killed && signal !== 'SIGABRT' && code !== 134) return endAs(code, signal);
    (await run()).sayOutOfMemory(args, job, killed);
    process.exitCode = 1;
  });
}

async function run() {
  // Node calls its own SQLite experimental; that is our choice, not the user's worry.
  process.removeAllListeners('warning');
  // Sources compiled once start in half the time; a folder that cannot be written only costs that time.
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'kvarter'));
  return await import('../src/faces/cli/kvarter.ts');
}

if (Number(process.versions.node.split('.')[0]) >= neededMajor) {
  const job = heavyJob();
  if (job && !process.env[guarded]) guard(job);
  else {
    if (process.env[guarded]) new Worker(new URL('./lifeline.js', import.meta.url)).unref();
    // What this one starts is not guarded by whoever guards this one.
    delete process.env[guarded];
    await (await run()).runCommandLine(args);
    // The channel to the first of several processes that serve holds nothing open once the command is done.
    process.channel?.unref();
  }
} else {
  const carried = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const room = process.execArgv.filter((flag) => flag.startsWith('--max-semi-space-size='));
  if (existsSync(carried) && !process.env[handedOver]) startAgain([carried, ...room], handedOver, 'inherit', endAs);
  else refuse();
}
