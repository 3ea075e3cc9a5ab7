import { afterEach, beforeEach, expect, test } from 'vitest';
import { localInstallation } from '../../src/app/access/readers.ts';
import { recordBuilt } from '../../src/app/update/record-build.ts';
import { settleReleases } from '../../src/app/update/settle-releases.ts';
import { smallSector } from '../app/small-sector.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
let held: string;
beforeEach(async () => {
  app = await openTestServer();
  const sector = smallSector();
  const { id: _id, files: _files, format: _format, ...manifest } = sector.manifest;
  const named = sector.directory.afdelinger.map((a) => (a.name === 'Æblehaven' ? { ...a, name: 'Pærehaven' } : a));
  const draft = { ...sector, directory: { ...sector.directory, afdelinger: named }, manifest };
  const { id } = await app.context.releases.write(draft, (made) => recordBuilt(app.context, localInstallation, made));
  held = id;
});
afterEach(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const post = (url: string, persona: string, payload: object, cookie = '') =>
  app.server.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    payload,
    headers: { 'x-kvarter-persona': persona, cookie },
  });
const step = (persona: string, body: object) => post(`/updates/${held}/steps`, persona, body);
const name = async (persona: string, cookie = '') => {
  const answer = await app.get('/api/v1/places/afd/0045-00001', persona, { cookie });
  return { name: answer.json().place.name.da, robots: answer.headers['x-robots-tag'] };
};

test('from built to published over the API: preview for those chosen, a second signature, an hour', async () => {
  expect((await app.get('/api/v1/updates', 'fond')).statusCode).toBe(403);
  const { releases, policy } = (await app.get('/api/v1/updates', 'dataansvarlig')).json();
  expect([policy, releases.length]).toEqual(['direct', 2]);
  const comparison = (await app.get(`/api/v1/updates/${held}/comparison`, 'dataansvarlig')).json();
  expect(comparison.units).toEqual([{ kind: 'renamed', id: '0045-00001', name: 'Pærehaven', formerly: 'Æblehaven' }]);
  expect((await app.get(`/api/v1/updates/${held}/comparison`, 'fond')).statusCode).toBe(403);
  // Not shown to anybody yet, nor known of.
  expect((await app.get('/api/v1/releases')).body).not.toContain(held);
  expect((await app.get(`/api/v1/releases/${held}/certificate`)).statusCode).toBe(404);
  expect((await post('/preview', 'fond', { release: held })).statusCode).toBe(404);
  expect((await step('dataansvarlig', { action: 'preview', readers: 'fond' })).json()).toMatchObject({
    readers: ['fond'],
  });
  const chosen = await post('/preview', 'fond', { release: held });
  const cookie = String(chosen.headers['set-cookie']).split(';')[0] ?? '';
  expect(cookie).toBe(`kvarter_forhaandsvisning=${held}`);
  expect(await name('fond', cookie)).toEqual({ name: 'Pærehaven', robots: 'noindex, nofollow' });
  expect(await name('fond')).toEqual({ name: 'Æblehaven', robots: undefined });
  // The cookie is no key: to others it opens nothing.
  expect((await name('analytiker', cookie)).name).toBe('Æblehaven');
  expect((await step('dataansvarlig', { action: 'signed' })).statusCode).toBe(403);
  expect((await step('godkender', { action: 'signed', note: 'Set' })).json()).toMatchObject({ state: 'godkendt' });
  const due = '2026-11-21T08:00:00Z';
  expect((await step('dataansvarlig', { action: 'embargo', until: due })).json().code).toBe('KV-R8');
  await step('dataansvarlig', { action: 'embargo', until: '2026-11-22T08:00', note: 'Nyt navn' });
  const early = await step('dataansvarlig', { action: 'published' });
  expect([early.statusCode, early.json().code]).toEqual([409, 'KV-R9']);
  expect((await app.get('/api/v1/calendar')).json().entries[0]).toMatchObject({ state: 'ahead', note: 'Nyt navn' });
  await settleReleases(app.context);
  expect((await name('fond')).name).toBe('Æblehaven');
});

test('a withdrawn release is told of in the calendar, and a link to it shows the newest with a note', async () => {
  const [old] = (await app.get('/api/v1/releases')).json().releases;
  await step('dataansvarlig', { action: 'preview', readers: 'fond' });
  await step('godkender', { action: 'signed' });
  await step('dataansvarlig', { action: 'published' });
  await app.context.desk.refresh();
  const bare = await post(`/updates/${old.id}/steps`, 'dataansvarlig', { action: 'withdrawn' });
  expect(bare.json().code).toBe('KV-R15');
  await post(`/updates/${old.id}/steps`, 'dataansvarlig', { action: 'withdrawn', note: 'Forkert navn' });
  const page = await app.get(`/tabel/T01?sted=kom:657&udgave=${old.id}`, 'fond', { accept: 'application/json' });
  expect(page.json().release.id).toBe(held);
  expect(
    page
      .json()
      .notes.map((n: { da: string }) => n.da)
      .join(),
  ).toContain('trukket tilbage');
  const calendar = await app.get('/udgivelser', undefined, { accept: 'application/json' });
  expect(calendar.json().entries.map((e: { state: string; note: string }) => [e.state, e.note])).toContainEqual([
    ...['withdrawn', 'Forkert navn'],
  ]);
});

test('the page of one release is for those who take releases to the shelf', async () => {
  const json = { accept: 'application/json' };
  const page = (await app.get(`/udgivelse/${held}`, 'dataansvarlig', json)).json();
  expect(page).toMatchObject({ kind: 'update', update: { id: held, progress: { state: 'beskyttet' } }, isOwn: false });
  expect((await app.get('/udgivelse', 'dataansvarlig', json)).json().releases).toHaveLength(2);
  for (const path of ['/udgivelse', `/udgivelse/${held}`]) {
    expect((await app.get(path, 'fond', json)).statusCode).toBe(403);
    expect((await app.get(path, undefined, json)).statusCode).toBe(403);
  }
  expect((await app.get('/udgivelse/r_findes-ikke', 'dataansvarlig', json)).statusCode).toBe(404);
});
