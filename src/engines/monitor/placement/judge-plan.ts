import type { Placement, PlacementLimit, PlacementPlan } from '../../../domain/model/placement.ts';
import { allowedHomes, type PlacementTask } from './allowed-homes.ts';
import { movesDistrict } from './plan-program.ts';

/**
 * What a proposal makes of every area: loads, households left without a home, moves between districts, and the limits
 * that hold it: those that rule homes out, and vacancies and places for children that are used up.
 * @source monitorering.md section 13
 */
export function judgePlan(task: PlacementTask, placements: readonly Placement[]): PlacementPlan {
  const used = usedUp(task, placements);
  return {
    placements,
    loads: task.areas.map(({ id, existing, residents }) => ({
      area: id,
      persons: used.persons.get(id) ?? 0,
      placedBefore: existing,
      residents,
    })),
    homeless: task.households.flatMap(({ id, households }) => {
      const count = households - (used.households.get(id) ?? 0);
      return count > 0 ? [{ households: id, count }] : [];
    }),
    limits: [...allowedHomes(task).limits, ...fullVacancies(task, used), ...fullOfChildren(task, used)],
    districtMoves: placements.reduce((sum, placement) => sum + (isMove(task, placement) ? placement.count : 0), 0),
  };
}

/** Limits that a proposal breaks; none for a plan that was computed. */
export function brokenLimits(task: PlacementTask, placements: readonly Placement[]): readonly PlacementLimit[] {
  const used = usedUp(task, placements);
  const { limits } = allowedHomes(task);
  const ruledOut = limits.filter(
    (limit) =>
      'households' in limit &&
      placements.some(({ households, area }) => limit.households === households && limit.area === area),
  );
  return [...ruledOut, ...overVacancies(task, used), ...overChildren(task, used)];
}

/** Dwellings of one kind in one area: vacant or used. */
interface Homes {
  readonly area: string;
  readonly dwelling: string;
  readonly count: number;
}

function addHomes(sums: Map<string, Homes>, { area, dwelling, count }: Homes): void {
  const key = JSON.stringify([area, dwelling]);
  sums.set(key, { area, dwelling, count: (sums.get(key)?.count ?? 0) + count });
}

interface Used {
  readonly persons: ReadonlyMap<string, number>;
  readonly children: ReadonlyMap<string, number>;
  readonly households: ReadonlyMap<string, number>;
  /** By area and dwelling. */
  readonly dwellings: ReadonlyMap<string, Homes>;
}

function usedUp(task: PlacementTask, placements: readonly Placement[]): Used {
  const used = {
    persons: new Map<string, number>(),
    children: new Map<string, number>(),
    households: new Map<string, number>(),
    dwellings: new Map<string, Homes>(),
  };
  const add = (sums: Map<string, number>, key: string, more: number): Map<string, number> =>
    sums.set(key, (sums.get(key) ?? 0) + more);
  for (const { households, area, dwelling, count } of placements) {
    const kind = task.households.find(({ id }) => id === households);
    add(used.persons, area, count * (kind?.persons ?? 0));
    add(used.children, area, count * (kind?.children ?? 0));
    add(used.households, households, count);
    addHomes(used.dwellings, { area, dwelling, count });
  }
  return used;
}

function vacantBy(task: PlacementTask): ReadonlyMap<string, Homes> {
  const sums = new Map<string, Homes>();
  for (const { area, dwelling, vacant } of task.vacancies) addHomes(sums, { area, dwelling, count: vacant });
  return sums;
}

function fullVacancies(task: PlacementTask, used: Used): readonly PlacementLimit[] {
  return [...vacantBy(task)].flatMap(([key, { area, dwelling, count }]) =>
    count > 0 && used.dwellings.get(key)?.count === count ? [{ kind: 'vacancies', area, dwelling } as const] : [],
  );
}

function overVacancies(task: PlacementTask, used: Used): readonly PlacementLimit[] {
  const vacant = vacantBy(task);
  return [...used.dwellings].flatMap(([key, { area, dwelling, count }]) =>
    count > (vacant.get(key)?.count ?? 0) ? [{ kind: 'vacancies', area, dwelling } as const] : [],
  );
}

function fullOfChildren(task: PlacementTask, used: Used): readonly PlacementLimit[] {
  return task.areas.flatMap(({ id, childCapacity }) => {
    const children = used.children.get(id) ?? 0;
    return children > 0 && children === childCapacity ? [{ kind: 'children', area: id } as const] : [];
  });
}

function overChildren(task: PlacementTask, used: Used): readonly PlacementLimit[] {
  return task.areas.flatMap(({ id, childCapacity }) =>
    childCapacity !== undefined && (used.children.get(id) ?? 0) > childCapacity
      ? [{ kind: 'children', area: id } as const]
      : [],
  );
}

function isMove(task: PlacementTask, { households, area }: Placement): boolean {
  const kind = task.households.findIndex(({ id }) => id === households);
  return movesDistrict(
    task,
    kind,
    task.areas.findIndex(({ id }) => id === area),
  );
}
