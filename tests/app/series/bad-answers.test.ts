import { afterEach, beforeEach, expect, test } from 'vitest';
import { localInstallation } from '../../../src/app/access/readers.ts';
import { copyOfSeries, listSeries } from '../../../src/app/series/list-series.ts';
import { runSeries } from '../../../src/app/series/run-series.ts';
import { saveSeries } from '../../../src/app/series/save-series.ts';
import type { PublicSeries } from '../../../src/domain/model/public-series.ts';
import { openJobindsats } from '../../../src/storage/jobindsats/open-jobindsats.ts';
import { openStatbank } from '../../../src/storage/statbank/open-statbank.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { type FakeJobindsats, fakeKey, startFakeJobindsats } from '../../storage/jobindsats/fake-jobindsats.ts';
import { type FakeStatbank, startFakeStatbank } from '../../storage/statbank/fake-statbank.ts';

const htmlPage = '<!doctype html>\n<html><body>Vi holder lukket; prøv igen senere</body></html>';

let app: TestServer;
let job: FakeJobindsats;
let bank: FakeStatbank;
let now = '';
beforeEach(async () => {
  now = '2026-07-15T08:00:00.000Z';
  app = await openTestServer(undefined, { clock: () => now });
  [job, bank] = [await startFakeJobindsats(), await startFakeStatbank()];
  await saveSeries(app.context, localInstallation, support());
  await saveSeries(app.context, localInstallation, folk());
});
afterEach(async () => {
  await Promise.all([app.close(), job.close(), bank.close()]);
});

const folk = (): PublicSeries => ({
  ...{ name: 'folketal', source: 'statbank', table: 'FOLK1A', server: bank.server, pace: 'dag' },
  select: [
    { variable: 'OMRÅDE', values: ['101', '657'] },
    { variable: 'KØN', values: ['TOT'] },
    { variable: 'Tid', values: ['(-n+2)'] },
  ],
});
const support = (): PublicSeries => ({
  ...{ name: 'støtte', source: 'jobindsats', table: 'ptv_a02', server: `${job.server}/v3`, pace: 'dag' },
  select: [{ variable: 'period.M', values: ['latest:3'] }],
});

const reach = { waits: [1], gap: 0, timeout: 5000 };
const sources = {
  statbank: (server: string) => openStatbank({ server, ...reach }),
  jobindsats: (server: string) => openJobindsats({ server, ...reach, passing: [429, 502, 503, 504], key: fakeKey }),
};

async function run(source: PublicSeries['source']) {
  now = new Date(Date.parse(now) + 86_400_000).toISOString();
  const [ran] = await runSeries(app.context, localInstallation, { source }, sources);
  return { outcome: ran?.outcome, code: ran?.problem?.code, words: ran?.problem?.sentence('da') ?? '' };
}

type Month = readonly [month: string, persons: number | string];
const labels = ['Område', 'Periode', 'Fuldtidspersoner'];
const answered = (months: readonly Month[], columns: readonly string[] = labels): string =>
  JSON.stringify({
    columns,
    rows: ['Herning Kommune', 'Ikast-Brande Kommune'].flatMap((name, at) =>
      months.map(([month, persons]) => [name, month, typeof persons === 'number' ? persons + at : persons]),
    ),
  });
const usual: readonly Month[] = [
  ['2026M03', 1230],
  ['2026M04', 1240],
  ['2026M05', 1250],
];

/** After a good answer a bad one: it is refused, the good one stands, and the next good one is taken. */
async function refusedThenTaken(bad: string): Promise<{ readonly code: string | undefined; readonly words: string }> {
  job.instead = answered(usual);
  expect(await run('jobindsats')).toMatchObject({ outcome: 'new' });
  const before = await copyOfSeries(app.context, 'støtte');
  job.instead = bad;
  const { outcome, code, words } = await run('jobindsats');
  expect(outcome).toBe('failed');
  expect(await copyOfSeries(app.context, 'støtte')).toEqual(before);
  expect(await listSeries(app.context)).toContainEqual(
    expect.objectContaining({ name: 'støtte', state: 'failed', copy: expect.objectContaining({ newest: '2026M05' }) }),
  );
  job.instead = answered([...usual.slice(1), ['2026M06', 1260]]);
  expect(await run('jobindsats')).toMatchObject({ outcome: 'new' });
  expect((await copyOfSeries(app.context, 'støtte')).newest).toBe('2026M06');
  return { code, words };
}

const badAnswers: readonly (readonly [string, string, string, string])[] = [
  ['a page instead of figures', htmlPage, 'KV-M35', 'HTML'],
  ['a line of text', 'Midlertidigt ude af drift', 'KV-M35', 'columns'],
  ['half an answer', answered(usual).slice(0, 80), 'KV-M35', 'JSON'],
  ['no rows', answered([]), 'KV-M35', 'rows: 0'],
  [
    'thousands instead of persons',
    answered(usual.map(([month, persons]) => [month, Number(persons) / 1000])),
    'KV-M39',
    'Fuldtidspersoner har fået en anden enhed',
  ],
  [
    'another name of a column',
    answered(usual, ['Område', 'Periode', 'Andel i pct.']),
    'KV-M39',
    'før var de Område, Periode, Fuldtidspersoner',
  ],
  [
    'a month gone between the others',
    answered([usual[0] ?? ['', 0], ['2026M05', 1250]]),
    'KV-M39',
    '2026M04 mangler mellem',
  ],
  [
    'nothing so new as before',
    answered(usual.slice(0, 2)),
    'KV-M39',
    'nyeste tal er nu af 2026M04; før var det af 2026M05',
  ],
  [
    'the newest month without figures',
    answered([...usual.slice(0, 2), ['2026M05', '..']]),
    'KV-M39',
    'nyeste tal er nu af 2026M04',
  ],
];

test.each(badAnswers)('jobindsats: %s is refused, and the last good answer stands', async (_what, bad, code, words) => {
  const found = await refusedThenTaken(bad);
  expect(found.code).toBe(code);
  expect(found.words).toContain(words);
});

test('a change that is right is taken when the series has been saved again', async () => {
  job.instead = answered(usual);
  await run('jobindsats');
  job.instead = answered(usual.map(([month, persons]) => [month, Number(persons) / 1000]));
  expect(await run('jobindsats')).toMatchObject({ code: 'KV-M39' });
  await saveSeries(app.context, localInstallation, support());
  expect(await run('jobindsats')).toMatchObject({ outcome: 'new' });
  expect(await run('jobindsats')).toMatchObject({ outcome: 'same' });
});

test('too many questions are asked again, and given up with the copy standing', async () => {
  job.instead = answered(usual);
  job.troubles.push(429);
  expect(await run('jobindsats')).toMatchObject({ outcome: 'new' });
  job.troubles.push(429, 429);
  expect(await run('jobindsats')).toMatchObject({ outcome: 'failed', code: 'KV-M33' });
  bank.troubles.push(429);
  expect(await run('statbank')).toMatchObject({ outcome: 'new' });
  bank.troubles.push(429, 429);
  expect(await run('statbank')).toMatchObject({ outcome: 'failed', code: 'KV-L52' });
  for (const name of ['støtte', 'folketal']) {
    expect((await copyOfSeries(app.context, name)).content.length).toBeGreaterThan(20);
  }
});

test('StatBank: a page, another unit, figures a thousandth of before or a row gone leave the copy as it is', async () => {
  expect(await run('statbank')).toMatchObject({ outcome: 'new' });
  const { content } = await copyOfSeries(app.context, 'folketal');
  const spoilt: readonly (readonly [Partial<FakeStatbank>, string | undefined])[] = [
    [{ page: htmlPage }, 'KV-E1'],
    [{ unit: '1.000 personer' }, 'KV-M39'],
    [
      { spoil: (text) => text.replace(/;(\d+)\r/g, (_, figure) => `;${Number(figure) / 1000}\r`.replace('.', ',')) },
      'KV-M39',
    ],
    [{ spoil: () => htmlPage }, undefined],
    [{ spoil: (text) => text.replace(/657[^\r]*\r\n/, '') }, undefined],
  ];
  const good = { page: bank.page, unit: bank.unit, spoil: bank.spoil };
  for (const [at, [trouble, code]] of spoilt.entries()) {
    Object.assign(bank, good, trouble, { updated: `2026-08-1${at}T08:00:00` });
    const ran = await run('statbank');
    expect([at, ran.outcome]).toEqual([at, 'failed']);
    if (code !== undefined) expect([at, ran.code]).toEqual([at, code]);
    expect((await copyOfSeries(app.context, 'folketal')).content).toBe(content);
  }
  Object.assign(bank, good, { updated: '2026-08-20T08:00:00' });
  expect(await run('statbank')).toMatchObject({ outcome: 'same' });
});
