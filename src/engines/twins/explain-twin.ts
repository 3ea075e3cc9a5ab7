import { groupDistances, isPooled } from './measure-distances.ts';
import type { TwinSpace } from './twin-space.ts';

/** How much one variable has to do with the distance between two units. */
export interface TwinContribution {
  readonly key: string;
  /** Weight × squared (city-block: absolute) difference of the scaled values. */
  readonly contribution: number;
  /** Of the distance, from 0 to 1; all 0 when the units stand at the same place. */
  readonly share: number;
  /** Values compared, after the cap. */
  readonly own: number;
  readonly other: number;
}

/** Why a twin is near: every variable, and which of them a sentence names. */
export interface TwinExplanation {
  readonly contributions: readonly TwinContribution[];
  /** Variables alike, smallest share first. */
  readonly alike: readonly string[];
  /** The variable that sets them apart most; none when nothing does. */
  readonly apart: string | undefined;
}

/**
 * Splits the distance between two units by variable. Under `mean-of-distances` a variable's share is its share of its
 * group's distance × the group's part of the whole, so that shares always add up to 1.
 * @param named - How many alike variables a sentence names at most.
 * @source tvillinger.md section 3, "Explanation"
 */
export function explainTwin(space: TwinSpace, subject: number, other: number, named: number): TwinExplanation {
  const width = space.variables.length;
  const parts = space.variables.map(({ key, weight, group }, v) => {
    const at = subject * width + v;
    const to = other * width + v;
    const apart = (space.scaled[at] ?? 0) - (space.scaled[to] ?? 0);
    const contribution = weight * (space.method.metric === 'euclid' ? apart * apart : Math.abs(apart));
    const values = { own: space.raw[at] ?? Number.NaN, other: space.raw[to] ?? Number.NaN };
    return { key, contribution, group: isPooled(space) ? 0 : group, ...values };
  });
  const groups = groupDistances(space, subject, other);
  const whole = groups.reduce((sum, part) => sum + part, 0);
  const totals = groups.map((_, group) =>
    parts.reduce((sum, part) => sum + (part.group === group ? part.contribution : 0), 0),
  );
  const contributions = parts.map(({ group, ...part }) => {
    const total = totals[group] ?? 0;
    const share = total === 0 ? 0 : (part.contribution / total) * ((groups[group] ?? 0) / whole);
    return { ...part, share };
  });
  const byShare = contributions.toSorted((a, b) => a.share - b.share);
  const last = byShare.at(-1);
  const apart = last && last.share > 0 ? last.key : undefined;
  const alike = byShare.filter(({ key }) => key !== apart).map(({ key }) => key);
  return { contributions, alike: alike.slice(0, named), apart };
}
