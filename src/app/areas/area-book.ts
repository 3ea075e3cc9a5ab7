import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { AreaVersion } from '../../domain/model/area.ts';
import type { AreaStore } from '../../domain/model/area-store.ts';
import type { AreaTheme } from '../../domain/model/area-theme.ts';
import type { DwellingPlaces } from '../../domain/model/dwellings.ts';
import type { Boligomraade, OmraadeMember } from '../../domain/model/place.ts';
import { codeText } from '../../engines/areas/code-text.ts';
import { placeNameOfArea } from '../../engines/areas/name-of-area.ts';
import { type PlacedUnit, placeUnits } from '../../engines/areas/place-units.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';

/** An area as the afdelinger of a release see it: every current version, oldest validity first, and its units. */
export interface BookedArea {
  readonly theme: AreaTheme;
  readonly kind: Text;
  readonly versions: readonly AreaVersion[];
  readonly units: readonly PlacedUnit[];
  /** The same as a place that can be chosen: members where most dwellings lie, by day. */
  readonly place: Boligomraade;
}

/** Every current area that can be chosen, whoever may see it, with the units of one release. */
export interface AreaBook {
  /** The state of the area store it was made of. */
  readonly revision: number;
  readonly areas: ReadonlyMap<string, BookedArea>;
}

/** Reads every current area that is a place of its own and finds its units among a release's dwellings. */
export async function readAreaBook(
  store: Pick<AreaStore, 'areas'>,
  revision: number,
  dwellings: DwellingPlaces,
): Promise<AreaBook> {
  const themes = areaDefinitions.themes.filter(({ geometry, groundOf }) => geometry !== 'none' && !groundOf);
  const known = new Map(themes.map((theme) => [theme.code, theme]));
  const all = await store.areas({ filter: visibleTo({ kind: 'installation' }) });
  const current = all.filter(({ theme, shape }) => known.has(theme) && shape.length > 0);
  const units = placeUnits(current, dwellings, themes);
  const areas = new Map<string, BookedArea>();
  for (const [id, versions] of Map.groupBy(current, ({ objektId }) => objektId)) {
    const theme = must(known.get(versions[0]?.theme ?? 0), id);
    areas.set(id, bookedArea(theme, versions.toSorted(byValidity), units.get(id) ?? []));
  }
  return { revision, areas };
}

function byValidity(a: AreaVersion, b: AreaVersion): number {
  return (a.gyldigFra ?? '') < (b.gyldigFra ?? '') ? -1 : 1;
}

function bookedArea(theme: AreaTheme, versions: readonly AreaVersion[], units: readonly PlacedUnit[]): BookedArea {
  const [first, newest] = [versions[0], must(versions.at(-1), theme.id)];
  const names = versions.map((version) => placeNameOfArea(version, theme));
  const name = names.at(-1) ?? newest.objektId;
  const kind = kindOfArea(newest, theme);
  const place: Boligomraade = {
    id: newest.objektId,
    name,
    kommune: newest.kommunekode === undefined ? '' : String(newest.kommunekode).padStart(3, '0'),
    validFrom: first?.gyldigFra ?? '0001-01-01',
    ...(newest.gyldigTil === undefined ? {} : { validTo: newest.gyldigTil }),
    members: units.filter(({ member }) => member).map(memberOf),
    kind,
    cut: units.filter(({ member }) => !member).map(memberOf),
    formerNames: [...new Set(names)].filter((former) => former !== name),
  };
  return { theme, kind, versions, units, place };
}

function memberOf({ unit, from, to, inside, of }: PlacedUnit): OmraadeMember {
  return { afdeling: unit, from, ...(to === undefined ? {} : { to }), inside, dwellings: of };
}

/** What kind of area one is called: the text of its type, else its theme. */
export function kindOfArea({ fields }: Pick<AreaVersion, 'fields'>, theme: AreaTheme): Text {
  const { typeField } = theme.rules;
  const field = theme.fields.find(({ name }) => name === typeField);
  return codeText(areaDefinitions, field?.codes, fields[typeField ?? '']) ?? theme.title;
}
