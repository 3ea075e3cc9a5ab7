import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../src/domain/kernel/invariant.ts';
import { birkeparken, criteriaRelease } from '../app/monitor/criteria-world.ts';
import { openPdf } from '../storage/typst/open-pdf.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
const json = { accept: 'application/json' };

beforeAll(async () => {
  const plain = criteriaRelease({
    Birkeparken: [birkeparken],
    'Bøge & Eg': [{ ...birkeparken, size: 1005, origin: [520, 1005] }],
  });
  // Ground with nobody's home on it is an area too: it stops no overview.
  const [first] = plain.directory.omraader;
  const empty = first ? [{ ...first, id: 'o9', name: 'Tomten', members: [] }] : [];
  const omraader = [...plain.directory.omraader, ...empty];
  app = await openTestServer({ ...plain, directory: { ...plain.directory, omraader } });
  const years = ['2021-12', '2022-12', '2023-12', '2024-12', '2025-12'];
  const rows = years.map((list) => {
    const values = list === '2025-12' ? { size: '1238', origin: '56.4' } : {};
    const content = { list, kind: 'parallelsamfund', area: 'Birkeparken', kommune: 'Herning', values, source: 'test' };
    return { kind: 'row', key: list, content } as const;
  });
  await app.context.state.keepListRecords(rows, { file: 'l.csv', at: app.context.clock(), by: 'test' });
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

describe('areas against the law', () => {
  test('the overview has the areas a reader may see, the nearest a line first; the public sees none', async () => {
    const all = (await app.get('/api/v1/monitor', 'fond')).json();
    expect(all.areas.map(({ name }: { name: { da: string } }) => name.da).sort()).toEqual(['Birkeparken', 'Bøge & Eg']);
    expect((await app.get('/api/v1/monitor', 'offentlig')).json().areas).toEqual([]);
  });

  test('an area nobody may see is not there', async () => {
    expect((await app.get('/api/v1/monitor/areas/omr:o1', 'offentlig')).statusCode).toBe(404);
  });

  test('CSV has a row for each criterion and line, and a name', async () => {
    const file = await app.get('/api/v1/monitor/areas/omr:o1?form=csv', 'fond');
    expect(file.headers['content-disposition']).toBe('attachment; filename="kriterier-omr-o1.csv"');
    expect(file.body.split('\n')[0]).toMatch(/^area,list,id,profile,state/);
  });

  test('an answer is asked for again when a list has been taken in', async () => {
    const first = await app.get('/api/v1/monitor/areas/omr:o2', 'fond');
    const tag = `${first.headers.etag}`;
    expect((await app.get('/api/v1/monitor/areas/omr:o2', 'fond', { 'if-none-match': tag })).statusCode).toBe(304);
    const content = {
      list: '2020-12',
      kind: 'ghetto',
      area: 'Andenby',
      kommune: 'Herning',
      values: {},
      source: 'test',
    };
    await app.context.state.keepListRecords([{ kind: 'row', key: 'x', content }], {
      file: 'x',
      at: app.context.clock(),
      by: 'test',
    });
    expect((await app.get('/api/v1/monitor/areas/omr:o2', 'fond', { 'if-none-match': tag })).statusCode).toBe(200);
  });

  test('the feed is Atom, and what stands in a name does not break it', async () => {
    const feed = await app.get('/api/v1/monitor/alerts.atom', 'fond');
    expect(feed.headers['content-type']).toMatch(/^application\/atom\+xml/);
    expect(feed.body).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">');
    expect(feed.body).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  });
});

describe('the page of an area', () => {
  const page = async (query = '') => (await app.get(`/overvaagning/omr:o1${query}`, 'fond', json)).json();

  test('has what the lists said of it, computed values beside the published, and the duties of its class', async () => {
    const { dossier, listed } = await page();
    expect(listed).toBe('herning-birkeparken');
    const last = dossier.years.find(({ list }: { list: string }) => list === '2025-12');
    expect(last.values.map(({ id, published, gap }: Record<string, string>) => [id, published, gap])).toEqual([
      ['size', '1238', 'band'],
      ['origin', '56.4', 'band'],
    ]);
    expect(dossier.alerts.map(({ code }: { code: string }) => code)).not.toContain('A7');
  });

  test('works a scenario out beside today, and keeps another beside it', async () => {
    const { dossier } = await page('?udd=40&gemt=ind%3D100');
    expect(dossier.scenarios).toHaveLength(2);
    const [first] = dossier.scenarios;
    const education = first.outcome.criteria.find(({ id }: { id: string }) => id === 'education');
    expect([Number(education.before).toFixed(2), Number(education.after).toFixed(2)]).toEqual(['61.29', '54.84']);
    expect(first.assumptions.length).toBeGreaterThan(0);
  });

  test('says which number cannot be used, and what cannot be done', async () => {
    const { notes } = await page('?job=mange');
    expect(notes[0].da).toContain('job');
    expect((await page('?ind=10&ud=99999')).unread).toEqual([{ id: 'ud', found: '99999' }]);
    const { dossier } = await page('?ud=9000');
    expect(dossier.scenarios[0].kind).toBe('refused');
    expect(dossier.scenarios[0].why.da).toContain('beboere');
  });
});

test('paper and workbook have the scenario that was worked out, and refuse one that cannot be read', async () => {
  const { downloads, dossier } = (await app.get('/overvaagning/omr:o1?nye=20&ind=40', 'fond', json)).json();
  const hrefOf = (format: string): string => downloads.find((one: { format: string }) => one.format === format).href;
  expect(hrefOf('pdf')).toContain('form=pdf&ind=40&nye=20');
  const assumed = dossier.scenarios[0].assumptions.map(({ da }: { da: string }) => da).join(' ');
  expect(assumed).toContain('I alt flytter ind 78 personer: 40, og 38 med de 20 boliger.');
  const { sheets } = await readXlsx((await app.get(hrefOf('xlsx'), 'fond')).rawPayload);
  const [heads, first] = must(
    sheets.find(({ name }) => name === 'Scenarie'),
    'the sheet',
  ).rows;
  expect(heads).toContain('Hvad der sker');
  expect(first?.slice(0, 4)).toEqual(['Flytter ind, personer: 40 · Nye boliger: 20', 'Beboertal', '1.240', '1.318']);
  const plain = await readXlsx((await app.get('/api/v1/monitor/areas/omr:o1?form=xlsx', 'fond')).rawPayload);
  expect(plain.sheets.map(({ name }) => name)).not.toContain('Scenarie');
  const pdf = await app.get(hrefOf('pdf'), 'fond');
  expect(openPdf(pdf.rawPayload).pages).toBeGreaterThan(1);
  const wrong = await app.get('/api/v1/monitor/areas/omr:o1?form=pdf&ud=99999', 'fond');
  expect([wrong.statusCode, wrong.json().code]).toEqual([400, 'KV-A5']);
});

test('a meeting pack has the criteria by name, line, rule and period, and says of which places there are twins', async () => {
  const asked = '/api/v1/pack?sted=omr:o1&tabel=T24&kriterier=1&tvillinger=1&form=xlsx';
  const { sheets } = await readXlsx((await app.get(asked, 'fond')).rawPayload);
  const rowsOf = (sheet: string) =>
    must(
      sheets.find(({ name }) => name === sheet),
      sheet,
    ).rows;
  const [, size, labour] = rowsOf('Kriterier');
  expect(size).toEqual(['Beboertal', 1240, '≥', 1000, '§ 61 a, § 61 b', 'opfyldt', '1. januar 2026']);
  expect(labour?.slice(0, 5)).toEqual([
    'Uden tilknytning til arbejdsmarkedet, 18-64 år',
    expect.closeTo(39.2, 1),
    '>',
    40,
    '§ 61 a',
  ]);
  expect(rowsOf('Kriterier').flat().join(' ')).not.toMatch(/51 b|kombineret|udsat/);
  expect(rowsOf('Ikke med')[1]?.[0]).toBe('Tvillinger: de findes for én afdeling eller én boligorganisation.');
  expect((await app.get('/moedepakke?sted=omr:o1', 'fond', json)).json().twins).toBe(false);
});

test('an area no list knows is told with those that look like it', async () => {
  const answer = await app.get('/overvaagning/liste/herning-birkelunden', undefined, json);
  expect(answer.statusCode).toBe(404);
  expect(JSON.stringify(answer.json())).toContain('herning-birkeparken');
});
