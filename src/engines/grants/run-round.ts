import type {
  GrantAllocation,
  GrantClaim,
  GrantDecision,
  GrantRow,
  GrantRun,
  GrantScore,
  GrantShift,
  GrantUnit,
  GrantVerdict,
} from '../../domain/model/grant.ts';
import type { GrantClass, GrantMethod, GrantRules, GrantSettings } from '../../domain/model/grant-rules.ts';
import { allocate } from './allocate.ts';
import { classifyUnit } from './classify-unit.ts';
import { type ScoredUnits, scoreUnits, type UnitToScore } from './score-units.ts';

/** Everything a round is worked out from. The same input is the same round, to the digit. */
export interface RoundInput {
  readonly units: readonly GrantUnit[];
  /** Places that means and ranks are taken over too, but that ask for nothing themselves. */
  readonly background?: readonly GrantUnit[];
  readonly rules: GrantRules;
  readonly settings: GrantSettings;
  /** The method that counts and those it is held against. */
  readonly methods: readonly GrantMethod[];
  /** By key of the place. */
  readonly decisions: ReadonlyMap<string, GrantDecision>;
}

interface Judged {
  readonly unit: GrantUnit;
  readonly score: GrantScore;
  readonly computed: GrantVerdict;
}

/**
 * Scores, classes and grants of a round.
 * @source prioritering.md sections 2, 3 and 6
 */
export function runRound(input: RoundInput): GrantRun {
  const { units, background = [], rules, settings, decisions } = input;
  const scored = [...units, ...background].map(toScore);
  const all = new Map(input.methods.map((method) => [method.id, scoreUnits(method, scored)]));
  const chosen = all.get(settings.method) ?? { scores: [], idle: [] };
  const judged = units.map((unit, at): Judged => {
    const score = chosen.scores[at] ?? { known: 0, domains: [] };
    return { unit, score, computed: classifyUnit({ unit, score: score.score, rules, settings }) };
  });
  const claims = judged.flatMap((one) => claimsOf(one, decisions.get(one.unit.key)));
  const allocation = allocate(claims, { ...settings, roundDownTo: rules.roundDownTo });
  const money = moneyByUnit(allocation);
  const rows = judged.map((one, at): GrantRow => {
    const decided = decisions.get(one.unit.key);
    const own = money.get(one.unit.key);
    const given = classGiven(one.computed, decided);
    const ranks = ranksOver(all, at);
    return {
      ...one,
      ...(ranks ? { ranks } : {}),
      ...(decided ? { decided } : {}),
      ...(given ? { class: given } : {}),
      ...(own ? { need: own.need } : {}),
      grant: own?.grant ?? 0,
      local: own?.local ?? 0,
      shifts: shiftsOf(input, all, one, at),
    };
  });
  return {
    rows: rows.sort(inOrder),
    allocation,
    open: rows.filter((row) => row.class === undefined).map(({ unit }) => unit.key),
    universe: scored.filter(({ counts }) => counts).length,
    ...(chosen.idle.length > 0 ? { idle: chosen.idle } : {}),
  };
}

function toScore({ counts, criteria }: GrantUnit): UnitToScore {
  const values = new Map(criteria.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value] as const])));
  return { counts, values };
}

function classGiven(computed: GrantVerdict, decided: GrantDecision | undefined): GrantClass | undefined {
  if (decided?.excluded) return 'K5';
  if (decided?.class) return decided.class;
  return computed.classes.length === 1 ? computed.classes[0] : undefined;
}

// Places put together are K1 for the residents of their listed part alone.
function claimsOf({ unit, score, computed }: Judged, decided: GrantDecision | undefined): readonly GrantClaim[] {
  const given = classGiven(computed, decided);
  const byHand = decided?.excluded ? undefined : decided?.amount;
  // Without residents no need can be worked out; somebody may still have decided it.
  if (given === undefined || (unit.residents === undefined && byHand === undefined)) return [];
  const { residents = 0 } = unit;
  const claim = {
    unit: unit.key,
    class: given,
    residents,
    score: score.score ?? Number.NEGATIVE_INFINITY,
    ...(byHand === undefined ? {} : { amount: byHand }),
  };
  const listed = unit.listedResidents ?? 0;
  if (listed === 0 || claim.amount !== undefined || given === 'K1' || decided?.excluded) return [claim];
  return [
    { ...claim, class: 'K1', residents: listed },
    { ...claim, residents: residents - listed },
  ];
}

interface Money {
  readonly need: string;
  readonly grant: number;
  readonly local: number;
}

function moneyByUnit({ shares }: GrantAllocation): ReadonlyMap<string, Money> {
  const sums = new Map<string, Money>();
  for (const { unit, need, grant, local } of shares) {
    const before = sums.get(unit);
    sums.set(unit, {
      need: before ? `${Number(before.need) + Number(need)}` : need,
      grant: grant + (before?.grant ?? 0),
      local: local + (before?.local ?? 0),
    });
  }
  return sums;
}

function ranksOver(all: ReadonlyMap<string, ScoredUnits>, at: number): readonly [number, number] | undefined {
  const ranks = [...all.values()].flatMap(({ scores }) => scores[at]?.rank ?? []);
  return ranks.length === 0 ? undefined : [Math.min(...ranks), Math.max(...ranks)];
}

/** Classes the place would be in with other weights, with figures at the ends of their margins, or with a moved line. */
function shiftsOf(
  { rules, settings, methods }: RoundInput,
  all: ReadonlyMap<string, ScoredUnits>,
  { unit, score, computed }: Judged,
  at: number,
): readonly GrantShift[] {
  const shifts: GrantShift[] = [];
  const tell = (
    by: GrantShift['by'],
    what: GrantShift['what'],
    otherwise: number | undefined,
    cutOff: number,
  ): void => {
    const { classes } = classifyUnit({ unit, score: otherwise, rules, settings: { ...settings, cutOff } });
    const isSame = classes.join() === computed.classes.join();
    if (!isSame && !shifts.some((one) => one.by === by && one.classes.join() === classes.join())) {
      shifts.push({ by, what, classes });
    }
  };
  for (const { id, name } of methods) {
    if (id !== settings.method) tell('weights', name, all.get(id)?.scores[at]?.score, settings.cutOff);
  }
  if (score.score === undefined) return shifts;
  const reach = marginOf(unit, score);
  tell('data', margins.up, score.score + reach, settings.cutOff);
  tell('data', margins.down, score.score - reach, settings.cutOff);
  tell('line', lines.up, score.score, settings.cutOff + rules.lineShift);
  tell('line', lines.down, score.score, settings.cutOff - rules.lineShift);
  return shifts;
}

const margins = {
  up: { da: 'tallene i den høje ende af usikkerheden', en: 'figures at the high end of their margin' },
  down: { da: 'tallene i den lave ende af usikkerheden', en: 'figures at the low end of their margin' },
} as const;
const lines = {
  up: { da: 'en lidt højere grænse', en: 'a slightly higher line' },
  down: { da: 'en lidt lavere grænse', en: 'a slightly lower line' },
} as const;

// How far the margins of all figures together move the score, as independent of one another.
function marginOf({ criteria }: GrantUnit, { domains }: GrantScore): number {
  const squares = domains.map(({ id, slope = 0 }) => (slope * (criteria.find((one) => one.id === id)?.band ?? 0)) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}

const order: readonly (GrantClass | undefined)[] = ['K1', 'K2', 'K3', 'K4', undefined, 'K5'];

function inOrder(a: GrantRow, b: GrantRow): number {
  const byClass = order.indexOf(a.class) - order.indexOf(b.class);
  const [x, y] = [a.score.score ?? Number.NEGATIVE_INFINITY, b.score.score ?? Number.NEGATIVE_INFINITY];
  if (byClass !== 0) return byClass;
  if (x !== y) return y - x;
  return a.unit.key < b.unit.key ? -1 : 1;
}
