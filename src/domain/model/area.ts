import type { ProblemOf } from '../kernel/problems/problem.ts';

/** A point: easting and northing in metres of EPSG:25832, or the two numbers of another coordinate system in its order. */
export type Position = readonly [number, number];

/** A closed ring: the last point is the first. */
export type AreaRing = readonly Position[];

/** An outer ring and its holes. */
export type AreaPolygon = readonly AreaRing[];

/** Where an area is: the coordinates of a GeoJSON MultiPolygon. Without polygons it is nowhere. */
export type AreaShape = readonly AreaPolygon[];

/** West, south, east, north. */
export type AreaBox = readonly [number, number, number, number];

/** A value of a field: numbers for codes and numbers, ISO texts for dates. */
export type FieldValue = string | number | null;

/** Fields by their Feltnavn. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** What somebody registers about an area: everything but what the system fills in. Days are ISO dates. */
export interface AreaDraft {
  readonly theme: number;
  /** Identity, when the client brings one. Lower case. */
  readonly objektId?: string;
  readonly cvrKode?: number;
  readonly kommunekode?: number;
  readonly oprindkode: number;
  readonly statuskode: number;
  /** 1 everybody, 2 the responsible authority, 3 every authority. */
  readonly offKode: number;
  readonly noegle?: string;
  readonly note?: string;
  /** First and last day the area is true, both included. Absent = without end. */
  readonly gyldigFra?: string;
  readonly gyldigTil?: string;
  /** The theme's own fields. */
  readonly fields: FieldValues;
  readonly shape: AreaShape;
}

/** What made a version. */
export type AreaCommand = 'insert' | 'change' | 'correct';

/** One version of an area. Never changed once written, but for `systidTil` when it is replaced. Times are ISO, UTC. */
export interface AreaVersion extends AreaDraft {
  readonly objektId: string;
  readonly versionsId: string;
  readonly systidFra: string;
  readonly systidTil?: string;
  readonly oprettet: string;
  readonly brugerId: string;
  readonly command: AreaCommand;
  readonly reason?: string;
}

/** What a change does to the store: versions that end, and versions that begin, at one moment. */
export interface VersionStep {
  readonly at: string;
  readonly close: readonly string[];
  readonly open: readonly AreaVersion[];
}

/** A finding: what is wrong with which areas, by which rule, where on the map. A note tells of a correction made. */
export interface AreaFinding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly problem: ProblemOf;
  /** Places in the list of areas checked. */
  readonly areas: readonly number[];
  readonly at?: Position;
}
