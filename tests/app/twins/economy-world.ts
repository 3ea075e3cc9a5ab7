import { accountRules, chartsOfAccounts, keyFigures } from '../../../src/domain/definitions/accounts/index.ts';
import { efficiencyRule } from '../../../src/domain/definitions/twins/index.ts';
import type { AccountRows, AccountYear, EfficiencyYear, ReleaseAccounts } from '../../../src/domain/model/accounts.ts';
import type { AfdelingEvent } from '../../../src/domain/model/place.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import type { ReleaseStock, StockYear } from '../../../src/domain/model/stock.ts';
import { organisationMeans } from '../../../src/engines/twins/efficiency/organisation-means.ts';
import { outcomes, sectorEfficiency } from '../../../src/engines/twins/efficiency/sector-efficiency.ts';
import { type HandMade, twinWorld } from './twin-world.ts';

/** Afdelinger that each have one thing out of the ordinary; all of organisation 0001. */
export const odd = {
  ordinary: '0001-00001',
  hidden: '0001-00002',
  withoutYear: '0001-00003',
  sixMonths: '0001-00004',
  withoutAccounts: '0001-00005',
  negative: '0001-00006',
  withoutArea: '0001-00007',
  unclear: '0001-00008',
  merged: '0001-00009',
} as const;
/** The only afdeling of its organisation. */
export const lonely = '0003-00001';

const longName = 'Seniorbofællesskabet ved Den Gamle Gartnergrav og Beskæftigelsesværkstedet, etape 2';
const names: Readonly<Record<string, string>> = {
  [odd.ordinary]: 'Æblehaven',
  [odd.hidden]: 'Pæretoften',
  [odd.withoutYear]: 'Kirsebærlunden',
  [odd.sixMonths]: 'Hasselhegnet',
  [odd.withoutAccounts]: longName,
  [odd.negative]: 'Brombærkrattet',
  [odd.withoutArea]: 'Hyldegården',
  [odd.unclear]: 'Slåenvænget',
  [odd.merged]: 'Mirabellerne',
  [lonely]: 'Ungdomsboligerne Parallelsamfundsforskningsvej',
};
const spread = 7;
const kommuner = ['657', '661', '101'] as const;
const days = { 2024: [19_723, 20_088], 2025: [20_089, 20_453], sixMonths: [20_089, 20_269] } as const;

function afdeling(id: string, at: number): HandMade {
  return {
    id,
    name: names[id] ?? `Afdeling ${id.slice(-2)} i ${id.slice(0, 4)}`,
    le: 60 + ((at * 37) % 90) + 0.2 * (at % 5),
    aar: 1960 + ((at * 11) % 50),
    ie: 0.1 + 0.01 * ((at * spread) % 40),
    am: 0.1 + 0.01 * ((at * 5) % 30),
    ind: 0.5 + 0.01 * ((at * 3) % 60),
    udd: 0.2 + 0.01 * ((at * 13) % 30),
    kommune: kommuner[at % kommuner.length] ?? '657',
    etage: at % 3 === 0 ? 0 : 80,
    taetLav: at % 3 === 0 ? 80 : 0,
    ...(id === odd.hidden ? { shown: false } : {}),
    ...(id === odd.withoutYear ? { aar: Number.NaN } : {}),
  };
}

const ids = [
  ...Object.values(odd),
  ...Array.from({ length: 12 }, (_, at) => `0002-000${String(at + 1).padStart(2, '0')}`),
  lonely,
  ...Array.from({ length: 12 }, (_, at) => `0004-000${String(at + 1).padStart(2, '0')}`),
];

/**
 * Thirty-four afdelinger with accounts of 2024 and 2025, efficiency measured among them, and one afdeling of each kind
 * that has no figure.
 */
export function economyWorld(): ReleaseContent {
  const units = ids.map(afdeling);
  const world = twinWorld(units);
  const stock = oddStock(world.stock as ReleaseStock);
  const events: readonly AfdelingEvent[] = [
    {
      ...{ id: 'h1', kind: 'sammenlagt', date: '2025-07-01', reason: 'sammenlægning' },
      from: ['0001-00098', '0001-00099'],
      to: [odd.merged],
    },
  ];
  const [stock2025] = stock.years;
  return {
    ...world,
    directory: { ...world.directory, events },
    stock,
    accounts: accountsOf(units, stock2025 as StockYear),
  };
}

function oddStock(stock: ReleaseStock): ReleaseStock {
  const years = stock.years.map((year): StockYear => {
    const { afdelinger } = year;
    const at = afdelinger.ids.indexOf(odd.withoutArea);
    const negative = afdelinger.ids.indexOf(odd.negative);
    const columns = { ...afdelinger.columns };
    columns.dwellingM2 = columns.dwellingM2.with(at, Number.NaN);
    columns.outdoorM2 = columns.outdoorM2.with(negative, Number.NaN);
    columns.outdoorWithheld = columns.outdoorWithheld.with(negative, 1);
    return { ...year, afdelinger: { ...afdelinger, columns } };
  });
  return { ...stock, years };
}

function accountsOf(units: readonly HandMade[], stock: StockYear): ReleaseAccounts {
  const { id, version, source, items, steps } = efficiencyRule;
  const shownSteps = steps.map((step) => ({ id: step.id, name: step.name }));
  return {
    rules: accountRules,
    efficiencyRule: { id, version, source, items, minimumPeers: 5, steps: shownSteps },
    keyFigures,
    outcomes,
    charts: chartsOfAccounts,
    inForce: 2025,
    years: [yearOf(2024, units, stock), yearOf(2025, units, stock)],
  };
}

function yearOf(year: 2024 | 2025, units: readonly HandMade[], stock: StockYear): AccountYear {
  const reporting = units.filter(({ id }) => id !== odd.withoutAccounts && id !== odd.merged);
  const afdelinger = rowsOf(year, reporting);
  const organisations = [...new Set(units.map(({ id }) => id.slice(0, 4)))];
  return {
    year,
    afdelinger,
    organisationer: organisationRows(year, organisations),
    efficiency: efficiencyOf(afdelinger, reporting),
    dwellings: units.length * 80,
    reported: (year === 2024 ? units.length - 10 : reporting.length) * 80 + stock.year * 0,
  };
}

function rowsOf(year: 2024 | 2025, units: readonly HandMade[]): AccountRows {
  const short = (id: string): boolean => id === odd.sixMonths && year === 2025;
  const figures = keyFigures
    .filter(({ level }) => level === 'afd')
    .map((figure, f) => {
      const kr = units.map(({ id, le }, at) => {
        if (id === odd.unclear && figure.id === 'R06') return Number.NaN;
        if (id === odd.negative && figure.id === 'R09') return -40_000;
        if (figure.id === 'R14') return at % 9 === 4 ? 230 * le * 70 : 0;
        return Math.round(le * 70 * (40 + f * 9 + ((at * spread + f * 5) % 31)) * (year === 2024 ? 0.97 : 1));
      });
      return [figure.id, Float64Array.from(kr)] as const;
    });
  return {
    ids: units.map(({ id }) => id),
    columns: {
      fromDay: Float64Array.from(units, () => days[year][0]),
      toDay: Float64Array.from(units, ({ id }) => (short(id) ? days.sixMonths[1] : days[year][1])),
      months: Float64Array.from(units, ({ id }) => (short(id) ? 6 : 12)),
      compared: Float64Array.from(units, ({ id }) => (short(id) ? 0 : 1)),
    },
    figures: Object.fromEntries(figures),
    lines: linesOf('afd', (account) => {
      const figure = keyFigures.find(({ accounts }) => accounts[0] === account);
      if (figure) return figures.find(([id]) => id === figure.id)?.[1] ?? new Float64Array(units.length);
      return Float64Array.from(units, ({ le }) => (account === '101.1' ? Math.round(le * 1000) : 0));
    }),
  };
}

/** Every account of a level's chart; what key figures are first made of has their amounts. */
function linesOf(level: 'afd' | 'org', amounts: (account: string) => Float64Array): AccountRows['figures'] {
  const chart = chartsOfAccounts.find((one) => one.level === level);
  return Object.fromEntries((chart?.accounts ?? []).map(({ number }) => [number, amounts(number)]));
}

function organisationRows(year: 2024 | 2025, organisations: readonly string[]): AccountRows {
  const each = (value: number): Float64Array => Float64Array.from(organisations, () => value);
  const gross = Float64Array.from(organisations, (_, at) => 2_000_000 + at * 300_000);
  return {
    ids: organisations,
    columns: { fromDay: each(days[year][0]), toDay: each(days[year][1]), months: each(12), compared: each(1) },
    figures: {
      O01: gross,
      O02: Float64Array.from(organisations, (_, at) => 5_000_000 - at * 400_000),
      O03: Float64Array.from(organisations, (_, at) => 900_000 + at * 100_000),
    },
    lines: linesOf('org', (account) => {
      if (account === '530') return gross;
      return account === '511' ? gross.map((kr) => kr - 250_000) : each(account === '601' ? 1_900_000 : 0);
    }),
  };
}

function efficiencyOf(rows: AccountRows, units: readonly HandMade[]): EfficiencyYear {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const costs = efficiencyRule.items.map((_, i) =>
    Float64Array.from(units, ({ id }, at) => {
      if (id === odd.unclear && i === 3) return Number.NaN;
      return id === odd.negative && i === 5 ? -40_000 : 80 * (900 + i * 400 + ((at * 53 + i * 17) % 500));
    }),
  );
  const rule = { ...efficiencyRule, minimumPeers: 5, extremePercent: 0 };
  const placeOf = (id: string) => ({
    region: byId.get(id)?.kommune === '101' ? '084' : '082',
    ...({ dominant: 'family', dwellings: 80, care: 0 } as const),
  });
  const own = sectorEfficiency(rows, costs, placeOf, rule);
  const official = units.filter((_, at) => at % 4 !== 3);
  const figure = official.map((_, at) => 70 + ((at * 7) % 31));
  const afdelinger = units.map(({ id }, at) => ({
    organisation: id.slice(0, 4),
    dwellings: 80,
    official: figure[official.findIndex((one) => one.id === id)] ?? Number.NaN,
    own: own.columns.efficiency[at] ?? Number.NaN,
  }));
  return {
    official: {
      ids: official.map(({ id }) => id),
      columns: {
        efficiency: Float64Array.from(figure),
        potential: Float64Array.from(figure, (value) => 100 - value),
        day: Float64Array.from(official, () => 20_680),
      },
    },
    own,
    organisationer: organisationMeans(afdelinger),
  };
}
