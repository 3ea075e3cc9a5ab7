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

function handOver(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, [handedOver]: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', () => refuse());
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}

function refuse() {
  process.stderr.write('Kvarter kræver Node 24. Kør npm ci. / Kvarter needs Node 24. Run npm ci.\n');
  process.exitCode = 1;
}

if (Number(process.versions.node.split('.')[0]) >= neededMajor) {
  // Node calls its own SQLite experimental; that is our choice, not the user's worry.
  process.removeAllListeners('warning');
  // Sources compiled once start in half the time; a folder that cannot be written only costs that time.
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'kvarter'));
  const { runCommandLine } = await import('../src/faces/cli/kvarter.ts');
  await runCommandLine(process.argv.slice(2));
} else {
  const carried = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(carried) && !process.env[handedOver]) handOver(carried);
  else refuse();
}
