import type { TileGrid } from '../../model/background-map.ts';

/**
 * The grid of the Danish agency's WMTS in EPSG:25832 (matrix set View1): square tiles from the north-west corner of Denmark,
 * each level half as coarse as the one before.
 * @source geo-api.md section 10
 */
export const backgroundGrid: TileGrid = {
  west: 120_000,
  north: 6_500_000,
  tile: 256,
  resolutions: [1638.4, 819.2, 409.6, 204.8, 102.4, 51.2, 25.6, 12.8, 6.4, 3.2, 1.6, 0.8, 0.4, 0.2],
  east: 1_000_000,
  south: 5_900_000,
};
