import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Reader } from '../../domain/model/access.ts';
import type { MapLayerId, MapRegion } from '../../domain/model/area-map.ts';
import { writeGround } from '../../engines/reports/choropleth/map-ground.ts';
import type { AppContext } from '../context/app-context.ts';
import { mapScene } from './map-scene.ts';
import { requireLayer } from './open-map.ts';

/** Ways an answer can be packed on its way. */
export type Packing = 'br' | 'gzip' | 'identity';

type Written = { readonly [P in Packing]: () => Promise<Uint8Array> };

const written = new WeakMap<readonly MapRegion[], Written>();

/**
 * The ground of a layer as it is sent, and what tells it from an older one. Written, and packed in each way that is asked
 * for, once as long as the list of regions is the same.
 * @throws Problem KV-A5 when there is no such layer for the reader
 */
export async function mapGroundText(
  context: AppContext,
  reader: Reader,
  asked: { readonly lag: MapLayerId; readonly udgave: string; readonly offentlig: boolean },
): Promise<{ readonly stamp: string; readonly packed: (packing: Packing) => Promise<Uint8Array> }> {
  const scene = await mapScene(context, reader, asked);
  const { regions, stamp } = await requireLayer(context, scene, asked.lag);
  const known = written.get(regions) ?? write(asked.lag, regions);
  written.set(regions, known);
  return { stamp, packed: (packing) => known[packing]() };
}

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

function write(layer: MapLayerId, regions: readonly MapRegion[]): Written {
  const bytes = new TextEncoder().encode(JSON.stringify(writeGround(layer, regions)));
  const once = (make: () => Promise<Uint8Array>): (() => Promise<Uint8Array>) => {
    let made: Promise<Uint8Array> | undefined;
    return () => {
      made ??= make();
      return made;
    };
  };
  return {
    identity: async () => bytes,
    br: once(async () => await promisify(brotliCompress)(bytes, quality)),
    gzip: once(async () => await promisify(gzip)(bytes)),
  };
}
