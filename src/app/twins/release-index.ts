import type { AccountYear } from '../../domain/model/accounts.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { StockYear } from '../../domain/model/stock.ts';
import { type AccountIndex, indexAccounts } from '../../engines/twins/accounts/unit-figure.ts';

const indexes = new WeakMap<AccountYear, AccountIndex>();
const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>();
const names = new WeakMap<ReleaseContent['directory'], ReadonlyMap<string, string>>();

/** The accounts of a year, ready to be asked by id; made once per release and year. */
export function accountIndexOf(accounts: AccountYear, stock: StockYear | undefined): AccountIndex {
  const known = indexes.get(accounts);
  if (known) return known;
  const made = indexAccounts(accounts, stock);
  indexes.set(accounts, made);
  return made;
}

/** Where each id stands in a list of ids; made once per list. */
export function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const known = places.get(ids);
  if (known) return known;
  const made = new Map(ids.map((id, at) => [id, at]));
  places.set(ids, made);
  return made;
}

/** Names of all afdelinger of a release by id, closed ones too; made once per release. */
export function afdelingNames({ directory }: ReleaseContent): ReadonlyMap<string, string> {
  const known = names.get(directory);
  if (known) return known;
  const made = new Map(directory.afdelinger.map(({ id, name }) => [id, name]));
  names.set(directory, made);
  return made;
}

/** The stock at the end of a year, or the newest there is. */
export function stockOfYear({ stock }: ReleaseContent, year: number | undefined): StockYear | undefined {
  return stock?.years.find((one) => one.year === year) ?? stock?.years.at(-1);
}

/** A day counted from 1 January 1970 as ISO. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
