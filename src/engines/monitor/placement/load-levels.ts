import type { PlacementArea } from '../../../domain/model/placement.ts';

/** A load that an area can have: (placed before + now) / residents, kept as its two whole numbers. */
export interface LoadLevel {
  readonly persons: number;
  readonly residents: number;
}

/** Less than 0 when `a` is the lighter load; 0 when they are the same, however they are written. */
export function compareLoads(a: LoadLevel, b: LoadLevel): number {
  return a.persons * b.residents - b.persons * a.residents;
}

/** Every load that an area can come to with up to `most` more persons each, lightest first, each once. */
export function loadLevels(areas: readonly PlacementArea[], most: readonly number[]): readonly LoadLevel[] {
  const all = areas.flatMap(({ existing, residents }, at) =>
    Array.from({ length: (most[at] ?? 0) + 1 }, (_none, more) => ({ persons: existing + more, residents })),
  );
  all.sort(compareLoads);
  return all.filter((level, at) => {
    const before = all[at - 1];
    return before === undefined || compareLoads(before, level) !== 0;
  });
}

/** How many more persons an area can take without a heavier load than the level; below 0 when it is heavier already. */
export function roomUpTo(area: PlacementArea, level: LoadLevel): number {
  return Math.floor((level.persons * area.residents) / level.residents) - area.existing;
}

/** Whether an area can have exactly that load. */
export function canHave(area: PlacementArea, level: LoadLevel): boolean {
  return (level.persons * area.residents) % level.residents === 0 && roomUpTo(area, level) >= 0;
}
