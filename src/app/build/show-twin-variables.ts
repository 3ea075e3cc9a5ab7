import type { ProtectedTable } from '../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { GateCounts } from '../../engines/protect/gate-counts.ts';
import { groupPlaces } from '../../engines/protect/group-places.ts';
import { gateTwinVariables } from '../../engines/protect/twin-variables/gate-twin-variables.ts';
import { addedOverParts } from '../../engines/protect/whole-afdelinger.ts';
import type { TwinTable } from './protection-setup.ts';

/** The twin variables as they are shown: of whole afdelinger and organisations that are large enough. */
export function showTwinVariables(
  tables: ReadonlyMap<string, ProtectedTable>,
  { table, rules }: TwinTable,
  directory: PlaceDirectory,
  counts: readonly GateCounts[],
): ProtectedTable | undefined {
  const shown = tables.get(table.id);
  if (!shown) return undefined;
  const cube = addedOverParts(shown, directory.units);
  const afdelingOf = new Map(directory.units.map(({ id, afdeling }) => [id, afdeling ?? id]));
  const persons = new Map([...afdelingOf.values()].map((id) => [id, cube.periods.map(() => 0)]));
  for (const { edition, units, counts: own } of counts) {
    const period = cube.periods.findIndex((found) => found.edition === edition);
    units.forEach((unit, u) => {
      const row = persons.get(afdelingOf.get(unit) ?? unit);
      if (row && period >= 0) row[period] = (row[period] ?? 0) + (own.persons1664[u] ?? 0);
    });
  }
  return gateTwinVariables(cube, {
    organisations: new Map(
      [...groupPlaces(directory).org].map(([nr, units]) => [
        nr,
        [...new Set(units.map((id) => afdelingOf.get(id) ?? id))],
      ]),
    ),
    afdelinger: new Set(directory.units.filter(({ kind }) => kind === 'afdeling').map(({ id }) => id)),
    counts: persons,
    fewest: rules.fewest1664,
  });
}
