import type { Atom } from '../../../src/domain/model/atom.ts';
import type { ProtectedTable } from '../../../src/domain/model/leaf.ts';
import type { TablePeriod } from '../../../src/domain/model/period.ts';
import type { Afdeling, AfdelingEvent, PlaceDirectory, Unit } from '../../../src/domain/model/place.ts';
import type { ReferenceValue, ReleaseContent } from '../../../src/domain/model/release.ts';
import type { RuleSet } from '../../../src/domain/model/rule-set.ts';
import type {
  Axis,
  BlockDefinition,
  Formula,
  MeasureDefinition,
  RowDefinition,
  TableDefinition,
} from '../../../src/domain/model/table-definition.ts';
import { passingCertificate } from '../../world/passing-certificate.ts';

// Small releases written by hand: a few afdelinger, tiny tables, leaves given directly.

const text = (name: string) => ({ da: name, en: name });
const gate = { residents: 0, households: 0, persons1664: 0 };

export const rules: RuleSet = {
  id: 'test',
  version: '1',
  name: text('test'),
  source: 'test',
  n: 5,
  W: 3,
  gates: { 0: gate, 1: gate, 2: gate, 3: gate, 4: gate },
  shareBase: 20,
  meanHeads: 5,
  p: 10,
  means: { kronerFineFrom: 50, kronerFine: 100, kronerCoarse: 1000, fulltimeParts: 100, otherParts: 10 },
  ownPercent: 80,
  sigmaAtoms: 20,
  attributeShare: 1,
};

export function january(year: number): TablePeriod {
  const day = `${year}-01-01`;
  return { id: String(year), edition: year, label: text(`1. januar ${year}`), start: day, end: day };
}

/** The calendar year before the edition. */
export function yearBefore(edition: number): TablePeriod {
  const year = edition - 1;
  return { id: String(year), edition, label: text(String(year)), start: `${year}-01-01`, end: `${year}-12-31` };
}

export function axis(id: string, codes: readonly string[]): Axis {
  return { id, name: text(id), classification: id, categories: codes.map((code) => ({ code, label: text(code) })) };
}

export const number: MeasureDefinition = { id: 'n', label: text('Antal'), unit: text('antal'), decimals: 0 };
export const percent: MeasureDefinition = { id: 'pct', label: text('Pct.'), unit: text('pct.'), decimals: 1 };

export function row(code: string, n?: Formula, pct?: Formula): RowDefinition {
  return { code, label: text(code), depth: 0, values: { ...(n ? { n } : {}), ...(pct ? { pct } : {}) } };
}

export function table(
  id: string,
  blocks: readonly BlockDefinition[],
  rows: readonly RowDefinition[],
  more: Partial<TableDefinition> = {},
): TableDefinition {
  const view = { title: text(id), rows: [], measure: 'n' as const };
  return {
    id,
    version: '1',
    title: text(`Tabel ${id}`),
    theme: text('tema'),
    population: text('alle'),
    base: text('alle'),
    source: 'test',
    tier: 1,
    reference: { kind: 'january', group: 'befolkning', expectedLag: 0, register: text('r'), text: text('t') },
    series: 'ten-years',
    blocks,
    measures: [number, percent],
    rows,
    bars: view,
    lines: view,
    notes: [],
    ...more,
  };
}

/** Residents by sex: two cells, a total, and each sex in per cent of all. */
export const sexTable: TableDefinition = table(
  'T01',
  [{ id: 'sex', view: 'persons', axes: [axis('sex', ['M', 'K'])], measure: { kind: 'count' } }],
  [
    row(
      'I_ALT',
      { kind: 'count', of: [{ block: 'sex' }] },
      { kind: 'share', of: [{ block: 'sex' }], base: [{ block: 'sex' }], part: 'heads' },
    ),
    ...['M', 'K'].map((code) => {
      const of = [{ block: 'sex', where: { sex: [code] } }];
      return row(code, { kind: 'count', of }, { kind: 'share', of, base: [{ block: 'sex' }], part: 'heads' });
    }),
  ],
);

/** Leaves as `heads[atom][period][cell]`; an atom is a list of unit ids joined by '+'. */
export function leaves(
  id: string,
  periods: readonly TablePeriod[],
  heads: { readonly [atom: string]: readonly (readonly number[] | null)[] },
  more: Partial<ProtectedTable> = {},
): ProtectedTable {
  const atoms: Atom[] = Object.keys(heads).map((key) => ({ id: key, members: key.split('+') }));
  const rows = Object.values(heads);
  const cellCount = rows.flat().find((cells) => cells !== null)?.length ?? 0;
  const flat = rows.flatMap((years) => years.flatMap((cells) => cells ?? new Array<number>(cellCount).fill(0)));
  const alive = rows.flatMap((years) => years.map((cells) => (cells === null ? 0 : 1)));
  return {
    table: id,
    atoms,
    periods,
    cellCount,
    heads: Int32Array.from(flat),
    alive: Uint8Array.from(alive),
    sigma: {},
    ...more,
  };
}

export interface World {
  readonly edition: number;
  /** Afdeling id → validity, kommune. */
  readonly afdelinger: readonly (Partial<Afdeling> & { readonly id: string })[];
  readonly definitions: readonly TableDefinition[];
  readonly tables: readonly ProtectedTable[];
  readonly events?: readonly AfdelingEvent[];
  readonly directory?: Partial<PlaceDirectory>;
  readonly references?: readonly ReferenceValue[];
  readonly rules?: RuleSet;
}

const regionOf: { readonly [kommune: string]: string } = { '657': '082', '661': '082', '101': '084' };

export function release(world: World): ReleaseContent {
  const afdelinger = world.afdelinger.map(
    (a): Afdeling => ({
      name: `Afd ${a.id}`,
      formerNames: [],
      organisation: a.id.slice(0, 4),
      kommune: '657',
      validFrom: '1980-01-01',
      ...a,
    }),
  );
  const units = afdelinger.map(
    (a): Unit => ({
      id: a.id,
      kind: 'afdeling',
      afdeling: a.id,
      organisation: a.organisation,
      kommune: a.kommune,
      region: regionOf[a.kommune] ?? '084',
      validFrom: a.validFrom,
      ...(a.validTo === undefined ? {} : { validTo: a.validTo }),
    }),
  );
  const organisations = [...new Set(afdelinger.map((a) => a.organisation))];
  const directory: PlaceDirectory = {
    edition: world.edition,
    units,
    afdelinger,
    organisationer: organisations.map((nr) => ({ nr, name: `Org ${nr}`, kommune: '657', validFrom: '1980-01-01' })),
    helhedsplaner: [],
    omraader: [],
    kommuner: [
      { code: '101', name: 'København', region: '084', lon: 12.55, lat: 55.7 },
      { code: '657', name: 'Herning', region: '082', lon: 9, lat: 56.15 },
      { code: '661', name: 'Holstebro', region: '082', lon: 8.6, lat: 56.35 },
    ],
    regioner: [
      { code: '082', name: 'Midtjylland' },
      { code: '084', name: 'Hovedstaden' },
    ],
    events: world.events ?? [],
    ...world.directory,
  };
  return {
    manifest: {
      format: 'kvarter-release/1',
      id: 'r_0000000000000000',
      edition: world.edition,
      created: '2026-01-01T00:00:00Z',
      synthetic: true,
      rules: world.rules ?? rules,
      tables: world.tables.map((t) => t.table),
      dataDates: [],
      breaks: [],
      seedSha256: '',
      dataHash: '',
      files: [],
    },
    directory,
    definitions: world.definitions,
    tables: new Map(world.tables.map((t) => [t.table, t])),
    references: world.references ?? [],
    certificate: passingCertificate,
  };
}

/** A table of movers with nothing but their number, as flows are counted in. */
export const movers = (id: string, view: 'in_moves' | 'out_moves') =>
  table(
    id,
    [{ id: 'x', view, axes: [axis('x', ['alle'])], measure: { kind: 'count' } }],
    [{ ...row('I_ALT', { kind: 'count', of: [{ block: 'x' }] }), total: true }],
    { tier: 2 },
  );
