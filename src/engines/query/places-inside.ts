import { livesOn } from '../../domain/kernel/holds-on.ts';
import type { MoveLevel } from '../../domain/model/moves.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { addressDays, livingMembers } from './footing.ts';
import { placesOfUnits } from './places-of-units.ts';
import { contextOf } from './query-context.ts';

/**
 * The places of a level that lie wholly inside a selection in a table's newest period, as selections in link form:
 * afdelinger (those shown together as one sum), boligområder or kommuner. In the order of the release's places.
 */
export function placesInside(
  content: ReleaseContent,
  asked: { readonly table: string; readonly selection: Selection; readonly level: MoveLevel },
): readonly string[] {
  const context = contextOf(content);
  const definition = context.definitionOf(asked.table);
  const cube = context.cubeOf(asked.table);
  const period = cube.table.periods.at(-1);
  if (period === undefined) return [];
  const days = addressDays(definition, period);
  const footing = context.footing(cube.system, context.resolver(asked.selection, 'nu'), days);
  const { places } = context;
  if (asked.level === 'afd') {
    const idOf = (unit: number): string => places.directory.units[unit]?.id ?? '';
    const held = new Set(footing.units.map(idOf));
    const groups = footing.atoms.map((atom) =>
      placesOfUnits(places, livingMembers(cube.system, places, atom, days).map(idOf), held),
    );
    return joinShared(groups).map((keys) => keys.map((key) => `afd:${key}`).join());
  }
  const held = new Set(footing.units);
  const isInside = (units: readonly number[]): boolean => units.length > 0 && units.every((unit) => held.has(unit));
  const unitsOf = (kind: 'omr' | 'kom', key: string): readonly number[] =>
    context.resolver({ terms: [{ sign: '+', place: { kind, key } }] }, 'nu').on(days.last).units;
  if (asked.level === 'kom') {
    return places.directory.kommuner.flatMap(({ code }) => (isInside(unitsOf('kom', code)) ? [`kom:${code}`] : []));
  }
  return places.directory.omraader
    .filter((area) => area.kind === undefined && livesOn(area, days.last) && isInside(unitsOf('omr', area.id)))
    .map(({ id }) => `omr:${id}`);
}

// The parts of an afdeling may be in several atoms, each of which would name the afdeling.
function joinShared(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const joined: string[][] = [];
  const at = new Map<string, string[]>();
  for (const group of groups) {
    const known = group.map((key) => at.get(key)).find((own) => own !== undefined);
    const own = known ?? [];
    if (!known) joined.push(own);
    for (const key of group) {
      if (!own.includes(key)) own.push(key);
      at.set(key, own);
    }
  }
  return joined;
}
