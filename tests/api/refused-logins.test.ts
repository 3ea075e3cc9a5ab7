import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { localInstallation } from '../../src/app/access/readers.ts';
import { makeToken } from '../../src/app/tokens/make-token.ts';
import { loginLimits } from '../../src/domain/definitions/login-limits.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import { type LoginWorld, openLoginWorld } from './browser-with-login.ts';
import { openTestServer } from './open-test-server.ts';

let world: LoginWorld;

beforeEach(async () => {
  world = await openLoginWorld();
  return async () => {
    expect(world.server.bugs).toEqual([]);
    await world.close();
  };
});

const json = { accept: 'application/json' };
const refused = async () =>
  (await world.server.context.state.refusedLogins('2026', 500)).map(({ reader, object, why, allowed }) => [
    ...[reader, object, why, allowed],
  ]);
const administration = async (browser: Awaited<ReturnType<LoginWorld['browser']>>) =>
  (await browser.get('/administration', json)).json().refusedLogins;

test('of somebody unknown the log holds the way and the reason, and nothing the provider said of them', async () => {
  const admin = await world.browser('anna', ['driftsadmin@land']);
  const stranger = { loa: 'https://data.gov.dk/concept/core/nsis/Low', 'nemlogin.name': 'Hemmelig Person' };
  world.broker.people.set('carl', stranger);
  await world.browser('carl').catch(() => undefined);
  await world.server.get('/log-ind/hos/mitid/svar?state=x&code=y');
  await world.server.get('/api/v1/session', undefined, { authorization: 'Bearer kv_nothing' });
  expect(await refused()).toEqual([
    ['ukendt', 'token', 'KV-H13', false],
    ['ukendt', 'mitid', 'KV-H7', false],
    ['ukendt', 'mitid', 'KV-H8 Low', false],
  ]);
  const log = JSON.stringify(await world.server.context.state.events(50));
  expect(log).not.toContain('Hemmelig');
  expect(log).not.toContain('uuid-carl');
  expect(await administration(admin)).toMatchObject([
    { where: 'token', code: 'KV-H13', times: 1 },
    { where: 'mitid', code: 'KV-H7', times: 1 },
    { where: 'mitid', code: 'KV-H8', times: 1 },
  ]);
});

test('a local administrator sees refused logins of own persons by name, and of nobody else', async () => {
  const admin = await world.browser('anna', ['lokaladmin@kommune:657']);
  await world.browser('bent', ['laeser@kommune:657']);
  await world.browser('dora', ['laeser@kommune:101']);
  const low = { loa: 'https://data.gov.dk/concept/core/nsis/Low' };
  for (const who of ['bent', 'bent', 'dora', 'emil']) {
    world.broker.people.set(who, low);
    await world.browser(who).catch(() => undefined);
  }
  expect(await administration(admin)).toEqual([
    { name: { da: 'bent', en: 'bent' }, where: 'mitid', code: 'KV-H8', times: 2, lastAt: expect.any(String) },
  ]);
});

test('a withdrawn token is its owner’s refusal', async () => {
  const { context } = world.server;
  const owner = await world.browser('anna', ['eksport@kommune:657']);
  const asOwner = { ...localInstallation, id: owner.person };
  const { token, secret } = await makeToken(context, asOwner, { name: 'GIS' });
  await context.state.withdrawToken(token.id, owner.person, context.clock());
  await world.server.get('/api/v1/session', undefined, { authorization: `Bearer ${secret}` });
  expect(await refused()).toEqual([[owner.person, 'token', 'KV-H13', false]]);
});

test('one account logs in so often an hour and no oftener; another is not held up', async () => {
  const { state, clock } = world.server.context;
  const anna = await world.browser('anna');
  const key = createHash('sha256').update(`${world.broker.issuer} uuid-anna`).digest('hex');
  for (let times = 1; times < loginLimits.perAccountAnHour; times++)
    await state.countRequest(`login ${key}`, clock().slice(0, 13));
  expect((await anna.through('/log-ind/hos/mitid')).statusCode).toBe(429);
  expect(await refused()).toEqual([[anna.person, 'mitid', 'KV-H19', false]]);
  const bent = await world.browser('bent');
  expect((await bent.get('/api/v1/session', json)).json()).toMatchObject({ reader: bent.person });
});

test('whoever fills the log with what does not belong writes so many lines an hour and no more', async () => {
  const { state, clock } = world.server.context;
  const hour = clock().slice(0, 13);
  for (let line = 0; line < loginLimits.unknownLinesAnHour - 1; line++) await state.countRequest('login ukendt', hour);
  for (let time = 0; time < 4; time++) await world.server.get('/log-ind/hos/mitid/svar?state=x');
  expect(await refused()).toHaveLength(1);
});

test('one address gets an answer so often a minute, then 429', async () => {
  const statuses: number[] = [];
  for (let time = 0; time <= loginLimits.perAddressAMinute; time++) {
    statuses.push((await world.server.get('/log-ind/afslut')).statusCode);
  }
  expect([statuses.at(-2), statuses.at(-1)]).toEqual([400, 429]);
});

test('one’s sessions end one by one; another than this one only with a login that is new enough', async () => {
  const one = await world.browser('anna');
  const other = await world.browser('anna');
  const listed = (await one.get('/min-adgang', json)).json().sessions as readonly { id: string; here: boolean }[];
  const away = must(
    listed.find(({ here }) => !here),
    'the other session',
  ).id;
  const end = () => one.post('/min-adgang', { handling: 'afslut-session', session: away }, '/min-adgang');
  world.later(16);
  expect((await end()).headers.location).toMatch(/^\/log-ind\/igen/);
  expect((await other.get('/api/v1/session', json)).json()).toMatchObject({ reader: other.person });
  world.later(-16);
  expect((await end()).statusCode).toBe(200);
  expect((await other.get('/api/v1/session', json)).json()).toMatchObject({ reader: 'offentlig' });
  expect((await one.get('/api/v1/session', json)).json()).toMatchObject({ reader: one.person });
  const bent = await world.browser('bent');
  const own = (await one.get('/min-adgang', json)).json().sessions[0].id;
  const meddled = await bent.post('/min-adgang', { handling: 'afslut-session', session: own }, '/min-adgang');
  expect(meddled.statusCode).toBe(404);
  expect((await one.get('/api/v1/session', json)).json()).toMatchObject({ reader: one.person });
});

test('where readers log in every page says so, and one’s sessions name the provider as readers know it', async () => {
  const anna = await world.browser('anna');
  expect((await anna.get('/om-tallene', json)).json()).toMatchObject({ login: true });
  expect((await world.server.get('/om-tallene', undefined, json)).json()).toMatchObject({ login: true });
  expect((await anna.get('/min-adgang', json)).json().sessions[0].provider).toBe('MitID Erhverv');
  const demo = await openTestServer();
  expect((await demo.get('/om-tallene', undefined, json)).json().login).toBeUndefined();
  await demo.close();
});

test('logging out is on every page, and empties what the browser keeps', async () => {
  const anna = await world.browser('anna');
  const page = (await anna.get('/om-tallene', json)).json();
  expect(page.reader).toMatchObject({ loggedIn: true });
  const out = await anna.post('/log-ud', {});
  expect(out.headers['clear-site-data']).toBe('"storage"');
  expect((await world.server.get('/om-tallene', undefined, json)).json().reader.loggedIn).toBeUndefined();
});
