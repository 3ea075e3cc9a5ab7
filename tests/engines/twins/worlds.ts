import { dec } from '../../../src/domain/kernel/decimal.ts';
import type { TwinMethod, TwinMethodVariable } from '../../../src/domain/model/twin-method.ts';
import type { TwinUnits } from '../../../src/engines/twins/twin-space.ts';

export const none = Number.NaN;

/** Units with one row each: a key and its values in the order of the variables. */
export function unitsOf(keys: readonly string[], rows: readonly (readonly [string, ...number[]])[]): TwinUnits {
  return {
    ids: rows.map(([id]) => id),
    columns: new Map(keys.map((key, v) => [key, Float64Array.from(rows, (row) => Number(row[v + 1]))])),
  };
}

/** A method of one group with these variables; z, weights 1 and as they stand unless said otherwise. */
export function methodOf(
  variables: readonly (Partial<TwinMethodVariable> & { key: string })[],
  more: Partial<TwinMethod> = {},
): TwinMethod {
  const usual = { scaling: 'z', deviation: 'n-1', weight: dec('1'), group: 'all' } as const;
  return {
    id: 'test',
    version: '1',
    name: { da: 'Prøve', en: 'Test' },
    about: { da: 'Prøve', en: 'Test' },
    source: 'test',
    level: 'afdeling',
    variables: variables.map((variable) => ({ ...usual, ...variable })),
    normaliseWeights: false,
    combine: 'pooled',
    metric: 'euclid',
    rebase: 'none',
    nearest: 5,
    ...more,
  };
}

/** 001_f79c08c1773af1f3.txt, bilag 1, tabel 1. */
export const seedUnits = unitsOf(
  ['a', 'b'],
  [
    ['afd-1', 3, 21],
    ['afd-2', 2, 22],
    ['afd-3', 8, 21],
    ['afd-4', 4, 23],
    ['afd-5', 5, 23],
  ],
);
export const seedVariables = [{ key: 'a' }, { key: 'b' }];

/** tvillinger.md section 6; A06 is hidden in the socio-economic variables. */
export const sixAfdelinger = unitsOf(
  ['le', 'aar', 'ie', 'am', 'ind', 'udd'],
  [
    ['A01', 240, 1968, 0.42, 0.36, 0.58, 0.47],
    ['A02', 251.4, 1971, 0.4, 0.33, 0.61, 0.44],
    ['A03', 95, 1994, 0.08, 0.12, 0.93, 0.22],
    ['A04', 88.6, 1998, 0.05, 0.09, 1.07, 0.18],
    ['A05', 640, 1972, 0.61, 0.44, 0.49, 0.56],
    ['A06', 14, 2006, none, none, none, none],
  ],
);
