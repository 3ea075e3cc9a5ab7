import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLists } from '../../src/app/monitor/official-lists.ts';
import { sumBeside } from '../../src/app/monitor/sum-beside.ts';
import type { MonitoredCriterion } from '../../src/domain/model/monitor.ts';
import type { ShownPlaceSheet } from '../../src/domain/model/place-sheet.ts';
import type { ReleaseContent } from '../../src/domain/model/release.ts';
import { parseSelection } from '../../src/engines/query/parse-selection.ts';
import { areaDocument } from '../../src/engines/reports/areas/area-document.ts';
import { birkeparken, criteriaRelease } from '../app/monitor/criteria-world.ts';
import { twinWorld, workedExample } from '../app/twins/twin-world.ts';
import { openTestServer, type TestServer, writeRelease } from './open-test-server.ts';

const ids = ['0045-00001', '0045-00002', '0045-00003', '0045-00004'] as const;
const json = { accept: 'application/json' };

/** Four afdelinger with criteria, as many lejemålsenheder as told, and twins by size. */
function world(sizes: readonly number[]): ReleaseContent {
  const criteria = criteriaRelease({
    Birkeparken: [birkeparken],
    Egeparken: [{ ...birkeparken, size: 1000, origin: [200, 1000] }],
    Elmeparken: [{ ...birkeparken, size: 1000, origin: [300, 1000] }],
    Askeparken: [{ ...birkeparken, size: 1000, origin: [900, 1000] }],
  });
  const [like] = workedExample;
  const units = ids.map((id, at) => ({ ...like, id, le: sizes[at] ?? 0, aar: 1970 + at }) as (typeof workedExample)[0]);
  const twins = twinWorld(units);
  return {
    ...criteria,
    ...(twins.stock ? { stock: twins.stock } : {}),
    ...(twins.twinVariables ? { twinVariables: twins.twinVariables } : {}),
    references: [...criteria.references, ...twins.references],
  };
}

const now = world([100, 101, 102, 400]);
const nextYear = world([100, 401, 402, 100]);
const set = 'tvillinger:0045-00001:egne:2!variable=le:1';
const lonely = 'tvillinger:0045-00004:egne:1!variable=le:1';
const heldAgainst = async (sted: string) => ({
  ...({ asOf: '2026-11-21', list: '2026-12', averaging: 'mean_of_shares' } as const),
  lists: await openLists(app.context),
  selection: parseSelection(sted),
});

/** The third and fourth afdeling are shown together only, by the third's figures. */
function merged(content: ReleaseContent): ReleaseContent {
  const tables = [...content.tables].map(([id, table]) => {
    const { atoms, heads, alive, sums } = table;
    const kept = (length: number): number => (length / atoms.length) * 3;
    const both = atoms.slice(0, 3).map((atom, at) => (at === 2 ? { ...atom, members: [ids[2], ids[3]] } : atom));
    const own = sums && {
      ...sums,
      value: sums.value.slice(0, kept(sums.value.length)),
      own: sums.own.slice(0, kept(sums.own.length)),
    };
    const rows = { heads: heads.slice(0, kept(heads.length)), alive: alive.slice(0, kept(alive.length)) };
    return [id, { ...table, ...rows, atoms: both, ...(own ? { sums: own } : {}) }] as const;
  });
  return { ...content, tables: new Map(tables) };
}

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(now);
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const page = async (path: string) => (await app.get(path, 'fond', json)).json();
const sheetOf = async (query: string): Promise<ShownPlaceSheet> =>
  (await app.get(`/api/v1/place-sheets/afd/0045-00001?${query}`, 'fond')).json();
const values = (criteria: readonly MonitoredCriterion[]) =>
  criteria.map(({ id, lines: [line] }) => [id, line?.value, line?.band]);

describe('twins beside the criteria of an afdeling', () => {
  test('are its twins added up: the very figures that the sum has by itself', async () => {
    const { dossier, sml, twinsHref } = await page(`/overvaagning/afd:0045-00001?sml=${encodeURIComponent(set)}`);
    const sum = await page('/overvaagning/afd:0045-00002,afd:0045-00003');
    expect(dossier.beside.shown.name.da).toBe('2 tvillinger (Egne variable)');
    expect(values(dossier.beside.shown.criteria)).toEqual(values(sum.dossier.area.criteria));
    expect(values(dossier.beside.shown.criteria)).not.toEqual(values(dossier.area.criteria));
    expect(dossier.beside.note.da).toContain('Egeparken (0045-00002), Elmeparken (0045-00003)');
    expect([sml, twinsHref]).toEqual([set, undefined]);
  });
  test('stand in the committee’s files', async () => {
    const api = `/api/v1/monitor/areas/afd:0045-00001?sml=${encodeURIComponent(set)}`;
    const { sheets } = await readXlsx((await app.get(`${api}&form=xlsx`, 'fond')).rawPayload);
    const rows = sheets.find(({ name }) => name === 'Tvillinger')?.rows ?? [];
    const { dossier, downloads } = await page(`/overvaagning/afd:0045-00001?sml=${encodeURIComponent(set)}`);
    expect(rows.slice(1).map(([, value]) => value)).toEqual(
      dossier.beside.shown.criteria.map(({ lines: [line] }: MonitoredCriterion) => Number(line?.value)),
    );
    expect(areaDocument(dossier, { lang: 'da', edition: '', synthetic: true }).blocks).toContainEqual(
      expect.objectContaining({ kind: 'table', caption: '2 tvillinger (Egne variable)' }),
    );
    expect(downloads[0].href).toContain(encodeURIComponent(set));
    expect((await app.get(`${api.replace(/sml=.*/, 'sml=naboer')}&form=pdf`, 'fond')).json().code).toBe('KV-A5');
  });
  test('stand in the answer and the file for machines, as on the page', async () => {
    const api = `/api/v1/monitor/areas/afd:0045-00001`;
    const { dossier, downloads } = await page(`/overvaagning/afd:0045-00001?sml=${encodeURIComponent(set)}`);
    const { shown, note } = dossier.beside;
    const [csvLink, jsonLink] = downloads.slice(2).map(({ href }: { readonly href: string }) => href);
    const { twins } = (await app.get(jsonLink, 'fond')).json();
    const lines = shown.criteria.flatMap((one: MonitoredCriterion) => one.lines);
    expect(twins).toMatchObject({ note, name: shown.name });
    expect(
      twins.criteria.map((one: { readonly value?: string; readonly state: string }) => [one.value, one.state]),
    ).toEqual(lines.map((line: MonitoredCriterion['lines'][0]) => [line.value, line.state]));
    const rows = (await app.get(`${csvLink}&sprog=en`, 'fond')).body
      .trimEnd()
      .split('\n')
      .map((row) => row.split(','));
    expect(rows[0]?.slice(-4)).toEqual(['twins', 'twins_state', 'twins_value', 'twins_band']);
    expect(rows.slice(1).map((row) => row.at(-2))).toEqual(
      lines.map((line: MonitoredCriterion['lines'][0]) => line.value ?? ''),
    );
    expect((await app.get(api, 'fond')).json()).not.toHaveProperty('twins');
    expect((await app.get(`${api}?sml=naboer`, 'fond')).json().code).toBe('KV-A5');
  });
  test('are offered where the place has twins, and what is no set of twins is a note', async () => {
    const plain = await page('/overvaagning/afd:0045-00001');
    expect(plain.twinsHref).toBe('/overvaagning/afd:0045-00001?sml=tvillinger#kriterier');
    expect(plain.dossier).not.toHaveProperty('beside');
    expect((await page('/overvaagning/omr:o1?sml=tvillinger')).dossier).not.toHaveProperty('beside');
    const wrong = await page('/overvaagning/afd:0045-00001?sml=naboer');
    expect(wrong.notes[0].da).toContain('naboer');
  });
  test('of which one is shown only with an afdeling that is no twin: the others, and it is said', async () => {
    const place = await heldAgainst('afd:0045-00001');
    const found = sumBeside(merged(now), place, set, () => true);
    expect(found?.shown?.name.da).toBe('1 af 2 tvillinger (Egne variable)');
    const alone = sumBeside(now, place, 'tvillinger:0045-00001:egne:1!variable=le:1', () => true);
    expect(values(found?.shown?.criteria ?? [])).toEqual(values(alone?.shown?.criteria ?? []));
    expect(found?.note.da).toMatch(/1 af 2 afdelinger indgår\. .* indgår ikke, fordi den kun vises samlet med/);
    const none = sumBeside(merged(now), await heldAgainst('afd:0045-00004'), lonely, () => true);
    expect(none).not.toHaveProperty('shown');
    expect(none?.note.en).toContain('They are merged with others');
  });
  test('without the right to all of them there is a sentence and no figure', async () => {
    const found = sumBeside(now, await heldAgainst('afd:0045-00001'), set, () => false);
    expect(found).not.toHaveProperty('shown');
    expect(found?.note.da).toContain('adgang til beboertal for 0 af de 2');
  });
});

describe('a boligområde beside the criteria of an afdeling', () => {
  const address = '/overvaagning/afd:0045-00002?sml=omr:o1';
  test('has the very figures it has by itself, and is on offer with the kommune', async () => {
    const { dossier, besideChoices, sml } = await page(address);
    const own = await page('/overvaagning/omr:o1');
    expect(dossier.beside).toMatchObject({ kind: 'place', shown: { name: own.dossier.area.place.name } });
    expect(values(dossier.beside.shown.criteria)).toEqual(values(own.dossier.area.criteria));
    expect(values(dossier.beside.shown.criteria)).not.toEqual(values(dossier.area.criteria));
    expect(sml).toBe('omr:o1');
    const offered = besideChoices.map(({ value }: { readonly value: string }) => value);
    expect(offered).toEqual(expect.arrayContaining(['tvillinger', 'omr:o1', expect.stringMatching(/^kom:/)]));
    const ofArea = own.besideChoices.map(({ value }: { readonly value: string }) => value);
    expect(ofArea).toContain('omr:o2');
    expect(ofArea).not.toContain('omr:o1');
    const label = async (sum: string) =>
      (await page(`/overvaagning/afd:0045-00002?sml=${sum}`)).besideChoices.find(
        ({ chosen }: { readonly chosen: boolean }) => chosen,
      ).label.da;
    expect(await label('omr:o1,omr:o2')).toContain(own.dossier.area.place.name.da);
    expect(await label('omr:o99')).toBe('omr:o99');
  });
  test('stands in the files of machines and of the committee', async () => {
    const api = '/api/v1/monitor/areas/afd:0045-00002?sml=omr:o1';
    const { dossier } = await page(address);
    const { name, criteria } = dossier.beside.shown;
    const { beside } = (await app.get(api, 'fond')).json();
    expect(beside.name).toEqual(name);
    const [heads, first] = (await app.get(`${api}&form=csv`, 'fond')).body.split('\n').map((row) => row.split(','));
    expect(heads?.slice(-4)).toEqual(['beside', 'beside_state', 'beside_value', 'beside_band']);
    expect(first?.at(-2)).toBe(criteria[0].lines[0].value);
    const { sheets } = await readXlsx((await app.get(`${api}&form=xlsx`, 'fond')).rawPayload);
    const rows = sheets.find((sheet) => sheet.name === 'Sammenligning')?.rows ?? [];
    expect(rows.slice(1).map(([, value]) => value)).toEqual(
      criteria.map(({ lines: [line] }: MonitoredCriterion) => Number(line?.value)),
    );
  });
  test('without the right to it, or where it is none, there is a sentence and no figure', async () => {
    const place = await heldAgainst('afd:0045-00002');
    const unseen = sumBeside(now, place, 'omr:o1', () => false);
    expect(unseen).not.toHaveProperty('shown');
    expect(unseen?.note.da).toContain('omr:o1');
    const none = await page('/overvaagning/afd:0045-00002?sml=omr:o99');
    expect(none.dossier.beside).not.toHaveProperty('shown');
  });
});

describe('twins and areas on the sheet of an afdeling', () => {
  const columns = ({ blocks }: ShownPlaceSheet) =>
    blocks.flatMap((block) => (block.kind === 'figures' ? [block.columns] : []));
  test('are a column beside kommune and country, and a note says who they are', async () => {
    const plain = await sheetOf('');
    const sheet = await sheetOf(`sml=${encodeURIComponent(set)}`);
    expect(columns(sheet).map((heads) => heads.filter((head) => head.includes('tvillinger')))).toEqual(
      columns(plain).map(() => ['2 tvillinger (Egne variable)']),
    );
    expect(columns(sheet)[0]).toHaveLength((columns(plain)[0]?.length ?? 0) + 1);
    expect(sheet.notes[0]).toContain('Egeparken (0045-00002), Elmeparken (0045-00003)');
    const pdf = await app.get(`/api/v1/place-sheets/afd/0045-00001?form=pdf&sml=${encodeURIComponent(set)}`, 'fond');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });
  test('a boligområde is a column by its name', async () => {
    const [heads] = columns(await sheetOf('sml=omr:o1'));
    const { name } = (await page('/overvaagning/omr:o1')).dossier.area.place;
    expect(heads).toContain(name.da);
  });
  test('anything else is refused with what can be written', async () => {
    const refused = await app.get('/api/v1/place-sheets/afd/0045-00001?sml=661', 'fond');
    expect([refused.json().code, refused.json().message_da]).toEqual([
      'KV-A5',
      expect.stringContaining('tvillinger:0045-08501:kombineret:5'),
    ]);
  });
});

test('the twins page leads to both; the same links find next year’s twins in next year’s release', async () => {
  const { compare } = await page('/tvillinger?sted=afd:0045-00001&variable=le:1&antal=2');
  expect(compare.sml).toBe(set);
  await writeRelease(app.context, nextYear);
  await app.context.desk.refresh();
  const { dossier } = await page(`/overvaagning/afd:0045-00001?sml=${encodeURIComponent(set)}`);
  expect(dossier.beside.note.da).toContain('Askeparken (0045-00004), Egeparken (0045-00002)');
  expect((await sheetOf(`sml=${encodeURIComponent(set)}`)).notes[0]).toContain('Askeparken (0045-00004)');
});
