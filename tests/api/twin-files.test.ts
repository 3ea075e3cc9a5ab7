import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TwinAnswer } from '../../src/domain/model/twin-answer.ts';
import { twinsDocument } from '../../src/engines/export/twins/twins-document.ts';
import { economyWorld, odd } from '../app/twins/economy-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(economyWorld());
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const asked = `/api/v1/twins?sted=afd:${odd.ordinary}&basis=stamdata&antal=8`;
const file = async (form: string, url = asked) => await app.get(`${url}&form=${form}`);
const answerOf = async (url = asked): Promise<TwinAnswer> => (await app.get(url)).json();
const lines = (body: string): readonly string[][] =>
  body
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));

/** One column of a CSV file by its head. */
function columnOf(body: string, key: string): readonly (string | undefined)[] {
  const [head = [], ...rows] = lines(body);
  return rows.map((row) => row[head.indexOf(key)]);
}

describe('accounts, efficiency and buildings as files', () => {
  test('the workbook has a sheet a part, figures as numbers with formats, and a chart bound to them', async () => {
    const bytes = (await file('xlsx')).rawPayload;
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['Forside', 'Tvillinger', 'Bidrag', 'Nøgletal', 'Konti', 'Regnskab', 'Konti pr. enhed', 'Effektivitet'],
      ...['Effektivitet konti', 'Bygninger', 'Diagram', 'Noter', 'Datagrundlag'],
    ]);
    const chart = sheets.find(({ name }) => name === 'Konti')?.rows;
    expect(chart?.[1]?.slice(1, 5)).toEqual(['R01', '101', 0, 'Ydelser på realkreditlån mv.']);
    const answer = await answerOf();
    const first = answer.accounts?.groups[0]?.lines[0];
    const figures = sheets.find(({ name }) => name === 'Nøgletal')?.rows;
    expect(figures?.[1]?.slice(0, 3)).toEqual(['R01', 'Kapitaludgifter', 'Nettokapitaludgifter']);
    expect(figures?.[1]?.[5]).toBe(first?.figures[0]?.perUnit);
    const parts = unzipSync(bytes);
    const text = (name: string): string => new TextDecoder().decode(parts[name]);
    const charts = Object.keys(parts).filter((name) => /charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(3);
    expect(charts.map(text).join()).toContain("'Nøgletal'!$F$2");
    expect(text('xl/styles.xml')).toContain('#,##0.00');
    expect(Object.keys(parts).filter((name) => /vba|externalLink/i.test(name))).toEqual([]);
  });
  test('every part is a CSV file with a name of its own, empty where there is no figure and words beside', async () => {
    const accounts = await file('csv-regnskab', asked.replace(odd.ordinary, odd.sixMonths));
    expect(accounts.headers['content-disposition']).toContain(
      'tvillinger_regnskab_afd-0001-00004_stamdata_2026_da.csv',
    );
    const [head, own] = lines(accounts.body);
    expect(head).toEqual([
      ...['plads', 'enhed', 'navn', 'regnskabsaar', 'id', 'noegletal', 'vaerdi', 'beloeb', 'status', 'regnskab'],
    ]);
    expect(own?.slice(4, 9)).toEqual(['R01', 'Nettokapitaludgifter', '', '', 'ikke 12 mdr.']);
    const figures = (await file('csv-noegletal')).body;
    expect(columnOf(figures, 'id').slice(0, 3)).toEqual(['R01', 'faste', 'R02']);
    expect(Number(columnOf(figures, 'antal')[0]) + Number(columnOf(figures, 'uden_tal')[0])).toBe(8);
    const chart = (await file('csv-konti')).body;
    expect(columnOf(chart, 'konto').slice(0, 3)).toEqual(['101', '101.1', '106']);
    expect(columnOf(chart, 'niveau').slice(0, 3)).toEqual(['0', '1', '0']);
    const part = (await answerOf()).accounts?.groups[0]?.lines[0]?.accounts[1];
    expect(part?.comparison).toMatchObject({ status: 'compared' });
    expect(columnOf(chart, 'egen')[1]).toBe(part?.figures?.[0]?.perUnit?.toFixed(2).replace('.', ','));
    const each = (await file('csv-konti-enheder')).body;
    expect(columnOf(each, 'beloeb')[1]).toBe(String(part?.figures?.[0]?.kr));
    expect(columnOf(each, 'plads').at(-1)).toBe('8');
    const efficiency = (await file('csv-effektivitet')).body;
    expect(columnOf(efficiency, 'officielt')[0]).toBe('70,0');
    const stock = (await file('csv-bygninger')).body;
    expect(columnOf(stock, 'bolig_m2')[0]).toBe('4200');
  });
  test('fewer twins with the figure than the rule asks for: words in place of a median, in every form', async () => {
    const few = asked.replace('antal=8', 'antal=3');
    expect((await answerOf(few)).accounts?.groups[0]?.lines[0]?.comparison).toMatchObject({ status: 'too-few', n: 3 });
    const body = (await file('csv-noegletal', few)).body;
    expect([columnOf(body, 'median')[0], columnOf(body, 'sammenligning')[0]]).toEqual([
      '',
      'for få: 3 med tallet, mindst 5 kræves',
    ]);
    const { sheets } = await readXlsx((await file('xlsx', few)).rawPayload);
    expect(sheets.find(({ name }) => name === 'Nøgletal')?.rows[1]?.at(-1)).toBe(
      'for få: 3 med tallet, mindst 5 kræves',
    );
    const printed = JSON.stringify(twinsDocument(await answerOf(few), { lang: 'da', madeAt: '2026-11-21' }, undefined));
    expect(printed).toContain('færre end 5 tvillinger har tallet');
  });
  test('the PDF is tagged, tells its language, and is the same for the same content', async () => {
    const answer = await file('pdf');
    expect(answer.headers['content-type']).toBe('application/pdf');
    const text = answer.rawPayload.toString('latin1');
    for (const mark of ['%PDF-', '/StructTreeRoot', '/MarkInfo', '/Marked true']) expect(text).toContain(mark);
    expect(text).toMatch(/\/Lang \(da/);
    const english = (await file('pdf', `${asked}&sprog=en`)).rawPayload.toString('latin1');
    expect(english).toMatch(/\/Lang \(en/);
  });
  test('the document has the list, the map, why, accounts, efficiency, buildings, data and sources', async () => {
    const answer = await answerOf();
    const map = { svg: '<svg/>', alt: 'Kort', caption: 'Kort' };
    const document = twinsDocument(answer, { lang: 'da', madeAt: '2026-11-21T08:00:00Z' }, map);
    expect(document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      'Tvillingerne',
      'Hvor ligger de?',
      'Hvorfor ligner de?',
      'Regnskab 2025',
      'Effektivitet på regnskab 2025',
      'Bygninger og udeareal, udgangen af regnskabsår 2025',
      'Datagrundlag',
      'Noter og kilder',
    ]);
    for (const block of document.blocks) {
      if (block.kind !== 'table') continue;
      for (const row of block.rows) expect(row.cells).toHaveLength(block.columns.length);
    }
    const rows = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    for (const { rank, sentence } of answer.twins) {
      expect(rows.map(({ cells }) => [cells[0], cells.at(-1)])).toContainEqual([String(rank), sentence.da]);
    }
  });
});

describe('fewer than 20 persons aged 16-64: socio-economic values are in no form', () => {
  const persons = ['ie', 'am', 'ind', 'udd'];
  test('JSON', async () => {
    const answer = await answerOf();
    const hidden = answer.twins.find(({ key }) => key === `afd:${odd.hidden}`);
    const own = answer.variables.map(({ key }, at) => [key, hidden?.values[at]] as const);
    expect(own.filter(([key]) => persons.includes(key)).map(([, value]) => value)).toEqual(
      persons.map(() => ({ status: 'hidden' })),
    );
    expect(hidden?.contributions.map(({ key }) => key)).toEqual(['le', 'aar']);
  });
  test('CSV', async () => {
    const { body } = await file('csv');
    const at = columnOf(body, 'enhed').indexOf(`afd:${odd.hidden}`);
    for (const key of persons) {
      expect([columnOf(body, key)[at], columnOf(body, `${key}_status`)[at]]).toEqual([
        '',
        'skjult: under 20 personer på 16-64 år',
      ]);
    }
  });
  test('Excel', async () => {
    const { sheets } = await readXlsx((await file('xlsx')).rawPayload);
    const list = sheets.find(({ name }) => name === 'Tvillinger')?.rows ?? [];
    const row = list.find((cells) => cells[1] === `afd:${odd.hidden}`) ?? [];
    const statuses = list[0]?.flatMap((head, c) => (/status$/.test(String(head)) ? [c] : [])) ?? [];
    const hidden = statuses.filter((c) => String(row[c]).startsWith('skjult'));
    expect(hidden.length).toBeGreaterThanOrEqual(persons.length);
    expect(hidden.map((c) => row[c - 1] ?? '')).toEqual(hidden.map(() => ''));
  });
  test('PDF', async () => {
    const answer = await answerOf();
    const { blocks } = twinsDocument(answer, { lang: 'da', madeAt: '2026-11-21T08:00:00Z' }, undefined);
    const rows = blocks.flatMap((block) => (block.kind === 'table' && block.signs ? block.rows : []));
    const own = rows.filter(({ cells }) => String(cells[1]).includes(odd.hidden)).flatMap(({ cells }) => cells);
    expect(own.filter((cell) => cell === '..').length).toBeGreaterThanOrEqual(persons.length);
    expect(own.filter((cell) => String(cell).includes('%'))).toEqual([]);
  });
  test('the map’s colours, the combined list and the unit’s own page do not tell either', async () => {
    const combined = await answerOf(`/api/v1/twins?sted=afd:${odd.ordinary}&basis=kombineret&antal=20`);
    expect(combined.twins.map(({ key }) => key)).not.toContain(`afd:${odd.hidden}`);
    const refused = await app.get(`/api/v1/twins?sted=afd:${odd.hidden}&basis=socio`);
    expect(refused.json().message_da).toBe(
      'Under 20 personer på 16-64 år: socioøkonomiske oplysninger vises ikke for Pæretoften (0001-00002). Prøv Stamdata.',
    );
    const page = await app.get(`/tvillinger?sted=afd:${odd.hidden}&basis=stamdata&fane=regnskab`, undefined, {
      accept: 'application/json',
    });
    expect(
      page.json().answer.subject.values.filter(({ status }: { status: string }) => status === 'hidden').length,
    ).toBe(
      page.json().answer.variables.filter(({ key }: { key: string }) => [...persons, 'beboere'].includes(key)).length,
    );
  });
});

describe('afdelinger side by side', () => {
  const parallel = '/api/v1/twins/parallel?sted=org:0001&antal=8&basis=kombineret';
  test('JSON, CSV and Excel hold the same rows in the same order, hidden units with words only', async () => {
    const answer = (await app.get(parallel)).json();
    const { body, headers } = await app.get(`${parallel}&form=csv`);
    expect(headers['content-disposition']).toContain('afdelinger_org-0001_r08_2026_da.csv');
    const keys = answer.rows.map(({ key }: { key: string }) => key);
    expect(columnOf(body, 'enhed')).toEqual(keys);
    const { sheets } = await readXlsx((await app.get(`${parallel}&form=xlsx`)).rawPayload);
    expect(sheets.map(({ name }) => name)).toEqual(['Forside', 'Afdelinger']);
    expect(sheets[1]?.rows.slice(1).map((row) => row[0])).toEqual(keys);
    const at = keys.indexOf(`afd:${odd.hidden}`);
    expect([columnOf(body, 'median')[at], columnOf(body, 'tvillinger')[at]]).toEqual(['', '']);
    expect(columnOf(body, 'sammenligning')[at]).toContain('Under 20 personer på 16-64 år');
  });
  test('is a tagged PDF in its language, named after organisation and key figure', async () => {
    const pdf = await app.get(`${parallel}&form=pdf`);
    expect(pdf.headers['content-disposition']).toMatch(/afdelinger_org-0001_r\d\d_2026_da\.pdf/);
    const text = pdf.rawPayload.toString('latin1');
    expect(text.startsWith('%PDF-1.')).toBe(true);
    expect(text).toContain('/Lang (da');
    expect(text).toContain('/StructTreeRoot');
  });
  test('is public, and a page that forgives what the API refuses', async () => {
    expect((await app.get(`${parallel}&figur=R99`)).json().code).toBe('KV-A5');
    expect((await app.get(`${parallel}&form=docx`)).json().code).toBe('KV-A5');
    const page = await app.get('/tvillinger/parallelt?sted=org:0001&figur=R99', undefined, {
      accept: 'application/json',
    });
    expect(page.json()).toMatchObject({ kind: 'parallel', answer: { figure: { id: 'R08' } } });
    expect(page.json().notes[0].da).toContain('R99');
    const refused = await app.get('/tvillinger/parallelt?sted=org:9999', undefined, { accept: 'application/json' });
    expect(refused.json().refusal.da).toMatch(/^Ukendt afdeling/);
  });
});
