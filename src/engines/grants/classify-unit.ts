import type { Verdict } from '../../domain/model/cell.ts';
import type { GrantReason, GrantUnit, GrantVerdict } from '../../domain/model/grant.ts';
import type { GrantClass, GrantRules, GrantSettings } from '../../domain/model/grant-rules.ts';

/** What a place is judged by: its facts, its score, and the lines. */
export interface UnitToClassify {
  readonly unit: GrantUnit;
  readonly score: number | undefined;
  readonly rules: GrantRules;
  readonly settings: Pick<GrantSettings, 'cutOff' | 'edge'>;
}

// Equal on paper may differ in the last binary places, and a score on the line is over it.
const lastPlaces = 1e-9;

/**
 * The class of a place, the first that fits. What cannot be known leaves every class open that it might settle; then
 * no grant is worked out before somebody has decided.
 * @source prioritering.md section 3
 */
export function classifyUnit(asked: UnitToClassify): GrantVerdict {
  const { unit, score, settings } = asked;
  const classes: GrantClass[] = [];
  const unknown: string[] = [];
  if (unit.listed === 'met') {
    return { classes: ['K1'], reasons: [{ code: 'listed', list: unit.list ?? '' }] };
  }
  if (unit.listed === 'unknown') {
    classes.push('K1');
    unknown.push('list');
  }
  if (score !== undefined && score >= settings.cutOff - lastPlaces) {
    return settled([...classes, 'K2'], [{ code: 'score', score, cutOff: settings.cutOff }], unknown);
  }
  if (score === undefined) {
    classes.push('K2');
    unknown.push('score');
  }
  const grounds = edgeGrounds(asked);
  const reasons = grounds.flatMap(({ state, reason }) => (state === 'met' ? [reason] : []));
  if (reasons.length > 0) return settled([...classes, 'K3'], reasons, unknown);
  const open = grounds.filter(({ state }) => state === 'unknown');
  if (open.length > 0) {
    classes.push('K3');
    unknown.push(...open.map(({ what }) => what));
  }
  return settled([...classes, 'K5'], [{ code: 'none' }], unknown);
}

function settled(
  classes: readonly GrantClass[],
  reasons: readonly GrantReason[],
  unknown: readonly string[],
): GrantVerdict {
  if (classes.length === 1) return { classes, reasons };
  return {
    classes,
    reasons: [...reasons.filter(({ code }) => code !== 'none'), { code: 'unknown', what: [...new Set(unknown)] }],
  };
}

interface Ground {
  readonly state: Verdict;
  readonly reason: GrantReason;
  readonly what: string;
}

function edgeGrounds({ unit, score, rules, settings }: UnitToClassify): readonly Ground[] {
  const from = settings.cutOff - settings.edge;
  const isNear = score !== undefined && score >= from - lastPlaces;
  return [
    ...nearTheLaw(unit, rules),
    {
      state: isNear ? 'met' : 'not_met',
      reason: { code: 'edge-score', score: score ?? 0, cutOff: settings.cutOff, from },
      what: 'score',
    },
    { state: unit.prevention, reason: { code: 'prevention', list: unit.list ?? '' }, what: 'list' },
    { state: unit.left, reason: { code: 'left', list: unit.leftList ?? '' }, what: 'list' },
    {
      state: unit.tiltPersons === undefined ? 'not_met' : 'met',
      reason: { code: 'tilt', persons: unit.tiltPersons ?? 0 },
      what: 'criteria',
    },
  ];
}

// One criterion short of the list with another near its line; or enough criteria and a few residents too few.
function nearTheLaw(unit: GrantUnit, { criteria, residents: size }: GrantRules): readonly Ground[] {
  const own = unit.criteria.filter(({ id }) => criteria.of.includes(id));
  const met = own.filter(({ state }) => state === 'met').length;
  const open = own.filter(({ state }) => state === 'unknown').length;
  const unmet = own.filter(({ state }) => state === 'not_met');
  const near = unmet.filter((one) => one.near === 'met').map(({ id }) => id);
  const maybeNear = open > 0 || unmet.some((one) => one.near === 'unknown');
  const { residents } = unit;
  const isLarge: Verdict = residents === undefined ? 'unknown' : verdict(residents >= size.line);
  const isAlmost: Verdict =
    residents === undefined ? 'unknown' : verdict(residents >= size.near && residents < size.line);
  const oneShort = exactly(met, open, criteria.required - 1);
  const enough: Verdict =
    met >= criteria.required ? 'met' : verdict(met + open < criteria.required, 'not_met', 'unknown');
  const nearOne: Verdict = near.length > 0 ? 'met' : verdict(maybeNear, 'unknown', 'not_met');
  return [
    {
      state: all([oneShort, nearOne, isLarge]),
      reason: { code: 'near-criterion', met, required: criteria.required, near },
      what: 'criteria',
    },
    { state: all([enough, isAlmost]), reason: { code: 'near-size', residents: residents ?? 0 }, what: 'criteria' },
  ];
}

function exactly(met: number, open: number, wanted: number): Verdict {
  if (met > wanted || met + open < wanted) return 'not_met';
  return open === 0 ? 'met' : 'unknown';
}

function verdict(holds: boolean, yes: Verdict = 'met', no: Verdict = 'not_met'): Verdict {
  return holds ? yes : no;
}

function all(states: readonly Verdict[]): Verdict {
  if (states.includes('not_met')) return 'not_met';
  return states.includes('unknown') ? 'unknown' : 'met';
}
