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
  occupancy: 0.972,
  /** Households aimed at, relative to the scale's residents ÷ household size: makes up for estates not open all years. */
  buildUp: 1.012,
  /** Estates founded per afdeling of the scale: some are merged, closed or not yet open in a given year. */
  sitesPerAfdeling: 1.075,
  largestAfdelingHouseholds: 1750,
  /** Shares of the dwellings: opened in the ten years, closed in them, in blocks; and by type (familie is the rest). */
  opened: 0.035,
  closed: 0.006,
  etage: 0.66,
  youth: 0.07,
  elderly: 0.07,
  /** Mean strain of estates, weighted by households. */
  meanStrain: 0.2,
  /** Order of region codes 081-085. */
  regions: [
    { householdShare: 0.115, families: 0.6, elderly: 0.91 },
    { householdShare: 0.215, families: 0.87, elderly: 0.97 },
    { householdShare: 0.185, families: 0.87, elderly: 1.0 },
    { householdShare: 0.37, families: 1.49, elderly: 1.04 },
    { householdShare: 0.115, families: 0.87, elderly: 1.04 },
  ] as readonly RegionCalibration[],
  /** Households by kind (sum 1) and, within the kind, by age band of the oldest adult. */
  kinds: [
    { share: 0.258, ages: [11, 15, 17, 29, 20, 8] },
    { share: 0.336, ages: [9, 9, 8, 24, 31, 19] },
    { share: 0.009, ages: [0, 12, 60, 28, 0, 0] },
    { share: 0.079, ages: [3, 27, 57, 13, 0, 0] },
    { share: 0.158, ages: [7, 13, 8, 26, 34, 12] },
    { share: 0.085, ages: [2, 30, 56, 12, 0, 0] },
    { share: 0.068, ages: [7, 9, 30, 40, 11, 3] },
  ],
  /** Readiness of households to leave their dwelling by age band of the oldest adult, relative to one another. */
  leaving: [0.3, 0.19, 0.095, 0.055, 0.035, 0.035],
  /** Dwellings left in a year, of all, by type (familie, ungdom, ældre), deaths included. */
  leftByType: [0.104, 0.399, 0.195],
  /** Non-western adults who head a household in a typical estate mix; decides the level, estates the spread. */
  nonWesternHeads: 0.24,
  /** Share of leaving households that take another almen dwelling. */
  stayInSector: 0.42,
  /** Share of move-outs by month, January first; July is the peak. */
  months: [7.9, 7.6, 8.1, 8.1, 8.2, 8.6, 9.4, 9.0, 8.5, 8.5, 8.2, 7.9],
} as const;
