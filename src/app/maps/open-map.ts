import { hash } from 'node:crypto';
import { criteria } from '../../domain/definitions/criteria/index.ts';
import { mapIndicators } from '../../domain/definitions/indicators/index.ts';
import { keepPer } from '../../domain/kernel/keep-per.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { MapFigures, MapIndicator, MapLayerId, MapLine } from '../../domain/model/area-map.ts';
import type { IndicatorDefinition } from '../../domain/model/indicator.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { derive } from '../../engines/protect/seal.ts';
import {
  type FigurePlace,
  figuresHeld,
  figuresOfPlaces,
  nameOfSelection,
} from '../../engines/query/figures-of-places.ts';
import { parsePlace, parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeePlace, maySeeSelection } from '../access/may-see-selection.ts';
import { namingKey } from '../access/rights-key.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { type LayerRegions, layerRegions } from './map-layers.ts';
import { type MapScene, mapScene } from './map-scene.ts';

/** Which map: a layer, a key figure, and of which leaves. */
export interface MapAsked {
  readonly lag: MapLayerId;
  readonly tal: string;
  readonly udgave: string;
  readonly offentlig: boolean;
}

/** A map's regions and its figures in every period. */
export interface OpenedMap {
  readonly scene: MapScene;
  readonly layer: LayerRegions;
  readonly figures: Protected<MapFigures>;
}

/**
 * Opens a map: the regions of a layer the reader may see, and one key figure of each in every period.
 * @throws Problem KV-A5 on a layer or key figure that is none, KV-A8 without a release
 */
export async function openMap(context: AppContext, reader: Reader, asked: MapAsked): Promise<OpenedMap> {
  const scene = await mapScene(context, reader, asked);
  const layer = await requireLayer(context, scene, asked.lag);
  const indicator = requireIndicator(scene.release.release.content, asked.tal);
  await logUse(
    context,
    reader,
    { action: 'map', object: `${asked.lag} ${asked.tal}`, release: scene.release.manifest.id },
    { allowed: true },
  );
  const figures = derive(scene.release.release, (content) => keptFigures(context, scene, layer, indicator, content));
  return { scene, layer, figures };
}

/** Key figures a map of a release can show. */
export function mapIndicatorsOf({ release }: OpenRelease): readonly MapIndicator[] {
  return figuresHeld(release.content, mapIndicators);
}

/** The regions of a layer. @throws Problem KV-A5 when there is none of that name for the reader */
export async function requireLayer(context: AppContext, scene: MapScene, id: MapLayerId): Promise<LayerRegions> {
  const layer = await layerRegions(context, scene, id);
  if (layer) return layer;
  throw new Problem('KV-A5', {
    parameter: 'lag',
    found: id,
    valid: 'kom / afd / omr / plan / net1km / net100m / t5713.11',
  });
}

/** One key figure of a sum, in every period. */
export type SumOnMap = Pick<MapFigures, 'values' | 'bands' | 'status' | 'periods' | 'indicator'> & {
  readonly name: Text;
};

/**
 * One key figure of a sum, in every period.
 * @throws Problem KV-A2 when the reader may not see it, KV-Q* on a selection that cannot be read, KV-A5 as {@link openMap}
 */
export async function mapSum(
  context: AppContext,
  reader: Reader,
  asked: Omit<MapAsked, 'lag'> & { readonly sted: string },
): Promise<Protected<SumOnMap>> {
  const scene = await mapScene(context, reader, asked);
  const { release } = scene;
  const indicator = requireIndicator(release.release.content, asked.tal);
  const selection = parseSelection(asked.sted);
  const why = maySeeSelection(scene.reader, selection, scopeOf(context, release, indicator.table));
  await logUse(context, reader, { action: 'map', object: `sum ${asked.sted}`, release: release.manifest.id }, why);
  if (!why.allowed) throw new Problem('KV-A2', { asked: asked.sted.slice(0, 100) });
  return derive(release.release, (content) => {
    const {
      values,
      bands,
      status,
      periods,
      indicator: shown,
    } = figuresOfPlaces(content, {
      indicator,
      criteria,
      places: [{ kind: 'selection', selection }],
    });
    return { name: nameOfSelection(content, selection), values, bands, status, periods, indicator: shown };
  });
}

/** A key figure of maps by its id. @throws Problem KV-A5 when the release has none of that name */
export function requireIndicator(content: ReleaseContent, id: string): IndicatorDefinition {
  const held = figuresHeld(content, mapIndicators);
  const found = mapIndicators.find((indicator) => indicator.id === id && held.some((known) => known.id === id));
  if (found) return found;
  throw new Problem('KV-A5', { parameter: 'tal', found: id, valid: held.map((known) => known.id).join(' / ') });
}

const kept = new WeakMap<ReleaseContent, Map<string, MapFigures>>();
const mostKept = 48;

// Readers who see figures of the same regions share them, whatever their rights are called.
function keptFigures(
  context: AppContext,
  scene: MapScene,
  layer: LayerRegions,
  indicator: IndicatorDefinition,
  content: ReleaseContent,
): MapFigures {
  const ofRelease = kept.get(content) ?? new Map<string, MapFigures>();
  kept.set(content, ofRelease);
  const { places, mark } = placesSeen(context, scene, layer);
  const key = [layer.layer.id, layer.stamp, indicator.id, mark].join('\n');
  const known = ofRelease.get(key) ?? makeFigures(scene, layer, { indicator, places }, content);
  ofRelease.delete(key);
  ofRelease.set(key, known);
  const oldest = ofRelease.keys().next().value;
  if (ofRelease.size > mostKept && oldest !== undefined) ofRelease.delete(oldest);
  return known;
}

/** Places of a layer's regions, one a region and the country last. */
export interface PlacesSeen {
  readonly places: readonly FigurePlace[];
  /** Which regions the reader sees, and of which a figure too: another choice has another mark. */
  readonly mark: string;
}

const keptPlaces = keepPer<LayerRegions['regions'], PlacesSeen>(20);

/** What a reader may see of the regions of a layer. */
export function placesSeen(context: AppContext, scene: MapScene, layer: LayerRegions): PlacesSeen {
  return keptPlaces(layer.regions, namingKey(scene.reader, context.clock().slice(0, 10)), () => {
    const places = figurePlaces(context, scene, layer);
    const seen = layer.regions.map(({ id }, at) => [id, places[at]?.kind]);
    return { places: [...places, country], mark: hash('sha256', JSON.stringify(seen)) };
  });
}

function makeFigures(
  scene: MapScene,
  layer: LayerRegions,
  { indicator, places }: { readonly indicator: IndicatorDefinition; readonly places: readonly FigurePlace[] },
  content: ReleaseContent,
): MapFigures {
  const found = figuresOfPlaces(content, { indicator, criteria, places });
  const { periods, thresholds } = found;
  const count = layer.regions.length * periods.length;
  const { manifest } = content;
  return {
    release: manifest.id,
    edition: manifest.edition,
    synthetic: manifest.synthetic,
    roundedTo: manifest.rules.n,
    strict: scene.strict,
    layer: layer.layer.id,
    indicator: found.indicator,
    periods,
    ids: layer.regions.map(({ id }) => id),
    values: found.values.slice(0, count),
    bands: found.bands.slice(0, count),
    status: found.status.slice(0, count),
    coverage: found.coverage,
    lines: linesOf(found.indicator, content, thresholds, found.values.slice(count)),
    source: found.source,
  };
}

const country: FigurePlace = {
  kind: 'selection',
  selection: { terms: [{ sign: '+', place: { kind: 'land', key: '000' } }] },
};

function figurePlaces(
  context: AppContext,
  { release, reader }: MapScene,
  { regions, units }: LayerRegions,
): readonly FigurePlace[] {
  const scope = scopeOf(context, release);
  const sees = (place: PlaceRef): boolean => maySeePlace(reader, place, scope).allowed;
  if (units) {
    return units.map((inside): FigurePlace => {
      const all = inside.every((key) => sees({ kind: 'afd', key: afdelingOf(release, key) }));
      return all ? { kind: 'units', units: inside } : { kind: 'none' };
    });
  }
  return regions.map(({ selection }): FigurePlace => {
    if (selection === '') return { kind: 'none' };
    const place = parsePlace(selection);
    // Districts are on the map for everybody who may see them, their figures for who may see their afdelinger.
    return sees(place) ? { kind: 'selection', selection: { terms: [{ sign: '+', place }] } } : { kind: 'none' };
  });
}

function afdelingOf({ places }: OpenRelease, unit: string): string {
  return places.byId.get(unit)?.afdeling ?? unit;
}

/** The threshold of the criterion, and the country's figure. */
function linesOf(
  indicator: MapIndicator,
  content: ReleaseContent,
  thresholds: readonly (number | null)[],
  ofCountry: readonly (number | null)[],
): readonly MapLine[] {
  const line = thresholds.some((value) => value !== null) ? [thresholdLine(indicator, content, thresholds)] : [];
  const land: MapLine = { id: 'land', name: landName, values: ofCountry, meets: false };
  return indicator.kind === 'count' ? line : [...line, land];
}

const landName: Text = { da: 'hele landet', en: 'all of Denmark' };

function thresholdLine(
  { table, row }: MapIndicator,
  content: ReleaseContent,
  values: readonly (number | null)[],
): MapLine {
  const formula = content.definitions.find(({ id }) => id === table)?.rows.find(({ code }) => code === row)
    ?.values.graense;
  const [profile, id] = formula?.kind === 'threshold' ? formula.criterion.split('.') : [];
  const rules = criteria.find((criterion) => criterion.id === id)?.rules ?? [];
  const rule = rules.findLast((known) => known.profile === profile);
  // "Overstiger" leaves what lies on the line below it; "mindst" and "mindre end" put it above.
  return {
    id: 'graense',
    name: { da: 'kriteriets grænse', en: "the criterion's threshold" },
    values,
    meets: rule?.op !== 'gt',
  };
}
