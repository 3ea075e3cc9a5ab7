import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '../../src/domain/kernel/invariant.ts';
import { birkeparken, criteriaRelease } from '../app/monitor/criteria-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
let now: string;
beforeEach(async () => {
  now = '2026-11-21T08:00:00.000Z';
  app = await openTestServer(criteriaRelease({ Birkeparken: [birkeparken] }), { clock: () => now });
  await app.context.desk.open();
  await keepLists(['2021-12', '2022-12', '2023-12', '2024-12', '2025-12']);
});
afterEach(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

async function keepLists(lists: readonly string[]): Promise<void> {
  const area = { kind: 'parallelsamfund', area: 'Birkeparken', kommune: 'Herning', values: {}, source: 'test' };
  const rows = lists.map((list) => ({ kind: 'row', key: list, content: { list, ...area } }) as const);
  await app.context.state.keepListRecords(rows, { file: 'l.csv', at: now, by: 'test' });
}

const send = (fields: Readonly<Record<string, string>>, persona?: string) =>
  app.server.inject({
    ...{ method: 'POST', url: '/overvaagning/varsler' },
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      ...(persona ? { 'x-kvarter-persona': persona } : {}),
    },
    payload: new URLSearchParams(fields).toString(),
  });

const pageOf = async (persona: string, url = '/overvaagning') =>
  (await app.get(url, persona, { accept: 'application/json' })).json();
const marksOf = async (persona: string, url?: string): Promise<readonly { quiet: boolean; form?: string }[]> =>
  (await pageOf(persona, url)).marks;
const quiet = async (persona: string, url?: string) => (await marksOf(persona, url)).map((mark) => mark.quiet);
const feed = async (persona: string) => (await app.get('/api/v1/monitor/alerts.atom', persona)).body;

async function fifthList(): Promise<{ readonly at: number; readonly form: string }> {
  const { overview, marks } = await pageOf('fond');
  const at = overview.alerts.findIndex(({ code }: { code: string }) => code === 'A6');
  return { at, form: must(marks[at]?.form as string | undefined, 'a mark') };
}

test('an alert that a reader has seen is quiet for them on both pages and in the feed, and for nobody else', async () => {
  const { at, form } = await fifthList();
  expect(await quiet('fond')).not.toContain(true);
  expect(await feed('fond')).toContain('omdannelsesområde');
  const answer = await send({ handling: 'set', varsel: form }, 'fond');
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/overvaagning#varsler']);
  expect((await quiet('fond')).flatMap((is, index) => (is ? [index] : []))).toEqual([at]);
  expect((await quiet('fond', '/overvaagning/omr:o1')).filter((is) => is)).toHaveLength(1);
  expect(await feed('fond')).not.toContain('omdannelsesområde');
  expect(await quiet('noejagtig')).not.toContain(true);
  expect(await feed('noejagtig')).toContain('omdannelsesområde');
});

test('it can be taken back, from the page of the area too', async () => {
  const { form } = await fifthList();
  await send({ handling: 'set', varsel: form }, 'fond');
  const back = await send({ handling: 'ikke-set', varsel: form, side: 'omraade' }, 'fond');
  expect([back.statusCode, back.headers.location]).toEqual([303, '/overvaagning/omr:o1#varsler']);
  expect(await quiet('fond')).not.toContain(true);
  expect(await app.context.state.seenAlerts('fond')).toEqual([]);
});

test('it is told again when it says something else: the fifth list is another one after 1 December', async () => {
  const { form } = await fifthList();
  await send({ handling: 'set', varsel: form }, 'fond');
  const [kept] = await app.context.state.seenAlerts('fond');
  expect(kept).toEqual({
    owner: 'fond',
    place: 'omr:o1',
    cause: 'A6',
    value: { step: '2026-12', shares: {} },
    at: now,
  });
  now = '2026-12-02T08:00:00.000Z';
  await keepLists(['2026-12']);
  expect((await pageOf('fond')).overview.alerts.map(({ code }: { code: string }) => code)).toContain('A6');
  expect(await quiet('fond')).not.toContain(true);
  expect(await feed('fond')).toContain('omdannelsesområde');
});

test('what is no alert of the reader’s changes nothing and is said', async () => {
  const { form } = await fifthList();
  const gone = await send({ handling: 'set', varsel: `${form}x` }, 'fond');
  expect([gone.statusCode, gone.body]).toEqual([404, expect.stringContaining('KV-L66')]);
  expect((await send({ handling: 'slet', varsel: form }, 'fond')).statusCode).toBe(400);
  expect((await send({ handling: 'set', varsel: form })).statusCode).toBe(403);
  expect((await send({ handling: 'set', varsel: 'omr:nej#A1', side: 'omraade' }, 'fond')).statusCode).toBe(404);
  expect(await app.context.state.seenAlerts('fond')).toEqual([]);
  expect((await pageOf('offentlig')).marks).toEqual([]);
});
