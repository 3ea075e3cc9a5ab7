import type { AreaShape, AreaVersion } from '../../domain/model/area.ts';
import type { MapLayer, MapLayerId, MapRegion } from '../../domain/model/area-map.ts';
import type { PlaceDirectory, PlaceRef } from '../../domain/model/place.ts';
import { boxOf } from '../../engines/areas/measure-shape.ts';
import { simplifyShared } from '../../engines/areas/simplify-shared.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';
import { parsePlace } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { areaViewerOf } from '../access/area-viewer-of.ts';
import { maySeePlace } from '../access/may-see-selection.ts';
import { namingKey } from '../access/rights-key.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { areasAtHand } from './areas-at-hand.ts';
import type { MapScene } from './map-scene.ts';
import {
  afdelingRegions,
  cellRegions,
  kommuneNames,
  kommuneRegions,
  omraadeRegions,
  planRegions,
} from './place-regions.ts';
import { areaRegions, themeLayers } from './theme-regions.ts';

const boligomraader = 9001;

const placeLayers: readonly MapLayer[] = [
  {
    id: 'kom',
    name: { da: 'Kommuner', en: 'Municipalities' },
    about: {
      da: 'Almene beboere i hver kommune. Kommunegrænserne er omtrentlige.',
      en: 'Residents of social housing in each municipality. Borders are approximate.',
    },
    points: false,
  },
  {
    id: 'afd',
    name: { da: 'Afdelinger', en: 'Afdelinger' },
    about: {
      da: 'Hver afdeling som en prik midt mellem dens adresser.',
      en: 'Each afdeling as a dot in the middle of its addresses.',
    },
    points: true,
  },
  {
    id: 'omr',
    name: { da: 'Boligområder', en: 'Boligområder' },
    about: {
      da: 'Boligområder, som de er registreret; et område uden grænse er en prik midt mellem sine afdelinger.',
      en: 'Boligområder as registered; one without a border is a dot in the middle of its afdelinger.',
    },
    points: false,
  },
  {
    id: 'plan',
    name: { da: 'Helhedsplaner', en: 'Helhedsplaner' },
    about: {
      da: 'Hver igangværende helhedsplan som en prik midt mellem sine afdelinger.',
      en: 'Each running helhedsplan as a dot in the middle of its afdelinger.',
    },
    points: true,
  },
  {
    id: 'net1km',
    name: { da: 'Kvadratnet, 1 km', en: 'Grid, 1 km' },
    about: {
      da: 'Afdelinger lagt sammen efter den kilometercelle, de ligger i. En celle deler aldrig en samlet enhed.',
      en: 'Afdelinger added up by the kilometre cell they lie in. A cell never parts a merged unit.',
    },
    points: false,
  },
  {
    id: 'net100m',
    name: { da: 'Kvadratnet, 100 m', en: 'Grid, 100 m' },
    about: {
      da: 'Afdelinger lagt sammen efter den celle på 100 × 100 meter, deres midte ligger i.',
      en: 'Afdelinger added up by the cell of 100 × 100 metres their middle lies in.',
    },
    points: false,
  },
];

/** The regions of a layer as a reader may see them, in full and made simple for drawing. */
export interface LayerRegions {
  readonly layer: MapLayer;
  /** Changes when the ground or the places do. */
  readonly stamp: string;
  readonly regions: readonly MapRegion[];
  /** Units inside each region, where the layer is no kind of place of the release. */
  readonly units?: readonly (readonly string[])[];
}

/** Layers a reader can choose: places of the release, and areas by theme and type that the reader may see. */
export async function mapLayers(context: AppContext, scene: MapScene): Promise<readonly MapLayer[]> {
  const { areas } = await areasFor(context, scene);
  return [...placeLayers, ...themeLayers(areas.filter(({ theme }) => theme !== boligomraader))];
}

/** The regions of a layer; undefined when there is no such layer for the reader. */
export async function layerRegions(
  context: AppContext,
  scene: MapScene,
  id: MapLayerId,
): Promise<LayerRegions | undefined> {
  const { stamp, areas } = await areasFor(context, scene);
  const layer = (await mapLayers(context, scene)).find((known) => known.id === id);
  if (!layer) return undefined;
  const key = `${id} ${stamp} ${areaKey(areas)}`;
  const made = keptRegions(scene.release, key, () => regionsOf(scene.release, layer, areas));
  // One list for readers with the same rights, so that what is made of it is made once.
  const seen = keptRegions(scene.release, `${key} ${namingKey(scene.reader, context.clock().slice(0, 10))}`, () =>
    forReader(context, scene, id, made),
  );
  return { layer, stamp: `${scene.release.manifest.id}.${stamp}`, ...seen };
}

async function areasFor(context: AppContext, { reader }: MapScene) {
  const day = context.clock().slice(0, 10);
  return await areasAtHand(context, visibleTo(areaViewerOf(withoutOpenPage(reader), day)), day);
}

// Whoever reads public variants may see every place by strict leaves, but of areas only what everybody may.
function withoutOpenPage(reader: MapScene['reader']): MapScene['reader'] {
  return reader.via === 'public' ? { ...reader, rights: [] } : reader;
}

type Made = Pick<LayerRegions, 'regions' | 'units'>;

const kept = new WeakMap<OpenRelease, Map<string, Made>>();
const mostKept = 64;

function keptRegions(release: OpenRelease, key: string, make: () => Made): Made {
  const ofRelease = kept.get(release) ?? new Map<string, Made>();
  kept.set(release, ofRelease);
  const known = ofRelease.get(key) ?? make();
  ofRelease.delete(key);
  ofRelease.set(key, known);
  const oldest = ofRelease.keys().next().value;
  if (ofRelease.size > mostKept && oldest !== undefined) ofRelease.delete(oldest);
  return known;
}

// Readers who see the same areas share what is made of them: the list is one object for each filter.
const areaKeys = new WeakMap<readonly AreaVersion[], number>();
let areaLists = 0;

function areaKey(areas: readonly AreaVersion[]): number {
  const known = areaKeys.get(areas) ?? ++areaLists;
  areaKeys.set(areas, known);
  return known;
}

// Districts are places too, and layers of their own.
function ownAreas({ places, areas }: OpenRelease): PlaceDirectory {
  const { directory } = places;
  const isDistrict = (id: string): boolean => (areas?.areas.get(id)?.theme.code ?? boligomraader) !== boligomraader;
  return { ...directory, omraader: directory.omraader.filter(({ id }) => !isDistrict(id)) };
}

function regionsOf(release: OpenRelease, { id }: MapLayer, areas: readonly AreaVersion[]): Made {
  const { directory } = release.places;
  const names = kommuneNames(directory);
  switch (id) {
    case 'kom':
      return drawable(kommuneRegions(directory));
    case 'afd':
      return { regions: afdelingRegions(directory, names) };
    case 'plan':
      return { regions: planRegions(directory, names) };
    case 'omr': {
      const registered = areas.filter(({ theme }) => theme === boligomraader);
      const ground = new Map(registered.map(({ objektId, shape }): [string, AreaShape] => [objektId, shape]));
      return drawable(omraadeRegions(ownAreas(release), names, ground));
    }
    case 'net1km':
      return cellRegions(directory, names, '1km');
    case 'net100m':
      return cellRegions(directory, names, '100m');
    default:
      return drawable(areaRegions(areas, id, names));
  }
}

// A border may move by so small a part of what is drawn that nobody sees it.
const cornersSeen = 250;

function drawable(regions: readonly MapRegion[]): Made {
  const shapes = regions.flatMap(({ shape }) => (shape ? [shape] : []));
  const widths = shapes
    .map((shape) => {
      const [west, south, east, north] = boxOf(shape);
      return Math.hypot(east - west, north - south);
    })
    .sort((a, b) => a - b);
  const typical = widths[Math.floor(widths.length / 2)] ?? 0;
  const simple = simplifyShared(shapes, Math.max(1, typical / cornersSeen));
  let next = 0;
  return {
    regions: regions.map((region) => (region.shape ? { ...region, shape: simple[next++] ?? region.shape } : region)),
  };
}

/** Leaves out places the reader may not see; areas of a theme stay, without figures. */
function forReader(context: AppContext, { release, reader }: MapScene, id: MapLayerId, made: Made): Made {
  if (id === 'kom' || id.startsWith('t')) return made;
  const scope = scopeOf(context, release);
  const sees = (place: PlaceRef): boolean => maySeePlace(reader, place, scope).allowed;
  if (!made.units) return { regions: made.regions.filter((region) => sees(parsePlace(region.id))) };
  const seen = made.regions.map((_, at) => (made.units?.[at] ?? []).some((key) => sees({ kind: 'afd', key })));
  return {
    regions: made.regions.filter((_, at) => seen[at]),
    units: made.units.filter((_, at) => seen[at]),
  };
}
