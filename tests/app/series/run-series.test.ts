import { afterEach, beforeEach, expect, test } from 'vitest';
import { localInstallation, publicReader } from '../../../src/app/access/readers.ts';
import { checkMapping } from '../../../src/app/months/map-file.ts';
import { copyOfSeries, listSeries } from '../../../src/app/series/list-series.ts';
import { nextDueAfter, runSeries } from '../../../src/app/series/run-series.ts';
import { removeSeries, saveSeries } from '../../../src/app/series/save-series.ts';
import type { PublicSeries } from '../../../src/domain/model/public-series.ts';
import { openJobindsats } from '../../../src/storage/jobindsats/open-jobindsats.ts';
import { openStatbank } from '../../../src/storage/statbank/open-statbank.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { square } from '../../engines/areas/area-world.ts';
import { type FakeJobindsats, fakeKey, startFakeJobindsats } from '../../storage/jobindsats/fake-jobindsats.ts';
import { type FakeStatbank, startFakeStatbank } from '../../storage/statbank/fake-statbank.ts';
import { importRows, ownArea, placedSector } from '../areas/area-sector.ts';

let app: TestServer;
let job: FakeJobindsats;
let bank: FakeStatbank;
let now = '';
beforeEach(async () => {
  now = '2026-07-15T08:00:00.000Z';
  app = await openTestServer(placedSector(), { clock: () => now });
  [job, bank] = [await startFakeJobindsats(), await startFakeStatbank()];
});
afterEach(async () => {
  await Promise.all([app.close(), job.close(), bank.close()]);
});

const reach = { waits: [1], gap: 0, timeout: 5000 };
const sources = {
  statbank: (server: string) => openStatbank({ server, ...reach }),
  jobindsats: (server: string) => openJobindsats({ server, ...reach, passing: [429, 502, 503, 504], key: fakeKey }),
};
const folk = (): PublicSeries => ({
  ...{ name: 'folketal', source: 'statbank', table: 'FOLK1A', server: bank.server, pace: 'maaned' },
  select: [
    { variable: 'OMRÅDE', values: ['Herning'] },
    { variable: 'KØN', values: ['TOT'] },
    { variable: 'Tid', values: ['(-n+2)'] },
  ],
});
const support = (more: Partial<PublicSeries> = {}): PublicSeries => ({
  ...{ name: 'støtte', source: 'jobindsats', table: 'ptv_a02', server: `${job.server}/v3`, pace: 'uge', ...more },
  select: [{ variable: 'period.M', values: ['latest:2'] }],
});
const save = (series: PublicSeries) => saveSeries(app.context, localInstallation, series);
const run = async (source: PublicSeries['source'], name?: string) => {
  const ran = await runSeries(app.context, localInstallation, { source, ...(name ? { name } : {}) }, sources);
  return ran.map(({ name: of, outcome, nextDue, problem }) => [of, outcome, nextDue.slice(0, 10), problem?.code]);
};

test('a series is fetched when due, told with its newest period, and not kept again while the source has nothing new', async () => {
  await save(folk());
  expect(await listSeries(app.context)).toMatchObject([{ name: 'folketal', state: 'waiting' }]);
  expect(await run('statbank')).toEqual([['folketal', 'new', '2026-08-15', undefined]]);
  expect(await run('statbank')).toEqual([]);
  const [told] = await listSeries(app.context);
  expect(told).toMatchObject({ state: 'fetched', copy: { newest: '2023K4', figures: 2, retrieved: now } });
  now = '2026-08-15T08:00:00.000Z';
  expect(await run('statbank')).toEqual([['folketal', 'same', '2026-09-15', undefined]]);
  expect(bank.asked.filter((path) => path === '/v1/data')).toHaveLength(1);
  const page = await app.get('/overvaagning', undefined, { accept: 'application/json' });
  expect(page.json().series).toMatchObject([{ name: 'folketal', nextDue: '2026-09-15T08:00:00.000Z' }]);
  const file = await app.get('/api/v1/monitor/series/folketal');
  expect(file.body).toBe((await copyOfSeries(app.context, 'folketal')).content);
  expect((await app.get('/api/v1/monitor/series/ukendt')).statusCode).toBe(404);
});

test('a source that stops leaves what there is, and is tried the next day', async () => {
  await save(folk());
  await run('statbank');
  now = '2026-08-15T08:00:00.000Z';
  bank.troubles.push(503, 503);
  expect(await run('statbank')).toEqual([['folketal', 'failed', '2026-08-16', 'KV-L52']]);
  const [told] = await listSeries(app.context);
  expect(told).toMatchObject({ state: 'failed', copy: { newest: '2023K4' } });
  now = '2026-08-16T08:00:00.000Z';
  bank.updated = '2026-08-16T08:00:00';
  expect(await run('statbank')).toEqual([['folketal', 'same', '2026-09-16', undefined]]);
  expect((await listSeries(app.context))[0]?.copy?.updated).toBe('2026-08-16T08:00:00');
});

test('jobindsats: the key in its header alone, tried again when it passes by itself, another answer kept beside the first', async () => {
  await save(support());
  job.troubles.push(503);
  expect(await run('jobindsats')).toEqual([['støtte', 'new', '2026-07-22', undefined]]);
  expect(job.asked).toEqual(Array(2).fill('GET /v3/data/ptv_a02?period.M=latest:2&format=json'));
  const copy = await copyOfSeries(app.context, 'støtte');
  expect(copy).toMatchObject({ newest: '2026M06', figures: 4, credit: 'Kilde: jobindsats.dk (STAR), ptv_a02' });
  expect(JSON.stringify(copy)).not.toContain(fakeKey);
  job.persons = '1.300,0';
  expect(await run('jobindsats', 'støtte')).toEqual([['støtte', 'new', '2026-07-22', undefined]]);
  await save(support({ name: 'anden', table: 'findes_ikke' }));
  expect(await run('jobindsats')).toEqual([['anden', 'failed', '2026-07-16', 'KV-M34']]);
});

test('through a mapping figures become observations of own areas under their own definition, once', async () => {
  await importRows(app.context, 9001, [ownArea('n', square(0, 0, 200), { noegle: 'K-657', omraade_navn: 'Herning' })]);
  const mapping = checkMapping(
    {
      columns: { omraade_navn: 'Område', periode: 'Periode' },
      only: { Område: ['Herning'] },
      figures: [
        {
          indikator: 'labour',
          definition_id: 'labour_jobindsats',
          taeller: 'Fuldtidspersoner',
          naevner: 'Befolkning',
        },
      ],
    },
    'støtte',
  );
  await app.context.state.saveMapping(mapping, { at: now, by: 'test' });
  await save(support({ mapping: 'støtte' }));
  // June has no full-time persons, so the row of June has a whole without its part.
  expect(await run('jobindsats')).toEqual([['støtte', 'failed', '2026-07-16', 'KV-I8']]);
  await app.context.state.saveMapping(
    { ...mapping, only: { ...mapping.only, Periode: ['2026M05'] } },
    { at: now, by: 'test' },
  );
  expect(await run('jobindsats', 'støtte')).toEqual([['støtte', 'new', '2026-07-22', undefined]]);
  const kept = await app.context.state.observations({ of: 'all', indikator: 'labour' });
  expect(kept).toMatchObject([
    {
      definitionId: 'labour_jobindsats',
      periodeFra: '2026-05-01',
      taeller: '1234.5',
      naevner: '57000',
      datakilde: 'jobindsats',
    },
  ]);
});

test('only who keeps areas of the whole country has series; a name there is not is told; a month ends before it is long', async () => {
  const refused = saveSeries(app.context, publicReader, folk());
  await expect(refused).rejects.toMatchObject({ code: 'KV-A1' });
  await expect(save(support({ mapping: 'ukendt' }))).rejects.toMatchObject({ code: 'KV-L45' });
  await expect(run('statbank', 'ukendt')).rejects.toMatchObject({ code: 'KV-M36' });
  await save(folk());
  await removeSeries(app.context, localInstallation, { source: 'statbank', name: 'folketal' });
  expect(await listSeries(app.context)).toEqual([]);
  expect(nextDueAfter('2026-01-31T08:00:00.000Z', 'maaned')).toBe('2026-02-28T08:00:00.000Z');
});

test('two runs at once ask a source once', async () => {
  await save(support());
  const both = await Promise.all([run('jobindsats'), run('jobindsats')]);
  expect(both.flat()).toHaveLength(1);
  expect(job.asked).toHaveLength(1);
});
