/** A share of households by kind: single man/woman without and with children, couple without and with, several families. */
export const householdKinds = ['M0', 'K0', 'M1', 'K1', 'P0', 'P1', 'AH'] as const;

/** Lowest ages of the age bands of the oldest adult in a household. */
export const headAges = [18, 25, 35, 50, 65, 80] as const;

/** How the population of a region differs from the sector: households of the sector, children, age. */
export interface RegionCalibration {
  readonly householdShare: number;
  /** Factor on households with children or several families. */
  readonly families: number;
  /** Factor on households with an oldest adult of 65 or over. */
  readonly elderly: number;
}

/**
 * What the simulation aims at. Public totals and shares stand in `targets.ts` with their sources; the numbers here
 * are chosen so that the simulated Denmark meets them.
 */
export const calibration = {
  householdSize: 1.713,
  /** Occupied dwellings of all dwellings. */
  occupancy: 0.965,
  largestAfdelingHouseholds: 1650,
  newAfdelingShare: 0.05,
  closedAfdelingShare: 0.01,
  pureElderly: 0.16,
  pureYouth: 0.08,
  /** Order of region codes 081-085. */
  regions: [
    { householdShare: 0.115, families: 0.75, elderly: 1.2 },
    { householdShare: 0.215, families: 0.93, elderly: 1.0 },
    { householdShare: 0.185, families: 0.92, elderly: 1.05 },
    { householdShare: 0.37, families: 1.22, elderly: 0.92 },
    { householdShare: 0.115, families: 0.92, elderly: 1.1 },
  ] as readonly RegionCalibration[],
  /** Households by kind (sum 1) and, within the kind, by age band of the oldest adult. */
  kinds: [
    { share: 0.252, ages: [14, 19, 17, 26, 18, 6] },
    { share: 0.327, ages: [11, 11, 8, 22, 30, 18] },
    { share: 0.016, ages: [0, 12, 60, 28, 0, 0] },
    { share: 0.085, ages: [3, 27, 57, 13, 0, 0] },
    { share: 0.158, ages: [9, 16, 8, 24, 32, 11] },
    { share: 0.088, ages: [2, 30, 56, 12, 0, 0] },
    { share: 0.072, ages: [7, 9, 30, 40, 11, 3] },
  ],
  /** Share of households leaving their dwelling in a year by age band of the oldest adult, before type and year. */
  leaving: [0.3, 0.19, 0.095, 0.055, 0.035, 0.035],
  /** Factor on leaving by dwelling type (familie, ungdom, ældre). */
  leavingByType: [0.85, 1.25, 1.6],
  /** Share of leaving households that take another almen dwelling. */
  stayInSector: 0.42,
  /** Share of move-outs by month, January first; July is the peak. */
  months: [7.9, 7.6, 8.1, 8.1, 8.2, 8.6, 9.4, 9.0, 8.5, 8.5, 8.2, 7.9],
} as const;
