import { compareNames } from '../../domain/kernel/collation.ts';
import { holdsOn, livesOn } from '../../domain/kernel/holds-on.ts';
import type { Boligomraade } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { TwinLevel } from '../../domain/model/twin-method.ts';
import { dayOf } from './twin-units.ts';

/**
 * Delivered boligområder of the release's day, by name. They are public facts and the same for everybody, as twins are; areas that
 * somebody drew are not, and may be for a few only.
 */
export function areasOfToday(content: ReleaseContent): readonly Boligomraade[] {
  const day = dayOf(content);
  return content.directory.omraader
    .filter((area) => area.kind === undefined && livesOn(area, day))
    .toSorted((a, b) => compareNames(a.name, b.name));
}

/** Which afdelinger stand in each of them that day, wholly or in part; of organisations, those with an afdeling there. */
export function unitsOfAreas(content: ReleaseContent, level: TwinLevel): ReadonlyMap<string, ReadonlySet<string>> {
  const day = dayOf(content);
  const organisationOf = new Map(content.directory.afdelinger.map(({ id, organisation }) => [id, organisation]));
  return new Map(
    areasOfToday(content).map(({ id, members }) => {
      const today = members.filter((member) => holdsOn(member, day)).map(({ afdeling }) => afdeling);
      return [
        id,
        new Set(level === 'afdeling' ? today : today.flatMap((afdeling) => organisationOf.get(afdeling) ?? [])),
      ];
    }),
  );
}
