import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareIndices } from '../../src/app/indices/open-index.ts';
import { areaTables } from '../../src/app/monitor/area-tables.ts';
import { totalsTable } from '../../src/domain/definitions/tables/index.ts';
import { areaDocument } from '../../src/engines/reports/areas/area-document.ts';
import { birkeparken, criteriaRelease } from '../app/monitor/criteria-world.ts';
import { leaves } from '../engines/query/small-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
const json = { accept: 'application/json' };

// Four areas, each worse off than the one before it in every figure, the first without the residents an index asks for.
beforeAll(async () => {
  const worse = (step: number) => ({
    ...birkeparken,
    labour: [200 + 60 * step, 765] as const,
    education: [200 + 60 * step, 620] as const,
    income: [300_000 - 20_000 * step, 700] as const,
    convicted: [10 + 10 * step, 935] as const,
  });
  const plain = criteriaRelease({
    Lille: [{ ...worse(0), size: 200, origin: [100, 200] }],
    A: [worse(0)],
    B: [worse(1)],
    C: [worse(3)],
  });
  const afdelinger = plain.directory.afdelinger.map((one, at) => ({ ...one, x: 490_000 + 900 * at, y: 6_220_000 }));
  const periods = plain.tables.get('T24')?.periods ?? [];
  const residents = Object.fromEntries(
    afdelinger.map(({ id }, at) => [id, periods.map(() => [at === 0 ? 200 : 1240, 0])]),
  );
  app = await openTestServer({
    ...plain,
    directory: { ...plain.directory, afdelinger },
    definitions: [...plain.definitions, totalsTable],
    tables: new Map([...plain.tables, ['T00', leaves('T00', periods, residents)]]),
  });
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const post = (url: string, persona: string, payload: object) =>
  app.server.inject({ method: 'POST', url, headers: { 'x-kvarter-persona': persona }, payload });

describe('an index of areas', () => {
  test('puts the most exposed first, leaves the small one out, and tells the other methods beside', async () => {
    const answer = await app.get('/api/v1/index', 'fond');
    expect(answer.statusCode).toBe(200);
    const { areas, left, beside, method } = answer.json();
    expect(areas.map(({ name, rank }: { name: string; rank: number }) => [name, rank])).toEqual([
      ['C', 1],
      ['B', 2],
      ['A', 3],
    ]);
    expect(left).toEqual([{ key: 'omr:o1', name: 'Lille', why: 'small' }]);
    expect(beside.map(({ id }: { id: string }) => id)).toEqual(['fire', 'rang']);
    expect(areas[0].others.map(({ rank }: { rank: number }) => rank)).toEqual([1, 1]);
    expect(method.id).toBe('status');
  });

  test('a method in the address: turned around, the order is too', async () => {
    const asked = 'metode=egen&w_krit_arbejdsmarked=1&r_krit_arbejdsmarked=-1';
    const { areas, variables } = (await app.get(`/api/v1/index?${asked}`, 'fond')).json();
    expect(areas.map(({ name }: { name: string }) => name)).toEqual(['A', 'B', 'C']);
    expect(variables).toMatchObject([{ id: 'krit_arbejdsmarked', weight: 1, direction: -1 }]);
    const none = await app.get('/api/v1/index?metode=egen', 'fond');
    expect([none.statusCode, none.json().code]).toEqual([400, 'KV-L71']);
    expect((await app.get('/api/v1/index?metode=i_000000000000', 'fond')).json().code).toBe('KV-L70');
    expect((await app.get('/api/v1/index?aar=99', 'fond')).json().code).toBe('KV-A5');
  });

  test('one view is one line of the log, which names the units and every figure', async () => {
    const before = (await app.context.state.logEntries(0, 10_000)).length;
    await app.get('/overvaagning/indeks?metode=egen&w_krit_indkomst=1', 'fond', json);
    const lines = (await app.context.state.logEntries(0, 10_000)).slice(before);
    expect(lines.map(({ action, object }) => [action, object])).toEqual([
      ['map', 'omr beboere krit_indkomst krit_arbejdsmarked krit_uddannelse krit_doemte'],
    ]);
  });

  test('made beside the server it is the same index, and nobody is said to have asked', async () => {
    const before = (await app.context.state.logEntries(0, 10_000)).length;
    await prepareIndices(app.context, { pause: async () => undefined, signal: new AbortController().signal });
    expect((await app.context.state.logEntries(0, 10_000)).length).toBe(before);
    const { areas } = (await app.get('/api/v1/index?enhed=afd', 'fond')).json();
    expect(areas.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3]);
  });

  test('the page tells how many are left out, and the file which', async () => {
    const page = (await app.get('/overvaagning/indeks', 'fond', json)).json();
    expect([page.left, page.index.left]).toEqual([{ missing: 0, small: 1 }, undefined]);
  });

  test('nobody sees areas without a right to them', async () => {
    expect((await app.get('/api/v1/index', 'offentlig')).json().areas).toEqual([]);
    const page = (await app.get('/overvaagning/indeks', 'offentlig', json)).json();
    expect([page.index.areas, page.maySave]).toEqual([[], false]);
  });

  test('files and the page; what a form got wrong is a note', async () => {
    const csv = await app.get('/api/v1/index?form=csv', 'fond');
    expect(csv.body).toMatch(/^.?noegle;navn;sted;rang;score;status/);
    const page = (await app.get('/overvaagning/indeks?metode=egen&w_krit_indkomst=x', 'fond', json)).json();
    expect(page.notes[0].da).toContain('w_krit_indkomst');
    expect((await app.get('/overvaagning/indeks', 'fond')).statusCode).toBe(200);
  });
});

describe('saved methods', () => {
  const query = 'metode=egen&w_krit_indkomst=2&r_krit_indkomst=-1';

  test('a shared one stands in everybody’s list, one that is not in the owner’s alone; who has the link may use it', async () => {
    const shared = (await post('/api/v1/index-methods', 'fond', { name: 'Delt', query, shared: '1' })).json();
    const own = (await post('/api/v1/index-methods', 'fond', { name: 'Egen', query })).json();
    expect(shared).toMatchObject({ name: 'Delt', method: 'z-sum;population;krit_indkomst:2:-1', shared: true });
    const namesOf = async (persona: string): Promise<readonly string[]> => {
      const page = (await app.get('/overvaagning/indeks', persona, json)).json();
      return page.methods.map(({ label }: { label: { da: string } }) => label.da);
    };
    expect(await namesOf('fond')).toEqual(expect.arrayContaining(['Delt', 'Egen']));
    expect(await namesOf('leder')).toContain('Delt');
    expect(await namesOf('leder')).not.toContain('Egen');
    expect((await app.get(`/api/v1/index?metode=${own.id}`, 'fond')).json().method.name.da).toBe('Egen');
  });

  test('only the owner deletes one, and the public saves none', async () => {
    const { id } = (await post('/api/v1/index-methods', 'fond', { name: 'Væk', query })).json();
    expect((await post(`/api/v1/index-methods/${id}`, 'leder', { slet: '1' })).statusCode).toBe(404);
    expect((await post(`/api/v1/index-methods/${id}`, 'fond', { slet: '1' })).statusCode).toBe(204);
    expect((await app.get(`/api/v1/index?metode=${id}`, 'fond')).statusCode).toBe(404);
    expect((await post('/api/v1/index-methods', 'offentlig', { name: 'Nej', query })).statusCode).toBe(403);
    expect((await post('/api/v1/index-methods', 'fond', { name: ' ', query })).json().code).toBe('KV-A5');
  });
});

describe('the same word under different rules', () => {
  test('each rule has its number, and all but the first say why it is another', async () => {
    const { words } = (await app.get('/api/v1/definitions-compared?sted=omr:o2', 'fond')).json();
    const work = words.find(({ id }: { id: string }) => id === 'arbejde');
    expect(work.rules.map(({ rule }: { rule: { id: string } }) => rule.id)).toEqual(['labour_61a', 'labour_51b']);
    expect(work.rules[0].cell.value).toBeCloseTo((100 * 200) / 765, 1);
    expect(work.rules[0].rule.why).toBeUndefined();
    expect(work.rules[1].rule.why.da).toContain('Ét år');
    const csv = await app.get('/api/v1/definitions-compared?sted=omr:o2&form=csv', 'fond');
    expect(csv.body).toMatch(/^.?noegle;sted;ord;regel;kilde;tal;usikkerhed;enhed;periode/);
    expect(csv.body).toContain('Kombineret udlejning (§ 51 b)');
    const book = await app.get('/api/v1/definitions-compared?sted=omr:o2&form=xlsx', 'fond');
    expect(book.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await app.get('/api/v1/definitions-compared?sted=omr:o2&form=csv')).statusCode).toBe(404);
    expect((await app.get('/api/v1/definitions-compared?sted=omr:o2')).statusCode).toBe(404);
    expect((await app.get('/overvaagning/definitioner?sted=omr:o2', 'fond')).statusCode).toBe(200);
  });
});

describe('the other tools', () => {
  const page = async (path: string, persona = 'fond') => (await app.get(path, persona, json)).json();

  test('§ 168 a: the worked example, and a number that is none', async () => {
    const asked = 'family=820&other=230&built=0&demolished=150&commercialM2=5.600';
    expect((await page(`/overvaagning/familieboliger?${asked}`)).answer).toMatchObject({
      ...{ dwellings: 1274, share: '64.3642', reached: false, most: 509, tooMany: 311, newDwellings: 776 },
    });
    expect((await page('/overvaagning/familieboliger?family=mange')).problem.da).toContain('family');
    expect((await page('/overvaagning/familieboliger?family=0')).problem.da).toContain('ingen boliger');
  });

  test('placement: a plan within the law, and one’s own proposal judged by it', async () => {
    const start = await page('/overvaagning/boligplacering');
    expect(start.fields.map(({ id }: { id: string }) => id)).toEqual(['husstande', 'ledige', 'omraader', 'forslag']);
    const texts = {
      husstande: 'enlig,1,1,0,lille,,nej,non-eu,',
      ledige: 'A,lille,1,,nej\r\nB,lille,1,,nej',
      omraader: 'A,3000,60,udsat,nej,,\r\nB,2400,36,,nej,,',
    };
    const asked = new URLSearchParams({ ...texts, forslag: 'enlig,A,lille,1' });
    const { answer } = await page(`/overvaagning/boligplacering?${asked}`);
    expect(answer.plan.placements).toEqual([{ households: 'enlig', area: 'B', dwelling: 'lille', count: 1 }]);
    expect(answer.proposal.broken.map(({ kind }: { kind: string }) => kind)).toContain('letting-rule');
    const wrong = new URLSearchParams({ ...texts, omraader: 'A,0,0,,nej,,' });
    expect((await page(`/overvaagning/boligplacering?${wrong}`)).problem.da).toContain('A');
    const many = new URLSearchParams({ ...texts, ledige: 'A,lille,1,,nej\n'.repeat(80) });
    expect((await page(`/overvaagning/boligplacering?${many}`)).problem.da).toContain('højst 60');
    const open = await page(`/overvaagning/boligplacering?${asked}`, 'offentlig');
    expect([open.mayCompute, open.answer]).toEqual([false, undefined]);
  });

  test('placement: the example stands in the reader’s words, and is the worked case in either', async () => {
    const start = async (cookie: string) =>
      (await app.get('/overvaagning/boligplacering', 'fond', { accept: 'application/json', cookie })).json().fields;
    const [danish, english] = [await start('kvarter_sprog=da'), await start('kvarter_sprog=en')];
    expect([danish[0].text.split(',')[0], english[0].text.split(',')[0]]).toEqual(['enlig', 'single']);
    expect([danish[1].heads.da.slice(0, 13), english[1].heads.en.slice(0, 14)]).toEqual([
      'område (area)',
      'area, dwelling',
    ]);
    const asked = new URLSearchParams(english.map(({ id, text }: { id: string; text: string }) => [id, text]));
    const { answer } = await page(`/overvaagning/boligplacering?${asked}`);
    expect(
      answer.plan.loads.map(({ area, persons }: { area: string; persons: number }) => `${area}${persons}`),
    ).toEqual(['A0', 'B0', 'C10', 'D11', 'E4']);
  });

  test('placement: rows copied out of a spreadsheet, and rows of a Danish CSV file, are the worked case too', async () => {
    const { fields } = await page('/overvaagning/boligplacering');
    for (const sign of ['\t', ';']) {
      const pasted = new URLSearchParams(
        fields.map(({ id, text }: { id: string; text: string }) => [id, text.replaceAll(',', sign)]),
      );
      const { answer, problem } = await page(`/overvaagning/boligplacering?${pasted}`);
      expect(problem).toBeUndefined();
      expect(answer.plan.loads.map(({ persons }: { persons: number }) => persons)).toEqual([0, 0, 10, 11, 4]);
    }
    const rents = [
      'enlig\t1\t1\t0\tlille\t5.500,50\tnej\teu\t',
      'B\tlille\t1\t5.500,50\tnej',
      'B\t2.400\t36\t\tnej\t\t',
    ];
    const asked = new URLSearchParams({ husstande: rents[0] ?? '', ledige: rents[1] ?? '', omraader: rents[2] ?? '' });
    const { answer } = await page(`/overvaagning/boligplacering?${asked}`);
    expect(answer.plan.loads).toMatchObject([{ area: 'B', residents: 2400, persons: 1 }]);
  });

  test('the committee’s paper tells what the page does, in either language, and the sheets hold the same', async () => {
    const { dossier } = await page('/overvaagning/omr:o2');
    const paper = (lang: 'da' | 'en') => areaDocument(dossier, { lang, edition: 'Udgave 2026', synthetic: true });
    const text = JSON.stringify(paper('da').blocks);
    expect(paper('da').title).toBe('A: Status for udvalget');
    for (const part of ['Kriterierne i dag', 'Personer til grænsen', 'For at komme på', '§ 61 b', '1. januar 2026']) {
      expect(text).toContain(part);
    }
    expect(JSON.stringify(paper('en').blocks)).toContain('The classes, and what it would take');
    const [criteria, ways] = areaTables(dossier, 'da');
    const labour = criteria.rows.find(([name, rule]) => `${name}`.startsWith('Uden') && rule === '§ 61 a');
    expect(labour?.[2]).toBeCloseTo((100 * 200) / 765, 1);
    expect(ways?.rows.length).toBeGreaterThanOrEqual(dossier.area.classes.length);
  });

  test('the committee’s pack of an area: a PDF and a workbook', async () => {
    const xlsx = await app.get('/api/v1/monitor/areas/omr:o2?form=xlsx', 'fond');
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect(xlsx.headers['content-disposition']).toContain('status_omr-o2_2026-12_da.xlsx');
    const pdf = await app.get('/api/v1/monitor/areas/omr:o2?form=pdf', 'fond');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await app.get('/api/v1/monitor/areas/omr:o2?form=pdf')).statusCode).toBe(404);
  });
});
