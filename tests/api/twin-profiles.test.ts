import { afterAll, beforeAll, expect, test } from 'vitest';
import { twinWorld, workedExample } from '../app/twins/twin-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(twinWorld(workedExample, { stock: false }));
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

type Method = 'POST' | 'DELETE';
const send = (method: Method, path: string, payload?: Readonly<Record<string, string>>, persona = 'leder') =>
  app.server.inject({
    method,
    url: `/api/v1/twins/profiles${path}`,
    headers: { 'x-kvarter-persona': persona },
    ...(payload ? { payload } : {}),
  });
const saved = async (name: string, variable = 'ie:0.5,am:1:minmax') =>
  (await send('POST', '', { name, variable })).json<{ id: string; name: string; variable: string }>();
const a01 = 'sted=afd:0001-00001';
const json = { accept: 'application/json' };

test('a profile saved by one gives everybody with the link the same search', async () => {
  const { id, variable } = await saved('Kun to');
  expect(id).toMatch(/^p_[0-9a-f]{12}$/);
  expect(variable).toBe('ie:0.5,am:1:minmax');
  const byProfile = (await app.get(`/api/v1/twins?${a01}&profil=${id}`)).json();
  const byVariables = (await app.get(`/api/v1/twins?${a01}&variable=${variable}`)).json();
  expect(byProfile).toEqual(byVariables);
  const page = (await app.get(`/tvillinger?${a01}&profil=${id}`, undefined, json)).json();
  expect(page.notes[0].da).toMatch(/^Profilen »Kun to«, gemt af .*, er brugt\.$/);
  expect(page.links.rolling).toContain('variable=ie:0.5,am:1:minmax');
  expect(page.profiles).toBeUndefined();
});

test('the owner sees, renames and deletes it; nobody else does', async () => {
  const { id } = await saved('Mit forslag');
  const names = async (persona: string) =>
    (await app.get('/api/v1/twins/profiles', persona)).json().profiles.map(({ name }: { name: string }) => name);
  expect(await names('leder')).toContain('Mit forslag');
  expect(await names('fond')).toEqual([]);
  expect((await send('POST', `/${id}`, { name: 'Stjålet' }, 'fond')).json().code).toBe('KV-N23');
  expect((await send('DELETE', `/${id}`, undefined, 'fond')).statusCode).toBe(404);
  expect((await send('POST', `/${id}`, { name: 'Vores forslag' })).json().name).toBe('Vores forslag');
  expect(await names('leder')).toContain('Vores forslag');
  const back = await send('POST', `/${id}`, { slet: '1', next: `/tvillinger?${a01}` });
  expect([back.statusCode, back.headers.location]).toEqual([303, `/tvillinger?${a01}`]);
  expect(await names('leder')).not.toContain('Vores forslag');
});

test('a link to a deleted profile says so: the page goes on, HTTP refuses', async () => {
  const { id } = await saved('Snart væk');
  expect((await send('DELETE', `/${id}`)).statusCode).toBe(204);
  const page = (await app.get(`/tvillinger?${a01}&profil=${id}`, undefined, json)).json();
  expect([page.answer.basis, page.notes[0].da]).toEqual([
    'socio',
    expect.stringContaining(`Profilen ${id} findes ikke`),
  ]);
  const refused = await app.get(`/api/v1/twins?${a01}&profil=${id}`);
  expect([refused.statusCode, refused.json().code]).toEqual([404, 'KV-N23']);
});

test.each([
  [{ name: ' ', variable: 'ie:1' }, 'KV-A5'],
  [{ name: 'kombineret', variable: 'ie:1' }, 'KV-N24'],
  [{ name: 'Intet', variable: '' }, 'KV-N1'],
  [{ name: 'Ukendt', variable: 'xx:1' }, 'KV-N16'],
])('%j is no profile', async (payload, code) => {
  expect((await send('POST', '', payload)).json().code).toBe(code);
});

test('the fixed profiles cannot be changed, and the public saves nothing', async () => {
  for (const id of ['stamdata', 'socio', 'kombineret']) {
    expect((await send('POST', `/${id}`, { name: 'Ny' })).json()).toMatchObject({ code: 'KV-N24' });
    const deleted = await send('DELETE', `/${id}`);
    expect([deleted.statusCode, deleted.json().message_da]).toEqual([409, expect.stringContaining('fast profil')]);
  }
  const open = await app.server.inject({
    method: 'POST',
    url: '/api/v1/twins/profiles',
    payload: { name: 'A', variable: 'ie:1' },
  });
  expect([open.statusCode, open.json().code]).toEqual([403, 'KV-A1']);
});

test('the editor lists own profiles as links for the same unit and offers to save what is shown', async () => {
  const { id } = await saved('I editoren', 'udd:1');
  const page = (await app.get(`/tvillinger?${a01}&variable=ie:1&antal=3`, 'leder', json)).json();
  expect(page.profiles.variable).toBe('ie:1');
  expect(page.profiles.own).toContainEqual({
    id,
    name: 'I editoren',
    href: `/tvillinger?${a01}&antal=3&profil=${id}`,
  });
});
