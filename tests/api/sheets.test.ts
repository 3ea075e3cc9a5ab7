import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataManager, sheetEditor } from '../../src/app/access/demo-personas.ts';
import { publishDemoSheets } from '../../src/app/sheets/publish-demo-sheets.ts';
import type { ShownSheet } from '../../src/domain/model/factsheet.ts';
import type { PageData } from '../../src/faces/web/page-data.ts';
import { herningReferences } from '../app/sheets/herning-references.ts';
import { smallSector } from '../app/small-sector.ts';
import { readPng } from '../storage/pictures/read-png.ts';
import { openPdf } from '../storage/typst/open-pdf.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer({ ...smallSector(), references: herningReferences(2026) });
  await publishDemoSheets(app.context, sheetEditor.reader, dataManager.reader);
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const page = async (url: string, persona?: string): Promise<PageData> =>
  (await app.get(url, persona, { accept: 'application/json' })).json();
const post = (persona: string, body: Readonly<Record<string, string>>) =>
  app.server.inject({
    method: 'POST',
    url: '/faktaark/redaktion?kommune=657',
    headers: {
      ...{ 'x-kvarter-persona': persona, 'content-type': 'application/x-www-form-urlencoded', host: 'localhost' },
      accept: 'application/json',
    },
    payload: new URLSearchParams(body).toString(),
  });

test('page, JSON, CSV and Excel of a sheet tell the same figures', async () => {
  const sheet: ShownSheet = (await app.get('/api/v1/sheets/657')).json();
  const printed = sheet.figures.map(({ id, printed: text }) => `${id} ${text}`);
  expect(printed).toContain('F03 6.355');
  const shown = await page('/faktaark?kommune=657');
  expect(shown.kind === 'sheet' ? shown.sheet : undefined).toEqual(sheet);
  const csv = (await app.get('/api/v1/sheets/657?form=csv')).payload.split('\r\n').slice(1, -1);
  expect(csv.map((line) => line.split(';')).map((cells) => `${cells[1]} ${cells[4]}`)).toEqual(printed);
  const { sheets } = await readXlsx((await app.get('/api/v1/sheets/657?form=xlsx')).rawPayload);
  expect(sheets.map(({ name }) => name)).toEqual(['Forside', 'Tal', 'Sammenligning', 'Noter']);
  const rows = sheets[1]?.rows ?? [];
  expect(rows.slice(1).map((cells) => `${cells[0]} ${cells[2]}`)).toEqual(printed);
  expect(rows.find((cells) => cells[0] === 'F09')?.slice(3, 6)).toEqual([expect.closeTo(18.0001, 3), 7_971, 44_283]);
});

test('the PDF is tagged: language, title, headings in order, table heads, alternative texts', async () => {
  const { objects, pages } = openPdf((await app.get('/api/v1/sheets/657?form=pdf&sprog=en')).rawPayload);
  expect(pages).toBe(2);
  expect(objects).toMatch(/pdfuaid:part[^1]*1/);
  expect(objects).toMatch(/\/Lang\s*\(en-GB\)/);
  expect(objects).toMatch(/\/Marked true/);
  const tags = (tag: string): number => objects.match(new RegExp(`/S\\s*/${tag}\\b`, 'g'))?.length ?? 0;
  expect(tags('H1')).toBe(1);
  expect(tags('H2')).toBeGreaterThan(5);
  expect(tags('Table')).toBeGreaterThanOrEqual(3);
  expect(tags('TH')).toBeGreaterThanOrEqual(10);
  expect(tags('Figure')).toBe(3);
  expect(objects.match(/\/Alt\s*[(<]/g)).toHaveLength(3);
});

test('the bars of a table are a picture without figures; another block has none', async () => {
  const answer = await app.get('/api/v1/sheets/657?form=svg&billede=B3');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
  expect((await app.get('/api/v1/sheets/657?form=svg&billede=B9')).statusCode).toBe(400);
});

test('a box is a picture for other pages, with its sentence, its sheet, its source, and that it is made up', async () => {
  const shown = await page('/faktaark?kommune=657');
  const box = shown.kind === 'sheet' ? shown.sheet?.blocks.find(({ kind }) => kind === 'box') : undefined;
  const answer = await app.get(`/api/v1/sheets/657?form=svg&billede=${box?.id}`);
  expect([answer.statusCode, answer.headers['cross-origin-resource-policy']]).toEqual([200, 'cross-origin']);
  expect(answer.payload).toContain(`<title>${box && 'text' in box ? box.text : ''}</title>`);
  expect(answer.payload).toMatch(/Syntetiske data.*Almene boliger i Herning Kommune/);
});

test('boxes, bars and the map can be had as PNG, with their words inside', async () => {
  const shown = await page('/faktaark?kommune=657');
  const box = shown.kind === 'sheet' ? shown.sheet?.blocks.find(({ kind }) => kind === 'box') : undefined;
  const picture = async (rest: string) => {
    const answer = await app.get(`/api/v1/sheets/657?form=png${rest}`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/png']);
    expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin');
    return readPng(answer.rawPayload);
  };
  const [ofBox, ofBars, ofMap] = [
    await picture(`&billede=${box?.id}`),
    await picture('&billede=B3'),
    await picture(''),
  ];
  expect([ofBox.width, ofBars.width]).toEqual([960, 720]);
  expect(ofMap.width / ofMap.height).toBeCloseTo(600 / 612, 0);
  expect(ofBox.words.Title).toBe(box && 'text' in box ? box.text : '');
  expect(ofBox.words.Description).toMatch(/^Almene boliger i Herning Kommune/);
  expect(ofBars.words.Description).toMatch(/^Søjler: /);
  expect(ofMap.words.Title).toContain('Herning Kommune');
  // The frame of a box in the colour of the bars, on white.
  expect([ofBox.at(2, 100), ofBox.at(20, 20)]).toEqual([
    [0x3b, 0x7f, 0xc4, 255],
    [255, 255, 255, 255],
  ]);
  expect((await app.get('/api/v1/sheets/657?form=png&billede=B9')).statusCode).toBe(400);
});

test('what is not published is not told, and says why', async () => {
  const answer = await app.get('/api/v1/sheets/661');
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'KV-W12']);
  const shown = await page('/faktaark?kommune=661');
  expect(shown.kind === 'sheet' ? [shown.sheet, shown.refusal] : []).toEqual([
    undefined,
    expect.stringContaining('er ikke offentliggjort endnu'),
  ]);
});

test('only editors and approvers see the desk; a refused step keeps what was written', async () => {
  expect((await app.get('/faktaark/redaktion', 'offentlig')).statusCode).toBe(403);
  expect((await post('offentlig', { trin: 'begynd', kommune: '657', begrundelse: 'x' })).statusCode).toBe(403);
  expect((await post('redaktoer', { trin: 'begynd', kommune: '657', begrundelse: 'Ny tekst.' })).statusCode).toBe(303);
  const ark = 'kommune-657-2026.1';
  const refused = await post('redaktoer', { trin: 'tekster', ark, 'B10a.da': 'Hele 99 pct.', 'B10a.en': 'All of it.' });
  expect(refused.statusCode).toBe(400);
  const { refused: told, own } = refused.json();
  expect(told.sentence.da).toContain('99');
  expect(own.texts.find((one: { block: string }) => one.block === 'B10a').text.da).toBe('Hele 99 pct.');
  const written = { 'B10a.da': 'Kommunen anviser hver fjerde (§ 59).', 'B10a.en': 'Every fourth (§ 59).' };
  expect((await post('redaktoer', { trin: 'tekster', ark, ...written })).statusCode).toBe(303);
  expect((await post('redaktoer', { trin: 'indsend', ark })).statusCode).toBe(303);
  expect((await post('redaktoer', { trin: 'godkend', ark, dag: '2026-11-21' })).statusCode).toBe(403);
  expect((await post('dataansvarlig', { trin: 'godkend', ark, dag: '2026-11-21' })).statusCode).toBe(303);
  const shown = await page('/faktaark?kommune=657');
  expect(shown.kind === 'sheet' ? [shown.edition?.name, shown.remark] : []).toEqual([
    '2026.1',
    'Rettet 21. november 2026: Ny tekst.',
  ]);
  expect(JSON.stringify(shown)).toContain('Kommunen anviser hver fjerde (§ 59).');
});
