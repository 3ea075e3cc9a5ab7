import type { MapLayerId } from './area-map.ts';

/** How values become classes: as many regions in each, steps of equal width, or around a line. */
export type MapClassing = 'kvantil' | 'lige' | 'graense' | 'land';

/** What the table beside a map is sorted by. */
export type MapOrder = 'navn' | 'sted' | 'tal' | 'foer' | 'aendring';

/**
 * What is drawn as well: borders of kommuner, helhedsplaner, the twins of a unit, a background map below, and names and
 * figures of places where there is room for them.
 */
export type MapOverlay = 'kommuner' | 'planer' | 'tvillinger' | 'baggrund' | 'navne' | 'tal';

/** What a map shows: the whole state of the map page. Addresses name the fields as they are named here. */
export interface MapQuestion {
  readonly lag: MapLayerId;
  /** Id of the key figure. */
  readonly tal: string;
  /** Id of a period; '' is the newest. */
  readonly periode: string;
  /** An earlier period the figures are held against; '' is none. */
  readonly mod: string;
  readonly klasser: MapClassing;
  /** Code of the one kommune shown; '' is all. */
  readonly kommune: string;
  /** Part of a name. */
  readonly soeg: string;
  readonly sorter: MapOrder;
  readonly ned: boolean;
  /** Page of the table, from 1. */
  readonly side: number;
  /** Places added up, in link form. */
  readonly sted: string;
  readonly vis: readonly MapOverlay[];
  /** The unit whose twins are drawn, in link form. */
  readonly tvilling: string;
  /** The part of the map in view: middle and metres per pixel, `540000,6200000,400`; '' is all of the layer. */
  readonly udsnit: string;
  /** A pinned release; '' is the newest. */
  readonly udgave: string;
}
