/** A period code of StatBank as dates; both days included. */
export interface StatbankPeriod {
  readonly start: string;
  readonly end: string;
}

const day = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const months = (year: number, first: number, count: number): StatbankPeriod => ({
  start: iso(Date.UTC(year, first - 1, 1)),
  end: iso(Date.UTC(year, first - 1 + count, 0)),
});

/** Monday of ISO week 1: the week with 4 January in it. */
function weekOne(year: number): number {
  const january4 = Date.UTC(year, 0, 4);
  return january4 - ((new Date(january4).getUTCDay() + 6) % 7) * day;
}

function week(year: number, number: number): StatbankPeriod | undefined {
  const start = weekOne(year) + (number - 1) * 7 * day;
  if (number < 1 || start >= weekOne(year + 1)) return undefined;
  return { start: iso(start), end: iso(start + 6 * day) };
}

const notations: readonly (readonly [
  RegExp,
  (year: number, part: number, last: number) => StatbankPeriod | undefined,
])[] = [
  [/^(\d{4})$/, (year) => months(year, 1, 12)],
  [/^(\d{4})[KQ](\d)$/, (year, q) => (q >= 1 && q <= 4 ? months(year, q * 3 - 2, 3) : undefined)],
  [/^(\d{4})M(\d{2})$/, (year, m) => (m >= 1 && m <= 12 ? months(year, m, 1) : undefined)],
  [/^(\d{4})H(\d)$/, (year, h) => (h === 1 || h === 2 ? months(year, h * 6 - 5, 6) : undefined)],
  [/^(\d{4})U(\d{2})$/, week],
  [/^(\d{4})M(\d{2})D(\d{2})$/, singleDay],
  [/^(\d{4})[:/](\d{4})$/, (from, to) => ({ start: `${from}-01-01`, end: `${to}-12-31` })],
];

function singleDay(year: number, month: number, dayOfMonth: number): StatbankPeriod | undefined {
  const text = iso(Date.UTC(year, month - 1, dayOfMonth));
  const same = Number(text.slice(5, 7)) === month && Number(text.slice(8)) === dayOfMonth;
  return same ? { start: text, end: text } : undefined;
}

/**
 * Dates of a StatBank period code: 2025, 2025K3 (2025Q3), 2025M01, 2024H1, 2020U53 (ISO week), 1977M01D03,
 * 2021:2025, 2023/2024. Undefined for a text period or an impossible one (2024M13), which is then kept as a label only.
 * @source dst.md section 1.2
 */
export function statbankPeriod(code: string): StatbankPeriod | undefined {
  for (const [pattern, make] of notations) {
    const parts = pattern.exec(code);
    if (parts) return make(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  }
  return undefined;
}
