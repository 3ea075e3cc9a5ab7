import type { MapGeography } from '../../../domain/model/map.ts';
import type { MapFrame } from './map-frame.ts';

/** The land as paths of a drawing: the shore, and the cells of kommuner by code. */
export interface LandPaths {
  readonly shore: string;
  readonly cells: readonly { readonly code: string; readonly path: string }[];
}

/** Paths of the main part and of Bornholm's inset. */
export type PathsOfParts = readonly [main: LandPaths, inset: LandPaths];

const kept = new WeakMap<MapGeography, { readonly width: number; readonly paths: PathsOfParts }>();

/** Land does not move: its paths are made with the first drawing of a width and kept for the next. */
export function landPaths(geography: MapGeography, frame: MapFrame): PathsOfParts {
  const known = kept.get(geography);
  if (known?.width === frame.width) return known.paths;
  const paths = [pathsOf(geography, frame, false), pathsOf(geography, frame, true)] as const;
  kept.set(geography, { width: frame.width, paths });
  return paths;
}

function pathsOf({ land, kommuner }: MapGeography, frame: MapFrame, inset: boolean): LandPaths {
  return {
    shore: land
      .filter(([x = 0, y = 0]) => frame.isInset(x, y) === inset)
      .map((ring) => frame.path(ring, inset))
      .join(''),
    cells: kommuner
      .filter(({ x, y }) => frame.isInset(x, y) === inset)
      .flatMap(({ code, cell }) => (cell === undefined ? [] : [{ code, path: frame.path(cell, inset) }])),
  };
}
