import TileLayer from 'ol/layer/Tile.js';
import type Projection from 'ol/proj/Projection.js';
import WMTS from 'ol/source/WMTS.js';
import WMTSTileGrid from 'ol/tilegrid/WMTS.js';
import type { MapBackground } from '../page-data/map-page.ts';

const origin = [120_000, 6_500_000];
const widest = 1638.4;
const levels = 14;

/**
 * The background map by way of this server, which adds the key: matrix set View1 of the Danish map services.
 * @source geo-api.md section 10
 */
export function backgroundLayer({ attribution }: MapBackground, projection: Projection): TileLayer {
  const numbers = Array.from({ length: levels }, (_, level) => level);
  const tileGrid = new WMTSTileGrid({
    origin,
    resolutions: numbers.map((level) => widest / 2 ** level),
    matrixIds: numbers.map((level) => String(level).padStart(2, '0')),
    tileSize: 256,
  });
  return new TileLayer({
    source: new WMTS({
      url: '/kort/baggrund/{TileMatrix}/{TileRow}/{TileCol}',
      requestEncoding: 'REST',
      layer: 'baggrund',
      style: 'default',
      matrixSet: 'View1',
      format: 'image/jpeg',
      projection,
      tileGrid,
      attributions: attribution,
    }),
    opacity: 0.7,
  });
}
