import { keepOne } from '../../domain/kernel/keep-one.ts';
import type { AccountYear } from '../../domain/model/accounts.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { StockYear } from '../../domain/model/stock.ts';
import { type AccountIndex, indexAccounts } from '../../engines/twins/accounts/unit-figure.ts';

const indexes = new WeakMap<AccountYear, AccountIndex>();

/** The accounts of a year, ready to be asked by id; made once per release and year. */
export function accountIndexOf(accounts: AccountYear, stock: StockYear | undefined): AccountIndex {
  const known = indexes.get(accounts);
  if (known) return known;
  const made = indexAccounts(accounts, stock);
  indexes.set(accounts, made);
  return made;
}

/** Where each id stands in a list of ids; made once per list. */
export const placesOf = keepOne(
  (ids: readonly string[]): ReadonlyMap<string, number> => new Map(ids.map((id, at) => [id, at])),
);

const namesIn = keepOne(
  ({ afdelinger }: ReleaseContent['directory']): ReadonlyMap<string, string> =>
    new Map(afdelinger.map(({ id, name }) => [id, name])),
);

/** Names of all afdelinger of a release by id, closed ones too; made once per release. */
export function afdelingNames({ directory }: ReleaseContent): ReadonlyMap<string, string> {
  return namesIn(directory);
}

/** The stock at the end of a year, or the newest there is. */
export function stockOfYear({ stock }: ReleaseContent, year: number | undefined): StockYear | undefined {
  return stock?.years.find((one) => one.year === year) ?? stock?.years.at(-1);
}

/** A day counted from 1 January 1970 as ISO. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
