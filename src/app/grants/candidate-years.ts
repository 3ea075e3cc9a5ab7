import { effectRules, goalIndicators } from '../../domain/definitions/grants/goal-indicators.ts';
import type { GoalIndicator } from '../../domain/model/plan-goal.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { derive } from '../../engines/protect/seal.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import { historyOfPlace } from '../monitor/open-area.ts';
import { ifHomes } from '../release/if-homes.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';
import { criterionYears } from './indicator-years.ts';
import { largeAfdelinger } from './judge-places.ts';

/** Goal indicators that are criteria of the law, in the order their years are kept in. */
export const criterionIndicators: readonly GoalIndicator[] = goalIndicators.filter(
  ({ criterion }) => criterion !== undefined,
);

// Years before the edition that are kept; deliveries hold some ten.
const yearsKept = 30;

/** Value of an indicator in a year; NaN where it is hidden or not there. */
export type ValueIn = (indicator: GoalIndicator, year: number) => number;

const kept = new WeakMap<ReleaseContent, Map<string, Float64Array>>();

/**
 * The criteria of an afdeling year by year, for choosing twins of plans: the same for every plan, so read once and kept as
 * plain numbers. What the law says of thousands of places is not asked for.
 */
export function candidateYears(content: ReleaseContent, id: string): ValueIn {
  const known = kept.get(content) ?? new Map<string, Float64Array>();
  kept.set(content, known);
  const first = content.manifest.edition - yearsKept;
  let values = known.get(id);
  if (!values) {
    values = valuesOf(content, id, first);
    known.set(id, values);
  }
  const held = values;
  return (indicator, year) =>
    held[criterionIndicators.indexOf(indicator) * (yearsKept + 1) + year - first] ?? Number.NaN;
}

function valuesOf(content: ReleaseContent, id: string, first: number): Float64Array {
  const values = new Float64Array(criterionIndicators.length * (yearsKept + 1)).fill(Number.NaN);
  const area = ifHomes(() => ({ history: historyOfPlace(content, parseSelection(`afd:${id}`)) }));
  for (const [at, indicator] of criterionIndicators.entries()) {
    for (const { year, value } of criterionYears(area, indicator)) {
      if (year >= first && year <= first + yearsKept) values[at * (yearsKept + 1) + year - first] = value;
    }
  }
  return values;
}

/** Reads the years of every afdeling that may be a twin of a plan beside the server, so that no plan's first reader waits. */
export async function preparePlans(
  context: AppContext,
  release: OpenRelease,
  { pause, signal }: Preparation,
): Promise<void> {
  const asOf = context.clock().slice(0, 10);
  const ids = derive(release.release, (content) => largeAfdelinger(content, asOf, effectRules.residents)).content;
  for (const id of ids) {
    await pause();
    if (signal.aborted) return;
    derive(release.release, (content) => candidateYears(content, id));
  }
}
