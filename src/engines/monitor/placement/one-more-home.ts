import type { LpPool } from '../../../domain/model/lp.ts';
import type { AreaLoad, PlacementPlan } from '../../../domain/model/placement.ts';
import type { PlacementTask } from './allowed-homes.ts';
import { compareLoads } from './load-levels.ts';
import { planPlacement } from './plan-placement.ts';

/** What one more vacant dwelling of a kind in an area would change. */
export interface OneMoreHome {
  readonly area: string;
  readonly dwelling: string;
  /** Persons more who would have a home. */
  readonly persons: number;
  /** The first load, heaviest first, that would be lighter: its area before, and the area and load then. */
  readonly lighter?: { readonly before: AreaLoad; readonly after: AreaLoad };
}

/**
 * Plans again with one more home for each kind of dwelling that a plan used up; those that change nothing are left out.
 * @source monitorering.md section 13
 */
export async function oneMoreHome(
  task: PlacementTask,
  plan: PlacementPlan,
  pool: LpPool,
): Promise<readonly OneMoreHome[]> {
  const found: OneMoreHome[] = [];
  for (const limit of plan.limits) {
    if (limit.kind !== 'vacancies') continue;
    const at = task.vacancies.findIndex(({ area, dwelling }) => area === limit.area && dwelling === limit.dwelling);
    const vacancies = task.vacancies.map((home, row) => (row === at ? { ...home, vacant: home.vacant + 1 } : home));
    const then = await planPlacement({ ...task, vacancies }, pool);
    const persons = homelessPersons(task, plan) - homelessPersons(task, then);
    const lighter = persons === 0 ? firstLighter(plan, then) : undefined;
    if (persons === 0 && !lighter) continue;
    found.push({ area: limit.area, dwelling: limit.dwelling, persons, ...(lighter && { lighter }) });
  }
  return found;
}

function homelessPersons(task: PlacementTask, { homeless }: PlacementPlan): number {
  return homeless.reduce((sum, { households, count }) => {
    const kind = task.households.find(({ id }) => id === households);
    return sum + count * (kind?.persons ?? 0);
  }, 0);
}

function firstLighter(plan: PlacementPlan, then: PlacementPlan): OneMoreHome['lighter'] {
  const [now, later] = [heaviestFirst(plan), heaviestFirst(then)];
  const at = now.findIndex((load, row) => compareLoads(levelOf(load), levelOf(later[row] ?? load)) !== 0);
  const [before, after] = [now[at], later[at]];
  return before && after && { before, after };
}

function heaviestFirst({ loads }: PlacementPlan): readonly AreaLoad[] {
  return loads.toSorted((a, b) => compareLoads(levelOf(b), levelOf(a)));
}

function levelOf({ persons, placedBefore, residents }: AreaLoad): { persons: number; residents: number } {
  return { persons: placedBefore + persons, residents };
}
