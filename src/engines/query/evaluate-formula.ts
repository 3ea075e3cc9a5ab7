import { decToNumber } from '../../domain/kernel/decimal.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { CriterionDefinition, CriterionOperator } from '../../domain/model/criterion.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { ReferenceKey } from '../../domain/model/table-definition.ts';
import type { CellStore } from './cell-store.ts';
import type { CompiledFormula, CompiledTable } from './compile-table.ts';
import { ratioBand } from './error-band.ts';
import { steadySum } from './round-ratio.ts';
import { type SetValues, setState } from './set-values.ts';

/** A number before rounding, with the half-width of its error band (0 where none is promised). */
export interface RawNumber {
  readonly kind: 'number';
  readonly value: number;
  readonly band: number;
  /** How it was made, where it is a ratio: factor × part / whole. Rounded from these, not from `value`. */
  readonly ratio?: { readonly part: number; readonly whole: number; readonly factor: number };
  /** The band certainly holds the truth; without it, it nearly always does. */
  readonly sure?: true;
  /** Half-widths of part and whole. */
  readonly bands?: { readonly part: number; readonly whole: number };
  /** Means carry no band: their heads are protected, the mean itself is released as it is. */
  readonly isMean?: true;
}

/** A figure that has no number. */
export type NoNumber = Extract<Cell, { kind: 'hidden' | 'missing' }>;

/** Everything a formula reads. */
export interface Evaluation {
  readonly compiled: CompiledTable;
  readonly values: SetValues;
  readonly periodCount: number;
  readonly rules: RuleSet;
  /** Period number of the edition before, −1 where the series does not reach it. */
  readonly before: (period: number) => number;
  /** `several` where the place lies in several of the areas that the value is delivered for, so that none applies. */
  readonly reference: (key: ReferenceKey, period: number) => number | 'several' | undefined;
  readonly criteria: readonly CriterionDefinition[];
  /** Whether the place is one boligområde: only that has a class, so only that gets verdicts. */
  readonly isBoligomraade: boolean;
  /** Numbers made so far of formulas that stand on several sums, by formula and period. */
  readonly numbers: Map<CompiledFormula, (RawNumber | NoNumber | undefined)[]>;
  readonly store: CellStore;
  /** Set by measure, while cells are made, where a figure is 100 and not surely all. */
  readonly nearlyAll: Uint8Array;
  /** Publication month of the list a period is about, `2026-12`: decides which dated rule holds. */
  readonly listOf: (period: number) => string;
}

export const notDelivered: NoNumber = { kind: 'missing', reason: 'not-delivered' };
export const notApplicable: NoNumber = { kind: 'missing', reason: 'not-applicable' };
/** Too few in the base for a share to be shown. */
export const seeCounts: NoNumber = { kind: 'hidden', rule: 'hidden_base', nextStep: { kind: 'see-counts' } };
const fewOwnMeans: NoNumber = { kind: 'hidden', rule: 'hidden_base', nextStep: { kind: 'more-afdelinger' } };
const unsafeSum: NoNumber = { kind: 'hidden', rule: 'hidden_cell', nextStep: { kind: 'more-afdelinger' } };
const otherAtoms: NoNumber = { kind: 'hidden', rule: 'hidden_atom', nextStep: { kind: 'more-afdelinger' } };
const pooledRow: NoNumber = { kind: 'hidden', rule: 'hidden_attribute', nextStep: { kind: 'more-afdelinger' } };

/** Why the sum at a place of {@link SetValues} is no number; undefined where it is one. */
export function stateOf(e: Evaluation, at: number): NoNumber | undefined {
  const state = e.values.state[at];
  if (state === setState.missing) return notDelivered;
  if (state === setState.pooled) return pooledRow;
  return state === setState.open ? otherAtoms : undefined;
}

/** Whether a sum is a single leaf, whose error is bounded for certain. */
function isLeaf(e: Evaluation, set: number, period: number): boolean {
  return e.values.atoms[set * e.periodCount + period] === 1 && e.compiled.sets[set]?.leaves === 1;
}

/** Half-width of the error band of a sum of heads: certain for a single leaf, two standard errors for a union, plus what is not distributed. */
function bandOfSet(e: Evaluation, set: number, period: number): number {
  return e.values.bands[set * e.periodCount + period] ?? 0;
}

function hasOwnMeans(e: Evaluation, at: number, percent: number | undefined): boolean {
  const heads = e.values.heads[at] ?? 0;
  return (heads - (e.values.borrowed[at] ?? 0)) * 100 >= heads * (percent ?? 100);
}

/** Why a sum of money or full-time persons, of heads above 0, is not shown; undefined where it is. */
function unsafeOf(e: Evaluation, at: number): NoNumber | undefined {
  const many = (e.values.atoms[at] ?? 0) >= (e.rules.sumAtoms ?? Number.POSITIVE_INFINITY);
  return many || hasOwnMeans(e, at, e.rules.ownPercentOfSum) ? undefined : unsafeSum;
}

/** Why the sum of money or full-time persons at a place of {@link SetValues} is no number; undefined where it is one. */
export function noSumOf(e: Evaluation, at: number): NoNumber | undefined {
  return stateOf(e, at) ?? (e.values.heads[at] === 0 ? undefined : unsafeOf(e, at));
}

/** Half-width of the error band of a sum: as many parts of it as the band of its heads is of them. */
export function bandOfSum(e: Evaluation, at: number, value: number): number {
  const heads = e.values.heads[at] as number;
  return heads === 0 ? 0 : ((e.values.bands[at] as number) * Math.abs(value)) / heads;
}

/** A sum of money or full-time persons that is a number. Of no heads it is 0, whatever noise its additions left. */
export function sumAt(e: Evaluation, at: number): number {
  return e.values.heads[at] === 0 ? 0 : steadySum(e.values.sums[at] ?? 0);
}

function sumOf(e: Evaluation, set: number, period: number): RawNumber | NoNumber {
  const at = set * e.periodCount + period;
  const nothing = noSumOf(e, at);
  if (nothing) return nothing;
  const value = sumAt(e, at);
  return { kind: 'number', value, band: bandOfSum(e, at, value) };
}

function countOf(e: Evaluation, set: number, period: number): RawNumber | NoNumber {
  const nothing = stateOf(e, set * e.periodCount + period);
  if (nothing) return nothing;
  const value = e.values.heads[set * e.periodCount + period] ?? 0;
  const band = bandOfSet(e, set, period);
  return isLeaf(e, set, period) ? { kind: 'number', value, band, sure: true } : { kind: 'number', value, band };
}

function ratioOf(part: RawNumber | NoNumber, whole: RawNumber | NoNumber, factor: number): RawNumber | NoNumber {
  if (whole.kind !== 'number') return whole;
  if (whole.value === 0) return notApplicable;
  if (part.kind !== 'number') return part;
  return {
    kind: 'number',
    value: (factor * part.value) / whole.value,
    band: factor * ratioBand(part.value, whole.value, part.band, whole.band),
    ratio: { part: part.value, whole: whole.value, factor },
    bands: { part: part.band, whole: whole.band },
  };
}

function shareOf(e: Evaluation, f: Extract<CompiledFormula, { kind: 'share' }>, period: number): RawNumber | NoNumber {
  const whole = countOf(e, f.base, period);
  if (whole.kind === 'number' && whole.value > 0 && whole.value < e.rules.shareBase) return seeCounts;
  // All of all is 100 per cent however the count was rounded.
  if (f.part === 'heads' && f.of === f.base && whole.kind === 'number' && whole.value > 0) {
    return { kind: 'number', value: 100, band: 0, sure: true };
  }
  return ratioOf(f.part === 'heads' ? countOf(e, f.of, period) : sumOf(e, f.of, period), whole, 100);
}

function meanOf(e: Evaluation, set: number, period: number): RawNumber | NoNumber {
  const at = set * e.periodCount + period;
  const nothing = stateOf(e, at);
  if (nothing) return nothing;
  const whole = e.values.heads[at] ?? 0;
  if (whole === 0) return notApplicable;
  if (!hasOwnMeans(e, at, e.rules.ownPercent)) return fewOwnMeans;
  const part = e.values.sums[at] ?? 0;
  return { kind: 'number', value: part / whole, band: 0, ratio: { part, whole, factor: 1 }, isMean: true };
}

function relativeOf(
  e: Evaluation,
  f: Extract<CompiledFormula, { kind: 'relative' }>,
  period: number,
): RawNumber | NoNumber {
  const reference = e.reference(f.reference, period);
  if (reference === 'several') return notApplicable;
  const of = evaluateNumber(e, f.of, period);
  if (of.kind !== 'number') return of;
  if (reference === undefined) return notDelivered;
  if (reference === 0) return notApplicable;
  const times = (f.times ?? 1) / reference;
  const scaled: RawNumber = { kind: 'number', value: of.value * times, band: of.band * Math.abs(times) };
  return of.isMean ? { ...scaled, isMean: true } : scaled;
}

/** Mean of the figure in this and the edition before; both must be there. */
function twoYearMeanOf(e: Evaluation, of: CompiledFormula, period: number): RawNumber | NoNumber {
  const now = evaluateNumber(e, of, period);
  if (now.kind !== 'number') return now;
  const earlier = e.before(period);
  const last = earlier < 0 ? notDelivered : evaluateNumber(e, of, earlier);
  if (last.kind !== 'number') return last;
  return { kind: 'number', value: (now.value + last.value) / 2, band: (now.band + last.band) / 2 };
}

/** Where the line of a criterion lies, in the unit of its value, and which side of it meets the criterion. */
export interface CriterionLine {
  readonly at: number;
  readonly op: CriterionOperator;
}

/**
 * The line that holds for a period's list. Undefined when no rule holds then or its national reference is not
 * delivered. `criterion` is profile and criterion: `udsat.labour`.
 */
export function lineOf(e: Evaluation, criterion: string, period: number): CriterionLine | undefined {
  const line = datedLines(e, criterion)[period];
  if (line === undefined || !line.isMultiple) return line;
  const national = e.reference('doemte_pct_land_2aar', period);
  return typeof national !== 'number' ? undefined : { at: line.at * national, op: line.op };
}

interface DatedLine extends CriterionLine {
  /** `at` is a number of times what the whole country has. */
  readonly isMultiple: boolean;
}

type LinesOfCriterion = readonly (DatedLine | undefined)[];
type LinesOfTable = Map<string, LinesOfCriterion>;

// Which rule holds for the list of a period is the same for every place.
const linesOfTables = new WeakMap<readonly CriterionDefinition[], WeakMap<CompiledTable, LinesOfTable>>();

/** The lines of a criterion by period, those of multiples before they are multiplied. */
function datedLines({ criteria, compiled, periodCount, listOf }: Evaluation, criterion: string): LinesOfCriterion {
  const byTable = linesOfTables.get(criteria) ?? new WeakMap<CompiledTable, LinesOfTable>();
  const known = byTable.get(compiled) ?? new Map<string, LinesOfCriterion>();
  const lines = known.get(criterion);
  if (lines !== undefined) return lines;
  const found = Array.from({ length: periodCount }, (_, period) => ruleOf(criteria, criterion, listOf(period)));
  linesOfTables.set(criteria, byTable);
  byTable.set(compiled, known);
  known.set(criterion, found);
  return found;
}

function ruleOf(criteria: readonly CriterionDefinition[], criterion: string, list: string): DatedLine | undefined {
  const [profile, id] = criterion.split('.');
  const rules = criteria.find((c) => c.id === id)?.rules ?? [];
  const rule = rules.find(
    (r) => r.profile === profile && r.firstList <= list && (r.lastList === undefined || list <= r.lastList),
  );
  return rule && { at: decToNumber(rule.threshold), op: rule.op, isMultiple: rule.kind === 'times_national' };
}

/**
 * The number of a formula in a period before rounding, or why there is none. Verdicts and distances are not numbers of
 * this kind. What is made of several sums is kept: a criterion's value, its distances and last year's value share it.
 */
export function evaluateNumber(e: Evaluation, formula: CompiledFormula, period: number): RawNumber | NoNumber {
  switch (formula.kind) {
    case 'count':
      return countOf(e, formula.of, period);
    case 'sum':
      return sumOf(e, formula.of, period);
    case 'mean':
      return meanOf(e, formula.of, period);
    case 'rate':
      return ratioOf(sumOf(e, formula.of, period), countOf(e, formula.base, period), 1);
    case 'share':
    case 'relative':
    case 'two-year-mean':
      return keptNumber(e, formula, period);
    case 'previous': {
      const earlier = e.before(period);
      return earlier < 0 ? notDelivered : evaluateNumber(e, formula.of, earlier);
    }
    case 'threshold': {
      const line = lineOf(e, formula.criterion, period);
      return line === undefined ? notDelivered : { kind: 'number', value: line.at, band: 0, isMean: true };
    }
    case 'distance':
    case 'verdict':
      return notApplicable;
  }
}

type Composed = Extract<CompiledFormula, { kind: 'share' | 'relative' | 'two-year-mean' }>;

function keptNumber(e: Evaluation, formula: Composed, period: number): RawNumber | NoNumber {
  let known = e.numbers.get(formula);
  if (known === undefined) {
    known = [];
    e.numbers.set(formula, known);
  }
  known[period] ??= composedNumber(e, formula, period);
  return known[period];
}

function composedNumber(e: Evaluation, formula: Composed, period: number): RawNumber | NoNumber {
  switch (formula.kind) {
    case 'share':
      return shareOf(e, formula, period);
    case 'relative':
      return relativeOf(e, formula, period);
    case 'two-year-mean':
      return twoYearMeanOf(e, formula.of, period);
  }
}
