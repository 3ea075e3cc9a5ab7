import { afterAll, beforeAll, expect, test } from 'vitest';
import { importRows, ownArea, placedSector, uuid } from '../app/areas/area-sector.ts';
import { square } from '../engines/areas/area-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(placedSector());
  await importRows(app.context, 9001, [
    ownArea('a', square(0, 0, 200)),
    ownArea('h', square(0, 1000, 200), { off_kode: 2 }),
    ownArea('v', square(5000, 0, 200), { kommunekode: 851 }),
  ]);
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

async function page(url: string, persona: string) {
  const answer = await app.get(url, persona, { accept: 'application/json' });
  return { status: answer.statusCode, cache: answer.headers['cache-control'], body: answer.json() };
}

async function send(url: string, persona: string, fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const sent = new Response(form);
  const headers = {
    'x-kvarter-persona': persona,
    'content-type': sent.headers.get('content-type') ?? '',
    accept: 'application/json',
  };
  const payload = Buffer.from(await sent.arrayBuffer());
  const answer = await app.server.inject({ method: 'POST', url, payload, headers });
  return { status: answer.statusCode, to: answer.headers.location, body: answer.body };
}

test('the list holds what the reader may see, and the button those who may change', async () => {
  const seen = async (persona: string) => {
    const { body } = await page('/omraader', persona);
    return [body.count, body.mayChange];
  };
  expect(await seen('offentlig')).toEqual([2, false]);
  expect(await seen('analytiker')).toEqual([3, false]);
  expect(await seen('leverandoer')).toEqual([2, true]);
  expect((await page('/omraader?tema=1234', 'offentlig')).status).toBe(400);
});

test('an area that may not be seen is one there is none of; the public reads no names and reasons', async () => {
  expect((await page(`/omraader/${uuid('h')}`, 'offentlig')).body.kind).toBe('error');
  const [open, known] = [
    await page(`/omraader/${uuid('a')}`, 'offentlig'),
    await page(`/omraader/${uuid('a')}`, 'fond'),
  ];
  expect(open).toMatchObject({ status: 200, cache: 'no-store', body: { kind: 'area-history', name: 'Område a' } });
  expect(open.body.versions[0]).not.toHaveProperty('by');
  expect(open.body.versions[0]).not.toHaveProperty('reason');
  expect(known.body.versions[0]).toMatchObject({ reason: 'a.geojson', command: 'insert' });
});

test('forms of those without a right are refused, and a broken one changes nothing', async () => {
  for (const persona of ['offentlig', 'analytiker', 'leder']) {
    expect((await page('/omraader/nyt?tema=9001&kommune=657', persona)).status).toBe(403);
    const address = `/omraader/${uuid('a')}/ret`;
    expect((await send(address, persona, { handling: 'gem' })).status).toBe(403);
    const refused = (await app.context.state.logEntries(0, 10_000)).at(-1);
    expect(refused).toMatchObject({ action: 'area', object: `form ${address}`, allowed: false });
  }
  // Another kommune's area is seen, and neither its form opened nor its end taken.
  expect((await page(`/omraader/${uuid('v')}`, 'leverandoer')).body.mayChange).toBe(false);
  expect((await page(`/omraader/${uuid('v')}/ret`, 'leverandoer')).status).toBe(403);
  const forms: readonly Readonly<Record<string, string>>[] = [
    { handling: 'gem' },
    { handling: 'brug', stykker: '[{"ejerlav":"x"}]', stykke_0: '1' },
    { handling: 'kontrol', hjoerner: `${'1 1\n'.repeat(5000)}x`, felt_omraade_nr: '-1', felt_ukendt: "'; drop table" },
    { handling: 'gem', hjoerner: '<script>', begrundelse: 'x' },
  ];
  for (const fields of forms) {
    const { status, body } = await send('/omraader/nyt?tema=9001&kommune=657', 'leverandoer', fields);
    expect(status, body.slice(0, 300)).toBeLessThan(500);
    expect(JSON.parse(body).form.keepable).toBe(false);
  }
  expect((await page('/omraader?kommune=657', 'leverandoer')).body.count).toBe(2);
});

test('what is kept leads to its page', async () => {
  const fields = {
    ...{
      handling: 'gem',
      hjoerner: '499000 6223000\n499200 6223000\n499200 6223200\n499000 6223200',
      begrundelse: 'Byrådet',
    },
    ...{ felt_omraade_navn: 'Ny', felt_omraade_type_kode: '3', felt_afgraensning_kode: '3' },
    ...{ felt_gyldig_fra: '2026-01-01', felt_oprindkode: '6', felt_statuskode: '3', felt_off_kode: '2' },
  };
  const { status, to } = await send('/omraader/nyt?tema=9001&kommune=657', 'leverandoer', fields);
  expect([status, to]).toEqual([303, expect.stringMatching(/^\/omraader\/[0-9a-f-]{36}\?udfoert=gemt$/)]);
  expect((await page(`${to}`, 'analytiker')).body).toMatchObject({ name: 'Ny', done: 'gemt', current: true });
  expect((await page(`${to}`, 'offentlig')).body.kind).toBe('error');
});
