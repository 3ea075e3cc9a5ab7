import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { AreaVersion } from '../../domain/model/area.ts';
import type { MapLayer, MapLayerId, MapRegion } from '../../domain/model/area-map.ts';
import type { AreaTheme } from '../../domain/model/area-theme.ts';
import { codeText } from '../../engines/areas/code-text.ts';
import { placeNameOfArea } from '../../engines/areas/name-of-area.ts';
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
      kind === undefined ? theme.title : { da: `${theme.title.da}: ${kind.da}`, en: `${theme.title.en}: ${kind.en}` };
    const about = {
      da: 'Områder, som de er registreret. Tallene lægger de afdelinger sammen, der har de fleste af deres boliger i området.',
      en: 'Areas as they are registered. Figures add up the afdelinger that have most of their dwellings in the area.',
    };
    return [{ id, name, about, points: false }];
  });
}

/**
 * Areas of one layer as regions. An area that is a place of its own is chosen as one; the ground of an afdeling or a
 * helhedsplan is that place on its ground.
 */
export function areaRegions(
  areas: readonly AreaVersion[],
  layer: MapLayerId,
  names: ReadonlyMap<string, string>,
): readonly MapRegion[] {
  const chosen = areas.filter((area) => area.shape.length > 0 && layerOfArea(area) === layer);
  return chosen.flatMap((area): readonly MapRegion[] => {
    const theme = themeOf(area.theme);
    if (!theme) return [];
    const kommune = area.kommunekode === undefined ? undefined : `${area.kommunekode}`.padStart(3, '0');
    const key = theme.groundOf === undefined ? area.objektId : area.noegle;
    const id = key === undefined ? area.objektId : `${theme.groundOf ?? 'omr'}:${key}`;
    return [
      {
        id,
        name: placeNameOfArea(area, theme),
        detail: kommune === undefined ? '' : (names.get(kommune) ?? kommune),
        ...(kommune === undefined ? {} : { kommune }),
        selection: key === undefined ? '' : id,
        ...spotOfShape(area.shape),
        shape: area.shape,
      },
    ];
  });
}

function themeOf(code: number): AreaTheme | undefined {
  return areaDefinitions.themes.find((theme) => theme.code === code && theme.geometry !== 'none');
}

function typeName(theme: AreaTheme, type: number): Text {
  const field = theme.fields.find(({ name }) => name === theme.rules.typeField);
  return codeText(areaDefinitions, field?.codes, type) ?? { da: `${type}`, en: `${type}` };
}
