import {
  type CostLevel,
  capitalPerM2,
  ordinaryCosts,
  otherProvisions,
  schemeAShare,
  someCosts,
} from './account-levels.ts';
import { unit } from './draw.ts';
import { extraTenancies } from './extra-tenancies.ts';
import { rentLevel } from './rent-levels.ts';
import type { Sector, Site } from './sector.ts';
import { withSums } from './with-sums.ts';
import { rentPerM2 } from './write-estate-figures.ts';
import { dwellingAreaM2, GROSS_AREA } from './write-master-data.ts';

/** An afdeling in an accounting year: its estates and its first day in the year. */
export interface EstateYear {
  /** Index in `afdelingIds`. */
  readonly afdeling: number;
  readonly sites: readonly Site[];
  readonly from: string;
}

const PRICES_OF = 2023;

// Work that earlier years put money by for: the share of what is spent that is taken from provisions.
const fromProvisions = [
  { spent: '116.1', covered: '116.2', share: 1 },
  { spent: '117.1', covered: '117.2', share: 0.9 },
] as const;

/**
 * Accounts of an afdeling, kr. per account, sums included. Costs other than capital are scaled so that they and the
 * income balance but for a small surplus or deficit, as a rent that follows the costs makes them.
 */
export function afdelingAccounts(sector: Sector, estate: EstateYear, year: number): Map<string, number> {
  const { income, capital, grossM2 } = incomeAndCapital(sector, estate, year);
  const drawn = costsOf(estate, year, grossM2);
  const partOfYear = estate.from > `${year}-01-01` ? 0.5 : 1;
  const paidBefore = fromProvisions.reduce((sum, { spent, share }) => sum + (drawn.get(spent) ?? 0) * share, 0);
  const costs = sumOf(drawn.values()) - paidBefore;
  const earned = sumOf(income.values());
  const wanted = earned * (0.985 + 0.03 * unit(estate.afdeling, 0xba1, year)) - sumOf(capital.values());
  const scale = Math.max(0.7, Math.min(1.4, wanted / costs));
  const amounts = new Map<string, number>();
  const add = (list: ReadonlyMap<string, number>, factor: number): void => {
    for (const [account, kr] of list) amounts.set(account, Math.round(kr * factor * partOfYear));
  };
  add(capital, 1);
  add(drawn, scale);
  for (const { spent, covered, share } of fromProvisions)
    if (amounts.has(spent)) amounts.set(covered, -Math.round((amounts.get(spent) ?? 0) * share));
  add(income, 1);
  return balanced(amounts);
}

function balanced(amounts: ReadonlyMap<string, number>): Map<string, number> {
  const sums = withSums('afd', amounts);
  const result = (sums.get('209') ?? 0) - (sums.get('139') ?? 0);
  const account = result >= 0 ? '140' : '210';
  return withSums('afd', new Map([...amounts, [account, Math.abs(result)]]));
}

function sumOf(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}

function incomeAndCapital(sector: Sector, estate: EstateYear, year: number) {
  const rents = [0, 0, 0];
  let capitalKr = 0;
  let grossM2 = 0;
  let other = { shops: 0, institutions: 0, garages: 0 };
  for (const site of estate.sites) {
    for (const index of site.stocks) {
      const stock = sector.stocks[index];
      if (!stock) continue;
      const area = stock.dwellings * dwellingAreaM2(stock);
      rents[stock.type] = (rents[stock.type] ?? 0) + area * rentPerM2(sector, stock, year);
      capitalKr += area * GROSS_AREA * capitalPerM2(site.builtYear, stock.type);
      grossM2 += area * GROSS_AREA;
    }
    const { shops, institutions, garages } = extraTenancies(site);
    other = {
      shops: other.shops + sumOf(shops),
      institutions: other.institutions + sumOf(institutions),
      garages: other.garages + garages,
    };
  }
  const price = rentLevel(year) / rentLevel(PRICES_OF);
  const capital = capitalKr * (0.9 + 0.2 * unit(estate.afdeling, 0xca91));
  const income = [
    ...rents.map((kr, type): [string, number] => [`201.${type + 1}`, kr]),
    ['201.4', other.shops * 1050 * price],
    ['201.5', other.institutions * 900 * price],
    ['201.7', other.garages * 2900 * price],
    ['202', grossM2 * 4 * unit(estate.afdeling, 0x202, year)],
    ['203', grossM2 * price * (8 + 14 * unit(estate.afdeling, 0x203))],
  ] as const;
  return {
    grossM2,
    income: new Map(income.filter(([, kr]) => kr > 0)),
    capital: new Map([
      ['101.1', capital * 0.55],
      ['101.2', capital * 0.32],
      ['101.3', capital * 0.06],
      ['102', capital * 0.04],
      ['105', capital * 0.03],
    ]),
  };
}

function costsOf(estate: EstateYear, year: number, grossM2: number): Map<string, number> {
  const { afdeling } = estate;
  const price = rentLevel(year) / rentLevel(PRICES_OF);
  const levels: CostLevel[] = [...ordinaryCosts];
  const built = estate.sites.reduce((min, site) => Math.min(min, site.builtYear), 9999);
  if (built < 1970) levels.push(someCosts.gContribution);
  if (unit(afdeling, 0x117) < schemeAShare) levels.push(someCosts.refurbishment, someCosts.schemeA);
  else levels.push(someCosts.schemeB);
  if (built < 1990 && unit(afdeling, 0x125) < 0.6) levels.push(someCosts.improvements, someCosts.depreciation);
  if (unit(afdeling, 0x124) < otherProvisions.share)
    levels.push({ account: '124', perM2: otherProvisions.perM2, spread: 0.9 });
  return new Map(levels.map((level) => [level.account, grossM2 * price * level.perM2 * factor(level, afdeling, year)]));
}

// What an afdeling spends on an account lasts; the year adds a little.
function factor(level: CostLevel, afdeling: number, year: number): number {
  const number = Math.round(Number(level.account) * 10);
  const lasting = unit(afdeling, number) - 0.5;
  const passing = unit(afdeling, number, year) - 0.5;
  return Math.max(0, 1 + 2 * level.spread * (0.8 * lasting + 0.2 * passing));
}
