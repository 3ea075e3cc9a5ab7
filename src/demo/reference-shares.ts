/** Invented shares of all residents (not only almene) by row of a table; the demo's `_alle` comparison figures. */
export interface ReferenceTable {
  readonly table: string;
  /** Manifest group whose period the table shows. */
  readonly lag: 0 | 1;
  /** The table's base as a share of the inhabitants. */
  readonly base: number;
  /** Row code → share of the base, sum 1. */
  readonly rows: { readonly [code: string]: number };
  /** Delivered for kommuner too; otherwise country and regions only. */
  readonly kommuner: boolean;
}

/** The tables the demo brings reference cells for. Plausible, rounded, invented. */
export const referenceTables: readonly ReferenceTable[] = [
  {
    table: 'T01',
    lag: 0,
    base: 1,
    kommuner: true,
    rows: { B00_06: 0.072, B07_17: 0.125, B18_24: 0.085, B25_29: 0.066, B30_59: 0.384, B60_64: 0.064, B65_: 0.204 },
  },
  { table: 'T02', lag: 0, base: 1, kommuner: false, rows: { '5': 0.841, '4': 0.121, '3': 0.038 } },
  {
    table: 'T05',
    lag: 0,
    base: 0.47,
    kommuner: true,
    rows: {
      ...{ M0: 0.192, M1: 0.012, K0: 0.206, K1: 0.042, PAR0: 0.224, PAR1: 0.124 },
      ...{ PA0: 0.079, PA1: 0.055, IHB: 0.003, AH: 0.063 },
    },
  },
  {
    table: 'T06',
    lag: 0,
    base: 0.47,
    kommuner: false,
    rows: { '1': 0.401, '2': 0.327, '3': 0.113, '4': 0.107, '5': 0.036, '6': 0.01, '7': 0.004, '8+': 0.002 },
  },
  {
    table: 'T14',
    lag: 1,
    base: 0.835,
    kommuner: false,
    rows: {
      ...{ 'I_ALT.H10': 0.265, 'I_ALT.H20': 0.085, 'I_ALT.H30': 0.31, 'I_ALT.H35': 0.006, 'I_ALT.H40': 0.048 },
      ...{ 'I_ALT.H50': 0.117, 'I_ALT.H60': 0.034, 'I_ALT.H70': 0.099, 'I_ALT.H80': 0.009, 'I_ALT.H90': 0.027 },
    },
  },
  {
    table: 'T16',
    lag: 1,
    base: 0.59,
    kommuner: false,
    rows: {
      ...{ 'I_ALT.L10': 0.061, 'I_ALT.L20': 0.69, 'I_ALT.L30': 0.018, 'I_ALT.L40': 0.024, 'I_ALT.L50': 0.019 },
      ...{ 'I_ALT.L60': 0.062, 'I_ALT.L70': 0.024, 'I_ALT.L80': 0.072, 'I_ALT.L90': 0.03 },
    },
  },
];
