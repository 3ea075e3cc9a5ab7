import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataManager, sheetEditor } from '../../../src/app/access/demo-personas.ts';
import { localInstallation } from '../../../src/app/access/readers.ts';
import { acceptFolder } from '../../../src/app/deliver/handle-deliveries.ts';
import { publishDemoSheets } from '../../../src/app/sheets/publish-demo-sheets.ts';
import { buildFromVault } from '../../../src/app/update/build-from-vault.ts';
import type { ShownSheet } from '../../../src/domain/model/factsheet.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { afdeling, person, type Row, writeDelivery } from '../deliver/delivery-builder.ts';

// What BL printed for Herning, delivered as suppliers deliver it. Parts that BL does not print are made up so that they
// give what it does: numerators and denominators of faktaark.md sections 2, 3 and 9, three afdelinger, whole kr.
const year = 2024;
const day = `${year}-01-01`;
/** Dwellings of each afdeling by type and its residents; in all 1,086 youth, 6,355 family, 530 elderly, 12,200 persons. */
const homes = [
  { afd: '00001', U: 586, F: 1_355, A: 130, persons: 3_200 },
  { afd: '00002', U: 500, F: 2_000, A: 0, persons: 4_000 },
  { afd: '00003', U: 0, F: 3_000, A: 400, persons: 5_000 },
] as const;

const kinds = { U: 'ungdom', F: 'familie', A: 'aeldre' } as const;
const types = ['U', 'F', 'A'] as const;
const idOf = (afd: string): string => `0045-${afd}`;
const text = (value: number): string => String(value);

function peopleOf(): readonly { readonly n: number; readonly id: string }[] {
  const all = homes.flatMap(({ afd, persons }) => Array.from({ length: persons }, () => idOf(afd)));
  return all.map((id, at) => ({ n: at + 1, id }));
}

const personer = peopleOf().map(({ n, id }) =>
  person(n, { ref_dato: day, afdeling_id: id, alder: text(30 + (n % 60)) }),
);
const husstande = peopleOf().map(
  ({ n, id }): Row => ({
    ...{ husstand_id: `h_${text(n).padStart(15, '0')}a`, ref_dato: day, hustype_dst: 'K', antal_personer: '1' },
    ...{ antal_boern: '0', afdeling_id: id, kommune: '657' },
  }),
);

/** Stock of the year, and what was started and renovated in the three years before: 46 dwellings, 353 million kr. */
const boligbestand: readonly Row[] = [
  { aar: '2024', boligtype: 'U', boliger_almen: '1086', boliger_alle: '3300', boliger_beboede: '3000' },
  { aar: '2024', boligtype: 'F', boliger_almen: '6355', boliger_alle: '42100', boliger_beboede: '40000' },
  { aar: '2024', boligtype: 'A', boliger_almen: '530', boliger_alle: '1500', boliger_beboede: '1283' },
  ...['2021', '2022', '2023'].flatMap((aar) => [
    { aar, boligtype: 'U', igangsat: '0' },
    { aar, boligtype: 'F', igangsat: '0', renoveret_kr: { 2021: '120000000', 2022: '0' }[aar] ?? '233000000' },
    { aar, boligtype: 'A', igangsat: aar === '2022' ? '46' : '0' },
  ]),
].map((row) => ({ kommune: '657', ...row, kilde: 'LBF' }));

/** 952 tenancies of family dwellings ended: 47 within the afdeling, 15 lets of at most a month, 890 count. */
const fraflytninger: readonly Row[] = [
  { afd: '00001', boliger: '1355', ekstern: '190', intern: '7', kort: '5' },
  { afd: '00002', boliger: '2000', ekstern: '300', intern: '20', kort: '10' },
  { afd: '00003', boliger: '3000', ekstern: '415', intern: '20', kort: null },
].map(({ afd, boliger, ekstern, intern, kort }) => ({
  ...{ afdeling_id: idOf(afd), boligtype: 'F', aar: '2023', boliger },
  ...{ fraflytninger_ekstern: ekstern, fraflytninger_intern: intern, udlejning_max_1_md: kort },
}));

/** Rent of dwellings, 464 million kr.; rent of shops is posted beside it and is no part of it. */
const regnskaber: readonly Row[] = [
  ['00001', '201.1', '84000000'],
  ['00001', '201.2', '20000000'],
  ['00001', '201.3', '6000000'],
  ['00002', '201.1', '120000000'],
  ['00002', '201.2', '18500000.50'],
  ['00003', '201.1', '190000000'],
  ['00003', '201.3', '25499999.50'],
  ['00003', '201.4', '9000000'],
].map(([afd = '', konto = '', beloeb = '']) => ({
  ...{ niveau: 'afd', org_nr: '0045', afd_nr: afd, regnskabsaar: '2023', konto, beloeb, art: 'regnskab' },
  ...{ periode_fra: '2023-01-01', periode_til: '2023-12-31', indberettet: '2024-06-01' },
}));

const reference = (noegle: string, omraade: string, periode: string, vaerdi: string, enhed: string): Row => ({
  ...{ noegle, omraade, periode, vaerdi, enhed, kilde: 'BL' },
});

const files = [
  { layout: 'afdelinger', rows: homes.map(({ afd }) => afdeling({ afd_nr: afd, navn: `Afdeling ${afd}` })) },
  { layout: 'personer', rows: personer },
  { layout: 'husstande', rows: husstande },
  {
    layout: 'lejemaal_sum',
    rows: homes.flatMap((home) =>
      types
        .filter((type) => home[type] > 0)
        .map((type): Row => ({ afdeling_id: idOf(home.afd), art: kinds[type], antal: text(home[type]) })),
    ),
  },
  {
    layout: 'boligbestand',
    rows: boligbestand,
    columns: [
      ...['kommune', 'aar', 'boligtype', 'boliger_almen', 'boliger_alle', 'boliger_beboede'],
      ...['igangsat', 'renoveret_kr', 'kilde'],
    ],
  },
  { layout: 'fraflytninger', rows: fraflytninger },
  { layout: 'regnskaber', rows: regnskaber },
  {
    layout: 'referencevaerdier',
    rows: [
      reference('faktaark.F11', '657', '2023', '106000000', 'kr.'),
      reference('faktaark.N1', '000', '2024', '25', 'pct.'),
      reference('faktaark.N2', '000', '2024', '35', 'pct.'),
      reference('faktaark.N3A', '000', '2024', '49', 'helhedsplaner'),
      reference('faktaark.N3B', '000', '2024', '201300', 'beboere'),
      reference('faktaark.N4', '000', '2023', '10.8', 'pct.'),
      reference('faktaark.N5', '000', '2024', '1000000', 'beboere'),
    ],
  },
] as const;

let app: TestServer;
let sheet: ShownSheet;
beforeAll(async () => {
  app = await openTestServer('no release');
  const manifest = { edition: year, reference_date: day, periods: { befolkning: day, husstande: day } };
  const folder = await writeDelivery(app.context.dataDir, files, manifest);
  const wish = { reason: 'Herning', tickOff: [] };
  const { outcome, report } = await acceptFolder(
    { ...app.context, vaultKeyFile: 'none' },
    localInstallation,
    folder,
    wish,
  );
  const findings = report.findings.map(({ code, message }) => `${code} ${message.da}`);
  expect({ outcome, findings }).toEqual({ outcome: 'stored', findings: [] });
  await buildFromVault(app.context, localInstallation);
  await app.context.desk.refresh();
  expect(await publishDemoSheets(app.context, sheetEditor.reader, dataManager.reader)).toBe(1);
  sheet = (await app.get('/api/v1/sheets/657')).json();
});
afterAll(async () => await app.close());

test('the sheet prints the figures of the seed, each with its year', () => {
  expect(
    sheet.figures.map(({ id, year: of, printed }) => `${id} | ${of} | ${printed.replaceAll('\u00A0', ' ')}`),
  ).toEqual([
    'F01 | 2024 | 12.200',
    'F02 | 2024 | 1.086',
    'F03 | 2024 | 6.355',
    'F04 | 2024 | 530',
    'F05 | 2021-2023 | 0',
    'F06 | 2021-2023 | 0',
    'F07 | 2021-2023 | 46',
    'F08 | 2023 | 14 pct.',
    'F09 | 2024 | 18 pct.',
    'F10 | 2023 | 464 mio. kr.',
    'F11 | 2023 | 106 mio. kr.',
    'F12 | 2021-2023 | 353 mio. kr.',
    'N1 | 2024 | 25 pct.',
    'N2 | 2024 | mere end hver 3.',
    'N3A | 2024 | knap 50',
    'N3B | 2024 | over 200.000',
    'N4 | 2023 | knap 11 pct.',
    'N5 | 2024 | 1 million',
  ]);
});

test('tables and sentences hold them', () => {
  const cells = sheet.blocks.flatMap((block) =>
    block.kind === 'table' ? [[block.caption, ...block.rows.map(({ name, cell }) => `${name} ${cell}`)]] : [],
  );
  expect(cells).toEqual([
    ['Almene boliger i Herning Kommune, 2024', 'Ungdomsboliger 1.086', 'Familieboliger 6.355', 'Ældreboliger 530'],
    ['Igangsatte byggerier i Herning Kommune, 2021-2023', 'Ungdomsboliger 0', 'Familieboliger 0', 'Ældreboliger 46'],
  ]);
  const texts = sheet.blocks.map((block) => ('text' in block ? block.text.replaceAll('\u00A0', ' ') : ''));
  expect(texts).toEqual(
    expect.arrayContaining([
      '12.200 mennesker i Herning Kommune bor i en almen bolig.',
      'I hele landet er det 1 million.',
      '14 pct. af de almene familieboliger skiftede husstand ved fraflytning i 2023.',
      '18 pct. af de beboede boliger i Herning Kommune er almene (2024).',
      'De almene afdelinger i Herning Kommune fik 464 mio. kr. i husleje i 2023.',
      'Sektorens indkøb gav 106 mio. kr. i lokal omsætning.',
      'Med støtte fra Landsbyggefonden blev der renoveret for 353 mio. kr. i 2021-2023.',
    ]),
  );
  expect(sheet.notes).toEqual([]);
});
