/** Days from 1970-01-01 to 1 January of the year. */
export function newYear(year: number): number {
  return Date.UTC(year, 0, 1) / 86_400_000;
}

/** Days from 1970-01-01 to 1 July of the year, the day mergers and splits take effect. */
export function midsummer(year: number): number {
  return Date.UTC(year, 6, 1) / 86_400_000;
}
