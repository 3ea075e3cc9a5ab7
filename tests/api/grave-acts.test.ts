import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { localInstallation } from '../../src/app/access/readers.ts';
import { giveRight } from '../../src/app/rights/give-right.ts';
import { makeToken } from '../../src/app/tokens/make-token.ts';
import { type LoginWorld, openLoginWorld } from './browser-with-login.ts';

let world: LoginWorld;

beforeEach(async () => {
  world = await openLoginWorld();
  return () => world.close();
});
afterEach(() => expect(world.server.bugs).toEqual([]));

const json = { accept: 'application/json' };
const invitation = {
  navn: 'Gæst & co',
  formaal: 'evaluering "2026"',
  sted: 'kommune:657',
  dage: '30',
  handling: 'inviter',
};

async function guests(): Promise<readonly string[]> {
  return (await world.server.context.state.persons()).flatMap(({ kind, name }) => (kind === 'guest' ? [name] : []));
}

/** The form that a page after login offers, as a browser would post it. */
async function putAside(browser: Awaited<ReturnType<LoginWorld['browser']>>, address: string) {
  return (await browser.get(address, json)).json();
}

describe('a grave act', () => {
  test('within a quarter of an hour of login is done at once', async () => {
    const admin = await world.browser('anna', ['lokaladmin@kommune:657']);
    world.later(14);
    expect((await admin.post('/administration', invitation)).statusCode).toBe(200);
    expect(await guests()).toEqual(['Gæst & co']);
  });

  test('later waits: the provider asks again, what was typed comes back, and one more press does it', async () => {
    const admin = await world.browser('anna', ['lokaladmin@kommune:657']);
    world.later(16);
    const stopped = await admin.post('/administration', invitation, '/administration');
    const address = String(stopped.headers.location);
    expect([stopped.statusCode, address]).toEqual([303, expect.stringMatching(/^\/log-ind\/igen\?kode=[\w-]{43}$/)]);
    expect(await guests()).toEqual([]);
    const waiting = await putAside(admin, address);
    expect(waiting).toMatchObject({
      kind: 'proof',
      isProved: false,
      back: '/administration',
      what: { da: 'give rettigheder' },
    });
    const href: string = waiting.provider.href;
    const asked = new URL(String((await admin.get(href)).headers.location)).searchParams;
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);
    world.later(-16);
    const back = await admin.through(href);
    expect([back.statusCode, back.headers.location]).toEqual([303, address]);
    expect(await guests()).toEqual([]);
    const proved = await putAside(admin, address);
    expect(proved).toMatchObject({ isProved: true, action: '/administration' });
    const fields = Object.fromEntries(proved.fields.map(({ name, value }: Record<string, string>) => [name, value]));
    expect(fields).toEqual(invitation);
    expect((await admin.post(proved.action, fields)).statusCode).toBe(200);
    expect(await guests()).toEqual(['Gæst & co']);
    const logins = (await world.server.context.state.events(20)).filter(({ action }) => action === 'login');
    expect(logins.map(({ object }) => object)).toContain('mitid · again');
  });

  test('is proved by nobody else: another person at the provider is refused, and the session stays as it was', async () => {
    const admin = await world.browser('anna', ['lokaladmin@kommune:657']);
    const other = await world.browser('bent', ['lokaladmin@kommune:657']);
    world.later(16);
    const address = String((await admin.post('/administration', invitation)).headers.location);
    const { provider } = await putAside(admin, address);
    expect((await admin.through(provider.href, 'bent')).statusCode).toBe(403);
    expect((await admin.get('/api/v1/session', json)).json()).toMatchObject({ reader: admin.person });
    expect(await putAside(admin, address)).toMatchObject({ isProved: false });
    expect((await putAside(other, address)).code).toBe('KV-H7');
  });

  test('a provider that answers from memory proves nothing: an old moment and no moment are refused', async () => {
    const admin = await world.browser('anna', ['lokaladmin@kommune:657']);
    const begin = async () => new URL(String((await admin.get('/log-ind/hos/mitid?igen=1')).headers.location));
    const back = async (url: URL) => {
      const came = await world.broker.logIn(url.href, 'anna');
      const answered = await admin.get(came.slice(world.origin.length), json);
      return answered.statusCode === 303 ? 'in' : answered.json();
    };
    const untold = await begin();
    for (const name of ['max_age', 'prompt']) untold.searchParams.delete(name);
    expect(await back(untold)).toMatchObject({ code: 'KV-H4' });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 60_000 });
    const early = await begin();
    vi.useRealTimers();
    expect(await back(early)).toMatchObject({ code: 'KV-H4' });
    expect(await back(await begin())).toBe('in');
  });

  test('what was put aside is forgotten after a quarter of an hour', async () => {
    const admin = await world.browser('anna', ['lokaladmin@kommune:657']);
    world.later(16);
    const address = String((await admin.post('/administration', invitation)).headers.location);
    world.later(14);
    expect((await putAside(admin, address)).kind).toBe('proof');
    world.later(2);
    expect((await putAside(admin, address)).code).toBe('KV-H7');
  });

  test('a script is told by the problem, and one without the right by the right that is missing', async () => {
    const admin = await world.browser('anna', ['godkender@land', 'driftsadmin@land']);
    const reader = await world.browser('bent', ['laeser@kommune:657']);
    world.later(16);
    const release = world.server.context.desk.served()?.manifest.id ?? '';
    const withdraw = { action: 'withdrawn', note: 'fejl' };
    const steps = `/api/v1/updates/${release}/steps`;
    expect((await admin.post(steps, withdraw)).headers.location).toMatch(/^\/log-ind\/igen/);
    expect((await reader.post(steps, withdraw)).json()).toMatchObject({ code: 'KV-A1' });
    expect(await world.server.context.state.releaseSteps(release)).toEqual([]);
  });

  test('is not for tokens, whatever their owner may', async () => {
    const admin = await world.browser('anna', ['godkender@land', 'eksport@kommune:657', 'driftsadmin@land']);
    const { context, server } = world.server;
    const { id: person } = await context.state.person(admin.person).then((one) => one ?? { id: '' });
    const owner = { ...localInstallation, id: person };
    const { secret } = await makeToken(context, owner, { name: 'GIS' });
    const release = context.desk.served()?.manifest.id ?? '';
    const answer = await server.inject({
      ...{ method: 'POST', url: `/api/v1/updates/${release}/steps`, payload: { action: 'withdrawn', note: 'x' } },
      headers: { authorization: `Bearer ${secret}` },
    });
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'KV-H17']);
  });

  test('exact numbers ask again after two hours, and lead back to the page', async () => {
    const reader = await world.browser('anna');
    await giveRight(world.server.context, localInstallation, {
      ...{ person: reader.person, role: 'analytiker', sted: 'kommune:657', exact: true },
    });
    const page = '/tabel/T01?sted=afd:0045-00001&eksakt=klage';
    for (let minutes = 0; minutes < 125; minutes += 25) {
      world.later(25);
      await reader.get('/min-adgang');
    }
    const stopped = await reader.get(page);
    expect(stopped.headers.location).toMatch(/^\/log-ind\/igen/);
    const { action, fields } = await putAside(reader, String(stopped.headers.location));
    expect([action, fields]).toEqual([page, undefined]);
  });
});

test('a login that another site begins stops at a page of ours; a link of our own goes on', async () => {
  const go = (site: string) => world.server.get('/log-ind/hos/mitid?next=/kort', undefined, { 'sec-fetch-site': site });
  expect((await go('cross-site')).headers.location).toBe('/log-ind?next=%2Fkort');
  expect((await go('same-origin')).headers.location).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/auth/);
  const asked = new URL(String((await go('none')).headers.location)).searchParams;
  expect([asked.get('max_age'), asked.get('prompt')]).toEqual(['36000', null]);
});
