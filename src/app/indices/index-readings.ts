import { criteria } from '../../domain/definitions/criteria/index.ts';
import { keepPer } from '../../domain/kernel/keep-per.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { IndexUnits } from '../../domain/model/area-index.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { derive } from '../../engines/protect/seal.ts';
import {
  beginReadings,
  type PlaceReadings,
  type ReadingsAtWork,
  readingsOf,
  readPlaces,
} from '../../engines/query/readings-of-places.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { LayerRegions } from '../maps/map-layers.ts';
import { type MapScene, mapScene } from '../maps/map-scene.ts';
import { mapIndicatorsOf, placesSeen, requireIndicator, requireLayer } from '../maps/open-map.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';
import { mostYears } from './index-question.ts';

/** Key figures by id, each with one number a region of the layer. */
export type ReadingsByFigure = ReadonlyMap<string, PlaceReadings>;

/** Key figures of the regions of a layer, as a reader may see them. */
export interface OpenedReadings {
  readonly scene: MapScene;
  readonly layer: LayerRegions;
  /** One object for readers who see figures of the same regions. */
  readonly readings: Protected<ReadingsByFigure>;
  /** Kommuner that regions are in, by code. */
  readonly kommuner: readonly string[];
}

/**
 * Opens several key figures of a layer at once: one line of the log that names them all.
 * @throws Problem KV-A5 on a key figure that is none, KV-A8 without a release
 */
export async function openReadings(
  context: AppContext,
  reader: Reader,
  asked: UnitsAndFigures,
): Promise<OpenedReadings> {
  const opened = await readingsFor(context, reader, asked);
  const release = opened.scene.release.manifest.id;
  const object = `${asked.units} ${asked.figures.join(' ')}`;
  await logUse(context, reader, { action: 'map', object, release }, { allowed: true });
  return opened;
}

/** Of which units, and which key figures by their ids. */
export interface UnitsAndFigures {
  readonly units: IndexUnits;
  readonly figures: readonly string[];
}

/** As {@link openReadings} for nobody who asked: what is made beside the server leaves no line in the log. */
export async function readingsFor(
  context: AppContext,
  reader: Reader,
  { units, figures }: UnitsAndFigures,
): Promise<OpenedReadings> {
  const scene = await mapScene(context, reader, { udgave: '', offentlig: false });
  const layer = await requireLayer(context, scene, units);
  const readings = derive(scene.release.release, (content) => {
    const held = heldReadings(context, scene, layer, content);
    const work = beginMissing(context, { scene, layer, held, figures }, content);
    readPlaces(content, work, 0, work.asked.places.length);
    keepDone(held, work);
    return held;
  });
  return { scene, layer, readings, kommuner: kommunerOf(layer) };
}

/** Reads every key figure of some units beside the server: whatever method is asked for, its figures are there. */
export async function prepareReadings(
  context: AppContext,
  reader: Reader,
  units: IndexUnits,
  how: Preparation,
): Promise<void> {
  const scene = await mapScene(context, reader, { udgave: '', offentlig: false });
  const figures = mapIndicatorsOf(scene.release).map(({ id }) => id);
  await prepareLayer(context, { scene, layer: await requireLayer(context, scene, units), figures }, how);
}

interface LayerAsked {
  readonly scene: MapScene;
  readonly layer: LayerRegions;
  readonly figures: readonly string[];
}

const placesAtOnce = 10;

// Some places at a time: readers are answered in between.
async function prepareLayer(context: AppContext, asked: LayerAsked, { pause, signal }: Preparation): Promise<void> {
  const { scene, layer } = asked;
  const { release } = scene.release;
  const held = derive(release, (content) => heldReadings(context, scene, layer, content)).content;
  const work = derive(release, (content) => beginMissing(context, { ...asked, held }, content)).content;
  for (let from = 0; from < work.asked.places.length; from += placesAtOnce) {
    await pause();
    if (signal.aborted) return;
    derive(release, (content) => readPlaces(content, work, from, from + placesAtOnce));
  }
  keepDone(held, work);
}

type Held = Map<string, PlaceReadings>;

const kept = keepPer<ReleaseContent, Held>(24);

// Readers who see figures of the same regions share them, whatever their rights are called.
function heldReadings(context: AppContext, scene: MapScene, layer: LayerRegions, content: ReleaseContent): Held {
  const { mark } = placesSeen(context, scene, layer);
  return kept(content, [layer.layer.id, layer.stamp, mark].join('\n'), () => new Map());
}

function beginMissing(
  context: AppContext,
  { scene, layer, held, figures }: LayerAsked & { readonly held: Held },
  content: ReleaseContent,
) {
  const missing = figures.filter((id) => !held.has(id));
  return beginReadings(content, {
    indicators: missing.map((id) => requireIndicator(content, id)),
    criteria,
    // The country comes last and is no region.
    places: missing.length === 0 ? [] : placesSeen(context, scene, layer).places.slice(0, layer.regions.length),
    years: mostYears,
  });
}

function keepDone(held: Held, work: ReadingsAtWork): void {
  for (const one of readingsOf(work)) held.set(one.indicator.id, one);
}

const keptKommuner = keepPer<LayerRegions['regions'], readonly string[]>(1);

function kommunerOf({ regions }: LayerRegions): readonly string[] {
  return keptKommuner(regions, '', () => [...new Set(regions.flatMap(({ kommune }) => kommune ?? []))].sort());
}
