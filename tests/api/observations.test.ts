import { afterAll, beforeAll, expect, test } from 'vitest';
import { listObservations, observeAreas } from '../../src/app/areas/observe-areas.ts';
import type { Reader } from '../../src/domain/model/access.ts';
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

const head = 'noegle;indikator;definition_id;periode;datakilde;taeller;naevner';
const csv = (...rows: readonly string[]) => `${[head, ...rows].join('\r\n')}\r\n`;

async function post(payload: string | object, persona: string, query = '') {
  const type = typeof payload === 'string' ? 'text/csv' : 'application/json';
  const headers = { 'x-kvarter-persona': persona, 'content-type': type };
  const answer = await app.server.inject({ method: 'POST', url: `/api/v1/observations${query}`, payload, headers });
  return { status: answer.statusCode, body: answer.json() };
}

const supplier = (code: string): Reader => ({
  ...{ id: `kom${code}`, name: { da: 'x', en: 'x' }, via: 'persona' },
  rights: [{ role: 'leverandoer', restrictions: [{ kind: 'kommune', code }], grantedBy: 'x' }],
});

test('rows with errors stop the whole, each told with row and column; without them the rest is kept', async () => {
  const rows = csv('N-1;labour;labour_61a;2026-05;jobcenter;120;400', 'N-1;labour;labour_61a;maj;jobcenter;120;400');
  const refused = await post(rows, 'dataansvarlig');
  expect(refused).toMatchObject({ status: 422, body: { written: false, rows: 2, added: 1 } });
  expect(refused.body.findings).toEqual([
    { row: 3, code: 'KV-I4', message: expect.stringContaining('Række 3, kolonne periode: »maj«') },
  ]);
  expect(await app.context.state.observations({ of: 'all' })).toEqual([]);
  const kept = await post(rows, 'dataansvarlig', '?udelad=ja');
  expect(kept).toMatchObject({ status: 200, body: { written: true, added: 1, revised: 0 } });
});

test('a revision is a new row, and what was known before stays', async () => {
  const rows = { rows: [{ ...row('121'), naevner: 400 }] };
  expect((await post(rows, 'dataansvarlig')).body).toMatchObject({ added: 0, revised: 1 });
  expect((await post(rows, 'dataansvarlig')).body).toMatchObject({ added: 0, revised: 0, same: 1 });
  const all = await app.context.state.observations({ of: 'all', history: true });
  // The test's clock stands still, so that only the figures tell the rows apart.
  const told = all.map(({ taeller, systidTil }) => [taeller, systidTil !== undefined] as const);
  expect(told.toSorted()).toEqual([
    ['120', true],
    ['121', false],
  ]);
});

function row(taeller: string) {
  const key = {
    noegle: 'N-1',
    indikator: 'labour',
    definition_id: 'labour_61a',
    periode: '2026-05',
    datakilde: 'jobcenter',
  };
  return { ...key, taeller };
}

test('only the kommune sees its figures: neither the public, the fund, an analyst nor another kommune', async () => {
  const seen = async (reader: Reader) => (await listObservations(app.context, reader, {})).length;
  expect(await seen(supplier('657'))).toBe(1);
  expect(await seen(supplier('851'))).toBe(0);
  for (const persona of ['offentlig', 'fond', 'analytiker', 'leder', 'bestyrelse', 'dataansvarlig']) {
    const answer = await app.get('/api/v1/observations?aendrede=ja', persona);
    expect(answer.json(), persona).toEqual({ observations: [] });
    expect(answer.headers['cache-control']).toBe('no-store');
  }
  const owner = await app.get(`/api/v1/observations?omraade=${uuid('n')}`, 'noejagtig');
  expect(owner.json().observations).toEqual([expect.objectContaining({ taeller: '121', naevner: '400' })]);
});

test('a kommune delivers figures of its own areas only, and who may change no areas delivers none', async () => {
  const other = { file: 'x', rows: [{ row: 1, values: row('1') }], skipRejected: true };
  const done = await observeAreas(app.context, supplier('851'), other);
  expect(done).toMatchObject({ added: 0, findings: [{ problem: { code: 'KV-I3' } }] });
  expect(await post({ rows: [row('1')] }, 'analytiker')).toMatchObject({ status: 403, body: { code: 'KV-A1' } });
  expect(await post({ rows: [row('1')] }, 'offentlig')).toMatchObject({ status: 403 });
  expect(await post({ rows: [{ noegle: 'N-1' }] }, 'dataansvarlig')).toMatchObject({
    status: 400,
    body: { code: 'KV-I1' },
  });
});
