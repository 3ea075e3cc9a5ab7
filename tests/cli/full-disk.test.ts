import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openApp } from '../../src/app/start/open-app.ts';
import { writeRelease } from '../api/open-test-server.ts';
import { smallSector } from '../app/small-sector.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');

test('a disk that takes no more is told in a sentence, and nothing half is left', async () => {
  const root = await mkdtemp(join(tmpdir(), 'kvarter-full-'));
  const data = join(root, 'data');
  const context = await openApp(data);
  await writeRelease(context, smallSector());
  // Large enough that the copy passes the limit below, which the state database itself does not.
  for (let i = 0; i < 40; i++) await context.state.saveSetting('fond', `stor-${i}`, 'x'.repeat(10_000));
  await context.state.close();
  // Files of this process and its children may not grow past 512 kB; writing further fails as on a full disk.
  const limited = `trap '' XFSZ; ulimit -f 512; exec "$@"`;
  const args = [
    '-c',
    limited,
    'sh',
    process.execPath,
    kvarter,
    'backup',
    '--out',
    join(root, 'kopi.tar'),
    '--data',
    data,
  ];
  const told = await promisify(execFile)('bash', [...args, '--lang', 'en']).then(
    () => ({ code: 0, stderr: '' }),
    (error: { readonly code: number; readonly stderr: string }) => error,
  );
  expect([told.code, told.stderr]).toEqual([
    1,
    expect.stringMatching(/KV-R19: Kvarter cannot write to the disk \(\w+\)/),
  ]);
  expect(told.stderr).not.toMatch(/\n\s+at /);
  expect(await readdir(root)).toEqual(['data']);
  expect((await readdir(join(data, 'tmp'))).filter((name) => name.startsWith('backup-'))).toEqual([]);
  const again = await openApp(data);
  expect((await again.releases.current())?.id).toBeDefined();
  expect(await again.state.setting('fond', 'stor-39')).toHaveLength(10_000);
  await again.state.close();
  await rm(root, { recursive: true });
});
