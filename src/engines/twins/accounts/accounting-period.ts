/** A span of days, both included, as days since 1 January 1970. */
export interface AccountingPeriod {
  readonly fromDay: number;
  readonly toDay: number;
}

const dayMs = 86_400_000;
const monthsOfYear = 12;

/**
 * The accounting year of a period: the calendar year holding most of its days, the later of equals. 1 July 2022 to 30
 * June 2023 is 2022 (184 days against 181).
 * @source persondata.md 4.8
 */
export function accountingYear({ fromDay, toDay }: AccountingPeriod): number {
  let best = { year: yearOf(fromDay), days: 0 };
  for (let year = yearOf(fromDay); year <= yearOf(toDay); year++) {
    const first = Math.max(fromDay, dayOf(year, 0, 1));
    const days = Math.min(toDay, dayOf(year + 1, 0, 1) - 1) - first + 1;
    if (days >= best.days) best = { year, days };
  }
  return best.year;
}

/** Whole months from the first day on that fit in a period. */
export function wholeMonths({ fromDay, toDay }: AccountingPeriod): number {
  let months = Math.max(0, (yearOf(toDay) - yearOf(fromDay)) * monthsOfYear - monthsOfYear);
  while (afterMonths(fromDay, months + 1) - 1 <= toDay) months++;
  return months;
}

/** Whether a period is exactly so many months long: from a day to the day before the same day of a later month. */
export function lastsMonths(period: AccountingPeriod, months: number): boolean {
  return afterMonths(period.fromDay, months) - 1 === period.toDay;
}

/**
 * Which of several accounts of one unit and accounting year is used: one of exactly the right length, else the longest;
 * the later of equals. They are never added up.
 */
export function chooseAccounts<P extends AccountingPeriod>(periods: readonly P[], months: number): P | undefined {
  const better = (a: P, b: P): boolean => {
    const [right, other] = [lastsMonths(a, months), lastsMonths(b, months)];
    if (right !== other) return right;
    const [long, short] = [a.toDay - a.fromDay, b.toDay - b.fromDay];
    return right || long === short ? a.toDay > b.toDay : long > short;
  };
  const [first, ...others] = periods;
  return first && others.reduce((best, period) => (better(period, best) ? period : best), first);
}

function yearOf(day: number): number {
  return new Date(day * dayMs).getUTCFullYear();
}

function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / dayMs;
}

/** The same day of a later month; the last day of a month that is too short is followed by the first of the next. */
function afterMonths(day: number, months: number): number {
  const date = new Date(day * dayMs);
  const [year, month, of] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  return Math.min(dayOf(year, month, of), dayOf(year, month + 1, 1));
}
