import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localInstallation, publicReader } from '../../../src/app/access/readers.ts';
import { freezePredictions, newestFreezeDay, nextFreezeDay } from '../../../src/app/monitor/freeze-predictions.ts';
import { importLists } from '../../../src/app/monitor/official-lists.ts';
import { openShadowList } from '../../../src/app/monitor/shadow-list.ts';
import { openScores } from '../../../src/app/monitor/shadow-scores.ts';
import { scoresCsv, shadowCsv } from '../../../src/app/monitor/write-shadow.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { problemOf } from '../../world/problem-of.ts';
import { birkeparken, criteriaRelease, type YearFigures } from './criteria-world.ts';

let served: TestServer;
let folder: string;
const quiet: YearFigures = { ...birkeparken, labour: [150, 765], education: [200, 620], origin: [200, 1240] };
const header =
  'year,list,area,kommune,residents,outside_labour_pct,non_western_pct,convicted_pct,basic_education_pct,income_pct,source_url';

async function takeIn(name: string, ...rows: readonly string[]): Promise<Awaited<ReturnType<typeof importLists>>> {
  const path = join(folder, name);
  await writeFile(path, [header, ...rows, ''].join('\n'));
  return await importLists(served.context, localInstallation, { path });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-shadow-'));
  served = await openTestServer(criteriaRelease({ Birkeparken: [birkeparken], Fredhave: [quiet] }));
  await takeIn('syntetisk-liste-2025-12.csv', '2025,udsat,Fredhave,Herning,1240,40.1,16.1,2.1,61,56.5,x');
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

const shadowOf = async (list: string) =>
  (await openShadowList(served.context, localInstallation, { asOf: '2026-11-22', list })).shadow.content;

test('the next list has every boligområde, the likeliest first, each value with its range around it', async () => {
  const { areas } = await shadowOf('2026-12');
  expect(areas.map(({ name }) => name.da)).toEqual(['Birkeparken', 'Fredhave']);
  const [birk, fred] = areas;
  expect(birk?.criteria.map(({ id, freshness }) => `${id} ${freshness}`)).toEqual([
    ...['size fresh', 'labour fresh', 'origin fresh', 'convicted fresh', 'education fresh', 'income carried'],
  ]);
  for (const { point = 0, range80 = [0, 0], range95 = [0, 0] } of birk?.criteria ?? []) {
    expect(range95[0]).toBeLessThanOrEqual(range80[0]);
    expect(range80[0]).toBeLessThanOrEqual(point);
    expect(point).toBeLessThanOrEqual(range80[1]);
    expect(range80[1]).toBeLessThanOrEqual(range95[1]);
  }
  const chanceOf = (area: typeof birk): number => area?.classes.find(({ id }) => id === 'udsat')?.chance ?? -1;
  expect(chanceOf(birk)).toBeGreaterThan(0.3);
  expect(chanceOf(fred)).toBeLessThan(0.2);
});

test('the list after it is a forecast: nothing is strict, and the same question has the same answer', async () => {
  const later = await shadowOf('2027-12');
  expect(later.areas[0]?.classes.find(({ id }) => id === 'udsat')?.strict).toBe('unknown');
  expect(later).toEqual(await shadowOf('2027-12'));
  expect(await problemOf(() => shadowOf('2029-12'))).toBe('KV-A5');
});

test('the public sees no area, but how earlier lists were hit, and the files say the same', async () => {
  const { shadow } = await openShadowList(served.context, publicReader, { asOf: '2026-11-22' });
  expect(shadow.content.areas).toEqual([]);
  const scores = await served.get('/api/v1/monitor/shadow/scores');
  expect(scores.statusCode).toBe(200);
  expect(scores.json().scores[0]).toMatchObject({ list: '2025-12', made: 'afterwards', areas: 2 });
  const csv = await served.get('/api/v1/monitor/shadow/scores?form=csv');
  expect(csv.body).toBe(scoresCsv((await openScores(served.context)).scores.content));
  expect(csv.body).not.toContain('Birkeparken');
  expect(shadowCsv(await shadowOf('2026-12')).split('\n').length).toBeGreaterThan(20);
  const page = await served.get('/overvaagning/skyggeliste', undefined, { accept: 'application/json' });
  expect(page.json()).toMatchObject({ kind: 'shadow-list', shadow: { areas: [] } });
});

test('frozen on one of the four days, once; on other days nothing, and only who releases for the country may', async () => {
  const freeze = (day?: string) => freezePredictions(served.context, localInstallation, day);
  expect(await freeze('2025-11-01')).toEqual({ kind: 'frozen', day: '2025-11-01', next: '2027-03-01', added: 4 });
  expect(await freeze('2025-11-01')).toMatchObject({ kind: 'before', added: 0 });
  // 21 days after 1 November the time for it has passed, and the other days are not for freezing.
  expect(await freeze()).toEqual({ kind: 'none', day: '2026-11-01', next: '2027-03-01', added: 0 });
  expect(await problemOf(() => freeze('2026-11-02'))).toBe('KV-M31');
  expect(await problemOf(() => freeze('2027-03-01'))).toBe('KV-M31');
  expect(await problemOf(() => freezePredictions(served.context, publicReader))).toBe('KV-A1');
  const { scores } = await openScores(served.context);
  const made = scores.content.map((score) => [score.day, score.made]);
  expect(made).toContainEqual(['2025-11-01', 'frozen']);
  expect(made).toContainEqual(['2025-09-01', 'afterwards']);
  expect([newestFreezeDay('2026-02-28'), nextFreezeDay('2026-02-28')]).toEqual(['2025-11-01', '2026-03-01']);
});

test('a week after its day it is still frozen as of the day', async () => {
  const context = { ...served.context, clock: () => '2026-06-05T08:00:00.000Z' };
  expect(await freezePredictions(context, localInstallation)).toMatchObject({ kind: 'frozen', day: '2026-06-01' });
});

test('invented lists go when the first real one comes', async () => {
  const done = await takeIn('list-2024-12.csv', '2024,udsat,Fredhave,Herning,1240,40.1,16.1,2.1,61,56.5,x');
  expect(done).toMatchObject({ added: 1, withdrawn: 1 });
  const records = await served.context.state.listRecords();
  expect(records.filter(({ replacedAt }) => replacedAt === undefined).map(({ file }) => file)).toEqual([
    'list-2024-12.csv',
  ]);
});
