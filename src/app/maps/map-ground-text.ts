import type { Reader } from '../../domain/model/access.ts';
import type { MapLayerId, MapRegion } from '../../domain/model/area-map.ts';
import { writeGround } from '../../engines/reports/choropleth/map-ground.ts';
import type { AppContext } from '../app-context.ts';
import { mapScene } from './map-scene.ts';
import { requireLayer } from './open-map.ts';

const written = new WeakMap<readonly MapRegion[], string>();

/**
 * The ground of a layer as it is sent, and what tells it from an older one. Written once as long as the list of regions
 * is the same.
 * @throws Problem KV-A5 when there is no such layer for the reader
 */
export async function mapGroundText(
  context: AppContext,
  reader: Reader,
  asked: { readonly lag: MapLayerId; readonly udgave: string; readonly offentlig: boolean },
): Promise<{ readonly stamp: string; readonly text: string }> {
  const scene = await mapScene(context, reader, asked);
  const { regions, stamp } = await requireLayer(context, scene, asked.lag);
  const text = written.get(regions) ?? JSON.stringify(writeGround(asked.lag, regions));
  written.set(regions, text);
  return { stamp, text };
}
