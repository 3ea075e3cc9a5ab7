import type { Text } from '../kernel/language.ts';
import type { AreaShape } from './area.ts';

/** An afdeling beside an area: `inside` of its `of` dwellings lie inside the border; `member` = it counts as the area's. */
export interface ShownAreaUnit {
  /** `afd:0045-08501`. */
  readonly key: string;
  readonly name: string;
  readonly inside: number;
  readonly of: number;
  readonly member: boolean;
}

/**
 * How well whole afdelinger fill an area, in almene dwellings: `inside` the border in all; `counted` those of the
 * afdelinger whose figures are the area's, of which `countedInside` lie inside. Joined to addresses at a sure level:
 * `sure` of those inside whose level is told (`told`).
 */
export interface AreaCoverage {
  readonly inside: number;
  readonly counted: number;
  readonly countedInside: number;
  readonly sure: number;
  readonly told: number;
}

/** An area as a reader sees it on a day: its ground, and the afdelinger it is made of. */
export interface ShownArea {
  readonly objektId: string;
  readonly versionsId: string;
  readonly theme: number;
  readonly kind: Text;
  readonly name: string;
  /** Three digits; empty where the area names none. */
  readonly kommune: string;
  readonly gyldigFra?: string;
  readonly gyldigTil?: string;
  /** Metres in EPSG:25832. */
  readonly shape: AreaShape;
  /** Selection in link form, where the reader may see figures of it: `omr:…`, or `afd:…` for the ground of an afdeling. */
  readonly key?: string;
  /** Afdelinger with dwellings inside that the reader may see; `unitCount` is how many there are. */
  readonly units: readonly ShownAreaUnit[];
  readonly unitCount: number;
  readonly coverage: AreaCoverage;
}

/** An afdeling as a point: the middle of its addresses, EPSG:25832; `dwellings` where addresses were delivered. */
export interface EstatePoint {
  /** `afd:0045-08501`. */
  readonly key: string;
  readonly name: string;
  readonly kommune: string;
  readonly x: number;
  readonly y: number;
  readonly dwellings?: number;
}
