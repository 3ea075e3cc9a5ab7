#!/usr/bin/env node
// Plain JavaScript that any Node from 20 on can read: it hands over to the Node 24 carried in node_modules, which runs
// the TypeScript sources as they are.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const neededMajor = 24;
const handedOver = 'KVARTER_NODE';
const guarded = 'KVARTER_GUARDED';
const args = process.argv.slice(2);

/** Runs this again in a process of its own, and ends as that does. */
function startAgain(command, mark, stdio, onEnd) {
  const [node, ...options] = command;
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

/** Whether a file of any size is calculated on: what needs more memory than there is ends its process without a word. */
function isOfOwnFile() {
  const job = args[args.indexOf('calc') + 1];
  return args.includes('calc') && ['protect', 'suppress', 'audit'].includes(job);
}

async function run() {
  // Node calls its own SQLite experimental; that is our choice, not the user's worry.
  process.removeAllListeners('warning');
  // Sources compiled once start in half the time; a folder that cannot be written only costs that time.
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'kvarter'));
  return await import('../src/faces/cli/kvarter.ts');
}

if (Number(process.versions.node.split('.')[0]) >= neededMajor) {
  if (isOfOwnFile() && !process.env[guarded]) {
    const same = [process.execPath, ...process.execArgv];
    // Through the channel the one that calculates hears that this one was killed.
    startAgain(same, guarded, ['inherit', 'inherit', 'inherit', 'ipc'], async (code, signal) => {
      if (signal !== 'SIGABRT' && code !== 134) return endAs(code, signal);
      (await run()).sayOutOfMemory(args);
      process.exitCode = 1;
    });
  } else {
    process.on('disconnect', () => process.exit(1));
    await (await run()).runCommandLine(args);
    // The channel to a process before this one holds nothing open once the command is done.
    process.channel?.unref();
  }
} else {
  const carried = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(carried) && !process.env[handedOver]) startAgain([carried], handedOver, 'inherit', endAs);
  else refuse();
}
