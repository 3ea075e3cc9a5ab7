import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
});
afterAll(() => app.close());

async function faults(description: string): Promise<readonly string[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source: description, absoluteRef: 'openapi.json', config });
  return found.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`);
}

test.each(['/api/v1/openapi.json', '/geo/api'])('%s has no fault and no warning of the linter', async (address) => {
  // By its number: the linter takes localhost for an example.
  const answer = await app.server.inject({ url: address, headers: { host: '127.0.0.1' } });
  expect(await faults(answer.payload)).toEqual([]);
});

test('the linter sees what is left out', async () => {
  const { servers, ...rest } = (await app.get('/api/v1/openapi.json')).json() as Readonly<Record<string, unknown>>;
  expect(servers).toBeDefined();
  expect((await faults(JSON.stringify(rest))).join()).toContain('servers');
});
