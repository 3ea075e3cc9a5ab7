import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { localInstallation } from '../../../src/app/access/readers.ts';
import { checkFolder } from '../../../src/app/deliver/handle-deliveries.ts';
import { openApp } from '../../../src/app/start/open-app.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

test('a delivery folder named by a personal number leaves no trace of it in the log', async () => {
  const data = await mkdtemp(join(tmpdir(), 'kvarter-log-'));
  folders.push(data);
  const context = await openApp(data);
  await checkFolder(context, localInstallation, join(data, '010100-0000'));
  await checkFolder(context, localInstallation, join(data, 'leverance-2026'));
  const objects = (await context.state.events(10)).map((event) => event.object);
  await context.state.close();
  expect(objects.some((object) => object.endsWith('leverance-2026'))).toBe(true);
  expect(objects).toContain('check #');
  expect(objects.join()).not.toContain('010100');
});
