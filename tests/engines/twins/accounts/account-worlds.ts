import { accountRules, chartsOfAccounts, keyFigures } from '../../../../src/domain/definitions/accounts/index.ts';
import { efficiencyRule, stockRules } from '../../../../src/domain/definitions/twins/index.ts';
import type { AccountRows, AccountYear } from '../../../../src/domain/model/accounts.ts';
import type { ReleaseContent } from '../../../../src/domain/model/release.ts';
import type { StockColumn, StockYear, UnitColumns } from '../../../../src/domain/model/stock.ts';
import { sumOrganisations } from '../../../../src/engines/twins/stock/sum-organisations.ts';

const none = new Float64Array();

/** Afdelinger with family dwellings only, all of organisation 0001. */
export function stockYear(
  units: Readonly<Record<string, { readonly m2: number; readonly dwellings: number }>>,
): StockYear {
  const ids = Object.keys(units);
  const each = (make: (unit: { readonly m2: number; readonly dwellings: number }) => number) =>
    Float64Array.from(Object.values(units), make);
  const zero = each(() => 0);
  const afdelinger: UnitColumns<StockColumn> = {
    ids,
    columns: {
      fifths: each(({ dwellings }) => dwellings * 5),
      family: each(({ dwellings }) => dwellings),
      ...{ youth: zero, elderly: zero, care: zero, commercial: zero, institutions: zero, garages: zero },
      afdelinger: each(() => 1),
      firstYear: each(() => 1970),
      ...{ etage: zero, taetLav: zero, outdoorM2: zero, outdoorWithheld: zero, x: zero, y: zero },
      dwellingM2: each(({ m2 }) => m2),
      grossM2: each(({ m2 }) => m2),
    },
  };
  return {
    year: 2025,
    afdelinger,
    organisationer: sumOrganisations(
      afdelinger,
      ids.map(() => '0001'),
    ),
  };
}

type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

function rowsOf(units: Figures): AccountRows {
  const own = Object.values(units);
  const each = (make: (unit: Readonly<Record<string, number>>) => number) => Float64Array.from(own, make);
  const names = [...new Set(own.flatMap((unit) => Object.keys(unit)))].filter((name) => name !== 'months');
  return {
    ids: Object.keys(units),
    columns: {
      fromDay: each(() => 20_089),
      toDay: each(() => 20_453),
      months: each(({ months }) => months ?? 12),
      compared: each(({ months }) => (months === undefined ? 1 : 0)),
    },
    figures: Object.fromEntries(names.map((name) => [name, each((unit) => unit[name] ?? Number.NaN)])),
  };
}

/** Accounts of a year with these key figures, kr.; `months` where they do not cover twelve. */
export function accountYear(afdelinger: Figures, organisationer: Figures): AccountYear {
  return {
    year: 2025,
    afdelinger: rowsOf(afdelinger),
    organisationer: rowsOf(organisationer),
    efficiency: {
      official: { ids: [], columns: { efficiency: none, potential: none, day: none } },
      own: {
        ids: [],
        columns: {
          ...{ outcome: none, efficiency: none, peer: none, item: none },
          ...{ step: none, peers: none, negative: none },
        },
        items: {},
      },
      organisationer: {
        ids: [],
        columns: {
          ...{ official: none, officialSimple: none, officialCount: none },
          ...{ own: none, ownSimple: none, ownCount: none },
        },
      },
    },
    dwellings: 0,
    reported: 0,
  };
}

const { id, version, source, items, minimumPeers, steps } = efficiencyRule;
const keptYears = [accountYear({ a: { R01: 10, R03: Number.NaN }, b: { R01: -4.25, months: 6 } }, {})].map((year) => ({
  ...year,
  afdelinger: {
    ...year.afdelinger,
    figures: figuresOf('afd', year.afdelinger),
    lines: { '109': Float64Array.of(5, Number.NaN), '112.1': Float64Array.of(-1.5, 0) },
  },
  organisationer: { ...year.organisationer, figures: figuresOf('org', year.organisationer) },
  efficiency: {
    ...year.efficiency,
    official: {
      ids: ['b'],
      columns: { efficiency: Float64Array.of(81.5), potential: Float64Array.of(18.5), day: Float64Array.of(20_000) },
    },
    own: { ...year.efficiency.own, items: Object.fromEntries(items.map((item) => [item.id, none])) },
  },
}));

function figuresOf(level: 'afd' | 'org', { ids, figures }: AccountRows): AccountRows['figures'] {
  const own = keyFigures.filter((figure) => figure.level === level);
  return Object.fromEntries(
    own.map((figure) => [figure.id, figures[figure.id] ?? new Float64Array(ids.length).fill(Number.NaN)]),
  );
}

/** The stock and accounts of a release, small. */
export const stockAndAccounts: Required<Pick<ReleaseContent, 'stock' | 'accounts'>> = {
  stock: { rules: stockRules, years: [stockYear({ a: { m2: 1, dwellings: 2 }, b: { m2: Number.NaN, dwellings: 3 } })] },
  accounts: {
    rules: accountRules,
    efficiencyRule: {
      id,
      version,
      source,
      items,
      minimumPeers,
      steps: steps.map((step) => ({ id: step.id, name: step.name })),
    },
    outcomes: ['computed', 'too-few-peers'],
    keyFigures,
    charts: chartsOfAccounts,
    inForce: 2025,
    years: keptYears,
  },
};
