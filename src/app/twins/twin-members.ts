import { compareNames } from '../../domain/kernel/collation.ts';
import { holdsOn } from '../../domain/kernel/holds-on.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Afdeling } from '../../domain/model/place.ts';
import { parsePlace } from '../../engines/query/parse-selection.ts';
import { editionDay } from '../maps/place-regions.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { twinPopulation } from './twin-population.ts';

/**
 * The afdelinger of an area or a helhedsplan today that can have twins, by name: it has none itself, being a sum. Undefined for
 * any other place, and for one that is not there.
 */
export function twinMembers({ places, release }: OpenRelease, sted: string): readonly Afdeling[] | undefined {
  const place = placeIn(sted);
  if (place?.kind !== 'omr' && place?.kind !== 'plan') return undefined;
  const { directory } = places;
  const listed =
    place.kind === 'omr'
      ? directory.omraader.find(({ id }) => id === place.key)
      : directory.helhedsplaner.find(({ id }) => id === place.key);
  if (!listed) return undefined;
  const open = twinPopulation(release.content, 'afdeling').position;
  const day = editionDay(directory);
  const today = listed.members.filter((member) => holdsOn(member, day));
  const ids = new Set(today.map(({ afdeling }) => afdeling));
  return directory.afdelinger
    .filter(({ id }) => ids.has(id) && open.has(id))
    .sort((a, b) => compareNames(a.name, b.name));
}

function placeIn(sted: string) {
  try {
    return parsePlace(sted);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
