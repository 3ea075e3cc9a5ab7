import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDelivery } from '../../../src/app/deliver/check-delivery.ts';
import { layouts } from '../../../src/domain/definitions/deliveries/index.ts';
import {
  afdeling,
  openWorldWithMasterData,
  person,
  persons,
  type TestFile,
  writeDelivery,
} from './delivery-builder.ts';

let world: Awaited<ReturnType<typeof openWorldWithMasterData>>;
beforeAll(async () => {
  world = await openWorldWithMasterData();
});
afterAll(() => world.clean());

async function check(...files: readonly TestFile[]) {
  return (await checkDelivery(world.context, await writeDelivery(world.root, files))).report;
}
const people = (over: Parameters<typeof person>[1], more: Partial<TestFile> = {}): TestFile => ({
  layout: 'personer',
  rows: [...persons(200), person(201, over)],
  ...more,
});

test('every layout can be delivered with a header and no rows', async () => {
  const report = await check(
    ...layouts.map((l) => ({ layout: l.id, rows: [], columns: l.columns.map((c) => c.name) })),
  );
  expect(report.findings).toEqual([]);
});

describe('one bad row of 201 is told and left out', () => {
  test.each([
    [
      'an unknown code',
      { herkomst5: '26' },
      'KV-T3',
      'herkomst5 = »26« findes ikke i kodelisten herkomst5 (5, 24, 25, 34, 35)',
    ],
    ['a code in the wrong case', { koen: 'm' }, 'KV-T3', 'Mente du »M«?'],
    ['an impossible age', { alder: '131' }, 'KV-T4', 'alder = »131« ligger uden for 0-125'],
    ['half a year of age', { alder: '17.5' }, 'KV-T1', 'alder skal være et helt tal; »17.5« kan ikke læses'],
    ['NULL written out', { alder: 'NULL' }, 'KV-T1', '»NULL« kan ikke læses'],
    ['a missing kommune', { kommune: null }, 'KV-T2', 'kommune mangler'],
    [
      'a kommune that was closed in 2007',
      { kommune: '501' },
      'KV-T3',
      'kommune = »501« findes ikke i kodelisten kommune',
    ],
    [
      'a date after the reference date',
      { ref_dato: '2026-02-01' },
      'KV-T6',
      'ref_dato = 2026-02-01 ligger efter 2026-01-01',
    ],
    ['a date before the reference date', { ref_dato: '2025-01-01' }, 'KV-K3', 'rækken er fra 2025-01-01'],
    ['a date that does not exist', { ref_dato: '2025-02-30' }, 'KV-T1', 'skal være en dato'],
    [
      'an afdeling missing from master data',
      { afdeling_id: '0045-09999' },
      'KV-K2',
      'afdeling 0045-09999 findes ikke den 2026-01-01',
    ],
    [
      'too many full-time fractions',
      { ft_a: '0.6', ft_c: '0.4001' },
      'KV-P1',
      'fuldtidsandelene giver 1,0001, højst 1,0000',
    ],
    ['a pupil of 34', { klassetrin: '7' }, 'KV-P2', 'klassetrin er udfyldt for en person på 34 år'],
    ['a type of dwelling without afdeling', { afdeling_id: null }, 'KV-P5', 'boligtype er udfyldt uden afdeling'],
    ['no education for an adult', { udd_niveau: null, udd_kilde: null }, 'KV-T2', 'udd_niveau mangler'],
    ['non-western without country or MENAPT mark', { herkomst5: '25' }, 'KV-T2', 'menapt mangler'],
  ])('%s', async (_, over, code, sentence) => {
    const columns = [...Object.keys(person(1)), 'klassetrin'];
    const report = await check(people(over, { columns }));
    expect(report.findings.map((f) => [f.code, f.lines])).toEqual([[code, [202]]]);
    expect(report.findings[0]?.message.da).toContain(`personer.csv, linje 202`);
    expect(report.findings[0]?.message.da).toContain(sentence);
    expect(report).toMatchObject({ accepted: true, files: [{ rows: 201, rejected: 1 }] });
  });
});

describe('codes of other files are looked up too', () => {
  const turnout = (valg: string) => ({
    afdeling_id: '0045-08501',
    valg,
    valgdato: '2025-11-18',
    beboere_18: '180',
    berettigede: '150',
    stemt: '87',
  });
  const reference = (omraade: string) => ({
    noegle: 'befolkning_kommune',
    omraade,
    periode: '2026',
    vaerdi: '90000',
    enhed: 'personer',
    kilde: 'Danmarks Statistik',
  });
  test.each<[string, TestFile, string]>([
    [
      'an election of an unknown kind',
      { layout: 'valgdeltagelse', rows: [turnout('KV2025'), turnout('XX2025')] },
      'valg = »XX2025« findes ikke i kodelisten valg (FV, KV, EP)',
    ],
    [
      'an election without its year',
      { layout: 'valgdeltagelse', rows: [turnout('KV2025'), turnout('KV')] },
      'valg = »KV« findes ikke i kodelisten valg (FV, KV, EP)',
    ],
    [
      'a reference value of no kommune, region or country',
      { layout: 'referencevaerdier', rows: [reference('657'), reference('999')] },
      'omraade = »999« findes ikke i kodelisten omraade (000, 081, 082, 083, 084, 085, 101',
    ],
  ])('%s', async (_, file, sentence) => {
    const [finding] = (await check(file)).findings.filter((f) => f.code !== 'KV-X1');
    expect([finding?.code, finding?.lines]).toEqual(['KV-T3', [3]]);
    expect(finding?.message.da).toContain(sentence);
  });
});

describe('doubtful rows are kept and told', () => {
  test.each([
    [
      'country and origin disagree',
      { oprindelsesland: 'TR', herkomst5: '24' },
      'KV-P3',
      'herkomst5 siger 24, landelisten v2020-12 siger 25',
    ],
    ['income without full tax liability', { fuldt_skattepligtig: '0' }, 'KV-P4', '1 person har indkomst'],
    [
      'zeros lost in a spreadsheet',
      { afdeling_id: '45-8501' },
      'KV-T7',
      'afdeling_id = »45-8501« manglede foranstillede nuller',
    ],
  ])('%s', async (_, over, code, sentence) => {
    const report = await check(people(over));
    expect(report.findings.map((f) => f.code)).toEqual([code]);
    expect(report.findings[0]?.message.da).toContain(sentence);
    expect(report.files[0]?.rejected).toBe(0);
  });
});

describe('files that cannot be used stop the delivery', () => {
  const rows = persons(2);
  test.each<[string, TestFile, string, string]>([
    [
      'a 0-byte file',
      { layout: 'personer', rows, bytes: '' },
      'KV-F6',
      'personer.csv er tom eller kan ikke læses som CSV',
    ],
    ['a Parquet file of no bytes', { layout: 'personer', rows, format: 'parquet', bytes: '' }, 'KV-F6', 'er tom eller'],
    [
      'a truncated Parquet file',
      { layout: 'personer', rows, format: 'parquet', bytes: 'PAR1\0\0\0\0data' },
      'KV-F6',
      'kan ikke læses som Parquet',
    ],
    [
      'the wrong separator',
      { layout: 'personer', rows, bytes: 'person_id,ref_dato\np,2026-01-01\n' },
      'KV-F4',
      'Er skilletegnet »;« det rigtige?',
    ],
    [
      'an uneven row',
      {
        layout: 'huslejer',
        rows,
        bytes: 'afdeling_id;boligtype;dato;antal_lejemaal;areal_m2;aarsleje_kr\n0045-08501;F;2026-01-01\n',
      },
      'KV-F4',
      'linje 2: 3 felter, forventet 6',
    ],
    [
      'Latin-1 instead of UTF-8',
      {
        layout: 'organisationer',
        rows,
        bytes: Buffer.from(
          'org_nr;navn;art;hjemsted_kommune;gyldig_fra\n0045;Ålegården;almen;657;1970-01-01\n',
          'latin1',
        ),
      },
      'KV-F4',
      'ikke UTF-8',
    ],
    [
      'UTF-16, which a spreadsheet calls Unicode text',
      { layout: 'personer', rows, bytes: Buffer.from('\ufeffperson_id;ref_dato\np;2026-01-01\n', 'utf16le') },
      'KV-F4',
      'linje 1: teksten er ikke UTF-8',
    ],
    [
      'a quotation mark left open',
      {
        layout: 'organisationer',
        rows,
        bytes: 'org_nr;navn;art;hjemsted_kommune;gyldig_fra\n0045;"Bo;almen;657;1970-01-01\n',
      },
      'KV-F4',
      'anførselstegn',
    ],
    [
      'a column twice',
      { layout: 'organisationer', rows, bytes: 'org_nr;navn;navn;art;hjemsted_kommune;gyldig_fra\n' },
      'KV-F4',
      'mere end én gang',
    ],
    [
      'a missing column',
      { layout: 'personer', rows, columns: Object.keys(person(1)).filter((c) => c !== 'alder') },
      'KV-F3',
      'kolonnen alder mangler',
    ],
    [
      'another hash than promised',
      { layout: 'personer', rows, says: { sha256: 'f'.repeat(64) } },
      'KV-F2',
      'kontrolsummen',
    ],
    [
      'fewer rows than promised',
      { layout: 'personer', rows, says: { rows: 3 } },
      'KV-F2',
      'antallet af rækker er 2, men manifestet siger 3',
    ],
  ])('%s', async (_, file, code, sentence) => {
    const report = await check(file);
    expect(report.accepted).toBe(false);
    expect(report.findings.map((f) => f.code)).toEqual([code]);
    expect(report.findings[0]?.message.da).toContain(sentence);
  });
});

test('a Parquet file cut in the middle of its pages is told as unreadable', async () => {
  const { readFile } = await import('node:fs/promises');
  const folder = await writeDelivery(world.root, [{ layout: 'personer', rows: persons(50), format: 'parquet' }]);
  const whole = await readFile(`${folder}/personer.parquet`);
  const report = await check({
    layout: 'personer',
    rows: persons(50),
    format: 'parquet',
    bytes: whole.subarray(0, whole.length / 2),
  });
  expect(report.findings.map((f) => f.code)).toEqual(['KV-F6']);
});

test('an unknown column is told, and the rest is used', async () => {
  const report = await check({ layout: 'afdelinger', rows: [{ ...afdeling(), bemaerkning: 'ny' }] });
  expect(report.findings.map((f) => [f.code, f.severity, f.column])).toEqual([['KV-F5', 'A', 'bemaerkning']]);
});

test('10 of 1,000 rows rejected is accepted, 11 is refused', async () => {
  const withBad = (bad: number) => persons(1000).map((p, i) => (i < bad ? { ...p, koen: 'X' } : p));
  const ten = await check({ layout: 'personer', rows: withBad(10) });
  expect([ten.accepted, ten.files[0]?.rejected]).toEqual([true, 10]);
  expect(ten.findings.map((f) => [f.code, f.count, f.lines])).toEqual([['KV-T3', 10, [2, 3, 4, 5, 6]]]);
  const eleven = await check({ layout: 'personer', rows: withBad(11) });
  expect([eleven.accepted, eleven.findings[0]?.code]).toEqual([false, 'KV-X1']);
  expect(eleven.findings[0]?.message.da).toContain('1,1 % af rækkerne er afvist (11 af 1.000');
});

test('a person twice is left out both times; in two afdelinger it is told as that', async () => {
  const rows = [...persons(400), person(7), person(8, { afdeling_id: '0045-08502' })];
  const report = await check({ layout: 'personer', rows });
  expect(report.findings.map((f) => [f.code, f.lines])).toEqual([
    ['KV-P7', [9, 403]],
    ['KV-K1', [8, 402]],
  ]);
  expect(report.findings[0]?.message.da).toContain('linje 9 og 403: samme person i 0045-08501 og 0045-08502');
  expect(report.files[0]?.rejected).toBe(4);
});

test('a decimal sign other than declared is one bad row up to five times, and stops the delivery after that', async () => {
  const withComma = (n: number) => persons(600).map((p, i) => (i < n ? { ...p, personindkomst: '1000,50' } : p));
  expect((await check({ layout: 'personer', rows: withComma(5) })).findings.map((f) => f.code)).toEqual(['KV-T1']);
  const six = await check({ layout: 'personer', rows: withComma(6) });
  expect(six.findings.map((f) => f.code)).toContain('KV-T5');
  expect(six.accepted).toBe(false);
});

test('2.440 in a file with decimal comma is an error, not 2440', async () => {
  const rows = persons(200).map((p, i) => ({ ...p, personindkomst: i === 0 ? '2.440' : '312450,50' }));
  const report = await check({ layout: 'personer', rows, decimal: ',' });
  expect(report.findings.map((f) => [f.code, f.shown])).toEqual([['KV-T1', '2.440']]);
});

test('a CVR number of letters is unreadable, one with a wrong control digit is doubtful', async () => {
  const organisation = (n: number, cvr: string) => ({
    org_nr: String(1000 + n),
    cvr,
    navn: 'Boligforening',
    art: 'almen',
    hjemsted_kommune: '657',
    gyldig_fra: '1970-01-01',
  });
  const good = Array.from({ length: 200 }, (_, i) => organisation(i, '17150413'));
  const rows = [...good, organisation(300, 'abcdefgh'), organisation(301, '17150414')];
  const report = await check({ layout: 'organisationer', rows });
  expect(report.findings.map((f) => [f.code, f.lines])).toEqual([
    ['KV-T1', [202]],
    ['KV-T8', [203]],
  ]);
});

describe('a variable that is unknown for more than 5 % of those it is asked of', () => {
  const asked = Object.keys({ ...person(1), bruttoindkomst: null, studerende_krit: null, antal_forsoergere: null });
  const columns = [...asked, 'doemt_s', 'doemt_n', 'doemt_v'];
  const known = { bruttoindkomst: '400000', studerende_krit: '0', doemt_s: '0', doemt_n: '0', doemt_v: '0' };
  const of40 = (unknown: number, over: Parameters<typeof person>[1], base = {}): TestFile => ({
    layout: 'personer',
    columns,
    rows: Array.from({ length: 40 }, (_, n) => person(n + 1, { ...known, ...base, ...(n < unknown ? over : {}) })),
  });
  const child = {
    alder: '10',
    familierolle: 'B',
    antal_forsoergere: '2',
    fuldt_skattepligtig: '0',
    personindkomst: null,
  };

  test.each([
    ['udd_niveau', { udd_niveau: 'H90' }, {}],
    ['udd_kilde', { udd_kilde: '9' }, {}],
    ['antal_forsoergere', { antal_forsoergere: null }, child],
    ['fuldt_skattepligtig', { fuldt_skattepligtig: null, personindkomst: null }, {}],
    ['personindkomst', { personindkomst: null }, {}],
    ['bruttoindkomst', { bruttoindkomst: null }, {}],
    ['doemt_s', { doemt_s: null }, {}],
    ['doemt_n', { doemt_n: null }, {}],
    ['doemt_v', { doemt_v: null }, {}],
  ])('%s', async (column, over, base) => {
    expect((await check(of40(2, over, base))).findings).toEqual([]);
    const [finding, other] = (await check(of40(3, over, base))).findings;
    expect([finding?.code, finding?.column, other]).toEqual(['KV-P6', column, undefined]);
    expect(finding?.message.da).toContain(`${column}: 7,5 % uoplyst i 0045-08501`);
  });

  test('a variable that was not delivered is not unknown', async () => {
    expect((await check(of40(40, { personindkomst: null }))).findings).toEqual([]);
  });
});

describe('a reference value under a key that nothing reads', () => {
  const references = (...keys: readonly string[]): TestFile => ({
    layout: 'referencevaerdier',
    rows: keys.map((noegle) => {
      const value = { vaerdi: '833', enhed: 'kr. pr. m²', kilde: 'lbf.dk', hentet: null };
      return { noegle, omraade: '000', periode: '2019', ...value };
    }),
  });

  test('is told with the key and the keys there are, and stored', async () => {
    const report = await check(references('husleje_m2_land', 'husleje_m2', 'T01:UKENDT:n'));
    expect(report.accepted).toBe(true);
    const [finding, other] = report.findings;
    expect([finding?.code, finding?.severity, finding?.lines, other]).toEqual(['KV-T9', 'A', [3, 4], undefined]);
    for (const text of [finding?.message.da, finding?.message.en]) {
      expect(text).toContain('T01:UKENDT:n, husleje_m2 ');
      expect(text).toContain('personindkomst_gns_land, bruttoindkomst_gns_region, doemte_pct_land');
      expect(text).toContain('nettoprisindeks');
      expect(text).toContain('faktaark.F11');
    }
  });

  test('keys of tables, fact sheets, prices and cells are known', async () => {
    const known = references('befolkning_kommune', 'nettoprisindeks', 'faktaark.N3A', 'faktaark.F11', 'T01:I_ALT:n');
    expect((await check(known)).findings).toEqual([]);
  });

  test('of many the first five are named', async () => {
    const [finding] = (await check(references('a', 'b', 'c', 'd', 'e', 'f', 'g'))).findings;
    expect(finding?.message.da).toContain('nøglen a, b, c, d, e (og 2 andre) kendes ikke');
  });
});
