import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

test('npm scripts run on Node 24, whatever Node the machine has', () => {
  expect(process.version).toMatch(/^v24\./);
});

test('the web app is served from where vite.config.ts writes it: dist/ of the checkout', async () => {
  vi.stubEnv('KVARTER_DIST', undefined);
  const { webDir } = await import('../../src/faces/cli/shell/web-dir.ts');
  expect(webDir).toBe(join(import.meta.dirname, '../../dist'));
  vi.unstubAllEnvs();
});
