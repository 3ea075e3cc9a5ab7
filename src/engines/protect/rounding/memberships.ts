/** Units that are looked at together; `weight` (default 1) is how many times their squared errors count. */
export interface UnitGroup {
  readonly units: readonly number[];
  readonly weight?: number;
  /** What kind of place they are, to tell errors by level. */
  readonly level?: string;
}

/**
 * Which groups each unit is part of, the unit itself included as the group of its own number: groups 0 … units−1 are
 * the units, then kommuner, organisationer and so on. A unit may be in several groups of a kind, or in none.
 */
export interface Memberships {
  readonly units: number;
  readonly groups: number;
  /** The groups of a unit: `groupOf[groupFrom[unit]] … groupOf[groupFrom[unit + 1] − 1]`. */
  readonly groupFrom: Int32Array;
  readonly groupOf: Int32Array;
  /** Level of each group; units have none. */
  readonly levels: readonly (string | undefined)[];
}

/** Numbers the groups. Groups of one unit and exact copies of another are left out. */
export function membershipsOf(units: number, groups: readonly UnitGroup[]): Memberships {
  const distinct = new Map<string, UnitGroup>();
  for (const group of groups) {
    const sorted = [...new Set(group.units)].sort((a, b) => a - b);
    const held = distinct.get(sorted.join());
    const weight = Math.max(group.weight ?? 1, held?.weight ?? 1);
    if (sorted.length > 1) distinct.set(sorted.join(), { ...group, ...held, units: sorted, weight });
  }
  const groupsOfUnit: number[][] = Array.from({ length: units }, (_, unit) => [unit]);
  const levels: (string | undefined)[] = Array.from({ length: units });
  for (const { units: members, weight = 1, level } of distinct.values()) {
    // A weight is as many groups of the same units, which keeps the passes free of multiplications.
    for (let copy = 0; copy < weight; copy++) {
      for (const unit of members) groupsOfUnit[unit]?.push(levels.length);
      levels.push(copy === 0 ? level : undefined);
    }
  }
  const groupFrom = new Int32Array(units + 1);
  groupsOfUnit.forEach((own, unit) => {
    groupFrom[unit + 1] = (groupFrom[unit] ?? 0) + own.length;
  });
  return { units, groups: levels.length, groupFrom, groupOf: Int32Array.from(groupsOfUnit.flat()), levels };
}
