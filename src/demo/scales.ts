/** How large a synthetic Denmark is. */
export type ScaleId = 'small' | 'default' | 'full';

/** Size of one scale: what is invented in it and where. */
export interface DemoScale {
  readonly id: ScaleId;
  readonly residents: number;
  readonly afdelinger: number;
  readonly organisationer: number;
  /** Kommune codes, or every kommune of the classification. */
  readonly kommuner: 'all' | readonly string[];
  readonly helhedsplaner: number;
  readonly omraader: number;
}

/** The three scales: tests, first start (a tenth of the sector), the whole sector. */
export const scales: { readonly [S in ScaleId]: DemoScale } = {
  small: {
    id: 'small',
    residents: 3000,
    afdelinger: 25,
    organisationer: 8,
    kommuner: ['217', '657', '813'],
    helhedsplaner: 3,
    omraader: 3,
  },
  default: {
    id: 'default',
    residents: 97_000,
    afdelinger: 700,
    organisationer: 240,
    kommuner: 'all',
    helhedsplaner: 20,
    omraader: 24,
  },
  full: {
    id: 'full',
    residents: 970_000,
    afdelinger: 7000,
    organisationer: 561,
    kommuner: 'all',
    helhedsplaner: 60,
    omraader: 120,
  },
};

/** The ten yearly editions: 1 January populations. */
export const editions: readonly number[] = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
