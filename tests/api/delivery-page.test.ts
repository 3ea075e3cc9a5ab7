import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ObservationPage } from '../../src/faces/web/page-data/observation-page.ts';
import { importRows, ownArea, placedSector, uuid } from '../app/areas/area-sector.ts';
import { square } from '../engines/areas/area-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(placedSector());
  await importRows(app.context, 9001, [
    ownArea('n', square(0, 0, 200), { noegle: 'N-1' }),
    ownArea('a', square(0, 400, 200), { kommunekode: 851 }),
  ]);
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const address = '/overvaagning/levering';

async function send(
  fields: Readonly<Record<string, string>>,
  file?: readonly [string, Uint8Array | string],
  who = 'leverandoer',
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file) form.set('fil', new File([file[1] as BlobPart], file[0]));
  const body = new Response(form);
  const answer = await app.server.inject({
    method: 'POST',
    url: address,
    payload: Buffer.from(await body.arrayBuffer()),
    headers: {
      'content-type': body.headers.get('content-type') ?? '',
      'x-kvarter-persona': who,
      accept: 'application/json',
    },
  });
  expect(answer.headers['cache-control']).toBe('no-store');
  return { status: answer.statusCode, page: answer.json() as ObservationPage };
}

const carried = ({ file }: ObservationPage): Record<string, string> => ({
  filnavn: file?.name ?? '',
  indhold: file?.content ?? '',
  kobling: file?.mapping ?? '',
});
const stored = async () => (await app.context.state.observations({ of: 'all', history: true })).length;
const plain = 'noegle;indikator;definition_id;periode;datakilde;taeller;naevner\r\n';

test('a file is checked without being kept, told row by row, and kept when the reader says so', async () => {
  const rows = `${plain}N-1;labour;labour_61a;2026-05;jobcenter;120;400\r\nN-9;labour;labour_61a;2026-05;jobcenter;1;2\r\n`;
  const checked = await send({ handling: 'se' }, ['maj.csv', rows]);
  expect(checked.page.judged).toMatchObject({ kept: false, rows: 2, added: 1, errors: 1 });
  expect(checked.page.judged?.findings).toMatchObject([{ row: 3, code: 'KV-I3', note: false }]);
  expect(await stored()).toBe(0);
  const kept = await send({ ...carried(checked.page), handling: 'gem-resten' });
  expect(kept.page.judged).toMatchObject({ kept: true, added: 1 });
  expect(kept.page.file).toBeUndefined();
  expect(kept.page.deliveries).toMatchObject([
    {
      figures: 1,
      areas: 1,
      standing: 1,
      by: { da: 'Dataleverandør i Herning Kommune', en: expect.stringContaining('Herning') },
    },
  ]);
});

test('errors stop the whole unless the rest is asked for', async () => {
  const before = await stored();
  const rows = `${plain}N-1;labour;labour_61a;2026-04;jobcenter;1;2\r\nN-9;labour;labour_61a;2026-04;jobcenter;1;2\r\n`;
  const asked = await send({ handling: 'gem' }, ['april.csv', rows]);
  expect(asked.page.judged).toMatchObject({ kept: false, errors: 1 });
  expect(await stored()).toBe(before);
});

test('other columns are asked for with a proposal, told once, and saved under the kommune', async () => {
  const book = await writeXlsx({
    sheets: [
      {
        name: 'Ark1',
        rows: [
          ['Område', 'Måned', 'Antal', 'I alt'],
          ['Område n', 'maj 2026', 121, 400],
        ],
      },
    ],
  });
  const asked = await send({ handling: 'se' }, ['jobcenter.xlsx', book]);
  expect(asked.page.columns?.names).toEqual(['Område', 'Måned', 'Antal', 'I alt']);
  const proposed = Object.fromEntries((asked.page.columns?.fields ?? []).map(({ field, column }) => [field, column]));
  expect(proposed).toMatchObject({ omraade_navn: 'Område', periode: 'Måned', taeller: 'Antal', naevner: 'I alt' });
  const told = await send({
    ...carried(asked.page),
    handling: 'koblet',
    gem_som: 'jobcenter',
    kol_omraade_navn: 'Område',
    kol_periode: 'Måned',
    kol_taeller: 'Antal',
    kol_naevner: 'I alt',
    fast_indikator: 'labour',
    fast_definition_id: 'labour_61a',
    fast_datakilde: 'jobcenter',
  });
  expect(told.page.judged).toMatchObject({ kept: false, revised: 1, errors: 0 });
  const kept = await send({ ...carried(told.page), handling: 'gem' });
  expect(kept.page.judged).toMatchObject({ kept: true, revised: 1 });
  expect(kept.page.mappings).toEqual(['657: jobcenter']);
  const again = await send({ handling: 'se', opsaetning: '657: jobcenter' }, ['juni.xlsx', book]);
  expect(again.page.judged).toMatchObject({ same: 1, added: 0, revised: 0, errors: 0 });
});

test('a series shows what stands and what stood', async () => {
  const url = `${address}?omraade=${uuid('n')}&indikator=labour`;
  const page: ObservationPage = (await app.get(url, 'leverandoer', { accept: 'application/json' })).json();
  expect(page.areas).toMatchObject([{ objektId: uuid('n'), indicators: [{ id: 'labour' }] }]);
  const told = page.series?.figures.map(({ taeller, until }) => [taeller, until === undefined] as const);
  expect(told?.toSorted()).toEqual([
    ['120', false],
    ['121', true],
  ]);
});

test('nobody else sees them or may send any, and a page of nobody holds no figure', async () => {
  for (const persona of ['offentlig', 'analytiker', 'fond', 'leder']) {
    expect((await app.get(address, persona)).statusCode, persona).toBe(403);
    expect((await send({ handling: 'gem' }, ['x.csv', plain], persona)).status, persona).toBe(403);
  }
  const manager: ObservationPage = (await app.get(address, 'dataansvarlig', { accept: 'application/json' })).json();
  expect(manager).toMatchObject({ mayDeliver: true, deliveries: [], areas: [] });
  const owner: ObservationPage = (await app.get(address, 'noejagtig', { accept: 'application/json' })).json();
  expect(owner).toMatchObject({ mayDeliver: false });
  // The test's clock stands still, so that both times are one delivery.
  expect(owner.deliveries).toMatchObject([{ figures: 2, standing: 1 }]);
});

test('what is no file of figures is told and nothing is kept', async () => {
  const before = await stored();
  const wrong = async (fields: Record<string, string>, file?: readonly [string, Uint8Array | string]) => {
    const { status, page } = await send(fields, file);
    return [status, page.problem?.da];
  };
  expect(await wrong({ handling: 'gem' }, ['tal.pdf', 'x'])).toEqual([400, expect.stringContaining('tal.pdf')]);
  expect(await wrong({ handling: 'gem' }, ['tal.xlsx', 'x'])).toEqual([400, expect.stringContaining('Excel')]);
  expect(await wrong({ handling: 'se', opsaetning: 'nej' }, ['a.csv', plain])).toEqual([
    400,
    expect.stringContaining('nej'),
  ]);
  expect(await wrong({ handling: 'se', kobling: '{' }, ['a.csv', plain])).toEqual([400, expect.any(String)]);
  const large = `${plain}${'x'.repeat(1_000_100)}`;
  expect(await wrong({ handling: 'gem' }, ['stor.csv', large])).toEqual([400, expect.stringContaining('1.000 kB')]);
  expect((await send({ handling: 'gem' })).page.judged).toBeUndefined();
  const broken = await app.server.inject({
    method: 'POST',
    url: address,
    payload: 'not a form',
    headers: { 'content-type': 'multipart/form-data; boundary=x', 'x-kvarter-persona': 'leverandoer' },
  });
  expect(broken.statusCode).toBe(400);
  expect(await stored()).toBe(before);
});
