import { compareDec, type Decimal, decToText, roundDec } from '../../domain/kernel/decimal.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import type { CriterionOperator, CriterionRule } from '../../domain/model/criterion.ts';
import type {
  Averaging,
  CriterionReadings,
  CriterionVerdict,
  ReadingBasis,
  UnknownReason,
  YearReading,
} from '../../domain/model/monitor.ts';
import { compare, decimalOf, type Fraction, fractionOf, minus, over, plus, times } from './fraction.ts';
import { lineFor } from './judge-ratio.ts';

/** What a rule is asked with. */
export interface RuleSettings {
  /** National two-year share of convicted in per cent, where it is known. */
  readonly national: Decimal | undefined;
  readonly averaging: Averaging;
  readonly basis: ReadingBasis;
  /** Decimals the criterion is published with. */
  readonly decimals: number;
}

/** A value with its half-width, in the unit of its criterion. */
export interface BandedValue {
  readonly value: Fraction;
  readonly band: Fraction;
}

const zero = fractionOf(0);
const one = fractionOf(1);
const hundred = fractionOf(100);

/** The years a rule averages; undefined when one of them is not there or has nobody in it. */
export function yearsOf(rule: CriterionRule, readings: CriterionReadings): readonly YearReading[] | undefined {
  const years = readings.years.slice(0, rule.averageYears);
  const isThere = years.length === rule.averageYears && years.every(({ whole }) => whole.digits > 0n);
  return isThere ? years : undefined;
}

/** Per cent of one year with its half-width: that of the part, and that of the whole as far as it moves the share. */
export function shareOf({ part, whole, partBand, wholeBand }: YearReading, unit: Fraction = hundred): BandedValue {
  const share = over(fractionOf(part), fractionOf(whole));
  const of = (band: Decimal | undefined): Fraction => (band === undefined ? zero : fractionOf(band));
  const spread = over(plus(of(partBand), times(absolute(share), of(wholeBand))), fractionOf(whole));
  return { value: times(unit, share), band: times(unit, spread) };
}

const absolute = (a: Fraction): Fraction => (a.n < 0n ? { n: -a.n, d: a.d } : a);

/** A value worked out, and the question it answers. */
interface LookedUp {
  readonly averageYears: number;
  readonly isPersons: boolean;
  readonly averaging: Averaging;
  readonly found: BandedValue | undefined;
}

// The lines of a criterion look at the same years in the same way, one after the other: it is worked out once.
let latest: { readonly readings: CriterionReadings; readonly known: LookedUp[] } | undefined;

/** The value a rule looks at, over its years. Persons count as they are. */
export function valueOfRule(
  rule: CriterionRule,
  readings: CriterionReadings,
  averaging: Averaging,
): BandedValue | undefined {
  if (latest?.readings !== readings) latest = { readings, known: [] };
  const { averageYears } = rule;
  const isPersons = rule.kind === 'persons';
  const known = latest.known.find(
    (one) => one.averageYears === averageYears && one.isPersons === isPersons && one.averaging === averaging,
  );
  if (known) return known.found;
  const found = workedOut(rule, readings, averaging);
  latest.known.push({ averageYears, isPersons, averaging, found });
  return found;
}

function workedOut(rule: CriterionRule, readings: CriterionReadings, averaging: Averaging): BandedValue | undefined {
  const years = yearsOf(rule, readings);
  if (years === undefined) return undefined;
  const unit = rule.kind === 'persons' ? one : hundred;
  if (averaging === 'pooled') return shareOf(pooled(years), unit);
  const shares = years.map((year) => shareOf(year, unit));
  const count = fractionOf(years.length);
  const mean = (of: (share: BandedValue) => Fraction): Fraction => over(shares.map(of).reduce(plus), count);
  return { value: mean(({ value }) => value), band: mean(({ band }) => band) };
}

function pooled(years: readonly YearReading[]): YearReading {
  const sum = (of: (year: YearReading) => Decimal | undefined): Decimal =>
    years
      .map((year) => of(year) ?? { digits: 0n, scale: 0 })
      .reduce((a, b) => {
        const scale = Math.max(a.scale, b.scale);
        return { digits: at(a, scale) + at(b, scale), scale };
      });
  return {
    year: years.map(({ year }) => year).join('+'),
    part: sum(({ part }) => part),
    whole: sum(({ whole }) => whole),
    partBand: sum(({ partBand }) => partBand),
    wholeBand: sum(({ wholeBand }) => wholeBand),
  };
}

const at = ({ digits, scale }: Decimal, to: number): bigint => digits * 10n ** BigInt(to - scale);

/** Whether a value meets a line, by the statute's words. */
export function meets(value: Fraction, line: Fraction, op: CriterionOperator): boolean {
  const side = compare(value, line);
  return { gt: side > 0, ge: side >= 0, lt: side < 0 }[op];
}

/** Met or not met when the whole band lies on one side of the line, else unknown. */
export function judgeBand({ value, band }: BandedValue, line: Fraction, op: CriterionOperator): Verdict {
  const low = meets(minus(value, band), line, op);
  if (low !== meets(plus(value, band), line, op)) return 'unknown';
  return low ? 'met' : 'not_met';
}

/**
 * A criterion against one rule: state, exact value, and whether rounding or the way of averaging matters to it.
 * @source kriterier.md sections 3 and 4
 */
export function judgeCriterion(
  rule: CriterionRule,
  readings: CriterionReadings,
  settings: RuleSettings,
): CriterionVerdict {
  const line = lineFor(rule, settings.national);
  const found = valueOfRule(rule, readings, settings.averaging);
  const common = {
    id: readings.id,
    profile: rule.profile,
    op: rule.op,
    ...(line === undefined ? {} : { threshold: decToText(line) }),
    withinRounding: false,
    averagingSensitive: false,
  };
  const unknown = (reason: UnknownReason): CriterionVerdict => ({ ...common, state: 'unknown', reason });
  if (found === undefined) return unknown('no-value');
  const told = { value: textOf(found.value), ...(found.band.n === 0n ? {} : { band: textOf(found.band) }) };
  if (line === undefined) return { ...unknown('no-line'), ...told };
  const state = judgeBand(found, fractionOf(line), rule.op);
  const other = valueOfRule(rule, readings, settings.averaging === 'pooled' ? 'mean_of_shares' : 'pooled');
  return {
    ...common,
    ...told,
    state,
    ...(state === 'unknown' ? { reason: 'band' } : {}),
    withinRounding: isWithinRounding(found.value, line, settings),
    averagingSensitive: other !== undefined && judgeBand(other, fractionOf(line), rule.op) !== state,
  };
}

let lastWritten: { readonly value: Fraction; readonly text: string } | undefined;

function textOf(value: Fraction): string {
  if (lastWritten?.value !== value) lastWritten = { value, text: decToText(decimalOf(value, 6)) };
  return lastWritten.text;
}

// Printed to the published decimals the value is the line, though it is not exactly.
function isWithinRounding(value: Fraction, line: Decimal, { basis, decimals }: RuleSettings): boolean {
  const shown = decimalOf(value, decimals);
  if (compareDec(shown, roundDec(line, Math.max(decimals, line.scale))) !== 0) return false;
  return basis === 'printed' || compare(value, fractionOf(line)) !== 0;
}
