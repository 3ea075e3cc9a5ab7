import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageData } from '../../src/faces/web/page-data.ts';
import { openGrantServer, reason } from '../app/grants/grant-sector.ts';
import type { TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openGrantServer();
  // Pages as the data they are made of, in place of the built web app.
  const folder = join(app.context.dataDir, 'dist', 'server');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'entry-server.js'), 'export const render = (page) => JSON.stringify(page);');
  const opened = await post('/api/v1/grants', { navn: 'Runde 2026', ramme: '3.000.000', begrundelse: reason });
  expect(opened.statusCode).toBe(200);
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const post = (
  url: string,
  body: Readonly<Record<string, string>>,
  { persona = 'fond', ...headers }: Readonly<Record<string, string>> = {},
) =>
  app.server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-kvarter-persona': persona, ...headers },
    payload: new URLSearchParams(body).toString(),
  });

async function again(...asked: Parameters<typeof post>) {
  const answer = await post(...asked);
  expect(answer.headers['content-type']).toContain('text/html');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers.etag).toBeUndefined();
  const { kind, url, refused } = answer.json<PageData>();
  return { status: answer.statusCode, kind, url, ...refused };
}

const long = 'Området har mistet sin skole, og kommunen har bedt om hjælp.';

describe('a form that is refused comes back with what was typed', () => {
  test('its page is shown again, with the sentence and the field it is about', async () => {
    const typed = { efter: '1', sted: 'omr:o5', felt: 'class', vaerdi: 'K4', begrundelse: 'Nej' };
    const next = '/tilskud/2026-1?sted=omr:o5#sted';
    expect(await again('/api/v1/grants/2026-1/decide', { ...typed, next })).toEqual({
      ...{ status: 400, kind: 'grant-round', url: '/tilskud/2026-1?sted=omr:o5' },
      ...{ action: '/api/v1/grants/2026-1/decide', typed: { ...typed, next }, field: 'begrundelse' },
      sentence: { da: expect.stringContaining('mindst 20 tegn'), en: expect.stringContaining('20') },
    });
  });

  test('the field is the one that holds what was found', async () => {
    const typed = { begrundelse: long, efter: '1', ramme: 'mange penge', sats: '700', next: '/tilskud/2026-1' };
    expect(await again('/api/v1/grants/2026-1/settings', typed)).toMatchObject({ status: 400, field: 'ramme', typed });
  });

  test('somebody else wrote meanwhile: nothing of the reason is lost, and no field is to blame', async () => {
    const typed = { begrundelse: long, efter: '9', next: '/tilskud/2026-1' };
    const shown = await again('/api/v1/grants/2026-1/advance', typed);
    expect(shown).toMatchObject({ status: 409, kind: 'grant-round', typed });
    expect(shown).not.toHaveProperty('field');
  });

  test('a text too long for the schema comes back whole', async () => {
    const typed = { begrundelse: 'x'.repeat(4001), efter: '1', next: '/tilskud/2026-1' };
    expect(await again('/api/v1/grants/2026-1/advance', typed)).toMatchObject({
      ...{ status: 400, field: 'begrundelse', typed },
    });
  });

  test('forms of other pages, also those that only say where they stood', async () => {
    const persona = { persona: 'dataansvarlig' };
    const day = { day: '31. februar', title: long, next: '/udgivelser' };
    expect(await again('/api/v1/calendar', day, persona)).toMatchObject({ kind: 'calendar', typed: day, field: 'day' });
    const method = { name: 'x'.repeat(70), query: 'metode=status', shared: '1' };
    const from = { accept: 'text/html', host: 'localhost', referer: 'http://localhost/overvaagning/indeks?enhed=omr' };
    const index = await again('/api/v1/index-methods', method, { ...from, persona: 'analytiker' });
    expect(index).toMatchObject({
      kind: 'area-index',
      url: '/overvaagning/indeks?enhed=omr',
      typed: method,
      field: 'name',
    });
    const selection = { name: '', sted: 'omr:o5', next: '/udvalg?sted=omr:o5' };
    expect(await again('/api/v1/selections', selection, { persona: 'analytiker' })).toMatchObject({ kind: 'basket' });
  });

  test('programs get the problem; another site leads nowhere; who may not see the page sees none of it', async () => {
    const program = await post('/api/v1/grants/2026-1/advance', { efter: '9', begrundelse: long });
    expect([program.statusCode, program.json().code]).toEqual([409, 'KV-J6']);
    const away = await again('/api/v1/grants/2026-1/advance', { efter: '9', next: 'https://ondt.example' });
    expect(away).toMatchObject({ kind: 'front', url: '/' });
    const stranger = { efter: '1', begrundelse: long, next: '/tilskud/2026-1' };
    const refused = await again('/api/v1/grants/2026-1/advance', stranger, { persona: 'offentlig' });
    expect([refused.status, refused.kind]).toEqual([403, 'error']);
  });
});
