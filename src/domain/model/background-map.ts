/** A grid of tiles: its corners in metres, pixels of a tile's side, and metres a pixel by level. */
export interface TileGrid {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
  readonly tile: number;
  readonly resolutions: readonly number[];
}

/** A picture of a background map. */
export interface Tile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A background map that somebody else serves, fetched by this server so that no reader's browser is known there. */
export interface BackgroundMap {
  /** Who made it, as it has to be said on the map. */
  readonly attribution: string;
  /**
   * One tile.
   * @throws Problem KV-G43 when it cannot be had
   */
  tile(level: number, row: number, column: number): Promise<Tile>;
}
