import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localInstallation } from '../../src/app/access/readers.ts';
import { formatNamed } from '../../src/app/tables/file-of-tables.ts';
import { openWorkbookPerAfdeling } from '../../src/app/tables/workbook-per-afdeling.ts';
import { zipOfTables } from '../../src/app/tables/zip-of-tables.ts';
import { must } from '../../src/domain/kernel/invariant.ts';
import { smallSector } from '../app/small-sector.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const zipped = async (query: string, persona: string) => {
  const answer = await app.get(`/api/v1/workbook?${query}&hver=1`, persona);
  expect(answer.statusCode).toBe(200);
  return { answer, files: unzipSync(answer.rawPayload) };
};
const nameOf = (id: string, extension = 'xlsx') => `beboertabeller_afd-${id}_2026_da.${extension}`;

describe('a zip with a file for each afdeling', () => {
  test('holds the very files one gets by asking for each', async () => {
    const { answer, files } = await zipped('sted=afd:0045-00001,afd:0045-00002', 'leder');
    expect(answer.headers['content-type']).toBe('application/zip');
    expect(answer.headers['content-disposition']).toMatch(/"beboertabeller_hver_sum-[0-9a-f]{12}_2026_da\.zip"/);
    expect(Object.keys(files)).toEqual([nameOf('0045-00001'), nameOf('0045-00002')]);
    const one = await app.get('/api/v1/workbook?sted=afd:0045-00002', 'leder');
    expect(Buffer.from(must(files[nameOf('0045-00002')], 'file')).equals(one.rawPayload)).toBe(true);
  });
  test('an organisation, a plan or a kommune stands for the afdelinger it has, less those taken away', async () => {
    const keys = async (sted: string) =>
      Object.keys((await zipped(`sted=${sted}&form=csv`, 'fond')).files).map((name) => name.slice(19, 29));
    expect(await keys('org:0045')).toEqual(['0045-00001', '0045-00002']);
    expect(await keys('plan:5123.2019-2026')).toEqual(['0045-00001', '0101-00001']);
    expect(await keys('kom:657,kom:661')).toEqual(['0045-00001', '0045-00002', '0101-00001', '0101-00002']);
    expect(await keys('kom:657,-afd:0045-00001')).toEqual(['0045-00002', '0101-00001']);
  });
  test('comes in every format, and its figures are those of the screen', async () => {
    const { files } = await zipped('sted=afd:0045-00001&form=csv&sml=ingen', 'leder');
    const text = new TextDecoder().decode(files[nameOf('0045-00001', 'csv')]);
    expect(text).toContain('T01;afd:0045-00001;2026;I_ALT;n;105;r;Æblehaven;');
  });
  test('is not sent again to who has it', async () => {
    const url = '/api/v1/workbook?sted=org:0045&hver=1';
    const tag = String((await app.get(url, 'leder')).headers.etag);
    expect((await app.get(url, 'leder', { 'if-none-match': tag })).statusCode).toBe(304);
  });
});

describe('rights are those of each single file', () => {
  test.each([
    [
      'a board may see its plan and take nothing',
      'sted=plan:5123.2019-2026',
      'bestyrelse',
      403,
      'KV-A1',
      'hente filer',
    ],
    [
      'a kommune may be seen, not all its afdelinger',
      'sted=kom:657',
      'leder',
      403,
      'KV-A1',
      'en fil for hver afdeling',
    ],
    ['the public', 'sted=land:000', 'offentlig', 403, 'KV-A1', 'en fil for hver afdeling'],
    ['another organisation', 'sted=org:0101', 'leder', 404, 'KV-A2', 'findes ikke, eller'],
    ['one of two', 'sted=afd:0045-00001,afd:0101-00001', 'leder', 404, 'KV-A2', 'findes ikke, eller'],
    ['no such afdeling', 'sted=afd:9999-99999', 'fond', 404, 'KV-Q5', 'findes ikke i denne udgave'],
    ['nothing left', 'sted=afd:0045-00001,-org:0045', 'fond', 400, 'KV-Q8', 'ingen afdelinger'],
    ['an unknown format', 'sted=org:0045&form=docx', 'leder', 400, 'KV-A5', 'form = »docx«'],
    ['JSON is no file', 'sted=org:0045&form=json', 'leder', 400, 'KV-A5', 'form = »json«'],
  ])('%s', async (_, query, persona, status, code, sentence) => {
    const answer = await app.get(`/api/v1/workbook?${query}&hver=1`, persona);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.json().message_da).toContain(sentence);
  });
  test('each file has its line in the log, and so has what was refused', async () => {
    await zipped('sted=org:0045', 'leder');
    await app.get('/api/v1/workbook?sted=kom:657&hver=1', 'leder');
    expect(await app.context.state.events(3)).toMatchObject([
      { action: 'workbook', object: 'hver kom:657', allowed: false },
      { action: 'workbook', object: 'alle afd:0045-00002', role: 'eksport', allowed: true },
      { action: 'workbook', object: 'alle afd:0045-00001', role: 'eksport', allowed: true },
    ]);
  });
});

test('500 afdelinger are one zip, 501 are too many', async () => {
  const small = smallSector();
  const [unit] = small.directory.units;
  const [afdeling] = small.directory.afdelinger;
  const ids = Array.from({ length: 501 }, (_, i) => `0300-${String(i).padStart(5, '0')}`);
  const many = await openTestServer({
    ...small,
    directory: {
      ...small.directory,
      units: [
        ...small.directory.units,
        ...ids.map((id) => ({ ...must(unit, 'unit'), id, afdeling: id, kommune: '730' })),
      ],
      afdelinger: [
        ...small.directory.afdelinger,
        ...ids.map((id) => ({ ...must(afdeling, 'afdeling'), id, kommune: '730' })),
      ],
      kommuner: [...small.directory.kommuner, { ...must(small.directory.kommuner[0], 'kommune'), code: '730' }],
    },
  });
  const question = { sted: 'kom:730', periode: '', sml: [], laesning: 'nu' as const };
  const open = (sted: string) => openWorkbookPerAfdeling(many.context, localInstallation, { ...question, sted });
  await expect(open('kom:730')).rejects.toMatchObject({ code: 'KV-A15', data: { count: 501, most: 500 } });
  expect((await open('kom:730,-afd:0300-00000')).count).toBe(500);
  await many.close();
});

test('files are made when they are asked for: a reader who goes away stops the writing', async () => {
  const question = { sted: 'kom:657', periode: '', sml: [], laesning: 'nu' as const };
  const each = await openWorkbookPerAfdeling(app.context, localInstallation, question);
  const seen: number[] = [];
  const asked = { format: formatNamed(app.context, 'xlsx'), lang: 'da' as const, question };
  const { chunks } = zipOfTables(app.context, each, asked, (done) => void seen.push(done));
  await chunks.next();
  await chunks.return(undefined);
  expect([each.count, seen]).toEqual([3, [0]]);
});
