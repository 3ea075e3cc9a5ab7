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
}

/** Numbers the groups. `groups` are lists of unit numbers; empty ones and exact copies of another are left out. */
export function membershipsOf(units: number, groups: readonly (readonly number[])[]): Memberships {
  const distinct = new Map<string, readonly number[]>();
  for (const group of groups) {
    const sorted = [...new Set(group)].sort((a, b) => a - b);
    if (sorted.length > 1) distinct.set(sorted.join(), sorted);
  }
  const groupsOfUnit: number[][] = Array.from({ length: units }, (_, unit) => [unit]);
  [...distinct.values()].forEach((group, i) => {
    for (const unit of group) groupsOfUnit[unit]?.push(units + i);
  });
  const groupFrom = new Int32Array(units + 1);
  groupsOfUnit.forEach((own, unit) => {
    groupFrom[unit + 1] = (groupFrom[unit] ?? 0) + own.length;
  });
  return { units, groups: units + distinct.size, groupFrom, groupOf: Int32Array.from(groupsOfUnit.flat()) };
}
