import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLists } from '../../src/app/monitor/official-lists.ts';
import { twinsBeside } from '../../src/app/monitor/twins-beside.ts';
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
    expect(dossier.twins.shown.name.da).toBe('2 tvillinger (Egne variable)');
    expect(values(dossier.twins.shown.criteria)).toEqual(values(sum.dossier.area.criteria));
    expect(values(dossier.twins.shown.criteria)).not.toEqual(values(dossier.area.criteria));
    expect(dossier.twins.note.da).toContain('Egeparken (0045-00002), Elmeparken (0045-00003)');
    expect([sml, twinsHref]).toEqual([set, undefined]);
  });
  test('stand in the committee’s files', async () => {
    const api = `/api/v1/monitor/areas/afd:0045-00001?sml=${encodeURIComponent(set)}`;
    const { sheets } = await readXlsx((await app.get(`${api}&form=xlsx`, 'fond')).rawPayload);
    const rows = sheets.find(({ name }) => name === 'Tvillinger')?.rows ?? [];
    const { dossier, downloads } = await page(`/overvaagning/afd:0045-00001?sml=${encodeURIComponent(set)}`);
    expect(rows.slice(1).map(([, value]) => value)).toEqual(
      dossier.twins.shown.criteria.map(({ lines: [line] }: MonitoredCriterion) => Number(line?.value)),
    );
    expect(areaDocument(dossier, { lang: 'da', edition: '', synthetic: true }).blocks).toContainEqual(
      expect.objectContaining({ kind: 'table', caption: '2 tvillinger (Egne variable)' }),
    );
    expect(downloads[0].href).toContain(encodeURIComponent(set));
    expect((await app.get(`${api.replace(/sml=.*/, 'sml=naboer')}&form=pdf`, 'fond')).json().code).toBe('KV-A5');
  });
  test('are offered where the place has twins, and what is no set of twins is a note', async () => {
    const plain = await page('/overvaagning/afd:0045-00001');
    expect(plain.twinsHref).toBe('/overvaagning/afd:0045-00001?sml=tvillinger#kriterier');
    expect(plain.dossier).not.toHaveProperty('twins');
    expect((await page('/overvaagning/omr:o1?sml=tvillinger')).dossier).not.toHaveProperty('twins');
    const wrong = await page('/overvaagning/afd:0045-00001?sml=naboer');
    expect(wrong.notes[0].da).toContain('naboer');
  });
  test('of which one is shown only with an afdeling that is no twin: the others, and it is said', async () => {
    const place = await heldAgainst('afd:0045-00001');
    const found = twinsBeside(merged(now), place, set, () => true);
    expect(found?.shown?.name.da).toBe('1 af 2 tvillinger (Egne variable)');
    const alone = twinsBeside(now, place, 'tvillinger:0045-00001:egne:1!variable=le:1', () => true);
    expect(values(found?.shown?.criteria ?? [])).toEqual(values(alone?.shown?.criteria ?? []));
    expect(found?.note.da).toContain('Tallene er for 1 af de 2: resten er slået sammen med andre');
    const none = twinsBeside(merged(now), await heldAgainst('afd:0045-00004'), lonely, () => true);
    expect(none).not.toHaveProperty('shown');
    expect(none?.note.en).toContain('They are merged with others');
  });
  test('without the right to all of them there is a sentence and no figure', async () => {
    const found = twinsBeside(now, await heldAgainst('afd:0045-00001'), set, () => false);
    expect(found).not.toHaveProperty('shown');
    expect(found?.note.da).toContain('adgang til beboertal for 0 af de 2');
  });
});

describe('twins on the sheet of an afdeling', () => {
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
  expect(dossier.twins.note.da).toContain('Askeparken (0045-00004), Egeparken (0045-00002)');
  expect((await sheetOf(`sml=${encodeURIComponent(set)}`)).notes[0]).toContain('Askeparken (0045-00004)');
});
