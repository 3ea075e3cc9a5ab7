import { boligomraade9001 } from '../../domain/definitions/geofa/boligomraade-9001.ts';
import { reaches } from '../../domain/kernel/holds-on.ts';
import type { Boligomraade } from '../../domain/model/place.ts';
import type { OpenRelease } from '../release/open-release.ts';

const followed = boligomraade9001.code;

/**
 * Boligområder that hold on a day: those delivered as such, and areas of the theme of boligområder. Districts and other areas
 * with a border are no boligområder, though they can be opened one by one.
 */
export function followedAreas({ places, areas }: OpenRelease, day: string): readonly Boligomraade[] {
  return places.directory.omraader.filter(({ id, validTo }) => {
    const booked = areas?.areas.get(id);
    return reaches(validTo, day) && (booked === undefined || booked.theme.code === followed);
  });
}

const typeField = 'omraade_type_kode';
const boligomraadeType = 1;

/** Areas that the law looks at: those delivered as boligområder, and those registered as boligområde after § 61 a. */
export function lawfulAreas(release: OpenRelease, day: string): readonly Boligomraade[] {
  return followedAreas(release, day).filter(({ id }) => {
    const booked = release.areas?.areas.get(id);
    return booked === undefined || booked.versions.at(-1)?.fields[typeField] === boligomraadeType;
  });
}
