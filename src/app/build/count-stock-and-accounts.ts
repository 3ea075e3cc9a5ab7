import { holdsOn } from '../../domain/kernel/holds-on.ts';
import type { AccountRules, AccountYear, KeyFigureDefinition, ReleaseAccounts } from '../../domain/model/accounts.ts';
import type { ChartOfAccounts } from '../../domain/model/chart-of-accounts.ts';
import type { EfficiencyRule } from '../../domain/model/efficiency.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { ReleaseStock, StockRules, StockYear } from '../../domain/model/stock.ts';
import { yearInForce } from '../../engines/twins/accounts/year-in-force.ts';
import { organisationMeans } from '../../engines/twins/efficiency/organisation-means.ts';
import { type EfficiencyPlace, outcomes, sectorEfficiency } from '../../engines/twins/efficiency/sector-efficiency.ts';
import { readStock as readUnit } from '../../engines/twins/stock/read-stock.ts';
import type { VaultSources } from './edition-sources.ts';
import { type AccountBook, readAccounts } from './read-accounts.ts';
import { readOfficialEfficiency } from './read-official-efficiency.ts';
import { type AccountsEnd, readStock } from './read-stock.ts';

/** What stock and accounts are worked out by. */
export interface StockAndAccountDefinitions {
  readonly stockRules: StockRules;
  readonly accountRules: AccountRules;
  readonly efficiencyRule: EfficiencyRule;
  readonly keyFigures: readonly KeyFigureDefinition[];
  readonly charts: readonly ChartOfAccounts[];
}

const dayMs = 86_400_000;

/**
 * Stock, accounts and efficiency of a release. They are the buildings and money of organisations, which are public and
 * not about a person, so they pass no rounding (docs/decisions/016). Either is left out where nothing
 * was delivered, and both where nothing says how they are counted.
 */
export async function countStockAndAccounts(
  engine: SqlEngine,
  sources: VaultSources,
  directory: PlaceDirectory,
  defined: StockAndAccountDefinitions | undefined,
): Promise<Pick<ReleaseContent, 'stock' | 'accounts'>> {
  if (!defined) return {};
  const { keyFigures, charts, accountRules: rules, stockRules } = defined;
  const book = await readAccounts(engine, sources.added.get('regnskaber') ?? [], { charts, keyFigures, rules });
  const years = [...new Set([...(book?.years ?? []), directory.edition - 1])].sort((a, b) => a - b).slice(-rules.years);
  const ends = book ? accountsEnds(book, years) : [];
  const stock = await readStock(engine, { sources, directory, years, ends, rules: stockRules });
  if (!book) return stock ? { stock } : {};
  const official = await readOfficialEfficiency(engine, sources.added.get('effektivitetstal') ?? []);
  const accountYears = book.years
    .filter((year) => years.includes(year))
    .map((year) => accountYear(year, book, stock, official.get(year), directory, defined));
  const inForce = yearInForce(accountYears, rules);
  const { id, version, source, items, minimumPeers, steps } = defined.efficiencyRule;
  const accounts: ReleaseAccounts = {
    rules,
    efficiencyRule: {
      ...{ id, version, source, items, minimumPeers },
      steps: steps.map(({ id: step, name }) => ({ id: step, name })),
    },
    outcomes,
    keyFigures,
    charts: usedCharts(charts, accountYears),
    ...(inForce === undefined ? {} : { inForce }),
    years: accountYears,
  };
  return { ...(stock ? { stock } : {}), accounts };
}

/** The charts of the years that are kept. */
function usedCharts(charts: readonly ChartOfAccounts[], years: readonly AccountYear[]): readonly ChartOfAccounts[] {
  return charts.filter((chart) => years.some(({ year }) => holdsOn(chart, year)));
}

function accountsEnds(book: AccountBook, years: readonly number[]): readonly AccountsEnd[] {
  return years
    .filter((year) => book.years.includes(year))
    .flatMap((year) =>
      book.endsOf(year).map(({ id, toDay }) => {
        return { year, afdeling: id, day: new Date(toDay * dayMs).toISOString().slice(0, 10) };
      }),
    )
    .filter(({ year, day }) => day !== `${year}-12-31`);
}

function accountYear(
  year: number,
  book: AccountBook,
  stock: ReleaseStock | undefined,
  delivered: AccountYear['efficiency']['official'] | undefined,
  directory: PlaceDirectory,
  { efficiencyRule }: StockAndAccountDefinitions,
): AccountYear {
  const afdelinger = book.rowsOf(year, 'afd');
  const places = efficiencyPlaces(stock, year, directory);
  const items = efficiencyRule.items.map(({ accounts }) => book.amountsOf(year, 'afd', accounts));
  const own = sectorEfficiency(afdelinger, items, (id) => places.get(id), efficiencyRule);
  const none = new Float64Array();
  const official = delivered ?? { ids: [], columns: { efficiency: none, potential: none, day: none } };
  const reported = new Set(afdelinger.ids);
  const dwellings = [...places].map(([id, place]) => ({ id, dwellings: place.dwellings }));
  return {
    year,
    afdelinger,
    organisationer: book.rowsOf(year, 'org'),
    efficiency: {
      official,
      own,
      organisationer: organisationMeans(figuredAfdelinger(official, own, places, directory)),
    },
    dwellings: sumOf(dwellings),
    reported: sumOf(dwellings.filter(({ id }) => reported.has(id))),
  };
}

function figuredAfdelinger(
  official: AccountYear['efficiency']['official'],
  own: AccountYear['efficiency']['own'],
  places: ReadonlyMap<string, EfficiencyPlace>,
  directory: PlaceDirectory,
) {
  const figures = (units: {
    readonly ids: readonly string[];
    readonly columns: { readonly efficiency: Float64Array };
  }) => new Map(units.ids.map((id, at) => [id, units.columns.efficiency[at] ?? Number.NaN]));
  const [officialOf, ownOf] = [figures(official), figures(own)];
  return directory.afdelinger.map(({ id, organisation }) => ({
    organisation,
    dwellings: places.get(id)?.dwellings ?? 0,
    official: officialOf.get(id) ?? Number.NaN,
    own: ownOf.get(id) ?? Number.NaN,
  }));
}

function efficiencyPlaces(
  stock: ReleaseStock | undefined,
  year: number,
  directory: PlaceDirectory,
): ReadonlyMap<string, EfficiencyPlace> {
  const own: StockYear | undefined = stock?.years.find((counted) => counted.year === year);
  if (!stock || !own) return new Map();
  const regions = new Map(directory.units.map(({ id, region }) => [id, region]));
  return new Map(
    own.afdelinger.ids.flatMap((id, at) => {
      const { dominant, dwellings, care } = readUnit(own.afdelinger, at, stock.rules);
      return dominant ? [[id, { region: regions.get(id) ?? '', dominant, dwellings, care }] as const] : [];
    }),
  );
}

function sumOf(units: readonly { readonly dwellings: number }[]): number {
  return units.reduce((sum, { dwellings }) => sum + dwellings, 0);
}
