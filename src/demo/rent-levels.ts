/**
 * Rent of the sector, kr. per m² and year.
 * @source lbf.dk, Huslejestatistik 2019/2023; vi-lejere.dk (2021); 2022 is derived, the years outside 2019-2023 are invented
 */
const levels: ReadonlyMap<number, number> = new Map([
  [2016, 800],
  [2017, 811],
  [2018, 822],
  [2019, 833],
  [2020, 844],
  [2021, 857],
  [2022, 874],
  [2023, 899],
  [2024, 931],
  [2025, 963],
  [2026, 997],
]);

/** Rent level of a year, 2016-2026. @throws RangeError outside */
export function rentLevel(year: number): number {
  const level = levels.get(year);
  if (level === undefined) throw new RangeError(`no rent level for ${year}`);
  return level;
}
