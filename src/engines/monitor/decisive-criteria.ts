import { compareDec } from '../../domain/kernel/decimal.ts';
import type { CriterionId } from '../../domain/model/area-class.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import type { CriterionProfile, CriterionRule } from '../../domain/model/criterion.ts';

interface Criterion {
  readonly id: CriterionId;
  readonly rules: readonly CriterionRule[];
}
type VerdictOf = (profile: CriterionProfile, id: CriterionId) => Verdict;
/** Profiles a value would meet: one way an unknown criterion could turn out. */
type Outcome = ReadonlySet<CriterionProfile>;

/**
 * The unknown criteria whose value could still change the answer, whatever the other unknown ones turn out to be.
 * A value over the stricter of two lines is over the milder one too, so only outcomes that can happen are tried.
 * @source kriterier.md section 4, `decisive`
 */
export function decisiveCriteria(
  criteria: readonly Criterion[],
  verdictOf: VerdictOf,
  answer: (settled: VerdictOf) => string,
): readonly CriterionId[] {
  const unknown = criteria.filter(({ id, rules }) => rules.some((rule) => verdictOf(rule.profile, id) === 'unknown'));
  const outcomes = unknown.map(({ rules }) => possibleOutcomes(rules));
  const answers = new Map<string, { readonly places: readonly number[]; readonly answer: string }>();
  for (const places of everyCombination(outcomes.map((of) => of.length))) {
    const settled = settle(unknown, outcomes, places, verdictOf);
    answers.set(places.join(), { places, answer: answer(settled) });
  }
  const changes = (at: number): boolean =>
    [...answers.values()].some((one) => {
      const first = one.places.map((place, other) => (other === at ? 0 : place));
      return answers.get(first.join())?.answer !== one.answer;
    });
  return unknown.filter((_criterion, at) => changes(at)).map(({ id }) => id);
}

function settle(
  unknown: readonly Criterion[],
  outcomes: readonly (readonly Outcome[])[],
  places: readonly number[],
  verdictOf: VerdictOf,
): VerdictOf {
  const outcomeOf = new Map(unknown.map(({ id }, at) => [id, outcomes[at]?.[places[at] ?? 0]]));
  return (profile, id) => {
    const outcome = outcomeOf.get(id);
    if (outcome === undefined) return verdictOf(profile, id);
    return outcome.has(profile) ? 'met' : 'not_met';
  };
}

/** What a value may meet: nothing, the mildest rule, the two mildest and so on; rules of one line fall together. */
function possibleOutcomes(rules: readonly CriterionRule[]): readonly Outcome[] {
  const mildestFirst = [...rules].sort((a, b) => {
    const byLine = compareDec(a.threshold, b.threshold);
    if (byLine !== 0) return a.op === 'lt' ? -byLine : byLine;
    return Number(b.op === 'ge') - Number(a.op === 'ge');
  });
  const outcomes: Outcome[] = [new Set()];
  for (const [at, rule] of mildestFirst.entries()) {
    const next = mildestFirst[at + 1];
    const together = next && next.op === rule.op && compareDec(next.threshold, rule.threshold) === 0;
    if (!together) outcomes.push(new Set(mildestFirst.slice(0, at + 1).map(({ profile }) => profile)));
  }
  return outcomes;
}

function everyCombination(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (found, size) => found.flatMap((places) => Array.from({ length: size }, (_none, place) => [...places, place])),
    [[]],
  );
}
