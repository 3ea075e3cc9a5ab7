import { must } from '../../domain/kernel/invariant.ts';
import type { AccountRows, AccountYear, OwnEfficiency, ReleaseAccounts } from '../../domain/model/accounts.ts';
import type { ChartOfAccounts } from '../../domain/model/chart-of-accounts.ts';
import type { DwellingPlaces } from '../../domain/model/dwellings.ts';
import type { ReleaseStock, UnitColumns } from '../../domain/model/stock.ts';
import type { StoredGroups, UnitGroup } from './unit-columns.ts';

/** stock.json: what stock.parquet does not say about itself. */
export interface StoredStock extends StoredGroups {
  readonly rules: ReleaseStock['rules'];
  readonly years: readonly number[];
}

/** accounts.json: what accounts.parquet does not say about itself. */
export interface StoredAccounts extends StoredGroups, Omit<ReleaseAccounts, 'years' | 'charts'> {
  readonly years: readonly Pick<AccountYear, 'year' | 'dwellings' | 'reported'>[];
}

/** account-lines.json: what account-lines.parquet does not say about itself. */
export interface StoredAccountLines extends StoredGroups {
  readonly charts: readonly ChartOfAccounts[];
}

type Groups = ReadonlyMap<string, UnitGroup>;

/** The groups of a release's stock: `<year>/afdelinger`, `<year>/organisationer`. */
export function stockGroups({ years }: ReleaseStock): readonly UnitGroup[] {
  return years.flatMap(({ year, afdelinger, organisationer }) => [
    groupOf(`${year}/afdelinger`, afdelinger),
    groupOf(`${year}/organisationer`, organisationer),
  ]);
}

/** The stock of a release from its groups. */
export function stockFrom({ rules, years }: StoredStock, groups: Groups): ReleaseStock {
  return {
    rules,
    years: years.map((year) => ({
      year,
      afdelinger: columnsOf(groups, `${year}/afdelinger`),
      organisationer: columnsOf(groups, `${year}/organisationer`),
    })),
  };
}

const places = 'addresses';

/** The one group of where a release's dwellings stand. */
export function dwellingGroups(dwellings: DwellingPlaces): readonly UnitGroup[] {
  return [groupOf(places, dwellings)];
}

/** Where the dwellings of a release stand, from its group. */
export function dwellingsFrom(groups: Groups): DwellingPlaces {
  return columnsOf(groups, places);
}

/** The groups of a release's accounts; key figures and items of efficiency are columns like the others. */
export function accountGroups({ years }: ReleaseAccounts): readonly UnitGroup[] {
  return years.flatMap(({ year, afdelinger, organisationer, efficiency }) => [
    groupOf(`${year}/afdelinger`, afdelinger, afdelinger.figures),
    groupOf(`${year}/organisationer`, organisationer, organisationer.figures),
    groupOf(`${year}/official`, efficiency.official),
    groupOf(`${year}/own`, efficiency.own, efficiency.own.items),
    groupOf(`${year}/means`, efficiency.organisationer),
  ]);
}

/** The accounts of a release from their groups. */
export function accountsFrom(stored: StoredAccounts, groups: Groups): ReleaseAccounts {
  const { rules, efficiencyRule, outcomes, keyFigures, inForce } = stored;
  const figuresOf = (level: 'afd' | 'org') => keyFigures.filter((f) => f.level === level).map(({ id }) => id);
  const rows = (name: string, level: 'afd' | 'org'): AccountRows => ({
    ...columnsOf(groups, name),
    figures: picked(groups, name, figuresOf(level)),
  });
  const own = (name: string): OwnEfficiency => ({
    ...columnsOf(groups, name),
    items: picked(
      groups,
      name,
      efficiencyRule.items.map(({ id }) => id),
    ),
  });
  return {
    ...{ rules, efficiencyRule, outcomes, keyFigures },
    ...(inForce === undefined ? {} : { inForce }),
    years: stored.years.map(({ year, dwellings, reported }) => ({
      year,
      afdelinger: rows(`${year}/afdelinger`, 'afd'),
      organisationer: rows(`${year}/organisationer`, 'org'),
      efficiency: {
        official: columnsOf(groups, `${year}/official`),
        own: own(`${year}/own`),
        organisationer: columnsOf(groups, `${year}/means`),
      },
      dwellings,
      reported,
    })),
  };
}

/** The groups of the accounts behind the key figures; none where the release has none. */
export function accountLineGroups({ years }: ReleaseAccounts): readonly UnitGroup[] {
  return years.flatMap(({ year, afdelinger, organisationer }) =>
    [
      { name: `${year}/afdelinger`, rows: afdelinger },
      { name: `${year}/organisationer`, rows: organisationer },
    ].flatMap(({ name, rows }) => (rows.lines ? [{ name, ids: rows.ids, columns: rows.lines }] : [])),
  );
}

/** Accounts with the accounts behind their key figures, whose rows are in the same order. */
export function withAccountLines(
  accounts: ReleaseAccounts,
  { charts }: StoredAccountLines,
  groups: Groups,
): ReleaseAccounts {
  const withLines = (name: string, rows: AccountRows): AccountRows => {
    const found = groups.get(name);
    return found ? { ...rows, lines: found.columns } : rows;
  };
  return {
    ...accounts,
    charts,
    years: accounts.years.map((year) => ({
      ...year,
      afdelinger: withLines(`${year.year}/afdelinger`, year.afdelinger),
      organisationer: withLines(`${year.year}/organisationer`, year.organisationer),
    })),
  };
}

// Figures and items are told from a unit's other columns by a mark that no column's own name has.
const mark = '=';

function groupOf(
  name: string,
  { ids, columns }: UnitColumns<string>,
  figures: { readonly [figure: string]: Float64Array } = {},
): UnitGroup {
  const marked = Object.entries(figures).map(([figure, kr]) => [`${mark}${figure}`, kr] as const);
  return { name, ids, columns: { ...columns, ...Object.fromEntries(marked) } };
}

/** A group's own columns. Which they are was said by whoever wrote the file, whose bytes have been verified. */
function columnsOf<C extends string>(groups: Groups, name: string): UnitColumns<C> {
  const { ids, columns } = must(groups.get(name), name);
  const own = Object.entries(columns).filter(([column]) => !column.startsWith(mark));
  return { ids, columns: Object.fromEntries(own) as UnitColumns<C>['columns'] };
}

function picked(groups: Groups, name: string, figures: readonly string[]): { [figure: string]: Float64Array } {
  const { columns } = must(groups.get(name), name);
  return Object.fromEntries(figures.map((figure) => [figure, must(columns[`${mark}${figure}`], figure)]));
}
