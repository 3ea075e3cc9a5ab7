import TileLayer from 'ol/layer/Tile.js';
import type Projection from 'ol/proj/Projection.js';
import XYZ from 'ol/source/XYZ.js';
import TileGrid from 'ol/tilegrid/TileGrid.js';
import type { MapPage } from '../page-data/map-page.ts';

/** A background map below everything else, in its own grid; nothing is fetched while it is not shown. */
export function backgroundLayer(
  { address, grid }: NonNullable<MapPage['background']>,
  projection: Projection,
): TileLayer<XYZ> {
  const { west, south, east, north, tile, resolutions } = grid;
  const tileGrid = new TileGrid({
    origin: [west, north],
    extent: [west, south, east, north],
    resolutions: [...resolutions],
    tileSize: tile,
  });
  return new TileLayer({
    source: new XYZ({ url: address, projection, tileGrid, transition: 0 }),
    visible: false,
    zIndex: -1,
  });
}
