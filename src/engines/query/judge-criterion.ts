import type { Cell, Verdict } from '../../domain/model/cell.ts';
import type { CriterionOperator } from '../../domain/model/criterion.ts';
import type { CompiledFormula } from './compile-table.ts';
import {
  type Evaluation,
  evaluateNumber,
  lineOf,
  type NoNumber,
  notApplicable,
  type RawNumber,
} from './evaluate-formula.ts';

// Products of decimals in binary end a few last places off; nine decimals hold every share and threshold released.
const steady = (value: number): number => Math.round(value * 1e9) / 1e9;

function isMet(value: number, line: number, op: CriterionOperator): boolean {
  const [v, l] = [steady(value), steady(line)];
  switch (op) {
    case 'gt':
      return v > l;
    case 'ge':
      return v >= l;
    case 'lt':
      return v < l;
  }
}

/** Met or not met when the whole band lies on one side of the line, else unknown: never "not met" by doubt. */
export function judge(value: number, band: number, line: number, op: CriterionOperator): Verdict {
  const low = isMet(value - band, line, op);
  if (low !== isMet(value + band, line, op)) return 'unknown';
  return low ? 'met' : 'not_met';
}

/** Verdict on a criterion; no place but one boligområde has a class. Unknown too when the figure is hidden or missing, or the line or its reference is not known. */
export function verdictCell(e: Evaluation, f: Extract<CompiledFormula, { kind: 'verdict' }>, period: number): Cell {
  if (!e.isBoligomraade) return notApplicable;
  const line = lineOf(e, f.criterion, period);
  const of = evaluateNumber(e, f.of, period);
  if (line === undefined || of.kind !== 'number') return { kind: 'verdict', verdict: 'unknown' };
  return { kind: 'verdict', verdict: judge(of.value, of.band, line.at, line.op) };
}

/** Whole persons to change sides: above 0 to leave a met criterion, below 0 to enter one not met. */
export function personsToLine(count: number, line: number, op: CriterionOperator): number {
  const [a, l] = [steady(count), steady(line)];
  if (op === 'gt') return a > l ? Math.ceil(a - l) : -(Math.floor(l - a) + 1);
  if (op === 'ge') return a >= l ? Math.floor(a - l) + 1 : -Math.ceil(l - a);
  return a < l ? Math.ceil(l - a) : -(Math.floor(a - l) + 1);
}

interface CountedShare {
  readonly counted: RawNumber;
  /** Share in per cent that this year may have for the value to lie on the line. */
  readonly allowed: number;
}

function countedShare(
  e: Evaluation,
  of: CompiledFormula,
  line: number,
  period: number,
): CountedShare | NoNumber | undefined {
  if (of.kind === 'two-year-mean') {
    const earlier = e.before(period);
    const last = earlier < 0 ? undefined : evaluateNumber(e, of.of, earlier);
    const now = evaluateNumber(e, of.of, period);
    if (now.kind !== 'number') return now;
    return last?.kind === 'number' ? { counted: now, allowed: 2 * line - last.value } : last;
  }
  const counted = evaluateNumber(e, of, period);
  return counted.kind === 'number' ? { counted, allowed: line } : counted;
}

/**
 * Distance to the line: in points value − line; in persons by how many this year's count must change, two-year means
 * with last year held fixed. Means and their ratios have no distance in persons.
 * @source monitorering.md section 6
 */
export function distanceOf(
  e: Evaluation,
  f: Extract<CompiledFormula, { kind: 'distance' }>,
  period: number,
): RawNumber | NoNumber {
  const line = lineOf(e, f.criterion, period);
  const of = evaluateNumber(e, f.of, period);
  if (of.kind !== 'number') return of;
  if (line === undefined) return { kind: 'missing', reason: 'not-delivered' };
  if (f.in === 'points') return { ...withoutRatio(of), value: steady(of.value - line.at) };
  if (f.of.kind === 'count') {
    return { kind: 'number', value: personsToLine(of.value, line.at, line.op), band: of.band };
  }
  const share = countedShare(e, f.of, line.at, period);
  if (share === undefined) return { kind: 'missing', reason: 'not-delivered' };
  if (!('counted' in share)) return share;
  const { ratio, bands } = share.counted;
  if (ratio === undefined || bands === undefined) return notApplicable;
  const allowed = share.allowed / ratio.factor;
  const value = personsToLine(ratio.part, allowed * ratio.whole, line.op);
  return { kind: 'number', value, band: Math.ceil(bands.part + Math.abs(allowed) * bands.whole) };
}

function withoutRatio(of: RawNumber): RawNumber {
  const { value, band } = of;
  return of.isMean ? { kind: 'number', value, band, isMean: true } : { kind: 'number', value, band };
}
