import type { AccountYear } from '../../domain/model/accounts.ts';
import type { SheetValue } from '../../domain/model/factsheet.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { SheetBinding } from '../../domain/model/sheet-figure.ts';
import type { StockYear } from '../../domain/model/stock.ts';

type AccountBinding = Extract<SheetBinding, { kind: 'accounts' }>;

/** Dwellings, kr. and m² of afdelinger in an accounting year, found by afdeling. */
type YearsAccounts = ReadonlyMap<string, { readonly dwellings: number; readonly m2: number; readonly kr?: number }>;

const kept = new WeakMap<AccountYear, Map<string, YearsAccounts>>();

/**
 * The sum of accounts over afdelinger of a year, with the dwellings and m² it is about; missing where fewer than
 * `coveragePercent` of the dwellings have accounts. Never scaled up.
 * @source faktaark.md F10 and section 10
 */
export function accountFigure(
  { accounts, stock }: Pick<ReleaseContent, 'accounts' | 'stock'>,
  afdelinger: Iterable<string>,
  year: number,
  { accounts: wanted, coveragePercent }: AccountBinding,
): SheetValue {
  const own = accounts?.years.find((one) => one.year === year);
  const homes = stock?.years.find((one) => one.year === year);
  if (!own || !homes) return { kind: 'missing' };
  const known = yearsAccounts(own, homes, wanted);
  let [sum, covered, all, m2] = [0, 0, 0, 0];
  for (const afdeling of afdelinger) {
    const found = known.get(afdeling);
    if (!found) continue;
    all += found.dwellings;
    if (found.kr === undefined) continue;
    covered += found.dwellings;
    sum += found.kr;
    m2 += found.m2;
  }
  const percent = all === 0 ? 0 : (100 * covered) / all;
  if (percent < coveragePercent) return { kind: 'missing' };
  return {
    ...{ kind: 'value', value: sum, dwellings: covered },
    ...(covered < all && { covers: percent }),
    ...(m2 > 0 && { m2 }),
  };
}

function yearsAccounts(own: AccountYear, { afdelinger }: StockYear, wanted: readonly string[]): YearsAccounts {
  const key = wanted.join();
  const byAccounts = kept.get(own) ?? new Map<string, YearsAccounts>();
  kept.set(own, byAccounts);
  const known = byAccounts.get(key);
  if (known) return known;
  const rent = krByAfdeling(own, wanted);
  const { family, youth, elderly, dwellingM2 } = afdelinger.columns;
  const made = new Map(
    afdelinger.ids.map((id, at) => {
      const dwellings = (family[at] ?? 0) + (youth[at] ?? 0) + (elderly[at] ?? 0);
      const kr = rent.get(id);
      // NaN where an area is not known, so that the sum of a place is none either.
      return [id, { dwellings, m2: dwellingM2?.[at] ?? Number.NaN, ...(kr === undefined ? {} : { kr }) }] as const;
    }),
  );
  byAccounts.set(key, made);
  return made;
}

/** kr. of the accounts together, for the afdelinger whose accounts tell any of them. */
function krByAfdeling({ afdelinger }: AccountYear, wanted: readonly string[]): ReadonlyMap<string, number> {
  const { lines } = afdelinger;
  if (!lines) return new Map();
  return new Map(
    afdelinger.ids.flatMap((id, at) => {
      const told = wanted.map((account) => lines[account]?.[at] ?? Number.NaN).filter((kr) => !Number.isNaN(kr));
      return told.length > 0 ? [[id, told.reduce((sum, kr) => sum + kr, 0)] as const] : [];
    }),
  );
}
