import { holdsOn, livesOn } from '../../../domain/kernel/holds-on.ts';
import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom } from '../../../domain/model/atom.ts';
import type { PlaceDirectory } from '../../../domain/model/place.ts';

/** Ends that flows are split between: `omr:<id>`, `alm:<kommune>`, in code-point order, and the end of each atom. */
export interface GroupEnds {
  readonly ends: readonly string[];
  readonly endOf: Int32Array;
}

/** The places that ends are made of. */
export type GroupPlaces = Pick<PlaceDirectory, 'units' | 'omraader'>;

const AREA = 'omr:';
const SOCIAL = 'alm:';

/** Kommuner of an end of social housing; none of an area, whose kommune the directory tells. */
export function kommunerOf(end: string): readonly string[] {
  return end.startsWith(SOCIAL) ? end.slice(SOCIAL.length).split('+') : [];
}

/** Id of the boligområde an end is; undefined for others. */
export function areaOf(end: string): string | undefined {
  return end.startsWith(AREA) ? end.slice(AREA.length) : undefined;
}

/**
 * Puts every atom in an end: the boligområde that all its members lie in on the day, else the other afdelinger of its
 * kommune. An end that is refused is no end: an area falls to its kommune, a kommune is put together with the one of
 * its region that holds fewest atoms. Undefined where that leaves nothing to put it together with.
 * @param refused - Keys in the order they were refused.
 */
export function groupEnds(
  atoms: readonly Atom[],
  places: GroupPlaces,
  day: string,
  refused: readonly string[] = [],
): GroupEnds | undefined {
  const units = new Map(places.units.map((unit) => [unit.id, unit]));
  const areaOfUnit = areasOn(places, day);
  const kommunerOfAtom = atoms.map(({ members }) => {
    return [...new Set(members.map((id) => must(units.get(id), `unit ${id}`).kommune))].sort();
  });
  const keys = atoms.map(({ members }, a) => {
    const [area, another] = [...new Set(members.map((id) => areaOfUnit(id)))];
    const held = area !== undefined && another === undefined && !refused.includes(`${AREA}${area}`);
    return held ? `${AREA}${area}` : `${SOCIAL}${must(kommunerOfAtom[a], 'kommuner').join('+')}`;
  });
  const regionOf = new Map(places.units.map(({ kommune, region }) => [kommune, region]));
  for (const key of refused) {
    if (!key.startsWith(SOCIAL) || !keys.includes(key)) continue;
    const partner = partnerOf(key, keys, regionOf);
    if (partner === undefined) return undefined;
    const both = [...new Set([...kommunerOf(key), ...kommunerOf(partner)])].sort().join('+');
    for (const [a, own] of keys.entries()) if (own === key || own === partner) keys[a] = `${SOCIAL}${both}`;
  }
  const ends = [...new Set(keys)].sort();
  const numbers = new Map(ends.map((key, end) => [key, end]));
  return { ends, endOf: Int32Array.from(keys, (key) => must(numbers.get(key), key)) };
}

function partnerOf(key: string, keys: readonly string[], regionOf: ReadonlyMap<string, string>): string | undefined {
  const sizes = new Map<string, number>();
  for (const own of keys) if (own.startsWith(SOCIAL) && own !== key) sizes.set(own, (sizes.get(own) ?? 0) + 1);
  const region = (end: string) => regionOf.get(kommunerOf(end)[0] ?? '');
  const here = region(key);
  const far = (end: string) => (region(end) === here ? 0 : 1);
  return [...sizes.keys()].sort(
    (a, b) => far(a) - far(b) || (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || (a < b ? -1 : 1),
  )[0];
}

/** The boligområde of a unit on a day; districts of other kinds are none. */
function areasOn({ units, omraader }: GroupPlaces, day: string): (unit: string) => string | undefined {
  // An afdeling that is cut by an area has parts: a member that names a unit is that part alone.
  const [ofUnit, ofAfdeling] = [new Map<string, string>(), new Map<string, string>()];
  for (const area of omraader.filter((one) => one.kind === undefined && livesOn(one, day))) {
    for (const { afdeling, unit } of area.members.filter((member) => holdsOn(member, day))) {
      const [known, key] = unit === undefined ? ([ofAfdeling, afdeling] as const) : ([ofUnit, unit] as const);
      if (!known.has(key)) known.set(key, area.id);
    }
  }
  const areaOfUnit = ({ id, omraade, afdeling }: GroupPlaces['units'][number]) =>
    omraade ?? ofUnit.get(id) ?? ofAfdeling.get(afdeling ?? '');
  const own = new Map(units.map((unit) => [unit.id, areaOfUnit(unit)]));
  return (unit) => own.get(unit);
}
