import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EditionSource, VaultSources } from '../../../src/app/build/edition-sources.ts';
import { readReferences } from '../../../src/app/build/read-references.ts';
import { type TabulateJob, tabulateEditions } from '../../../src/app/build/tabulate-editions.ts';
import { layouts } from '../../../src/domain/definitions/deliveries/index.ts';
import { factRules } from '../../../src/domain/definitions/fact-rules.ts';
import { referenceSpans } from '../../../src/domain/definitions/reference-spans.ts';
import { tables } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ExactEdition, ExactTable } from '../../../src/domain/model/leaf.ts';
import type { SqlEngine } from '../../../src/domain/model/ports.ts';
import { openTestDuckdb, type Row, writeLayout } from '../../storage/duckdb/write-layout.ts';

let engine: SqlEngine;
let folder: string;
let sources: VaultSources;

const person = (n: number, afdeling_id: string): Row => ({
  person_id: `p_${n}`,
  husstand_id: `h_${n}`,
  afdeling_id,
  kommune: '101',
  alder: 40,
  fuldt_skattepligtig: 1,
  personindkomst: 150_000,
});
const election = (valg: string, valgdato: string, stemt: number): Row => ({
  ...{ afdeling_id: '0101-00001', valg, valgdato, beboere_18: 3, berettigede: 2, stemt },
});

beforeAll(async () => {
  ({ engine, folder } = await openTestDuckdb());
  const write = (layout: string, name: string, rows: readonly Row[]): Promise<string> =>
    writeLayout(engine, folder, layout, name, rows);
  const edition = async (year: number, files: Readonly<Record<string, readonly Row[]>>): Promise<EditionSource> => ({
    edition: year,
    personRows: files.personer?.length ?? 0,
    files: new Map(
      await Promise.all(
        Object.entries(files).map(async ([l, rows]) => [l, await write(l, `${l}-${year}`, rows)] as const),
      ),
    ),
    periods: new Map([
      ['befolkning', `${year}-01-01`],
      ['flytninger', `${year - 1}`],
      ['indkomst', `${year - 2}`],
    ]),
  });
  sources = {
    editions: [
      await edition(2025, {
        personer: [person(1, '0101-00001'), person(2, '0101-00002'), person(3, '0101-00002')],
        valgdeltagelse: [election('FV2022', '2022-11-01', 1)],
      }),
      await edition(2026, {
        personer: [person(1, '0101-00001'), person(2, '0101-00003'), person(3, '0101-00003')],
        flytninger: [
          {
            flytning_id: 'f1',
            person_id: 'p_9',
            antal: 1,
            dato: '2025-03-01',
            fra_afdeling: '0101-00002',
            art: 'flytning',
          },
        ],
        valgdeltagelse: [
          election('KV2021', '2021-11-16', 1),
          election('FV2022', '2022-11-01', 2),
          election('EP2024', '2024-06-09', 1),
          election('KV2025', '2025-11-18', 1),
        ],
      }),
    ],
    master: new Map([
      [
        'afdelinger',
        await write('afdelinger', 'afdelinger', [
          { org_nr: '0101', afd_nr: '00001', gyldig_fra: '2000-01-01' },
          { org_nr: '0101', afd_nr: '00002', gyldig_fra: '2000-01-01', gyldig_til: '2025-06-30' },
          { org_nr: '0101', afd_nr: '00003', gyldig_fra: '2025-07-01' },
          { org_nr: '0101', afd_nr: '00004', gyldig_fra: '2020-01-01' },
        ]),
      ],
    ]),
    added: new Map(),
    references: await readReferences(engine, [
      await write('referencevaerdier', 'r', [
        {
          noegle: 'personindkomst_gns_land',
          omraade: '000',
          periode: '2024',
          vaerdi: 300_000,
          enhed: 'kr.',
          kilde: 'prøve',
        },
      ]),
    ]),
    deliveries: [],
  };
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

async function counted(job: TabulateJob = {}): Promise<readonly ExactEdition[]> {
  const defined = { tables, rules: factRules, spans: referenceSpans, layouts };
  const editions: ExactEdition[] = [];
  for await (const edition of tabulateEditions(engine, sources, defined, job)) editions.push(edition);
  return editions;
}
const find = (edition: ExactEdition | undefined, table: string): ExactTable | undefined =>
  edition?.tables.find((t) => t.table === table);

test('a table is there in the editions it was delivered for, with the period the manifest gives', async () => {
  const [e2025, e2026] = await counted();
  expect(find(e2025, 'T01')?.period.id).toBe('2025');
  expect(find(e2025, 'T10')).toBeUndefined();
  expect(find(e2026, 'T12')?.period).toMatchObject({ id: '2025', edition: 2026 });
  expect(find(e2026, 'T05')).toBeUndefined();
});

test('an afdeling has leaves while it is valid, empty ones too; a closed one only where something was counted', async () => {
  const [e2025, e2026] = await counted();
  expect(find(e2025, 'T01')?.units).toEqual(['0101-00001', '0101-00002', '0101-00004']);
  expect(find(e2026, 'T01')?.units).toEqual(['0101-00001', '0101-00003', '0101-00004']);
  expect(find(e2026, 'T12')?.units).toEqual(['0101-00001', '0101-00002', '0101-00003', '0101-00004']);
});

test('the three latest elections are counted, one delivered again once and with its newest figures', async () => {
  const [e2025, e2026] = await counted();
  expect(find(e2025, 'T22')).toBeUndefined();
  const turnout = e2026?.tables.filter((t) => t.table === 'T22');
  expect(turnout?.map((t) => [t.period.id, t.period.start, [...t.heads.slice(0, 3)]])).toEqual([
    ['FV2022', '2022-11-01', [3, 2, 2]],
    ['EP2024', '2024-06-09', [3, 2, 1]],
    ['KV2025', '2025-11-18', [3, 2, 1]],
  ]);
});

test('income against the national mean is counted with the mean of its own year and left empty without one', async () => {
  const [e2025, e2026] = await counted();
  const bands = (edition: ExactEdition | undefined): number[] => [
    ...must(find(edition, 'T17'), 'T17').heads.slice(7, 12),
  ];
  expect(bands(e2026)).toEqual([0, 1, 0, 0, 0]);
  expect(bands(e2025)).toEqual([0, 0, 0, 0, 0]);
});

test('counting can be followed and cancelled between two queries', async () => {
  const abort = new AbortController();
  const seen: number[] = [];
  const progress = (_: string, done: number): void => {
    seen.push(done);
    if (done === 3) abort.abort(new Error('cancelled'));
  };
  await expect(counted({ progress, signal: abort.signal })).rejects.toThrow('cancelled');
  expect(seen).toEqual([1, 2, 3]);
});
