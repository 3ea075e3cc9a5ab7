import { afterAll, beforeAll, expect, test } from 'vitest';
import { localInstallation } from '../../src/app/access/readers.ts';
import { giveRight } from '../../src/app/rights/give-right.ts';
import { makeClient } from '../../src/app/tokens/make-token.ts';
import { readerOfToken } from '../../src/app/tokens/reader-of-token.ts';
import type { MyAccessPage } from '../../src/faces/web/page-data/access-pages.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let own: TestServer;
let now = '2026-11-21T08:00:10.000Z';
beforeAll(async () => {
  own = await openTestServer(undefined, { clock: () => now });
});
afterAll(() => own.close());

const table = '/api/v1/tables/T01?sted=afd:0045-00001';
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

async function post(persona: string, fields: Readonly<Record<string, string>>) {
  const answer = await own.server.inject({
    ...{ method: 'POST', url: '/min-adgang', payload: new URLSearchParams(fields).toString() },
    headers: {
      ...{ 'x-kvarter-persona': persona, accept: 'application/json' },
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
  return { status: answer.statusCode, page: answer.json() as MyAccessPage };
}

test("a personal token has its owner's rights, is named in the log, and opens no page", async () => {
  const { page } = await post('leder', { handling: 'lav-noegle', navn: 'Power BI', dage: '30' });
  const secret = page.outcome?.secret ?? '';
  expect(secret).toMatch(/^kv_[\w-]{43}$/);
  expect((await own.get(table, undefined, bearer(secret))).statusCode).toBe(200);
  expect((await own.get('/api/v1/tables/T01?sted=afd:0200-00001', undefined, bearer(secret))).statusCode).toBe(404);
  const line = (await own.context.state.events(2)).find(({ allowed }) => allowed);
  expect(line).toMatchObject({ reader: 'leder', why: expect.stringContaining(page.tokens[0]?.id ?? '?') });
  const front = (await own.get('/min-adgang', undefined, { ...bearer(secret), accept: 'application/json' })).json();
  expect(front.reader.id).toBe('offentlig');
  expect(JSON.stringify(await own.context.state.tokensOf('leder'))).not.toContain(secret);
});

test('a token that was withdrawn, has ended or never was is refused with a sentence', async () => {
  const { page } = await post('leder', { navn: 'GIS', dage: '1' });
  const secret = page.outcome?.secret ?? '';
  const id = page.tokens.find(({ name }) => name === 'GIS')?.id ?? '';
  expect((await post('analytiker', { handling: 'fjern-noegle', noegle: id })).status).toBe(404);
  expect((await post('leder', { handling: 'fjern-noegle', noegle: id })).status).toBe(200);
  const refused = await own.get(table, undefined, bearer(secret));
  expect([refused.statusCode, refused.headers['www-authenticate'], refused.json().code]).toEqual([
    401,
    'Bearer',
    'KV-H13',
  ]);
  expect((await own.get(table, undefined, bearer('kv_nothing'))).statusCode).toBe(401);
  const short = (await post('leder', { navn: 'En dag', dage: '1' })).page.outcome?.secret ?? '';
  now = '2026-11-23T08:00:10.000Z';
  expect((await own.get(table, undefined, bearer(short))).statusCode).toBe(401);
});

test.each([
  ['bestyrelse', { navn: 'x' }, 403, undefined],
  ['leder', { navn: '' }, 400, 'navn'],
  ['leder', { navn: 'x', dage: '400' }, 400, 'dage'],
])('%s cannot make a token with %o, and is told where', async (persona, fields, status, field) => {
  const answer = await post(persona, { dage: '30', ...fields });
  expect([answer.status, answer.page.refused?.field]).toEqual([status, field]);
  expect(answer.page.refused?.typed).toMatchObject(fields);
});

test("a program exchanges its client secret for an hour's token; a wrong one opens nothing", async () => {
  const asked = { name: 'GIS-server', kind: 'program', role: 'eksport', sted: 'kommune:657' } as const;
  const { person, grant } = await giveRight(own.context, localInstallation, asked);
  const { token, secret } = await makeClient(own.context, person.id, 'GIS', 365);
  const exchange = (client_secret: string) =>
    own.server.inject({
      ...{ method: 'POST', url: '/api/v1/token' },
      payload: { grant_type: 'client_credentials', client_id: token.id, client_secret },
    });
  const { access_token: hour } = (await exchange(secret)).json();
  expect((await own.get(table, undefined, bearer(hour))).statusCode).toBe(200);
  expect((await own.get(table, undefined, bearer(secret))).statusCode).toBe(401);
  expect((await exchange('kv_wrong')).statusCode).toBe(401);
  await own.context.state.withdrawGrant(grant.id, now, 'x');
  expect((await own.get(table, undefined, bearer(hour))).statusCode).toBe(404);
  now = '2026-11-23T09:01:00.000Z';
  expect((await own.get(table, undefined, bearer(hour))).statusCode).toBe(401);
});

test('a quota is told with how long to wait, in the minute and in the day', async () => {
  const secret = (await post('leder', { navn: 'Meget', dage: '30' })).page.outcome?.secret ?? '';
  const ask = (perMinute: number, perDay: number) => readerOfToken(own.context, secret, { perMinute, perDay });
  for (let i = 0; i < 3; i++) await ask(3, 100);
  await expect(ask(3, 100)).rejects.toMatchObject({ code: 'KV-H14', data: { most: 3, span: 'minute', seconds: 60 } });
  now = '2026-11-23T09:02:00.000Z';
  await expect(ask(3, 3)).rejects.toMatchObject({ code: 'KV-H14', data: { most: 3, span: 'day' } });
});
