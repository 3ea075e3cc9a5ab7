import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { localInstallation } from '../../src/app/access/readers.ts';
import { openLogin } from '../../src/app/login/login-desk.ts';
import { confirmLogin } from '../../src/app/rights/confirm-login.ts';
import { giveRight } from '../../src/app/rights/give-right.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import { refuseOpenAddress } from '../../src/faces/http/request/loopback.ts';
import { type Broker, startBroker } from './identity-broker.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

const origin = 'http://127.0.0.1:18099';
const callback = `${origin}/log-ind/hos/mitid/svar`;
const client = { id: 'kvarter', secret: 'hemmelig-hemmelig-hemmelig-hemmelig', callback };
const employee = {
  ...{ identity_type: 'professional', loa: 'https://data.gov.dk/concept/core/nsis/Substantial' },
  ...{ 'nemlogin.name': 'Medarbejder', 'nemlogin.cvr': '29189919', 'nemlogin.org_name': 'Herning Kommune' },
  ...{ 'nemlogin.persistent_professional_id': 'uuid-1', 'nemlogin.nemid.rid': '1234', 'nemlogin.cpr': '0101010001' },
};

let folder: string;
let broker: Broker;
let own: TestServer;
let now = '2026-11-21T08:00:00.000Z';
const minutesLater = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-login-'));
  broker = await startBroker(client);
});
afterAll(async () => {
  await broker.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  now = '2026-11-21T08:00:00.000Z';
  broker.people.clear();
  broker.says.keys = 'own';
  broker.people.set('m', employee);
  own = await openTestServer(undefined, { login: await desk(), clock: () => now });
  return () => own.close();
});

async function desk(change: object = {}, provider: object = {}) {
  const path = join(folder, 'login.json');
  const name = { da: 'MitID Erhverv', en: 'MitID Erhverv' };
  const mitid = {
    kind: 'oidc',
    id: 'mitid',
    name,
    issuer: broker.issuer,
    clientId: client.id,
    clientSecretEnv: 'SECRET',
  };
  const providers = [{ ...mitid, userInfo: true, ...provider }];
  await writeFile(path, JSON.stringify({ origin, providers, ...change }));
  return must(await openLogin(path, { SECRET: client.secret }), 'login settings');
}

type Answer = LightMyRequestResponse;
const cookieIn = (answer: Answer, name: string) => answer.cookies.find((one) => one.name === name);

async function begin(query = ''): Promise<{ readonly url: string; readonly browser: string }> {
  const begun = await own.get(`/log-ind/hos/mitid${query}`);
  return { url: String(begun.headers.location), browser: cookieIn(begun, 'kvarter_login')?.value ?? '' };
}

async function finish(came: string, browser: string): Promise<Answer> {
  const answered = await own.get(came.slice(origin.length));
  if (answered.statusCode !== 303) return answered;
  return await own.get(String(answered.headers.location), undefined, { cookie: `kvarter_login=${browser}` });
}

/** Logs in from the beginning to the session; answers the last answer. */
async function logIn(who = 'm', query = ''): Promise<Answer> {
  const { url, browser } = await begin(query);
  return await finish(await broker.logIn(url, who), browser);
}

const session = (answer: Answer) => cookieIn(answer, 'kvarter_session')?.value ?? '';
const asMe = async (secret: string) => own.get('/api/v1/session', undefined, { cookie: `kvarter_session=${secret}` });
const json = { accept: 'application/json' };

describe('login through a real OpenID Connect provider', () => {
  test('an employee becomes a session by code and PKCE, is known by name, and has no rights yet', async () => {
    const { url } = await begin();
    const asked = new URL(url).searchParams;
    expect([asked.get('code_challenge_method'), asked.get('idp_values'), asked.get('response_type')]).toEqual([
      'S256',
      'mitid_erhverv',
      'code',
    ]);
    const answer = await logIn('m', '?next=/om-tallene');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/om-tallene']);
    expect(cookieIn(answer, 'kvarter_session')).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect((await asMe(session(answer))).json()).toMatchObject({ name: { da: 'Medarbejder' } });
    const cookie = `kvarter_session=${session(answer)}`;
    expect((await own.get('/api/v1/tables/T01?sted=afd:0045-00001', undefined, { cookie })).statusCode).toBe(404);
    const [person] = await own.context.state.persons();
    expect(person).toMatchObject({ cvr: '29189919', rid: '1234', organisation: 'Herning Kommune', kind: 'employee' });
    expect(JSON.stringify([person, await own.context.state.events(9)])).not.toContain('0101010001');
  });

  test('a right given to the person opens the place at the next request, and a withdrawn one closes it', async () => {
    const cookie = `kvarter_session=${session(await logIn())}`;
    const person = must((await own.context.state.persons())[0], 'a person').id;
    const { grant } = await giveRight(own.context, localInstallation, { person, role: 'laeser', sted: 'kommune:657' });
    const table = () => own.get('/api/v1/tables/T01?sted=afd:0045-00001', undefined, { cookie });
    expect((await table()).statusCode).toBe(200);
    await own.context.state.withdrawGrant(grant.id, now, 'x');
    expect((await table()).statusCode).toBe(404);
  });

  test('an administrator logs out everywhere whoever has a right inside the area, at once, and nobody else', async () => {
    const secret = session(await logIn());
    const person = must((await own.context.state.persons())[0], 'a person').id;
    const admins = ['657', '101'].map((kommune) => ({ kommune, uuid: `uuid-${kommune}` }));
    const cookies: Record<string, string> = {};
    for (const { kommune, uuid } of admins) {
      broker.people.set(kommune, {
        ...employee,
        'nemlogin.nemid.rid': kommune,
        'nemlogin.persistent_professional_id': uuid,
      });
      cookies[kommune] = `kvarter_session=${session(await logIn(kommune))}`;
      const admin = must(
        (await own.context.state.persons()).find(({ rid }) => rid === kommune),
        kommune,
      ).id;
      await giveRight(own.context, localInstallation, {
        person: admin,
        role: 'lokaladmin',
        sted: `kommune:${kommune}`,
      });
    }
    await giveRight(own.context, localInstallation, { person, role: 'laeser', sted: 'kommune:657' });
    const logOut = (kommune: string) =>
      own.server.inject({
        ...{
          method: 'POST',
          url: '/administration',
          payload: new URLSearchParams({ handling: 'log-ud', person }).toString(),
        },
        headers: {
          ...{ ...json, cookie: cookies[kommune] ?? '', 'sec-fetch-site': 'same-origin' },
          'content-type': 'application/x-www-form-urlencoded',
        },
      });
    expect((await logOut('101')).statusCode).toBe(404);
    expect((await asMe(secret)).json()).toMatchObject({ reader: person });
    const done = await logOut('657');
    expect([done.statusCode, done.json().outcome.done]).toEqual([200, true]);
    expect((await asMe(secret)).json()).toMatchObject({ reader: 'offentlig' });
    expect((await own.context.state.events(3)).map(({ object }) => object)).toContain(`log out ${person}`);
  });

  test('demo personas are gone: neither the header nor the cookie makes anybody', async () => {
    const cookie = 'kvarter_persona=fond';
    expect((await own.get('/api/v1/session', 'fond', { cookie })).json()).toMatchObject({ reader: 'offentlig' });
    const page = (await own.get('/log-ind', undefined, json)).json();
    expect([page.personas, page.providers.length]).toEqual([[], 1]);
  });

  test('an invited guest gets the right that waits, once', async () => {
    const asked = {
      name: 'Gæst',
      kind: 'guest',
      role: 'laeser',
      sted: 'helhedsplan:5123',
      purpose: 'evaluering',
    } as const;
    const { invitation, person } = await giveRight(own.context, localInstallation, asked);
    broker.people.set('g', {
      ...employee,
      'nemlogin.cvr': '11111111',
      'nemlogin.persistent_professional_id': 'uuid-g',
    });
    const first = await logIn('g', `?invitation=${invitation}`);
    expect((await asMe(session(first))).json()).toMatchObject({ reader: person.id });
    broker.people.set('h', {
      ...employee,
      'nemlogin.cvr': '22222222',
      'nemlogin.persistent_professional_id': 'uuid-h',
    });
    const second = await logIn('h', `?invitation=${invitation}`);
    expect((await asMe(session(second))).json().reader).not.toBe(person.id);
  });

  test('a changed id of the same CVR and RID waits for an administrator, then opens the same person', async () => {
    const first = (await asMe(session(await logIn()))).json().reader;
    broker.people.set('m', { ...employee, 'nemlogin.persistent_professional_id': 'uuid-2' });
    for (const _ of [1, 2]) expect((await logIn()).statusCode).toBe(403);
    await confirmLogin(own.context, localInstallation, broker.issuer, 'uuid-2');
    expect((await asMe(session(await logIn()))).json().reader).toBe(first);
    expect((await own.context.state.identitiesOf(first)).map(({ subject }) => subject)).toEqual(['uuid-2']);
  });

  test.each([
    ['a private person', { identity_type: 'private' }, 'KV-H9'],
    ['a low level of assurance', { loa: 'https://data.gov.dk/concept/core/nsis/Low' }, 'KV-H8'],
    ['no level of assurance', { loa: undefined }, 'KV-H8'],
    ['no id that stays', { 'nemlogin.persistent_professional_id': undefined }, 'KV-H4'],
  ])('refused: %s', async (_, change, code) => {
    broker.people.set('m', { ...employee, ...change });
    const { url, browser } = await begin();
    const came = (await broker.logIn(url, 'm')).slice(origin.length);
    const answered = await own.get(came, undefined, json);
    const last =
      answered.statusCode === 303
        ? await own.get(String(answered.headers.location), undefined, { ...json, cookie: `kvarter_login=${browser}` })
        : answered;
    expect(last.json()).toMatchObject({ kind: 'error', code });
    expect(await own.context.state.persons()).toEqual([]);
  });

  test('refused: a token that is not signed with the keys of the provider', async () => {
    broker.says.keys = 'others';
    const { url } = await begin();
    const came = await broker.logIn(url, 'm');
    const answer = await own.get(came.slice(origin.length), undefined, json);
    expect(answer.json().code).toBe('KV-H4');
    expect(await own.context.state.persons()).toEqual([]);
  });

  test('refused: in another browser, twice, with a state or code of somebody else', async () => {
    const { url, browser } = await begin();
    const came = await broker.logIn(url, 'm');
    expect(session(await finish(came, 'another'))).toBe('');
    expect((await finish(came, browser)).statusCode).toBe(400);
    const other = await begin();
    const forged = new URL(await broker.logIn(other.url, 'm'));
    forged.searchParams.set('state', 'x'.repeat(43));
    expect((await finish(forged.href, other.browser)).statusCode).toBe(400);
    const third = await begin();
    const mixed = new URL(await broker.logIn(third.url, 'm'));
    mixed.searchParams.set('code', 'nothing');
    expect((await finish(mixed.href, third.browser)).statusCode).toBe(403);
  });
});

describe('a session', () => {
  test('ends after half an hour without use, and after ten hours whatever the use', async () => {
    const idle = session(await logIn());
    now = minutesLater(31);
    expect((await asMe(idle)).json()).toMatchObject({ reader: 'offentlig' });
    let secret = session(await logIn());
    for (let i = 0; i < 30; i++) {
      now = minutesLater(20);
      const answer = await asMe(secret);
      secret = session(answer) || secret;
      expect([i, answer.json().reader]).toEqual([i, i < 30 ? expect.stringMatching(/^p_/) : 'offentlig']);
    }
    now = minutesLater(20);
    expect((await asMe(secret)).json()).toMatchObject({ reader: 'offentlig' });
  });

  test('gets a new secret every quarter; the old one is good for a moment, later it ends the session', async () => {
    const first = session(await logIn());
    now = minutesLater(16);
    const second = session(await asMe(first));
    expect(second).not.toBe('');
    expect((await asMe(first)).json().reader).toMatch(/^p_/);
    now = minutesLater(2);
    expect((await asMe(first)).json().reader).toBe('offentlig');
    expect((await asMe(second)).json().reader).toBe('offentlig');
  });

  test('ends by logging out here, and everywhere', async () => {
    const [one, two, three] = [session(await logIn()), session(await logIn()), session(await logIn())];
    const post = (secret: string, payload: string) =>
      own.server.inject({
        ...{ method: 'POST', url: '/log-ud', payload },
        headers: { cookie: `kvarter_session=${secret}`, origin, 'content-type': 'application/x-www-form-urlencoded' },
      });
    await post(one, '');
    expect((await asMe(one)).json().reader).toBe('offentlig');
    expect((await asMe(two)).json().reader).toMatch(/^p_/);
    await post(two, 'alle=1');
    expect((await asMe(three)).json().reader).toBe('offentlig');
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }, 421],
    ['nobody who says where from', {}, 403],
    ['a page of another site without an origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['our own page', { origin }, 201],
    ['our own script', { 'sec-fetch-site': 'same-origin' }, 201],
  ])('changes something when asked by %s: %o gives %i', async (_, headers, status) => {
    const cookie = `kvarter_session=${session(await logIn())}`;
    const payload = { name: 'Kommunen', sted: 'kom:657' };
    const answer = await own.server.inject({
      method: 'POST',
      url: '/api/v1/selections',
      payload,
      headers: { cookie, ...headers },
    });
    expect(answer.statusCode).toBe(status);
  });

  test('is kept as a hash: the secret in the cookie is nowhere in the state', async () => {
    const secret = session(await logIn());
    const [person] = await own.context.state.persons();
    const kept = await own.context.state.sessionsOf(person?.id ?? '');
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(secret);
  });
});

describe('settings', () => {
  test('a server that others can reach needs login, and no personas beside it', async () => {
    expect(() => refuseOpenAddress('0.0.0.0', undefined)).toThrow('0.0.0.0');
    expect(() => refuseOpenAddress('0.0.0.0', { settings: { ...ownSettings, personas: true } })).toThrow('0.0.0.0');
    expect(() => refuseOpenAddress('0.0.0.0', { settings: ownSettings })).not.toThrow();
  });
  const ownSettings = {
    ...{ origin: 'https://kvarter.example', proxies: [], idleMinutes: 30, absoluteHours: 10, allowPrivate: false },
    ...{ graveMinutes: 15, exactMinutes: 120 },
    ...{ minimumAssurance: 'Substantial' as const, personas: false, logMonths: 24, providers: [] },
  };

  test.each([
    [{ origin: 'http://kvarter.example' }, {}, 'origin'],
    [{ idleMinutes: 0 }, {}, 'idleMinutes'],
    [{ ekstra: 1 }, {}, 'ekstra'],
    [{}, { clientSecretEnv: 'NOT_SET' }, 'clientSecretEnv'],
    [{}, { kind: 'ldap' }, 'providers'],
  ])('refused with the place named: %o %o', async (change, provider, where) => {
    await expect(desk(change, provider)).rejects.toMatchObject({ code: 'KV-H5' });
    await expect(desk(change, provider)).rejects.toThrow(where);
  });

  test('by https every cookie is bound to the host and to https, and one without that is not read', async () => {
    const byHttps = await openTestServer(undefined, { login: await desk({ origin: 'https://kvarter.example' }) });
    const headers = { host: 'kvarter.example', origin: 'https://kvarter.example' };
    const post = (url: string, payload: object) => byHttps.server.inject({ method: 'POST', url, payload, headers });
    const chosen = await post('/api/v1/session', { lang: 'en' });
    expect(chosen.cookies).toMatchObject([{ name: '__Host-kvarter_sprog', secure: true, httpOnly: true, path: '/' }]);
    expect(chosen.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    const lang = async (cookie: string) =>
      (await byHttps.get('/api/v1/session', undefined, { ...headers, cookie })).json().lang;
    expect([await lang('__Host-kvarter_sprog=en'), await lang('kvarter_sprog=en')]).toEqual(['en', 'da']);
    const wrong = await byHttps.get('/api/v1/tables/T01', undefined, { ...headers, cookie: '__Host-kvarter_sprog=en' });
    expect(wrong.json().message).toBe(wrong.json().message_en);
    const begun = await byHttps.get('/log-ind/hos/mitid', undefined, headers);
    expect(begun.cookies).toMatchObject([{ name: '__Secure-kvarter_login', secure: true, path: '/log-ind' }]);
    const ended = await post('/log-ud', {});
    expect(ended.cookies.map(({ name, secure }) => [name, secure])).toEqual([
      ['__Host-kvarter_se_som', true],
      ['__Host-kvarter_session', true],
    ]);
    await byHttps.close();
  });

  test('the cookie of an https address is bound to the host and to https', async () => {
    const { sessionCookie } = await import('../../src/faces/http/request/reader-of-request.ts');
    expect(sessionCookie('https://kvarter.example')).toEqual({
      name: '__Host-kvarter_session',
      rules: { path: '/', httpOnly: true, sameSite: 'lax', secure: true },
    });
  });
});
