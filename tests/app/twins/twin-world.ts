import { twinTable } from '../../../src/domain/definitions/twins/index.ts';
import type { ProtectedTable } from '../../../src/domain/model/leaf.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import type { ReleaseStock, StockColumn, UnitColumns } from '../../../src/domain/model/stock.ts';
import { january, leaves, release, sexTable } from '../../engines/query/small-world.ts';

/** An afdeling by hand: shares of 1, income against the country; `shown` false where the gate hides it. */
export interface HandMade {
  readonly id: string;
  readonly le: number;
  readonly aar: number;
  readonly ie: number;
  readonly am: number;
  readonly ind: number;
  readonly udd: number;
  readonly kommune?: string;
  readonly name?: string;
  readonly shown?: boolean;
  readonly residents?: number;
  readonly etage?: number;
  readonly taetLav?: number;
}

/** The worked example of tvillinger.md section 6: A01 to A06, each with an organisation of its own but A02. */
export const workedExample: readonly HandMade[] = [
  { id: '0001-00001', le: 240, aar: 1968, ie: 0.42, am: 0.36, ind: 0.58, udd: 0.47, etage: 240 },
  { id: '0001-00002', le: 251.4, aar: 1971, ie: 0.4, am: 0.33, ind: 0.61, udd: 0.44, etage: 41, taetLav: 39 },
  { id: '0003-00001', le: 95, aar: 1994, ie: 0.08, am: 0.12, ind: 0.93, udd: 0.22, kommune: '661', taetLav: 95 },
  { id: '0004-00001', le: 88.6, aar: 1998, ie: 0.05, am: 0.09, ind: 1.07, udd: 0.18, kommune: '101', taetLav: 88 },
  { id: '0005-00001', le: 640, aar: 1972, ie: 0.61, am: 0.44, ind: 0.49, udd: 0.56, kommune: '101', etage: 640 },
  { id: '0006-00001', le: 14, aar: 2006, ie: 0, am: 0, ind: 0, udd: 0, shown: false, taetLav: 14 },
];

const national = 300_000;
const base = 1000;

/** A release of hand-made afdelinger, each organisation the sum of its own. With `stock: false` persons only. */
export function twinWorld(
  units: readonly HandMade[],
  more: { readonly stock?: boolean; readonly edition?: number } = {},
): ReleaseContent {
  const { edition = 2026 } = more;
  const periods = [january(edition)];
  const income = String(edition - 2);
  const world = release({
    edition,
    afdelinger: units.map(({ id, kommune = '657', name }) => ({ id, kommune, ...(name ? { name } : {}) })),
    definitions: [sexTable],
    tables: [leaves('T01', periods, Object.fromEntries(units.map(({ id }) => [id, [[50, 50]]])))],
    references: [
      {
        key: 'personindkomst_gns_land',
        area: '000',
        period: income,
        value: national,
        unit: 'kr.',
        source: 'test',
      },
    ],
  });
  const groups = {
    befolkning: `${edition}-01-01`,
    beskaeftigelse: String(edition - 1),
    indkomst: income,
    uddannelse: `${edition - 1}-10-01`,
  };
  const dataDates = Object.entries(groups).map(([group, period]) => ({
    ...{ group, period, edition, delivery: 'test', supplier: 'test' },
  }));
  return {
    ...world,
    manifest: { ...world.manifest, dataDates },
    twinVariables: twinLeaves(units, periods),
    ...(more.stock === false ? {} : { stock: stockOf(units, edition - 1) }),
  };
}

function organisationsOf(units: readonly HandMade[]): ReadonlyMap<string, readonly HandMade[]> {
  return Map.groupBy(units, ({ id }) => id.slice(0, 4));
}

/** The twin table of hand-made afdelinger and their organisations. */
export function twinLeaves(units: readonly HandMade[], periods: ProtectedTable['periods']): ProtectedTable {
  const rows = [
    ...units.map((unit) => ({ id: unit.id, of: [unit] })),
    ...[...organisationsOf(units)].map(([nr, of]) => ({ id: `org:${nr}`, of })),
  ];
  const cells = rows.map(({ of }) => {
    // An organisation is without its hidden afdelinger.
    const added = of.filter((unit) => unit.shown !== false);
    const shown = added.length > 0;
    const sum = (figure: (unit: HandMade) => number): number => added.reduce((total, unit) => total + figure(unit), 0);
    return {
      shown,
      heads: [
        sum(({ residents = base }) => residents),
        sum(({ ie, residents = base }) => Math.round(ie * residents)),
        sum(() => base),
        sum(({ am }) => Math.round(am * base)),
        sum(() => base),
        sum(({ udd }) => Math.round(udd * base)),
        sum(({ udd }) => base - Math.round(udd * base)),
      ],
      sums: [sum(({ am }) => am * base), sum(({ ind }) => ind * base * national)],
    };
  });
  return {
    table: twinTable.id,
    atoms: rows.map(({ id, of }) => ({ id, members: of.map((unit) => unit.id) })),
    periods,
    cellCount: 7,
    heads: Int32Array.from(cells.flatMap(({ heads }) => heads)),
    alive: Uint8Array.from(cells, ({ shown }) => (shown ? 1 : 0)),
    sums: {
      cells: Int32Array.from([3, 4]),
      value: Float64Array.from(cells.flatMap(({ sums }) => sums)),
      own: new Uint8Array(cells.length * 2).fill(1),
    },
    sigma: { I_ALT: 2, IE: 2, B16_64: 2, UDD: 2 },
  };
}

function stockOf(units: readonly HandMade[], year: number): ReleaseStock {
  const organisations = organisationsOf(units);
  return {
    rules: {
      ...{ version: '1', source: 'test', startedM2: 60, started: 'per-tenancy', formOfTie: 'etage' },
      fifths: { dwelling: 5, garage: 1 },
      kindOrder: ['family', 'youth', 'elderly'],
      names: {
        kind: { family: same('familie'), youth: same('ungdom'), elderly: same('ældre') },
        form: { etage: same('etage'), taetLav: same('tæt/lavt') },
      },
    },
    years: [
      {
        year,
        afdelinger: columnsOf(units.map((unit) => ({ id: unit.id, of: [unit] }))),
        organisationer: columnsOf([...organisations].map(([id, of]) => ({ id, of }))),
      },
    ],
  };
}

function columnsOf(
  rows: readonly { readonly id: string; readonly of: readonly HandMade[] }[],
): UnitColumns<StockColumn> {
  const sum = (figure: (unit: HandMade) => number): Float64Array =>
    Float64Array.from(rows, ({ of }) => of.reduce((total, unit) => total + figure(unit), 0));
  const zero = sum(() => 0);
  return {
    ids: rows.map(({ id }) => id),
    columns: {
      fifths: sum(({ le }) => Math.round(le * 5)),
      family: sum(({ le }) => Math.floor(le)),
      youth: zero,
      elderly: zero,
      care: zero,
      commercial: zero,
      institutions: zero,
      garages: zero,
      afdelinger: sum(() => 1),
      firstYear: Float64Array.from(rows, ({ of }) => (of.length === 1 ? (of[0]?.aar ?? Number.NaN) : Number.NaN)),
      etage: sum(({ etage = 0 }) => etage),
      taetLav: sum(({ taetLav = 0 }) => taetLav),
      dwellingM2: sum(({ le }) => le * 70),
      grossM2: sum(({ le }) => le * 80),
      outdoorM2: sum(({ le }) => le * 50),
      outdoorWithheld: zero,
      x: Float64Array.from(rows, (_, at) => 500_000 + at * 20_000),
      y: Float64Array.from(rows, (_, at) => 6_200_000 + at * 10_000),
    },
  };
}

function same(text: string): { readonly da: string; readonly en: string } {
  return { da: text, en: text };
}
