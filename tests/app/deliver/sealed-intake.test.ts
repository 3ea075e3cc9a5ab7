import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { localInstallation } from '../../../src/app/access/readers.ts';
import { acceptFolder, checkFolder } from '../../../src/app/deliver/handle-deliveries.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import { afdeling, persons, type TestFile, writeDelivery } from './delivery-builder.ts';

let root: string;
let data: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-sealed-intake-'));
  data = join(root, 'data');
  await mkdir(data);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

const wish = { reason: 'Årlig', tickOff: 'all' } as const;
const master: TestFile = { layout: 'afdelinger', rows: [afdeling()] };
const residents: TestFile = { layout: 'personer', rows: persons(40) };

async function accept(keyFile: string | undefined, folder: string) {
  vi.stubEnv('KVARTER_VAULT_KEY_FILE', keyFile);
  const context = await openApp(data);
  try {
    const { outcome } = await acceptFolder(context, localInstallation, folder, wish);
    return { outcome, seal: (await (await context.openVault()).sealing.state()).kind };
  } finally {
    await context.state.close();
  }
}

const stored = async () => await readdir(join(data, 'vault', 'deliveries')).catch(() => []);

test('rows about persons are not taken into an open vault before somebody has chosen; master data and synthetic ones are', async () => {
  const real = await writeDelivery(root, [master, residents]);
  await expect(accept(undefined, real)).rejects.toMatchObject({ code: 'KV-V17' });
  expect(await stored()).toEqual([]);
  expect(await accept(undefined, await writeDelivery(root, [master]))).toEqual({ outcome: 'stored', seal: 'open' });
  const synthetic = await writeDelivery(root, [residents], { synthetic: true });
  expect(await accept(undefined, synthetic)).toEqual({ outcome: 'stored', seal: 'open' });
});

test('where an encrypted disk was chosen instead, they are taken in as they are', async () => {
  const real = await writeDelivery(root, [master, residents]);
  expect(await accept('none', real)).toEqual({ outcome: 'stored', seal: 'open' });
});

test('where a key is named the vault is sealed first, with what is there; the next delivery is checked against sealed rows', async () => {
  const key = join(root, 'vault.key');
  const events = {
    layout: 'afdeling_haendelser',
    rows: [],
    columns: ['haendelse_id', 'art', 'dato', 'fra', 'til', 'aarsag'],
  };
  await accept(undefined, await writeDelivery(root, [master, events]));
  const last = await writeDelivery(
    root,
    [{ layout: 'personer', rows: persons(40).map((p) => ({ ...p, ref_dato: '2025-01-01' })) }],
    {
      edition: 2025,
      reference_date: '2025-01-01',
    },
  );
  expect(await accept(key, last)).toEqual({ outcome: 'stored', seal: 'sealed' });
  for (const id of await stored()) {
    for (const name of (await readdir(join(data, 'vault', 'deliveries', id))).filter((n) => n.endsWith('.parquet'))) {
      expect((await readFile(join(data, 'vault', 'deliveries', id, name))).toString('latin1', 0, 7)).toBe('KVSEAL1');
    }
  }
  // Of forty residents one is left: told only by reading the rows of the year before.
  const fewer = await writeDelivery(root, [{ layout: 'personer', rows: persons(1) }]);
  vi.stubEnv('KVARTER_VAULT_KEY_FILE', undefined);
  const context = await openApp(data);
  const { report } = await checkFolder(context, localInstallation, fewer).finally(() => context.state.close());
  expect(report.findings.map(({ code }) => code)).toContain('KV-O4');
});
