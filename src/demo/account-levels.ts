import type { DwellingType } from './sector.ts';

/** An ordinary cost of an afdeling: account, kr. per m² at the level of 2023 before balancing, and how much it varies. */
export interface CostLevel {
  readonly account: string;
  readonly perM2: number;
  /** Half width of the even spread between afdelinger, as a share of the level. */
  readonly spread: number;
}

/**
 * Costs every afdeling has. Chosen so that they and the capital costs add to about the public rent of 899 kr. per m²;
 * the single levels are invented.
 */
export const ordinaryCosts: readonly CostLevel[] = [
  { account: '106', perM2: 58, spread: 0.35 },
  { account: '107', perM2: 16, spread: 0.8 },
  { account: '108', perM2: 2, spread: 0.5 },
  { account: '109', perM2: 31, spread: 0.3 },
  { account: '110', perM2: 16, spread: 0.3 },
  { account: '111', perM2: 22, spread: 0.6 },
  { account: '112.1', perM2: 55, spread: 0.25 },
  { account: '112.2', perM2: 7, spread: 0.6 },
  { account: '112.3', perM2: 2, spread: 0.6 },
  { account: '113.1', perM2: 9, spread: 0.4 },
  { account: '114', perM2: 108, spread: 0.35 },
  { account: '115', perM2: 42, spread: 0.5 },
  { account: '116.1', perM2: 140, spread: 0.7 },
  { account: '118', perM2: 16, spread: 0.9 },
  { account: '119', perM2: 13, spread: 0.5 },
  { account: '120', perM2: 150, spread: 0.4 },
  { account: '123', perM2: 4, spread: 0.6 },
  { account: '129', perM2: 3, spread: 1 },
  { account: '130', perM2: 6, spread: 0.9 },
  { account: '131', perM2: 2, spread: 1 },
  { account: '134', perM2: 1, spread: 1 },
];

/** Costs that only some afdelinger have: who is decided in `write-accounts.ts`. */
export const someCosts = {
  /** G contributions of estates taken into use before 1970. */
  gContribution: { account: '113.2', perM2: 55, spread: 0.3 },
  refurbishment: { account: '117.1', perM2: 12, spread: 0.6 },
  schemeA: { account: '121', perM2: 13, spread: 0.5 },
  schemeB: { account: '122', perM2: 27, spread: 0.4 },
  improvements: { account: '125', perM2: 95, spread: 0.8 },
  depreciation: { account: '126', perM2: 12, spread: 0.8 },
} as const satisfies { readonly [name: string]: CostLevel };

/**
 * Other provisions are held by few, who hold much.
 * @source lbf.dk tema 2023-3: under 5 % of afdelinger, their mean 230 kr. per m²
 */
export const otherProvisions = { share: 0.048, perM2: 230 } as const;

/** Share of afdelinger with maintenance scheme A. @source lbf.dk, Temastatistik 2023:2 */
export const schemeAShare = 0.87;

// Year of use → kr. per m² at the level of 2017 for family dwellings.
const byAge = [
  [1936, 22],
  [1955, 40],
  [1968, 85],
  [1980, 160],
  [1995, 255],
  [2010, 330],
  [2026, 400],
] as const;

const capitalByType = [1, 1.3, 2.9] as const;

/**
 * Net capital costs, kr. per m² and year. They follow the loans and hardly rise with prices.
 * @source lbf.dk tema 2018-9: 219 in 2017, family 166, elderly 563, 22 to 591 by age
 */
export function capitalPerM2(builtYear: number, type: DwellingType): number {
  const next = byAge.findIndex(([year]) => year > builtYear);
  const [toYear, to] = byAge[next] ?? [2027, 400];
  const [fromYear, from] = byAge[next - 1] ?? [1935, 22];
  const family = from + ((to - from) * (builtYear - fromYear)) / (toYear - fromYear);
  return Math.min(type === 2 ? 620 : 400, (type === 2 ? 60 : 0) + family * capitalByType[type]);
}
