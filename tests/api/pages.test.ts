import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageData } from '../../src/faces/web/page-data.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

async function page(url: string, persona?: string): Promise<PageData> {
  return (await app.get(url, persona, { accept: 'application/json' })).json();
}

async function pageOf<K extends PageData['kind']>(kind: K, url: string, persona?: string) {
  const shown = await page(url, persona);
  expect(shown.kind).toBe(kind);
  return shown as Extract<PageData, { kind: K }>;
}

describe('every page of the map', () => {
  test.each([
    ['/', 'front'],
    ['/soeg?q=%C3%A6ble', 'search'],
    ['/sted/kom/657', 'place'],
    ['/tabel/T01', 'table'],
    ['/tabel/T01?sted=kom:657', 'table'],
    ['/udvalg', 'basket'],
    ['/udvalg?sted=kom:657,kom:661', 'basket'],
    ['/om-tallene', 'about'],
    ['/beskyttelse', 'protection'],
    ['/beskyttelse/teknisk', 'protection-technical'],
    ['/offentliggjort', 'publications'],
    ['/faktaark', 'sheet'],
    ['/faktaark?kommune=herning', 'sheet'],
    ['/overvaagning', 'monitoring'],
    ['/overvaagning/lister', 'lists'],
    ['/bevillinger', 'public-grants'],
    ['/log-ind', 'login'],
  ])('%s answers its data, and HTML to a browser', async (url, kind) => {
    const shown = await page(url);
    expect(shown).toMatchObject({ kind, url, lang: 'da', notes: [], release: { edition: 2026, synthetic: true } });
    const html = await app.get(url, undefined, { accept: 'text/html' });
    expect(html.statusCode).toBe(200);
    expect(html.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(html.body).toContain(`<title>${shown.title.da} · Kvarter</title>`);
  });
  test.each([
    ['/findes-ikke', 'not-available', 404],
    ['/sted/afd/9999-99999', 'not-available', 404],
    ['/tabel/T99', 'not-available', 404],
    ['/tabel/T01?sted=herning', 'error', 400],
    ['/sted/by/657', 'error', 400],
  ])('%s is a page too, with the right status', async (url, kind, status) => {
    const answer = await app.get(url, undefined, { accept: 'application/json' });
    expect([answer.statusCode, answer.json().kind]).toEqual([status, kind]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

test('an address no page has says so; of a place it is not said whether there is one', async () => {
  const unknown = await pageOf('not-available', '/findes-ikke', 'analytiker');
  expect([unknown.title.da, unknown.isUnknownPath]).toEqual(['Siden findes ikke', true]);
  const place = await pageOf('not-available', '/sted/afd/9999-99999', 'analytiker');
  expect([place.title.da, place.isUnknownPath]).toEqual(['Siden kan ikke vises', undefined]);
});

test('without an accessibility statement its page says what is missing, for the reader and for the administrator', async () => {
  const answer = await app.get('/was', undefined, { accept: 'application/json' });
  expect(answer.statusCode).toBe(200);
  const { kind, title, paragraphs } = answer.json();
  expect([kind, title.da]).toEqual(['notice', 'Tilgængelighedserklæring']);
  expect(paragraphs.map((paragraph: { readonly da: string }) => paragraph.da)).toEqual([
    expect.stringContaining('endnu ikke angivet'),
    expect.stringContaining('kontakt den, der driver installationen'),
    expect.stringMatching(/^Til administratoren: .*KVARTER_WAS/),
  ]);
});

describe('the front page', () => {
  test('offers the reader’s own places first', async () => {
    const keys = async (persona: string) =>
      (await pageOf('front', '/', persona)).shortcuts.map((h) => `${h.kind}:${h.key}`);
    expect(await keys('offentlig')).toEqual(['land:000']);
    expect(await keys('leder')).toEqual(['org:0045', 'land:000']);
    expect(await keys('bestyrelse')).toEqual(['plan:5123.2019-2026', 'land:000']);
  });
  test('says who is reading, in which role and where', async () => {
    const { reader } = await pageOf('front', '/', 'analytiker');
    expect(reader).toMatchObject({ id: 'analytiker', role: { da: 'analytiker' }, scope: { da: 'Herning Kommune' } });
  });
});

describe('the table page', () => {
  test('a comparator that may not be seen is refused under its own name', async () => {
    const { message } = await pageOf('not-available', '/tabel/T01?sted=afd:0045-00001&sml=afd:9999-99999', 'leder');
    expect(message.da).toMatch(/^»afd:9999-99999« findes ikke, eller du har ikke adgang/);
  });
  test('has the figures, the choices and the files of what is shown', async () => {
    const shown = await pageOf('table', '/tabel/T01?sted=afd:0045-00001&sml=land&form=diagram', 'leder');
    expect(shown.answer?.cells[0]?.[1]?.[0]).toMatchObject({ kind: 'rounded', value: 105 });
    expect(shown.question).toMatchObject({ table: 'T01', sted: 'afd:0045-00001', sml: ['land'], form: 'diagram' });
    expect(shown.sml.filter((choice) => choice.chosen).map((choice) => choice.value)).toEqual(['land']);
    expect(shown.allPeriods.map((p) => p.id)).toEqual(['2025', '2026']);
    expect(shown.why).toMatchObject({ allowed: true, right: { role: 'eksport' } });
    for (const link of shown.downloads) expect((await app.get(link.href, 'leder')).statusCode).toBe(200);
  });
  test('without a place offers an example', async () => {
    const shown = await pageOf('table', '/tabel/T01', 'leder');
    expect(shown.answer).toBeUndefined();
    expect(shown.example).toMatchObject({ kind: 'org', key: '0045' });
  });
  test('notes what it ignored or could not use, and shows the usual', async () => {
    const { notes, question } = await pageOf('table', '/tabel/T01?sted=kom:657&laesning=altid&farve=blå&sprog=da');
    expect(notes.map((note) => note.da)).toEqual([
      'laesning = »altid« kan ikke bruges. laesning skal være nu / dengang. Siden viser det sædvanlige.',
      'Adressens »farve« kendes ikke og er ikke brugt.',
    ]);
    expect(question.laesning).toBe('nu');
    const inNoLanguage = await pageOf('table', '/tabel/T01?sted=kom:657&sprog=fr');
    expect(inNoLanguage.notes.map((note) => note.da)).toEqual(['Adressens »sprog« kendes ikke og er ikke brugt.']);
  });
  test('a pinned release that is gone shows the newest with a note', async () => {
    const { notes } = await pageOf('table', '/tabel/T01?sted=kom:657&udgave=r_ffffffffffffffff');
    expect(notes[0]?.da).toContain('eller den findes ikke');
  });
  test('is kept by the browser until the reader or the release is another', async () => {
    const url = '/tabel/T01?sted=kom:657';
    const first = await app.get(url, 'leder', { accept: 'text/html' });
    const tag = String(first.headers.etag);
    const again = await app.get(url, 'leder', { accept: 'text/html', 'if-none-match': tag });
    expect(again.statusCode).toBe(304);
    const json = await app.get(url, 'leder', { accept: 'application/json', 'if-none-match': tag });
    expect(json.statusCode).toBe(200);
  });
});

test('the basket shows each place and their sum; a place the reader may not see is refused with what is left without it', async () => {
  const shown = await pageOf('basket', '/udvalg?sted=afd:0045-00001,afd:0045-00002', 'leder');
  expect(shown.places.map(({ place }) => place.name.da)).toEqual(['Æblehaven', 'Birkeparken']);
  expect(shown.sum).toMatchObject({ level: 'sum', units: 2 });
  const refused = (sted: string) => pageOf('not-available', `/udvalg?sted=${sted}`, 'leder');
  expect((await refused('afd:0045-00001,afd:0200-00001')).basketLeft).toBe('afd:0045-00001');
  expect((await refused('afd:0045-00001,afd:9999-99999')).basketLeft).toBe('afd:0045-00001');
  expect((await refused('afd:0200-00001,-afd:0045-00001')).basketLeft).toBe('');
  expect(await pageOf('not-available', '/sted/afd/0200-00001', 'leder')).not.toHaveProperty('basketLeft');
});

test('about the numbers fills the rules of the release into the words', async () => {
  const { statuses, definitions } = await pageOf('about', '/om-tallene');
  expect(definitions.map((d) => d.id)).toEqual(['T01', 'T02']);
  expect(statuses.find((s) => s.code === 'r')?.rule.da).toContain('multiplum af 5');
  expect(JSON.stringify(statuses)).not.toMatch(/\{\w+\}/);
});

test('no page may run or show anything inline or from elsewhere', async () => {
  const policy = String((await app.get('/')).headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test('the API describes itself in OpenAPI 3.1, every address with a summary', async () => {
  const described = (await app.get('/api/v1/openapi.json')).json();
  expect(described.openapi).toBe('3.1.0');
  const paths = Object.keys(described.paths);
  for (const path of [
    '/search',
    '/suggest',
    '/places/{kind}/{key}',
    '/tables',
    '/tables/{id}',
    '/workbook',
    '/selections',
    '/session',
    '/about',
    '/definitions/{id}',
    '/releases',
    '/health',
    '/ready',
  ]) {
    expect(paths).toContain(`/api/v1${path}`);
  }
  const operations = Object.values(described.paths).flatMap((path) =>
    Object.values(path as Record<string, { summary?: string }>),
  );
  expect(operations.filter((operation) => !operation.summary)).toEqual([]);
  expect(paths.some((path) => path.startsWith('/sted'))).toBe(false);
});
