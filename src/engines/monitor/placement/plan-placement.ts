import { must } from '../../../domain/kernel/invariant.ts';
import type { LpPool } from '../../../domain/model/lp.ts';
import type { Placement, PlacementPlan } from '../../../domain/model/placement.ts';
import { type AllowedHome, allowedHomes, type PlacementTask } from './allowed-homes.ts';
import { judgePlan } from './judge-plan.ts';
import { type LoadLevel, loadLevels } from './load-levels.ts';
import { candidatesOf, type HeldLevel, type PlanAim, type PlanBounds, planProgram } from './plan-program.ts';

/** What a solve found: households in each allowed home, households of each kind with none, areas with the last level. */
interface Found {
  readonly homes: readonly number[];
  readonly homeless: readonly number[];
  readonly flagged: number;
}

/**
 * The plan that leaves fewest persons without a home, and of those the one whose heaviest loaded area is lightest, then
 * whose second heaviest is, and so on (leximin, in whole persons and exact fractions); of equals the one with fewest
 * moves between school districts, then the one that begins with the first areas.
 * @throws Problem KV-S13 when the solver fails
 * @source monitorering.md section 13
 */
export async function planPlacement(task: PlacementTask, pool: LpPool): Promise<PlacementPlan> {
  const { homes } = allowedHomes(task);
  const solve = async (bounds: PlanBounds, aim: PlanAim): Promise<Found | undefined> =>
    await solved(task, homes, bounds, aim, pool);
  const fewest = must(await solve({ held: [] }, 'homeless'), 'a plan with everybody homeless');
  const homeless = personsOf(task, fewest.homeless);
  const { held, upTo } = await settleLoads(
    task,
    homes,
    async (bounds, aim) => await solve({ ...bounds, homeless }, aim),
  );
  const settled = { held, homeless, ...(upTo && { upTo }) };
  const near = must(await solve(settled, 'district-moves'), 'a plan with the loads that were found');
  const districtMoves = judgePlan(task, placementsOf(task, homes, near)).districtMoves;
  const chosen = must(await solve({ ...settled, districtMoves }, 'areas'), 'a plan with the moves that were found');
  return judgePlan(task, placementsOf(task, homes, chosen));
}

type Solve = (bounds: PlanBounds, aim: PlanAim) => Promise<Found | undefined>;

/** Loads from the heaviest down: the lightest that the heaviest can be, how many areas must have it, then the next. */
async function settleLoads(
  task: PlacementTask,
  homes: readonly AllowedHome[],
  solve: Solve,
): Promise<{ readonly held: readonly HeldLevel[]; readonly upTo: LoadLevel | undefined }> {
  const inPlay = new Set(homes.map(({ area }) => area));
  const persons = personsOf(
    task,
    task.households.map(({ households }) => households),
  );
  const levels = loadLevels(
    task.areas,
    task.areas.map((_area, place) => (inPlay.has(place) ? persons : -1)),
  );
  const held: HeldLevel[] = [];
  let ceiling = levels.length - 1;
  while (ceiling >= 0 && settledAreas(held) < inPlay.size) {
    const at = await lightest(levels, ceiling, async (upTo) => (await solve({ held, upTo }, 'nothing')) !== undefined);
    const level = must(levels[at], 'a level of the list');
    const candidates = candidatesOf(task.areas, level, held).filter((place) => inPlay.has(place));
    const below = levels[at - 1];
    // Under the lightest load there is none: all that are left have it.
    const count = below ? await fewestAt({ level, candidates, below }, held, solve) : inPlay.size - settledAreas(held);
    held.push({ level, candidates, count });
    ceiling = at - 1;
  }
  return { held, upTo: held.at(-1)?.level };
}

function settledAreas(held: readonly HeldLevel[]): number {
  return held.reduce((sum, { count }) => sum + count, 0);
}

/** The first level up to which there is a plan; the ceiling is one. */
async function lightest(
  levels: readonly LoadLevel[],
  ceiling: number,
  isPossible: (level: LoadLevel) => Promise<boolean>,
): Promise<number> {
  let [low, high] = [0, ceiling];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (await isPossible(must(levels[middle], 'a level of the list'))) high = middle;
    else low = middle + 1;
  }
  return high;
}

async function fewestAt(
  { level, candidates, below }: { level: LoadLevel; candidates: readonly number[]; below: LoadLevel },
  held: readonly HeldLevel[],
  solve: Solve,
): Promise<number> {
  if (candidates.length === 1) return 1;
  const counting: HeldLevel = { level, candidates, count: Number.POSITIVE_INFINITY };
  const found = must(await solve({ held: [...held, counting], upTo: below }, 'count'), 'a plan up to the level');
  return found.flagged;
}

async function solved(
  task: PlacementTask,
  homes: readonly AllowedHome[],
  bounds: PlanBounds,
  aim: PlanAim,
  pool: LpPool,
): Promise<Found | undefined> {
  const { model, columns } = planProgram(task, homes, bounds, aim);
  const session = await pool.open(model, 'costs');
  try {
    const answer = await session.solve({ columns: [] });
    if (answer.kind !== 'optimal') return undefined;
    const whole = (column: number): number => Math.round(answer.x[column] ?? 0);
    return {
      homes: columns.homes.map(whole),
      homeless: columns.homeless.map(whole),
      flagged: columns.flags.reduce((sum, flag) => sum + whole(flag), 0),
    };
  } finally {
    await session.close();
  }
}

function placementsOf(task: PlacementTask, homes: readonly AllowedHome[], found: Found): readonly Placement[] {
  return homes.flatMap(({ household, vacancy }, at) => {
    const [kind, home, count = 0] = [task.households[household], task.vacancies[vacancy], found.homes[at]];
    if (!kind || !home || count === 0) return [];
    return [{ households: kind.id, area: home.area, dwelling: home.dwelling, count }];
  });
}

function personsOf(task: PlacementTask, counts: readonly number[]): number {
  return task.households.reduce((sum, { persons }, at) => sum + persons * (counts[at] ?? 0), 0);
}
