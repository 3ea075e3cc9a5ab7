import type { AreaStore } from '../../domain/model/area-store.ts';
import type { DwellingPlaces } from '../../domain/model/dwellings.ts';
import type { PlaceDirectory, Unit } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { sealRelease } from '../../engines/protect/seal.ts';
import { extendPlaces } from '../../engines/query/extend-places.ts';
import { buildSearchIndex } from '../../engines/query/search-index.ts';
import { indexPlaces } from '../access/place-index.ts';
import { isStandardTable } from '../release/is-standard-table.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { searchWords } from '../release/search-words.ts';
import { type AreaBook, readAreaBook } from './area-book.ts';

/** A release with the areas of this moment among its places. */
export type DressRelease = (own: OpenRelease) => Promise<OpenRelease>;

/** What a release looks like with areas, without its leaves: the same for its own and its strict ones. */
type Places = Pick<OpenRelease, 'places' | 'searchIndex'> & { readonly areas: AreaBook };

interface Kept<T> {
  readonly revision: number;
  readonly made: Promise<T>;
}

// The current release and one pinned beside it.
const keptReleases = 2;

/**
 * Puts areas with a border among the places of releases: read when somebody first asks, and again when areas have
 * changed since. A release never changes; what is made of it and the areas is let go with it.
 */
export function dressWithAreas(store: Pick<AreaStore, 'areas' | 'areaRevision'>): DressRelease {
  const places = new Map<string, Kept<Places>>();
  const dressed = new WeakMap<OpenRelease, Kept<OpenRelease>>();
  const placesOf = (own: OpenRelease, revision: number): Promise<Places> => {
    const { id } = own.manifest;
    const known = places.get(id);
    if (known?.revision === revision) return known.made;
    const made = readPlaces(own, store, revision);
    places.delete(id);
    places.set(id, { revision, made });
    const oldest = places.keys().next().value;
    if (places.size > keptReleases && oldest !== undefined) places.delete(oldest);
    // A failed reading is tried again by the next reader.
    made.catch(() => places.delete(id));
    return made;
  };
  return async (own) => {
    const revision = await store.areaRevision();
    if (revision === 0) return own;
    const known = dressed.get(own);
    if (known?.revision === revision) return await known.made;
    const made = placesOf(own, revision).then((found) => withPlaces(own, found));
    dressed.set(own, { revision, made });
    made.catch(() => dressed.delete(own));
    return await made;
  };
}

async function readPlaces(own: OpenRelease, store: Pick<AreaStore, 'areas'>, revision: number): Promise<Places> {
  const { content } = own.release;
  const areas = await readAreaBook(store, revision, dwellingsOf(content));
  const directory = { ...content.directory, omraader: omraaderWith(content.directory, areas) };
  const definitions = content.definitions.filter(isStandardTable);
  return {
    areas,
    places: indexPlaces(directory, areas),
    searchIndex: buildSearchIndex(directory, definitions, searchWords),
  };
}

function withPlaces(own: OpenRelease, { areas, places, searchIndex }: Places): OpenRelease {
  const extended = extendPlaces(own.release.content, places.directory);
  return { ...own, areas, places, searchIndex, release: sealRelease(extended) };
}

/**
 * Delivered boligområder keep their members, since persons were counted by them; their border tells how much of each
 * afdeling lies inside. Every other area is a place by its border.
 */
function omraaderWith({ omraader }: PlaceDirectory, { areas }: AreaBook): PlaceDirectory['omraader'] {
  const delivered = new Set(omraader.map(({ id }) => id));
  const own = omraader.map((omraade) => {
    const booked = areas.get(omraade.id);
    if (!booked) return omraade;
    const today = new Map(booked.units.filter(({ to }) => to === undefined).map((placed) => [placed.unit, placed]));
    const members = omraade.members.map((member) => {
      const placed = today.get(member.afdeling);
      return placed && member.to === undefined && member.unit === undefined
        ? { ...member, inside: placed.inside, dwellings: placed.of }
        : member;
    });
    return { ...omraade, members };
  });
  const others = [...areas].filter(([id]) => !delivered.has(id)).map(([, { place }]) => place);
  return [...own, ...others.toSorted((a, b) => (a.id < b.id ? -1 : 1))];
}

const dayMs = 86_400_000;

const isPlaced = ({ x, y }: Unit): boolean => x !== undefined && y !== undefined;

/** Where dwellings stand; of a release made before that was kept, every afdeling stands in its middle. */
function dwellingsOf({ dwellings, directory }: ReleaseContent): DwellingPlaces {
  if (dwellings) return dwellings;
  const units = directory.units.filter((unit) => isPlaced(unit) && unit.kind !== 'afdelingsdel');
  const column = (figure: (unit: (typeof units)[number]) => number) => Float64Array.from(units, figure);
  const dayOf = (day: string | undefined) => (day === undefined ? Number.NaN : Date.parse(day) / dayMs);
  return {
    ids: units.map(({ id }) => id),
    columns: {
      x: column(({ x }) => x ?? Number.NaN),
      y: column(({ y }) => y ?? Number.NaN),
      dwellings: column(() => 1),
      fromDay: column(({ validFrom }) => dayOf(validFrom)),
      toDay: column(({ validTo }) => dayOf(validTo)),
      level: column(() => Number.NaN),
      special: column(() => 0),
    },
  };
}
