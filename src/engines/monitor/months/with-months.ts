import { dec } from '../../../domain/kernel/decimal.ts';
import type { Freshness, YearReading } from '../../../domain/model/monitor.ts';
import type { CriterionSource, MonthSource } from '../../../domain/model/monitor-rules.ts';
import type { MonthFigure } from '../../../domain/model/months.ts';
import type { FreshReadings } from '../release-readings.ts';

/** Released monthly figures of one area, and how far each may be from the truth. */
export interface AreaMonths {
  readonly figures: readonly MonthFigure[];
  /** Half-width of a count: n − 1 of the release. */
  readonly band: number;
  /** The day it is seen from: later months are not known yet. */
  readonly asOf: string;
}

/** A figure with both numbers a criterion takes. */
type Counted = MonthFigure & { readonly part: number };

const monthsOfYear = 12;
const freshEnough = 2;
const countedNear = 4;

/**
 * Readings of a criterion with what the months add: where the yearly figure is not there yet, a stock of the last month before
 * the list's day, or the mean of the year's months, those missing taken as the latest. A yearly figure always comes first.
 * @source monitorering.md sections 3 and 4
 */
export function withMonths(
  source: CriterionSource,
  months: MonthSource | undefined,
  yearly: FreshReadings,
  own: AreaMonths | undefined,
  listYear: number,
): FreshReadings {
  if (!months || !own || yearly.freshness === 'fresh') return yearly;
  const known = usable(months, own);
  if (known.length === 0) return yearly;
  return months.kind === 'stock'
    ? withStock(source, months, yearly, known, own, listYear)
    : withYear(source, months, yearly, known, own);
}

/** Figures of the criterion that are known and shown, the newest last; the law's own way of counting before one that comes near. */
function usable({ indicator, definitions, proxies }: MonthSource, { figures, asOf }: AreaMonths): readonly Counted[] {
  const ranked = [...definitions, ...proxies];
  const own = figures.filter(
    (one): one is Counted =>
      one.indikator === indicator &&
      one.part !== undefined &&
      one.periodeTil <= asOf &&
      ranked.includes(one.definitionId) &&
      (one.periodeType === 'maaned' || one.periodeType === 'dato'),
  );
  const best = new Map<string, Counted>();
  for (const one of own) {
    const held = best.get(one.periodeFra.slice(0, 7));
    const isBetter = !held || ranked.indexOf(one.definitionId) < ranked.indexOf(held.definitionId);
    if (isBetter) best.set(one.periodeFra.slice(0, 7), one);
  }
  return [...best.values()].sort((a, b) => (a.periodeFra < b.periodeFra ? -1 : 1));
}

function withStock(
  source: CriterionSource,
  months: MonthSource,
  yearly: FreshReadings,
  known: readonly Counted[],
  { band }: AreaMonths,
  listYear: number,
): FreshReadings {
  const day = `${listYear}-01-01`;
  const newest = known.findLast(({ periodeFra }) => periodeFra <= day);
  const isNewer = newest && (yearly.period === undefined || newest.periodeTil > yearly.period);
  if (!newest || !isNewer) return yearly;
  const whole = months.id === 'size' ? 1 : newest.whole;
  if (whole === undefined || whole <= 0) return yearly;
  const late = monthsBetween(newest.periodeTil, day);
  const reading: YearReading = {
    year: newest.periodeFra.slice(0, 7),
    part: dec(`${newest.part}`),
    whole: dec(`${whole}`),
    partBand: dec(`${band}`),
    ...(months.id === 'size' ? {} : { wholeBand: dec(`${band}`) }),
  };
  return {
    ...yearly,
    readings: { ...yearly.readings, years: [reading, ...yearly.readings.years] },
    freshness: freshnessOf(months, newest, late <= 0, source.carryMonths !== undefined && late <= source.carryMonths),
    period: newest.periodeFra.slice(0, 7),
    deliveries: [newest.datakilde],
  };
}

/** Whole months from the end of one period to a day after it; 0 where the period holds the day or ends the day before. */
function monthsBetween(end: string, day: string): number {
  const at = (text: string): number => Number(text.slice(0, 4)) * monthsOfYear + Number(text.slice(5, 7));
  return Math.max(0, at(day) - at(end) - 1);
}

function freshnessOf(
  { definitions }: MonthSource,
  { definitionId, friskhed }: MonthFigure,
  isThere: boolean,
  mayCarry: boolean,
): Freshness {
  if (!isThere && !mayCarry) return 'too-old';
  if (!definitions.includes(definitionId) || friskhed === countedNear) return 'proxy';
  return isThere && friskhed <= freshEnough ? 'fresh' : 'carried';
}

function withYear(
  source: CriterionSource,
  months: MonthSource,
  yearly: FreshReadings,
  known: readonly Counted[],
  own: AreaMonths,
): FreshReadings {
  const wanted = Number(yearly.wanted);
  const made = yearOfMonths(known, `${wanted}`, own.band);
  if (!made) return yearly;
  const years: YearReading[] = [made.reading];
  for (let year = wanted - 1; ; year--) {
    const reading =
      yearly.readings.years.find((one) => one.year === `${year}`) ??
      yearOfMonths(known, `${year}`, own.band, monthsOfYear)?.reading;
    if (!reading) break;
    years.push(reading);
  }
  const isWhole = made.months.length === monthsOfYear;
  const period = isWhole ? `${wanted}` : `${made.months[0]}/${made.months.at(-1)}`;
  return {
    ...yearly,
    readings: { ...yearly.readings, years },
    freshness: freshnessOf(months, made.worst, isWhole, source.carryMonths !== undefined),
    period,
    deliveries: [...new Set(made.sources)],
  };
}

/**
 * A year as the mean of its months, those missing taken as the latest there is.
 * @source monitorering.md section 4: 305, 303, … 293 in nine months make 297.25
 */
function yearOfMonths(known: readonly Counted[], year: string, band: number, fewest = 1) {
  const own = known.filter(
    ({ periodeFra, periodeType, whole }) =>
      periodeFra.startsWith(year) && periodeType === 'maaned' && whole !== undefined && whole > 0,
  );
  const latest = own.at(-1);
  if (!latest || own.length < fewest) return undefined;
  const sum = own.reduce((all, { part }) => all + part, 0) + (monthsOfYear - own.length) * latest.part;
  const reading: YearReading = {
    year,
    part: dec((sum / monthsOfYear).toFixed(6)),
    whole: dec(`${latest.whole}`),
    partBand: dec(`${band}`),
    wholeBand: dec(`${band}`),
  };
  // The year is no better known than its least known month.
  const worst = own.reduce((a, b) => (b.friskhed > a.friskhed ? b : a));
  const months = own.map(({ periodeFra }) => periodeFra.slice(0, 7));
  return { reading, months, worst, sources: own.map(({ datakilde }) => datakilde) };
}
