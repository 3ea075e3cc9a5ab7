import type {
  LettingRule,
  PlacedHouseholds,
  PlacementArea,
  PlacementLimit,
  Vacancies,
} from '../../../domain/model/placement.ts';

/** What a placement is planned from. */
export interface PlacementTask {
  readonly households: readonly PlacedHouseholds[];
  readonly vacancies: readonly Vacancies[];
  readonly areas: readonly PlacementArea[];
  readonly rules: readonly LettingRule[];
}

/** Households of kind `household` may live in the dwellings of `vacancy`, by their places in the task. */
export interface AllowedHome {
  readonly household: number;
  readonly vacancy: number;
  /** Place of the area in the task. */
  readonly area: number;
}

/**
 * Every kind of household with every kind of vacant dwelling of its size that the hard limits leave it, and the limits
 * that took the others away.
 * @source monitorering.md section 13
 */
export function allowedHomes(task: PlacementTask): {
  readonly homes: readonly AllowedHome[];
  readonly limits: readonly PlacementLimit[];
} {
  const homes: AllowedHome[] = [];
  const limits = new Map<string, PlacementLimit>();
  const placeOf = new Map(task.areas.map(({ id }, at) => [id, at]));
  task.households.forEach((kind, household) => {
    task.vacancies.forEach((vacancy, at) => {
      const area = placeOf.get(vacancy.area);
      const where = area === undefined ? undefined : task.areas[area];
      if (area === undefined || where === undefined || vacancy.dwelling !== kind.dwelling) return;
      const limit = limitOf(kind, vacancy, where, task.rules);
      if (limit === undefined) homes.push({ household, vacancy: at, area });
      else limits.set(`${limit.kind} ${household} ${area}`, limit);
    });
  });
  const hasHome = new Set(homes.map(({ household, area }) => `${household} ${area}`));
  const ruledOut = [...limits].flatMap(([key, limit]) => (hasHome.has(key.slice(key.indexOf(' ') + 1)) ? [] : [limit]));
  return { homes, limits: ruledOut };
}

function limitOf(
  kind: PlacedHouseholds,
  vacancy: Vacancies,
  area: PlacementArea,
  rules: readonly LettingRule[],
): PlacementLimit | undefined {
  const at = { area: area.id, households: kind.id };
  const rule = rules.find(
    ({ classes, groups, exemptible }) =>
      classes.includes(area.areaClass) && groups.includes(kind.group) && !(exemptible && area.exempt),
  );
  if (rule) return { kind: 'letting-rule', ...at, rule };
  if (kind.needsAccess && !vacancy.accessible) return { kind: 'access', ...at };
  const { rentCeiling } = kind;
  if (rentCeiling !== undefined && (vacancy.rent === undefined || vacancy.rent > rentCeiling))
    return { kind: 'rent', ...at };
  return undefined;
}
