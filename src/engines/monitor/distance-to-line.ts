import { addDec, decOf, decToText, mulDec, subDec } from '../../domain/kernel/decimal.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import type { CriterionOperator, CriterionRule } from '../../domain/model/criterion.ts';
import type { CriterionReadings, LineDistance, PersonRange, YearReading } from '../../domain/model/monitor.ts';
import {
  ceilOf,
  compare,
  decimalOf,
  type Fraction,
  floorOf,
  fractionOf,
  minus,
  numberOf,
  over,
  plus,
  times,
} from './fraction.ts';
import { lineFor } from './judge-ratio.ts';
import { meets, type RuleSettings, yearsOf } from './read-criterion.ts';

const zero = fractionOf(0);
const one = fractionOf(1);
const hundred = fractionOf(100);

/** What incomes are taken to be where persons are counted across the line of income; kroner. */
export interface IncomeSteps {
  /** By how much the income of one person changes. */
  readonly change: Fraction;
}

/** This year's count and the line it is held against: `fixed + slope × whole`. */
interface Position {
  readonly part: Fraction;
  readonly whole: Fraction;
  readonly fixed: Fraction;
  readonly slope: Fraction;
}

/**
 * Whole persons to the line of a rule, this year's count changing and the years before held fixed. Of a release it is the
 * range over the margins of error.
 * @source monitorering.md section 6
 */
export function distanceToLine(
  rule: CriterionRule,
  readings: CriterionReadings,
  settings: RuleSettings,
  income: IncomeSteps,
): LineDistance {
  const named = { id: readings.id, profile: rule.profile };
  const line = lineFor(rule, settings.national);
  const years = yearsOf(rule, readings);
  if (line === undefined || years === undefined) return { ...named, kind: 'unknown' };
  const corners = cornersOf(rule, years, fractionOf(line), settings);
  const found = corners.map((position) => crossing(position, rule, income));
  const [exact] = corners;
  const allowed =
    exact && rule.kind !== 'persons' && rule.op !== 'lt' ? { allowed: textOf(times(exact.slope, hundred), 4) } : {};
  if (found.some((one) => one === undefined)) return { ...named, kind: 'cannot', ...allowed };
  const steps = found.filter((one) => one !== undefined);
  const range = (of: (step: Crossing) => number | undefined): PersonRange | undefined => {
    const all = steps.map(of);
    const known = all.filter((value) => value !== undefined);
    return known.length === all.length ? { from: Math.min(...known), to: Math.max(...known) } : undefined;
  };
  const [counted, others] = [range(({ counted: of }) => of), range(({ others: of }) => of)];
  return {
    ...named,
    kind: 'persons',
    persons: range(({ persons }) => persons) ?? { from: 0, to: 0 },
    ...(counted ? { countedMoving: counted } : {}),
    ...(others ? { othersMoving: others } : {}),
    ...(corners.length === 1 && exact ? { exact: textOf(excessOf(exact), 4) } : {}),
    ...allowed,
  };
}

/**
 * A distance that agrees with what is decided: the ends of all margins at once lie further out than the margin of the value
 * the verdict is made by, and would tell of persons on the other side of a line that is decided.
 * @source diskretion.md section 8.2 (margin of a share)
 */
export function onItsSide(distance: LineDistance, state: Verdict): LineDistance {
  if (state === 'unknown' || distance.kind !== 'persons') return distance;
  const clamp = ({ from, to }: PersonRange): PersonRange =>
    state === 'met'
      ? { from: Math.max(1, from), to: Math.max(1, to) }
      : { from: Math.min(-1, from), to: Math.min(-1, to) };
  const { persons, countedMoving, othersMoving } = distance;
  return {
    ...distance,
    ...(persons ? { persons: clamp(persons) } : {}),
    ...(countedMoving ? { countedMoving: clamp(countedMoving) } : {}),
    ...(othersMoving ? { othersMoving: clamp(othersMoving) } : {}),
  };
}

const textOf = (value: Fraction, decimals: number): string => decToText(decimalOf(value, decimals));

// Every way this year's counts can lie at the ends of their bands, and the years before with them: these weigh in as one
// number, so only its ends matter. The distance is linear in each, so its own ends are among these.
function cornersOf(
  rule: CriterionRule,
  [now, ...before]: readonly YearReading[],
  line: Fraction,
  { averaging }: RuleSettings,
): readonly Position[] {
  const ends = now ? endsOf(now) : [];
  if (rule.kind === 'persons') {
    return ends.map(({ part, whole }) => ({
      part: fractionOf(part),
      whole: fractionOf(whole),
      fixed: line,
      slope: zero,
    }));
  }
  const share = over(line, hundred);
  const weigh =
    averaging === 'pooled'
      ? ({ part, whole }: YearReading) => minus(times(share, fractionOf(whole)), fractionOf(part))
      : ({ part, whole }: YearReading) => over(fractionOf(part), fractionOf(whole));
  const weights = weightsOf(before.map((year) => endsOf(year).map(weigh)));
  const years = fractionOf(before.length + 1);
  return weights.flatMap((weight) =>
    ends.map(({ part, whole }): Position => {
      const counts = { part: fractionOf(part), whole: fractionOf(whole) };
      if (averaging === 'pooled') return { ...counts, fixed: weight, slope: share };
      return { ...counts, fixed: zero, slope: minus(times(years, share), weight) };
    }),
  );
}

/** The smallest and the largest sum of one of each; once where they are the same. */
function weightsOf(years: readonly (readonly Fraction[])[]): readonly Fraction[] {
  const end = (side: 1 | -1): Fraction =>
    years.map((ends) => ends.reduce((a, b) => (compare(b, a) === side ? b : a))).reduce(plus, zero);
  const [least, most] = [end(-1), end(1)];
  return compare(least, most) === 0 ? [least] : [least, most];
}

function endsOf({ year, part, whole, partBand, wholeBand, scaleBand }: YearReading): readonly YearReading[] {
  if (scaleBand !== undefined && scaleBand.digits > 0n) {
    const ends = [subDec(decOf(1), scaleBand), addDec(decOf(1), scaleBand)];
    return ends.map((scale) => ({ year, part: mulDec(part, scale), whole: mulDec(whole, scale) }));
  }
  const parts =
    partBand === undefined || partBand.digits === 0n ? [part] : [shift(part, partBand, -1n), shift(part, partBand, 1n)];
  const wholes =
    wholeBand === undefined || wholeBand.digits === 0n
      ? [whole]
      : [shift(whole, wholeBand, -1n), shift(whole, wholeBand, 1n)];
  return parts.flatMap((p) => wholes.filter((w) => w.digits > 0n).map((w) => ({ year, part: p, whole: w })));
}

function shift(value: YearReading['part'], by: YearReading['part'], sign: 1n | -1n): YearReading['part'] {
  const scale = Math.max(value.scale, by.scale);
  const to = ({ digits, scale: own }: YearReading['part']): bigint => digits * 10n ** BigInt(scale - own);
  const digits = to(value) + sign * to(by);
  return { digits: digits < 0n ? 0n : digits, scale };
}

const excessOf = ({ part, whole, fixed, slope }: Position): Fraction => minus(part, plus(fixed, times(slope, whole)));

interface Crossing {
  readonly persons: number;
  readonly counted?: number;
  readonly others?: number;
}

function crossing(position: Position, rule: CriterionRule, income: IncomeSteps): Crossing | undefined {
  const { slope, part, whole, fixed } = position;
  const excess = excessOf(position);
  const isMet = meets(part, plus(fixed, times(slope, whole)), rule.op);
  const step = (per: Fraction): number => stepsOver(excess, per, rule.op, isMet);
  if (rule.kind === 'persons') return { persons: step(one) };
  if (rule.kind === 'pct_of_region') return { persons: step(income.change) };
  const [isNone, isAll] = [compare(slope, zero) <= 0, compare(slope, one) >= 0];
  if ((isMet && isNone) || (!isMet && isAll)) return undefined;
  return {
    persons: step(one),
    ...(isAll ? {} : { counted: step(minus(one, slope)) }),
    ...(isNone ? {} : { others: step(slope) }),
  };
}

// Persons of whom each takes `per` off the excess (or adds it): down to the line or below it, as the operator says.
function stepsOver(excess: Fraction, per: Fraction, op: CriterionOperator, isMet: boolean): number {
  const size = over(excess.n < 0n ? { n: -excess.n, d: excess.d } : excess, per);
  // On the line itself a strict operator is not met, so leaving ends on it and entering goes past it; ge is the other way.
  const ends = (op === 'ge') === !isMet;
  const count = numberOf({ n: ends ? ceilOf(size) : floorOf(size) + 1n, d: 1n });
  return isMet ? count : -count;
}
