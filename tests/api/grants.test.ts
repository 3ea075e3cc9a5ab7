import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGrantServer, reason } from '../app/grants/grant-sector.ts';
import type { TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openGrantServer();
  expect((await post('/grants', { navn: 'Runde 2026', ramme: '3.000.000', graense: '0,4' })).statusCode).toBe(200);
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const post = (path: string, body: Readonly<Record<string, string>>, persona = 'fond') =>
  app.server.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-kvarter-persona': persona },
    payload: new URLSearchParams({ begrundelse: reason, ...body }).toString(),
  });
const page = async (url: string, persona = 'fond') =>
  (await app.get(url, persona, { accept: 'application/json' })).json();

describe('grant rounds', () => {
  test('are seen and handled by the fund alone', async () => {
    for (const persona of ['offentlig', 'analytiker', 'dataansvarlig']) {
      expect((await app.get('/tilskud', persona)).statusCode, persona).toBe(403);
      expect((await app.get('/api/v1/grants/2026-1/file', persona)).statusCode, persona).toBe(403);
      expect((await post('/grants/2026-1/advance', { efter: '1' }, persona)).statusCode, persona).toBe(403);
    }
  });

  test('a form comes back to its page, with what could not be done', async () => {
    const short = await post('/grants/2026-1/decide', {
      efter: '1',
      sted: 'omr:o5',
      felt: 'class',
      vaerdi: 'K4',
      begrundelse: 'Nej',
      next: '/tilskud/2026-1?sted=omr:o5',
    });
    expect([short.statusCode, short.headers.location]).toEqual([303, '/tilskud/2026-1?sted=omr:o5&fejl=KV-J3']);
    const away = await post('/grants/2026-1/advance', { efter: '9', next: 'https://ondt.example' });
    expect(away.headers.location).toBe('/?fejl=KV-J6');
    const program = await post('/grants/2026-1/advance', { efter: '9' });
    expect([program.statusCode, program.json().code]).toEqual([409, 'KV-J6']);
  });

  test('a page has places with reasons, what-if, and neighbours with evidence', async () => {
    const found = await page('/tilskud/2026-1?sted=omr:o1&ramme=1.000.000');
    expect(found.rows.map(({ class: own }: { class: string }) => own)).toEqual([
      'K1',
      'K1',
      'K2',
      'K2',
      'K5',
      'K5',
      'K5',
      'K5',
    ]);
    expect(found.scenario.comparison.left).toEqual([0, 0]);
    expect(found.scenario.comparison.classes[0]).toMatchObject({ class: 'K1', kroner: [1_736_000, 1_000_000] });
    expect(found.chosen.row.unit.name.da).toBe('Birkeparken');
    expect((await app.get('/tilskud/2026-9', 'fond')).statusCode).toBe(404);
  });

  test('its case file is a file with a name', async () => {
    const file = await app.get('/api/v1/grants/2026-1/file?form=xlsx', 'fond');
    expect(file.headers['content-disposition']).toBe('attachment; filename="tilskud-2026-1-v1.xlsx"');
  });

  test('two persons take it to a decision', async () => {
    const step = async (persona: string, efter: number) =>
      (await post('/grants/2026-1/advance', { efter: `${efter}` }, persona)).json();
    expect(await step('fond', 1)).toMatchObject({ stage: 'til-hoering' });
    expect(await step('fond', 2)).toMatchObject({ stage: 'indstillet' });
    expect(await step('fond', 3)).toMatchObject({ code: 'KV-J5' });
    expect((await page('/tilskud/2026-1')).blocked).toBe('same-person');
    expect(await step('fondsleder', 3)).toMatchObject({ stage: 'besluttet' });
  });
});
