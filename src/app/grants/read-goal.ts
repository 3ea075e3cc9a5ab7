import { goalIndicators } from '../../domain/definitions/grants/goal-indicators.ts';
import { goalKinds } from '../../domain/definitions/grants/goal-kinds.ts';
import { readDanishNumber } from '../../domain/kernel/danish-number.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { GoalIndicator, GoalKind } from '../../domain/model/plan-goal.ts';

const largestValue = 1e9;
const longestTold = 40;

/** A value of a goal. @throws Problem KV-J13 where it is no number */
export function goalValue(found: string): number {
  const value = readDanishNumber(found);
  if (value !== undefined && Math.abs(value) < largestValue) return value;
  throw new Problem('KV-J13', { why: 'value', found: found.slice(0, longestTold) });
}

/** A year of a goal. @throws Problem KV-J13 where it is none */
export function goalYear(found: string): number {
  if (/^(19|20)\d\d$/.test(found.trim())) return Number(found);
  throw new Problem('KV-J13', { why: 'years', found: found.slice(0, longestTold) });
}

/** What a goal is about and how it is counted. @throws Problem KV-J13 on what there is none of, or that does not fit */
export function goalSubject(
  indicator: string,
  kind: string,
): { readonly indicator: GoalIndicator; readonly kind: GoalKind } {
  const about = goalIndicators.find(({ id }) => id === indicator);
  if (!about) throw new Problem('KV-J13', { why: 'indicator', found: indicator.slice(0, longestTold) });
  const counted = goalKinds.find(({ id }) => id === (kind === '' ? 'niveau' : kind));
  // Values entered by hand are levels: there is nothing to hold them against.
  const isLocal = about.criterion === undefined && about.figure === undefined;
  if (!counted || (isLocal && counted.id !== 'niveau')) {
    throw new Problem('KV-J13', { why: 'kind', found: kind.slice(0, longestTold) });
  }
  return { indicator: about, kind: counted };
}
