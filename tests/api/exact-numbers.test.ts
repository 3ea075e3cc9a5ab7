import { rename, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from './open-test-server.ts';
import { sealTruth } from './seal-truth.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
  await sealTruth(app);
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const own = '/api/v1/tables/T01/exact?sted=afd:0045-00001';

test('exact numbers are given to the one with the right, and nobody on the way may keep them', async () => {
  const answer = await app.get(own, 'noejagtig');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers.etag).toBeUndefined();
  expect(answer.json().cells.flat(2)).toContainEqual({ kind: 'value', value: 51 });
});

test.each(['analytiker', 'fond', 'leder', 'dataansvarlig'])('%s has no right to them', async (persona) => {
  const answer = await app.get(own, persona);
  expect([403, 404]).toContain(answer.statusCode);
  expect(answer.body).not.toContain('"value"');
});

test('the right holds for its own places only', async () => {
  const answer = await app.get('/api/v1/tables/T01/exact?sted=land:000', 'noejagtig');
  expect(answer.statusCode).toBe(403);
});

describe('on the table page', () => {
  const page = async (query: string, persona: string) => {
    return await app.get(`/tabel/T01?sted=afd:0045-00001${query}`, persona, { accept: 'application/json' });
  };

  test('are offered to the one with the right, and to nobody else', async () => {
    expect((await page('', 'noejagtig')).json().exact).toEqual({ shown: false });
    for (const persona of ['analytiker', 'leder', 'fond']) {
      expect((await page('', persona)).json()).not.toHaveProperty('exact');
    }
    const elsewhere = await app.get('/tabel/T01?sted=land:000', 'noejagtig', { accept: 'application/json' });
    expect(elsewhere.json()).not.toHaveProperty('exact');
  });

  test('are shown with a reason, which stands in the ledger and the log; nobody on the way may keep them', async () => {
    const { manifest } = await app.context.desk.open();
    const answer = await page('&eksakt=Boligplan%202027', 'noejagtig');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers.etag).toBeUndefined();
    const shown = answer.json();
    expect(shown.answer.cells.flat(2)).toContainEqual({ kind: 'value', value: 51 });
    expect(shown.exact).toMatchObject({ shown: true, reason: 'Boligplan 2027' });
    expect(shown.exact.told).toBeGreaterThan(0);
    const entries = await app.context.state.ledger(manifest.id, 0);
    expect(entries.at(-1)?.query).toBe('T01 afd:0045-00001 · Boligplan 2027');
    const [event] = await app.context.state.events(1);
    expect(event).toMatchObject({ action: 'exact', object: 'T01 afd:0045-00001 · Boligplan 2027', allowed: true });
  });

  test('without a reason the protected numbers stand', async () => {
    const blank = await page('&eksakt=%20', 'noejagtig');
    expect(blank.json().exact).toEqual({ shown: false });
    expect(blank.json().answer.cells.flat(2)).not.toContainEqual({ kind: 'value', value: 51 });
  });

  test.each(['analytiker', 'fond', 'leder', 'dataansvarlig'])('%s is refused, and sees no number', async (persona) => {
    const answer = await page('&eksakt=nysgerrig', persona);
    expect([403, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toContain('"cells"');
  });
});

test('a server without the key of a sealed vault says so, and keeps no question it did not answer', async () => {
  const key = `${app.context.dataDir}.key`;
  await (await app.context.openVault()).sealing.seal(key);
  expect((await app.get(own, 'noejagtig')).statusCode).toBe(200);
  await rename(key, `${key}.away`);
  const { manifest } = await app.context.desk.open();
  const before = await app.context.state.ledger(manifest.id, 0);
  const answer = await app.get('/api/v1/tables/T02/exact?sted=afd:0045-00001', 'noejagtig');
  expect([answer.statusCode, answer.json().code]).toEqual([503, 'KV-V21']);
  expect(answer.body).not.toContain(key);
  expect(await app.context.state.ledger(manifest.id, 0)).toEqual(before);
  await rm(`${key}.away`);
});
