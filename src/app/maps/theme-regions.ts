import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import type { AreaVersion } from '../../domain/model/area.ts';
import type { MapLayer, MapLayerId, MapRegion } from '../../domain/model/area-map.ts';
import type { AreaTheme } from '../../domain/model/area-theme.ts';
import type { PlaceDirectory, Unit } from '../../domain/model/place.ts';
import { boxOf } from '../../engines/areas/measure-shape.ts';
import { nameOfArea } from '../../engines/areas/name-of-area.ts';
import { pointInPolygon } from '../../engines/areas/point-in-ring.ts';
import { spotOfShape } from './place-regions.ts';

/** The layer an area is in: its theme, and its type where the theme tells types apart. */
export function layerOfArea(area: AreaVersion): MapLayerId | undefined {
  const theme = themeOf(area.theme);
  if (!theme) return undefined;
  const type = theme.rules.typeField === undefined ? null : area.fields[theme.rules.typeField];
  return type === null || type === undefined ? `t${area.theme}` : `t${area.theme}.${type}`;
}

/** The layers some areas make, by theme and type. */
export function themeLayers(areas: readonly AreaVersion[]): readonly MapLayer[] {
  const ids = new Set(areas.flatMap((area) => layerOfArea(area) ?? []));
  return [...ids].sort().flatMap((id) => {
    const [code, type] = id.slice(1).split('.');
    const theme = themeOf(Number(code));
    if (!theme) return [];
    const kind = type === undefined ? undefined : typeName(theme, Number(type));
    const name =
      kind === undefined ? theme.title : { da: `${theme.title.da}: ${kind}`, en: `${theme.title.en}: ${kind}` };
    const about = {
      da: 'Områder, som de er registreret. Tallene lægger de afdelinger sammen, hvis adresser har deres midte i området.',
      en: 'Areas as they are registered. Figures add up the afdelinger whose addresses have their middle in the area.',
    };
    return [{ id, name, about, points: false }];
  });
}

/** Areas of one layer as regions, with the units whose place is inside each. */
export function areaRegions(
  areas: readonly AreaVersion[],
  layer: MapLayerId,
  directory: PlaceDirectory,
  names: ReadonlyMap<string, string>,
): { readonly regions: readonly MapRegion[]; readonly units: readonly (readonly string[])[] } {
  const chosen = areas.filter((area) => area.shape.length > 0 && layerOfArea(area) === layer);
  const units = unitsInside(chosen, directory.units);
  return {
    units: units.map((inside) => inside.map(({ id }) => id)),
    regions: chosen.map((area, at): MapRegion => {
      const kommune = area.kommunekode === undefined ? undefined : `${area.kommunekode}`.padStart(3, '0');
      const inside = new Set((units[at] ?? []).flatMap(({ afdeling }) => (afdeling === undefined ? [] : [afdeling])));
      const theme = themeOf(area.theme);
      return {
        id: area.objektId,
        name: theme ? nameOfArea(area, theme, at) : area.objektId,
        detail: kommune === undefined ? '' : (names.get(kommune) ?? kommune),
        ...(kommune === undefined ? {} : { kommune }),
        selection: [...inside].map((id) => `afd:${id}`).join(','),
        ...spotOfShape(area.shape),
        shape: area.shape,
      };
    }),
  };
}

/** The units inside each area. A unit on a border is in the first of the areas it borders, so that none counts twice in a layer without overlaps. */
function unitsInside(areas: readonly AreaVersion[], units: readonly Unit[]): readonly (readonly Unit[])[] {
  const boxes = areas.map(({ shape }) => boxOf(shape));
  const inside = areas.map((): Unit[] => []);
  for (const unit of units) {
    const { x, y } = unit;
    if (x === undefined || y === undefined) continue;
    const onBorder: number[] = [];
    let found = false;
    areas.forEach(({ shape }, at) => {
      const [west, south, east, north] = boxes[at] ?? [0, 0, 0, 0];
      if (x < west || x > east || y < south || y > north) return;
      const places = shape.map((polygon) => pointInPolygon([x, y], polygon));
      if (places.includes('inside')) {
        inside[at]?.push(unit);
        found = true;
      } else if (places.includes('border')) onBorder.push(at);
    });
    const [first] = onBorder;
    if (!found && first !== undefined) inside[first]?.push(unit);
  }
  return inside;
}

function themeOf(code: number): AreaTheme | undefined {
  return areaDefinitions.themes.find((theme) => theme.code === code && theme.geometry !== 'none');
}

function typeName(theme: AreaTheme, type: number): string {
  const field = theme.fields.find(({ name }) => name === theme.rules.typeField);
  const list = areaDefinitions.codeLists.find(({ id }) => id === field?.codes);
  return list?.codes.find(({ code }) => code === type)?.text ?? `${type}`;
}
