import { effectRules, turnoverRows } from '../../domain/definitions/grants/goal-indicators.ts';
import type { YearValue } from '../../domain/model/grant-effect.ts';
import type { Helhedsplan } from '../../domain/model/place.ts';
import type { MoveRates, PlanTurnover } from '../../domain/model/plan-goal.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { evenlyStayed, leastStayed } from '../../engines/grants/least-stayed.ts';
import { figureYears } from './indicator-years.ts';

/**
 * How many of a plan's residents came while it ran, beside its twins. A release follows no person, so this is what can be
 * said of those who stayed: how many they are at least. Undefined where a year of it is missing or hidden.
 * @source prioritering.md section 8 ("area effect and effect on people differ")
 */
export function planTurnover(
  content: ReleaseContent,
  plan: Helhedsplan,
  twins: readonly string[],
): PlanTurnover | undefined {
  const [start, end] = [Number(plan.from.slice(0, 4)), Number(plan.to.slice(0, 4))];
  const during = ({ year }: YearValue): boolean => year >= start && year <= end;
  const into = figureYears(content, `plan:${plan.id}`, turnoverRows.into).filter(during);
  const outOf = figureYears(content, `plan:${plan.id}`, turnoverRows.outOf).filter(during);
  const last = into.at(-1)?.year;
  if (last === undefined || into.length !== last - start + 1 || outOf.length < into.length) return undefined;
  const least = leastStayed(into);
  if (least === undefined) return undefined;
  const years = new Set(into.map(({ year }) => year));
  const left = outOf.filter(({ year }) => years.has(year));
  const others = twins.flatMap((key) => ratesOf(content, key, years));
  return {
    from: start,
    to: last + 1,
    least,
    evenly: evenlyStayed(left),
    own: { into: mean(into), outOf: mean(left) },
    ...(others.length < effectRules.fewestTwins
      ? {}
      : {
          twins: {
            into: mean(others.map(({ into: value }) => ({ value }))),
            outOf: mean(others.map(({ outOf: value }) => ({ value }))),
          },
        }),
  };
}

function ratesOf(content: ReleaseContent, key: string, years: ReadonlySet<number>): readonly MoveRates[] {
  const [into, outOf] = [turnoverRows.into, turnoverRows.outOf].map((row) =>
    figureYears(content, key, row).filter(({ year }) => years.has(year)),
  );
  const isWhole = into?.length === years.size && outOf?.length === years.size;
  return isWhole ? [{ into: mean(into), outOf: mean(outOf) }] : [];
}

function mean(values: readonly { readonly value: number }[]): number {
  return values.reduce((sum, { value }) => sum + value, 0) / values.length;
}
