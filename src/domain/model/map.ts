/** A rectangle in metres, EPSG:25832. */
export interface MapBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Corners of a closed shape one after another, x and y in metres, EPSG:25832: `[x0, y0, x1, y1, …]`. */
export type MapRing = readonly number[];

/**
 * Where kommuner are on an approximate map: each is the land inside its `cell`. The borders are drawn by rule between
 * approximate centres, not surveyed: good for seeing where in the country something is, never for who owns a field.
 */
export interface MapKommune {
  readonly code: string;
  /** Approximate centre. */
  readonly x: number;
  readonly y: number;
  /** Convex; absent where the map is too coarse to show the kommune's land. */
  readonly cell?: MapRing;
}

/** Denmark to draw on: land, approximate kommuner, the part drawn in place and the part drawn as an inset. */
export interface MapGeography {
  /** Coast lines; a ring inside another is water. */
  readonly land: readonly MapRing[];
  readonly kommuner: readonly MapKommune[];
  readonly main: MapBox;
  /** Bornholm, and where in `main` it is drawn, in the same scale. */
  readonly inset: { readonly of: MapBox; readonly at: { readonly west: number; readonly north: number } };
}
