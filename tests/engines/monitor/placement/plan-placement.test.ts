import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lettingRules } from '../../../../src/domain/definitions/placement/letting-rules.ts';
import type { LpPool } from '../../../../src/domain/model/lp.ts';
import type { PlacedHouseholds, PlacementArea, Vacancies } from '../../../../src/domain/model/placement.ts';
import type { PlacementTask } from '../../../../src/engines/monitor/placement/allowed-homes.ts';
import { brokenLimits, judgePlan } from '../../../../src/engines/monitor/placement/judge-plan.ts';
import { planPlacement } from '../../../../src/engines/monitor/placement/plan-placement.ts';
import { openHighsPool } from '../../../../src/storage/solver/highs-pool.ts';

let pool: LpPool;
beforeAll(() => {
  pool = openHighsPool(1);
});
afterAll(async () => await pool.close());

const households = (id: string, count: number, persons: number, dwelling: string): PlacedHouseholds => ({
  id,
  households: count,
  persons,
  children: 0,
  dwelling,
  needsAccess: false,
  group: 'non-eu',
});
const area = (id: string, residents: number, existing: number, areaClass = ''): PlacementArea => ({
  id,
  residents,
  existing,
  areaClass,
  exempt: false,
});
const vacant = (place: string, small: number, large: number): readonly Vacancies[] => [
  { area: place, dwelling: 'small', vacant: small, accessible: true },
  { area: place, dwelling: 'large', vacant: large, accessible: true },
];

/** The example of monitorering.md section 13. */
const example: PlacementTask = {
  households: [
    households('one', 4, 1, 'small'),
    households('two', 2, 2, 'small'),
    households('four', 3, 4, 'large'),
    households('five', 1, 5, 'large'),
  ],
  areas: [
    area('A', 1_500, 30, 'udsat'),
    area('B', 2_400, 36),
    area('C', 5_000, 40),
    area('D', 1_800, 9),
    area('E', 900, 9),
  ],
  vacancies: [
    ...vacant('A', 3, 3),
    ...vacant('B', 2, 1),
    ...vacant('C', 3, 1),
    ...vacant('D', 4, 2),
    ...vacant('E', 2, 3),
  ],
  rules: lettingRules,
};

const personsIn = (plan: Awaited<ReturnType<typeof planPlacement>>): Record<string, number> =>
  Object.fromEntries(plan.loads.map(({ area: id, persons }) => [id, persons]));

describe('the worked example', () => {
  test('no area is loaded more than it has to be, and an exposed area takes nobody', async () => {
    const plan = await planPlacement(example, pool);
    expect(personsIn(plan)).toEqual({ A: 0, B: 0, C: 10, D: 11, E: 4 });
    expect(plan.homeless).toEqual([]);
    const of = (place: string): readonly string[] =>
      plan.placements.filter((one) => one.area === place).map(({ count, households: kind }) => `${count} ${kind}`);
    expect(of('C')).toEqual(['1 one', '2 two', '1 five']);
    expect(of('D')).toEqual(['3 one', '2 four']);
    expect(of('E')).toEqual(['1 four']);
  });

  test('says what held: the rule of the exposed area, and dwellings that are used up', async () => {
    const { limits } = await planPlacement(example, pool);
    expect(limits.filter(({ kind }) => kind === 'letting-rule').map((limit) => limit.area)).toEqual([
      'A',
      'A',
      'A',
      'A',
    ]);
    expect(limits.filter(({ kind }) => kind === 'vacancies')).toEqual([
      { kind: 'vacancies', area: 'C', dwelling: 'small' },
      { kind: 'vacancies', area: 'C', dwelling: 'large' },
      { kind: 'vacancies', area: 'D', dwelling: 'large' },
    ]);
  });

  test('whoever may live there does: the rule is of citizenship', async () => {
    const eu = example.households.map((kind) => ({ ...kind, group: 'eu' }));
    expect((await planPlacement({ ...example, households: eu }, pool)).limits).not.toContainEqual(
      expect.objectContaining({ kind: 'letting-rule' }),
    );
  });
});

describe('limits', () => {
  test('households that no home is left for are told, the fewest persons possible', async () => {
    const task: PlacementTask = {
      households: [households('one', 3, 1, 'small'), households('five', 2, 5, 'large')],
      areas: [area('C', 100, 0)],
      vacancies: vacant('C', 2, 1),
      rules: lettingRules,
    };
    const plan = await planPlacement(task, pool);
    expect(plan.homeless).toEqual([
      { households: 'one', count: 1 },
      { households: 'five', count: 1 },
    ]);
  });

  test('a home that is too dear, or of unknown rent, is not given to who has a ceiling', async () => {
    const [kind = households('one', 1, 1, 'small')] = [{ ...households('one', 1, 1, 'small'), rentCeiling: 6_000 }];
    const homes = (rent?: number): readonly Vacancies[] => [
      { area: 'C', dwelling: 'small', vacant: 1, accessible: true, ...(rent !== undefined && { rent }) },
    ];
    const placedAt = async (rent?: number): Promise<number> =>
      (await planPlacement({ households: [kind], areas: [area('C', 100, 0)], vacancies: homes(rent), rules: [] }, pool))
        .placements.length;
    expect([await placedAt(6_000), await placedAt(6_001), await placedAt()]).toEqual([1, 0, 0]);
  });

  test('children keep within the places there are, and their school district where loads allow it', async () => {
    const family = { ...households('family', 2, 4, 'large'), children: 2, district: 'north' };
    const areas = [
      { ...area('A', 1_000, 0), district: 'south' },
      { ...area('B', 1_000, 0), district: 'north' },
      { ...area('C', 1_000, 0), district: 'north', childCapacity: 1 },
    ];
    const vacancies = ['A', 'B', 'C'].map((id) => ({ area: id, dwelling: 'large', vacant: 2, accessible: true }));
    const plan = await planPlacement({ households: [family], areas, vacancies, rules: [] }, pool);
    expect(personsIn(plan)).toEqual({ A: 4, B: 4, C: 0 });
    expect(plan.districtMoves).toBe(1);
    const two = areas.map((one) => ({ ...one, childCapacity: 2 }));
    const within = await planPlacement({ households: [family], areas: two, vacancies, rules: [] }, pool);
    expect(personsIn(within)).toEqual({ A: 0, B: 4, C: 4 });
    expect(within.districtMoves).toBe(0);
  });

  test('a proposal of one’s own is judged by the same limits', () => {
    const own = [
      { households: 'one', area: 'A', dwelling: 'small', count: 1 },
      { households: 'five', area: 'E', dwelling: 'large', count: 4 },
    ];
    const judged = judgePlan(example, own);
    expect(judged.homeless.map(({ households: kind }) => kind)).toEqual(['one', 'two', 'four']);
    expect(brokenLimits(example, own).map(({ kind, area: place }) => `${kind} ${place}`)).toEqual([
      'letting-rule A',
      'vacancies E',
    ]);
  });
});

/** Every plan that places everybody, by trying all. */
function everyPlan(task: PlacementTask): readonly (readonly number[])[] {
  const kinds = task.households;
  const found: number[][] = [];
  const place = (
    kind: number,
    left: number,
    vacancy: number,
    free: readonly number[],
    persons: readonly number[],
  ): void => {
    const own = kinds[kind];
    if (!own) {
      found.push([...persons]);
      return;
    }
    if (left === 0) {
      place(kind + 1, kinds[kind + 1]?.households ?? 0, 0, free, persons);
      return;
    }
    const home = task.vacancies[vacancy];
    if (!home) return;
    const most = home.dwelling === own.dwelling ? Math.min(left, free[vacancy] ?? 0) : 0;
    for (let count = 0; count <= most; count++) {
      const at = task.areas.findIndex(({ id }) => id === home.area);
      place(
        kind,
        left - count,
        vacancy + 1,
        free.map((one, row) => (row === vacancy ? one - count : one)),
        persons.map((one, row) => (row === at ? one + count * own.persons : one)),
      );
    }
  };
  place(
    0,
    kinds[0]?.households ?? 0,
    0,
    task.vacancies.map((home) => home.vacant),
    task.areas.map(() => 0),
  );
  return found;
}

const heaviestFirst = (task: PlacementTask, persons: readonly number[]): readonly number[] =>
  task.areas.map(({ existing, residents }, at) => (existing + (persons[at] ?? 0)) / residents).sort((a, b) => b - a);

const isLighter = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((load, row) => Math.abs(load - (b[row] ?? 0)) > 1e-12);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
};

test('no other plan is lighter, by trying all of them', async () => {
  const tasks = fc.record({
    counts: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 2 }),
    areas: fc.array(fc.tuple(fc.constantFrom(10, 20, 30), fc.integer({ min: 0, max: 3 })), {
      minLength: 2,
      maxLength: 4,
    }),
    vacant: fc.integer({ min: 1, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(tasks, async ({ counts, areas, vacant: many }) => {
      const task: PlacementTask = {
        households: [households('one', counts[0] ?? 0, 1, 'small'), households('three', counts[1] ?? 0, 3, 'large')],
        areas: areas.map(([residents, existing], at) => area(`${at}`, residents, existing)),
        vacancies: areas.flatMap((_area, at) => vacant(`${at}`, many, at % 2 === 0 ? many : 1)),
        rules: [],
      };
      const all = everyPlan(task);
      fc.pre(all.length > 0);
      const plan = await planPlacement(task, pool);
      const own = heaviestFirst(
        task,
        plan.loads.map(({ persons }) => persons),
      );
      expect(plan.homeless).toEqual([]);
      expect(all.filter((persons) => isLighter(heaviestFirst(task, persons), own))).toEqual([]);
    }),
    { numRuns: 25, seed: 13 },
  );
});
