import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStatbank } from '../../../src/storage/statbank/open-statbank.ts';
import { type FakeStatbank, startFakeStatbank } from './fake-statbank.ts';

let fake: FakeStatbank;
const info = JSON.stringify({ table: 'FOLK1A', format: 'JSON' });
const open = (waits: readonly number[] = [1, 1], timeout = 5000) =>
  openStatbank({ server: fake.server, waits, gap: 0, timeout });

beforeEach(async () => {
  fake = await startFakeStatbank();
});
afterEach(() => fake.close());

test.each([[[429]], [[503, 500]], [[0]], [[502, 0]]])('tries again after %j and then answers', async (troubles) => {
  fake.troubles.push(...troubles);
  const { status, requestId } = await open().post('/tableinfo', info);
  expect(status).toBe(200);
  expect(requestId).toBe(`r${troubles.length + 1}`);
});

test('gives up after the last pause, saying how often and why', async () => {
  fake.troubles.push(503, 503, 503);
  const stopped = { code: 'KV-L52', data: { tries: 3, detail: 'HTTP 503', server: fake.server } };
  await expect(open().post('/tableinfo', info)).rejects.toMatchObject(stopped);
  expect(fake.asked).toHaveLength(3);
});

test('a refusal is an answer, not asked for again', async () => {
  const { status, text } = await open().post('/tableinfo', JSON.stringify({ table: 'NIX' }));
  expect(status).toBe(400);
  expect(text).toContain('EXTRACT-NOTFOUND');
  expect(fake.asked).toHaveLength(1);
});

test('waits as long as it is asked to rather than its own pause', async () => {
  fake.troubles.push(429);
  fake.retryAfter = '0';
  const before = performance.now();
  await open([20_000]).post('/tableinfo', info);
  expect(performance.now() - before).toBeLessThan(10_000);
});

test('calls are kept apart, and an address nobody listens on is named', async () => {
  const apart = openStatbank({ server: fake.server, waits: [], gap: 60, timeout: 5000 });
  const before = performance.now();
  await apart.post('/tableinfo', info);
  await apart.post('/tableinfo', info);
  expect(performance.now() - before).toBeGreaterThan(55);
  const nobody = openStatbank({ server: 'http://127.0.0.1:9', waits: [], gap: 0, timeout: 5000 });
  await expect(nobody.post('/data', '{}')).rejects.toMatchObject({ code: 'KV-L52', data: { tries: 1 } });
});
