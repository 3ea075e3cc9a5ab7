import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import type { ProtectedTable } from '../../../src/domain/model/leaf.ts';
import type { ReleaseDraft, ReleaseStore } from '../../../src/domain/model/ports.ts';
import { openDuckdb } from '../../../src/storage/duckdb/open-duckdb.ts';
import { openParquetWriter } from '../../../src/storage/duckdb/stage-parquet.ts';
import { openReleaseStore } from '../../../src/storage/releases/open-release-store.ts';
import { passingCertificate } from '../../world/passing-certificate.ts';

/** A release store over an empty temporary folder. */
export async function emptyStore(): Promise<{ readonly root: string; readonly store: ReleaseStore }> {
  const root = await mkdtemp(join(tmpdir(), 'kvarter-releases-'));
  return { root, store: storeAt(root) };
}

/** A release store over a folder, with small DuckDB limits. */
export function storeAt(root: string): ReleaseStore {
  const limits = { memory: '500MB', threads: 2, temp: join(root, '.duckdb') };
  return openReleaseStore({ root, openSql: () => openDuckdb(limits), openWriter: () => openParquetWriter(limits) });
}

const atoms = [
  { id: '0045-1', members: ['0045-1'] },
  { id: '0045-2+0045-3', members: ['0045-2', '0045-3'] },
];
const period = (year: number) => ({
  id: String(year),
  edition: year,
  label: { da: `1. januar ${year}`, en: `1 January ${year}` },
  start: `${year}-01-01`,
  end: `${year}-01-01`,
});

/** Two atoms, three years, two cells; the second cell carries a sum. */
export const ages: ProtectedTable = {
  table: 'T01',
  atoms,
  periods: [2024, 2025, 2026].map(period),
  cellCount: 2,
  heads: Int16Array.from([5, 10, 15, 20, 25, 30, 0, 5, 10, 0, 5, 5]),
  alive: Uint8Array.from([1, 1, 1, 0, 1, 1]),
  sums: {
    cells: Int32Array.from([1]),
    value: Float64Array.from([425.5, 840, 1234.56, 0, 0, 205.1]),
    own: Uint8Array.from([1, 1, 1, 0, 0, 1]),
  },
  pooled: {
    rows: [
      { block: 'b', cells: [0, 1], everybody: [0, 1] },
      { block: 'c', cells: [1], everybody: [0] },
    ],
    heads: Int32Array.from([0, 5, 0, 0, 10, 0, 0, 0, 15, 0, 0, 20]),
  },
  ownMargins: Uint8Array.from([0, 0, 1, 0, 0, 1]),
  sigma: { I_ALT: 2.0412, B00_06: 1.9 },
};

/** The totals beside it, on another list of atoms. */
export const totals: ProtectedTable = {
  table: 'T00',
  atoms: ['0045-1', '0045-2', '0045-3'].map((id) => ({ id, members: [id] })),
  periods: [period(2026)],
  cellCount: 1,
  heads: Int16Array.from([120, 60, 75]),
  alive: Uint8Array.from([1, 1, 1]),
  sigma: {},
};

/** A draft of a small release with everything a release holds. */
export const draft: ReleaseDraft = {
  manifest: {
    edition: 2026,
    created: '2026-11-21T12:00:00.000Z',
    synthetic: true,
    rules: standard,
    tables: ['T00', 'T01'],
    dataDates: [
      {
        group: 'befolkning',
        edition: 2026,
        period: '2026-01-01',
        delivery: 'prøve-2026',
        supplier: 'Prøveleverandøren',
      },
    ],
    breaks: [{ table: 'T01', from: '2025', text: { da: 'Ny opgørelse', en: 'New method' }, source: 'prøve' }],
    seedSha256: 'ab'.repeat(32),
    dataHash: 'cd'.repeat(32),
  },
  directory: {
    edition: 2026,
    units: ['0045-1', '0045-2', '0045-3'].map((id) => ({
      id,
      kind: 'afdeling',
      afdeling: id,
      kommune: '657',
      region: '082',
      validFrom: '1980-01-01',
    })),
    afdelinger: [],
    organisationer: [],
    helhedsplaner: [],
    omraader: [],
    kommuner: [],
    regioner: [],
    events: [],
  },
  definitions: [],
  certificate: passingCertificate,
  tables: new Map([
    ['T00', totals],
    ['T01', ages],
  ]),
  references: [
    { key: 'befolkning_kommune', area: '657', period: '2026', value: 90_000, unit: 'personer', source: 'prøve' },
  ],
};
