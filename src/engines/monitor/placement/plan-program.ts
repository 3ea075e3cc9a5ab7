import type { LpModel } from '../../../domain/model/lp.ts';
import type { PlacementArea } from '../../../domain/model/placement.ts';
import type { AllowedHome, PlacementTask } from './allowed-homes.ts';
import { canHave, type LoadLevel, roomUpTo } from './load-levels.ts';
import { type WholeProgram, wholeProgram } from './whole-program.ts';

/** A load that so many of some areas have, and no more of them. */
export interface HeldLevel {
  readonly level: LoadLevel;
  /** Places of the areas in the task that can have it. */
  readonly candidates: readonly number[];
  readonly count: number;
}

/** What a solve must keep to. */
export interface PlanBounds {
  /** Persons who may be left without a home. */
  readonly homeless?: number;
  /** Loads settled already, heaviest first. */
  readonly held: readonly HeldLevel[];
  /** No other area has a heavier load. */
  readonly upTo?: LoadLevel;
  /** Households that may have to change school district. */
  readonly districtMoves?: number;
}

/** What a solve makes as small as can be. `areas` = a plan that begins with the first areas, to choose one of equals. */
export type PlanAim = 'homeless' | 'count' | 'district-moves' | 'areas' | 'nothing';

/** The columns of a plan's program. */
export interface PlanColumns {
  readonly homes: readonly number[];
  readonly homeless: readonly number[];
  /** A flag for each area that may have the last settled load. */
  readonly flags: readonly number[];
}

/** The program of one solve: columns of homes and homeless households first. */
export function planProgram(
  task: PlacementTask,
  homes: readonly AllowedHome[],
  bounds: PlanBounds,
  aim: PlanAim,
): { readonly model: LpModel; readonly columns: PlanColumns } {
  const program = wholeProgram();
  const places = { homes: homeColumns(program, task, homes), homeless: homelessColumns(program, task) };
  everyHousehold(program, task, homes, places);
  vacanciesAndChildren(program, task, homes, places.homes);
  const homelessPersons = places.homeless.map((column, at) => [column, task.households[at]?.persons ?? 0] as const);
  if (bounds.homeless !== undefined) program.row(homelessPersons, { upper: bounds.homeless });
  const moves = movesBetweenDistricts(task, homes, places.homes);
  if (bounds.districtMoves !== undefined) program.row(moves, { upper: bounds.districtMoves });
  const flags = boundLoads(program, task, homes, places.homes, bounds);
  const costs: Record<PlanAim, readonly (readonly [number, number])[]> = {
    homeless: homelessPersons,
    count: flags.map((flag) => [flag, 1] as const),
    'district-moves': moves,
    areas: homes.map(({ household, area }, at) => [
      places.homes[at] ?? 0,
      area * (task.households[household]?.persons ?? 0),
    ]),
    nothing: [],
  };
  return { model: program.model(new Map(costs[aim])), columns: { ...places, flags } };
}

function homeColumns(program: WholeProgram, task: PlacementTask, homes: readonly AllowedHome[]): readonly number[] {
  return homes.map(({ household, vacancy }) =>
    program.column(Math.min(task.households[household]?.households ?? 0, task.vacancies[vacancy]?.vacant ?? 0)),
  );
}

function homelessColumns(program: WholeProgram, task: PlacementTask): readonly number[] {
  return task.households.map(({ households }) => program.column(households));
}

function everyHousehold(
  program: WholeProgram,
  task: PlacementTask,
  homes: readonly AllowedHome[],
  columns: Pick<PlanColumns, 'homes' | 'homeless'>,
): void {
  task.households.forEach(({ households }, kind) => {
    const own = homes.flatMap(({ household }, at) =>
      household === kind ? [[columns.homes[at] ?? 0, 1] as const] : [],
    );
    program.row([...own, [columns.homeless[kind] ?? 0, 1]], { lower: households, upper: households });
  });
}

function vacanciesAndChildren(
  program: WholeProgram,
  task: PlacementTask,
  homes: readonly AllowedHome[],
  columns: readonly number[],
): void {
  task.vacancies.forEach(({ vacant }, row) => {
    const own = homes.flatMap(({ vacancy }, at) => (vacancy === row ? [[columns[at] ?? 0, 1] as const] : []));
    program.row(own, { upper: vacant });
  });
  task.areas.forEach(({ childCapacity }, place) => {
    if (childCapacity === undefined) return;
    const own = homes.flatMap(({ area, household }, at) =>
      area === place ? [[columns[at] ?? 0, task.households[household]?.children ?? 0] as const] : [],
    );
    program.row(own, { upper: childCapacity });
  });
}

function movesBetweenDistricts(
  task: PlacementTask,
  homes: readonly AllowedHome[],
  columns: readonly number[],
): readonly (readonly [number, number])[] {
  return homes.flatMap(({ household, area }, at) =>
    movesDistrict(task, household, area) ? [[columns[at] ?? 0, 1] as const] : [],
  );
}

/** Whether a home in the area takes the household's children out of their school district. */
export function movesDistrict(task: PlacementTask, household: number, area: number): boolean {
  const [from, to] = [task.households[household]?.district, task.areas[area]?.district];
  return from !== undefined && to !== undefined && from !== to;
}

/**
 * Bounds the persons of each area: those that have a settled load of their own by it, the others by `upTo`; an area
 * that may be one of several with a settled load has a flag for it. Answers the flags of the last level.
 */
function boundLoads(
  program: WholeProgram,
  task: PlacementTask,
  homes: readonly AllowedHome[],
  columns: readonly number[],
  { held, upTo }: PlanBounds,
): readonly number[] {
  const flagsOf = held.map(() => [] as number[]);
  task.areas.forEach((area, place) => {
    const persons = homes.flatMap(({ area: at, household }, home) =>
      at === place ? [[columns[home] ?? 0, task.households[household]?.persons ?? 0] as const] : [],
    );
    if (persons.length === 0) return;
    const own = held.flatMap((one, at) => (one.candidates.includes(place) ? [{ at, level: one.level }] : []));
    const alone = own.find(({ at }) => isOnlyOne(held[at]));
    if (alone) {
      program.row(persons, { upper: roomUpTo(area, alone.level) });
      return;
    }
    const base = upTo === undefined ? undefined : roomUpTo(area, upTo);
    if (base === undefined) return;
    const flags = own.map(({ at, level }) => {
      const flag = program.column(1);
      flagsOf[at]?.push(flag);
      return { flag, more: roomUpTo(area, level) - base };
    });
    program.row([...persons, ...flags.map(({ flag, more }) => [flag, -more] as const)], { upper: base });
    if (flags.length > 1)
      program.row(
        flags.map(({ flag }) => [flag, 1] as const),
        { upper: 1 },
      );
  });
  flagsOf.forEach((flags, at) => {
    if (flags.length > 0)
      program.row(
        flags.map((flag) => [flag, 1] as const),
        { upper: held[at]?.count ?? 0 },
      );
  });
  return flagsOf.at(-1) ?? [];
}

function isOnlyOne(level: HeldLevel | undefined): boolean {
  return level !== undefined && level.candidates.length === level.count;
}

/** Areas that can have exactly a load, of those without a settled load of their own. */
export function candidatesOf(
  areas: readonly PlacementArea[],
  level: LoadLevel,
  held: readonly HeldLevel[],
): readonly number[] {
  const settled = new Set(held.filter(isOnlyOne).flatMap(({ candidates }) => candidates));
  return areas.flatMap((area, place) => (!settled.has(place) && canHave(area, level) ? [place] : []));
}
