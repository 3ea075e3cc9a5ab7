import type { Text } from '../kernel/language.ts';
import type { AreaShape } from './area.ts';
import type { TablePeriod } from './period.ts';
import type { MeasureId } from './table-definition.ts';

/**
 * What a map colours: afdelinger, helhedsplaner, boligområder, kommuner, cells of kvadratnet, or areas of a theme by
 * their type (`t5713.11`; `t5701` where the theme has no types).
 */
export type MapLayerId = 'afd' | 'plan' | 'omr' | 'kom' | 'net1km' | 'net100m' | `t${string}`;

/** A layer in the chooser. */
export interface MapLayer {
  readonly id: MapLayerId;
  readonly name: Text;
  /** What is drawn, and how sure its place is, in a sentence. */
  readonly about: Text;
  /** Drawn as symbols on a point rather than as ground. */
  readonly points: boolean;
}

/** A place on the map: public structure, no figures. Metres in EPSG:25832. */
export interface MapRegion {
  /** Key of a place in link form, id of a cell of kvadratnet, or objekt_id of an area. */
  readonly id: string;
  readonly name: string;
  /** Kommune, or what else tells it from others of the name. */
  readonly detail: string;
  /** Codes of the kommuner it is in, as far as known. */
  readonly kommune?: string;
  /** What its figure adds up, in link form; '' where it holds no afdeling. */
  readonly selection: string;
  /** A point inside. */
  readonly x: number;
  readonly y: number;
  /** Absent where only a point is known. */
  readonly shape?: AreaShape;
}

/**
 * The ground of a layer as it is sent: rings as whole metres, first corner and then steps, `[x, y, dx, dy, …]`;
 * shared borders stay shared.
 */
export interface MapGround {
  readonly layer: MapLayerId;
  readonly regions: readonly (Omit<MapRegion, 'shape'> & {
    readonly rings?: readonly (readonly (readonly number[])[])[];
  })[];
}

/** A key figure that can be put on a map. `count` is drawn as symbols, never as colour of ground. */
export interface MapIndicator {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly unit: Text;
  readonly decimals: number;
  readonly kind: 'count' | 'rate';
  readonly table: string;
  readonly row: string;
  readonly measure: MeasureId;
}

/** A line values are held against: a criterion's threshold or the figure of the country. `null` = none that period. */
export interface MapLine {
  readonly id: 'graense' | 'land';
  readonly name: Text;
  readonly values: readonly (number | null)[];
  /** Whether a value on the line is above it: "mindst" is, "overstiger" is not. */
  readonly meets: boolean;
}

/**
 * One key figure of every region of a layer in every period, from released leaves alone. Lists run region by region,
 * period by period, in the order of the ground.
 */
export interface MapFigures {
  readonly release: string;
  readonly edition: number;
  readonly synthetic: boolean;
  readonly roundedTo: number;
  /** By the strict leaves of public pages. */
  readonly strict: boolean;
  readonly layer: MapLayerId;
  readonly indicator: MapIndicator;
  readonly periods: readonly TablePeriod[];
  readonly ids: readonly string[];
  readonly values: readonly (number | null)[];
  /** Two standard errors of each value. */
  readonly bands: readonly (number | null)[];
  /** A status code per value (diskretion.md 8.1), `-` for an ordinary number, `x` where the reader has no right. */
  readonly status: string;
  /** Afdelinger in the newest figure and of the region, for regions that have fewer in it: region → [included, of]. */
  readonly coverage: Readonly<Record<number, readonly [number, number]>>;
  readonly lines: readonly MapLine[];
  readonly source: string;
}
