import type { Dice } from './draw.ts';

interface Origin {
  readonly code: string;
  readonly western: boolean;
  readonly weight: number;
}

// Weights are a plausible mix, not statistics. The four-digit codes are closed countries that still occur in registers.
const origins: readonly Origin[] = [
  { code: 'PL', western: true, weight: 26 },
  { code: 'DE', western: true, weight: 15 },
  { code: 'RO', western: true, weight: 13 },
  { code: 'NO', western: true, weight: 8 },
  { code: 'SE', western: true, weight: 8 },
  { code: 'GB', western: true, weight: 7 },
  { code: 'LT', western: true, weight: 7 },
  { code: 'IS', western: true, weight: 5 },
  { code: 'BG', western: true, weight: 5 },
  { code: 'US', western: true, weight: 3 },
  { code: '5129', western: true, weight: 1 },
  { code: 'TR', western: false, weight: 14 },
  { code: 'SY', western: false, weight: 14 },
  { code: 'IQ', western: false, weight: 10 },
  { code: 'LB', western: false, weight: 9 },
  { code: 'SO', western: false, weight: 9 },
  { code: 'PK', western: false, weight: 6 },
  { code: 'AF', western: false, weight: 6 },
  { code: 'IR', western: false, weight: 5 },
  { code: 'BA', western: false, weight: 6 },
  { code: 'MA', western: false, weight: 4 },
  { code: 'VN', western: false, weight: 4 },
  { code: 'LK', western: false, weight: 3 },
  { code: 'TH', western: false, weight: 3 },
  { code: 'ER', western: false, weight: 3 },
  { code: 'UA', western: false, weight: 5 },
  { code: 'PH', western: false, weight: 2 },
  { code: 'CN', western: false, weight: 2 },
  { code: 'RS', western: false, weight: 2 },
  { code: '5152', western: false, weight: 2.5 },
  { code: '5162', western: false, weight: 0.7 },
];

/** Country codes by the number stored for a person, counted from 1; 0 is "not given". */
export const countryCodes: readonly string[] = origins.map((o) => o.code);

const weightsOf = (western: boolean): Float64Array =>
  Float64Array.from(origins, (o) => (o.western === western ? o.weight : 0));
const western = weightsOf(true);
const other = weightsOf(false);
const sum = (list: Float64Array): number => list.reduce((s, v) => s + v, 0);
const totals = { western: sum(western), other: sum(other) };

/** A country number for an origin group (herkomst5); 0 for Danish origin. */
export function drawCountry(origin: number, dice: Dice): number {
  if (origin === 5) return 0;
  if (origin === 24 || origin === 34) return 1 + dice.weighted(western, totals.western);
  return 1 + dice.weighted(other, totals.other);
}
