import { dec, decOf, mulDec } from '../../domain/kernel/decimal.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { CriterionHistory, CriterionReadings, Freshness, YearReading } from '../../domain/model/monitor.ts';
import type { CriterionSource } from '../../domain/model/monitor-rules.ts';

/** Figures of one edition behind a criterion, and what they are about. */
export interface EditionFigures {
  readonly edition: number;
  readonly part: Cell;
  readonly whole: Cell;
  /** `2024` or `2025-10-01`; absent where the release does not say. */
  readonly period?: string;
  readonly deliveries: readonly string[];
  /** Mean income of the region in the very year of the figures. */
  readonly regionMean?: number;
}

/** Readings of a criterion for a list with how fresh they are. */
export interface FreshReadings {
  readonly readings: CriterionReadings;
  readonly freshness: Freshness;
  readonly period?: string;
  readonly wanted: string;
  readonly deliveries: readonly string[];
}

// A release's figures are decimals of few places already; six hold every one of them.
const places = 6;
const decFrom = (value: number) => dec(value.toFixed(places));

/**
 * What a release knows of a criterion on a list: editions up to the list's, the newest first, unbroken.
 * @param editions - By rising edition.
 * @source monitorering.md sections 3 and 4
 */
export function readingsForList(
  source: CriterionSource,
  editions: readonly EditionFigures[],
  listYear: number,
): FreshReadings {
  const newest = editions.findLast(({ edition }) => edition <= listYear);
  const wanted = `${listYear - source.yearsBack}`;
  const years: YearReading[] = [];
  for (let edition = newest?.edition ?? 0; ; edition--) {
    const figures = editions.find((one) => one.edition === edition);
    const reading = figures && readingOf(source, figures);
    if (reading === undefined) break;
    years.push(reading);
  }
  const period = newest?.period;
  const told = period === undefined ? {} : { period };
  const freshness = years.length === 0 ? 'none' : freshnessOf(source, period, Number(wanted));
  return { readings: { id: source.id, years }, freshness, ...told, wanted, deliveries: newest?.deliveries ?? [] };
}

function freshnessOf({ carryMonths }: CriterionSource, period: string | undefined, wanted: number): Freshness {
  if (period === undefined) return 'too-old';
  const late = (wanted - Number(period.slice(0, 4))) * 12;
  if (late <= 0) return 'fresh';
  return carryMonths !== undefined && late <= carryMonths ? 'carried' : 'too-old';
}

function readingOf(source: CriterionSource, figures: EditionFigures): YearReading | undefined {
  const { part, whole, edition, period } = figures;
  if (part.kind !== 'rounded' && part.kind !== 'value') return undefined;
  if (whole.kind !== 'rounded' && whole.kind !== 'value') return undefined;
  const year = period?.slice(0, 4) ?? `${edition - source.yearsBack}`;
  const bandOf = (cell: typeof part): number => (cell.kind === 'rounded' ? cell.band : 0);
  if (source.id === 'size') {
    return { year, part: decFrom(part.value), whole: decOf(1), partBand: decFrom(bandOf(part)) };
  }
  if (source.part.kind === 'mean') {
    if (figures.regionMean === undefined || whole.value <= 0) return undefined;
    const heads = decFrom(whole.value);
    return {
      year,
      part: mulDec(decFrom(part.value), heads),
      whole: mulDec(decFrom(figures.regionMean), heads),
      heads,
      scaleBand: decFrom(Math.min(bandOf(whole) / whole.value, 1)),
    };
  }
  return {
    year,
    part: decFrom(part.value),
    whole: decFrom(whole.value),
    partBand: decFrom(bandOf(part)),
    wholeBand: decFrom(bandOf(whole)),
  };
}

/** Yearly values as they were released, oldest first; years without one are left out. */
export function historyOf(source: CriterionSource, editions: readonly EditionFigures[]): CriterionHistory {
  const years = editions.flatMap((figures) => {
    const { part, whole, edition } = figures;
    const reading = readingOf(source, figures);
    if (!reading || (whole.kind !== 'rounded' && whole.kind !== 'value')) return [];
    if (part.kind !== 'rounded' && part.kind !== 'value') return [];
    const [partBand, wholeBand] = [part, whole].map((cell) => (cell.kind === 'rounded' ? cell.band : 0));
    const base = { year: reading.year, edition, whole: whole.value };
    if (source.id === 'size') return [{ ...base, value: part.value, band: partBand ?? 0 }];
    if (whole.value === 0) return [];
    if (source.part.kind === 'mean')
      return [{ ...base, value: (100 * part.value) / (figures.regionMean ?? 1), band: 0 }];
    const share = part.value / whole.value;
    return [{ ...base, value: 100 * share, band: (100 * ((partBand ?? 0) + share * (wholeBand ?? 0))) / whole.value }];
  });
  return { id: source.id, years };
}
