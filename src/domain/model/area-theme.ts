import type { Text } from '../kernel/language.ts';

/** Who fills a field: O obligatory, F free, S the system; `S/O` the system where it knows, else whoever registers. */
export type FieldKind = 'O' | 'F' | 'S' | 'S/O';

/** What a field holds. `date` and `timestamp` are ISO texts, `uuid` lower-case text. */
export type ThemeFieldType = 'int' | 'decimal' | 'text' | 'uuid' | 'date' | 'timestamp';

/** One field of a theme as GeoFA describes fields. Lengths in characters; ranges include both ends. */
export interface ThemeField {
  /** Feltnavn. */
  readonly name: string;
  /** Feltnavn10: at most ten characters, for Shape. */
  readonly shortName: string;
  /** Other short names the field is read under. */
  readonly alsoReadAs?: readonly string[];
  readonly type: ThemeFieldType;
  readonly kind: FieldKind;
  readonly range?: readonly [number, number];
  readonly length?: number;
  readonly pattern?: string;
  /** Code list the value is in. */
  readonly codes?: string;
  /** Code field whose text this field shows; never stored. */
  readonly textOf?: string;
  /** Value where none is given. */
  readonly fallback?: number;
  readonly about: Text;
}

/** One code. A retired code is kept and read in history, but cannot be chosen. */
export interface AreaCode {
  readonly code: number;
  /** As GeoFA writes it, in Danish. */
  readonly text: string;
  /** In English, for readers of it; files and services have the Danish text. */
  readonly english?: string;
  readonly active: boolean;
  /** Begrebsdefinition. */
  readonly meaning?: string;
}

/** A code list, `d_<code>_<name>`; `open` lists are longer than what is documented, and an unknown code is no fault. */
export interface CodeList {
  readonly id: string;
  readonly name: Text;
  readonly open?: true;
  readonly codes: readonly AreaCode[];
  readonly source: string;
}

/** Which areas of a theme may lie over each other. `type` is the field that tells kinds of area apart. */
export interface OverlapRule {
  readonly rule: 'G05' | 'G06';
  readonly within: 'error' | 'allowed';
  readonly across: 'warning' | 'allowed';
  /** Types that are checked otherwise (school districts, by grade). */
  readonly exceptTypes?: readonly number[];
  /** Areas meet only where both have one of these fields filled; areas with none of them meet everything. */
  readonly shifts?: readonly string[];
}

/** How school districts share ground: overlapping ones have no grade in common. `order` puts grade codes in order. */
export interface GradeRule {
  readonly typeField: string;
  readonly type: number;
  readonly from: string;
  readonly to: string;
  readonly order: readonly (readonly [code: number, grade: number])[];
  /** Grade that must be offered everywhere in the kommune. */
  readonly everywhere: number;
}

/** What a machine checks about a theme beside its fields. */
export interface ThemeRules {
  readonly minAreaM2: number;
  readonly typeField?: string;
  /** Field with the district number, unique among current areas of a kommune and type. */
  readonly numberField?: string;
  readonly overlap?: OverlapRule;
  readonly grades?: GradeRule;
  /** The areas of a type together cover the whole kommune. */
  readonly covers: boolean;
}

/** Registration guide and metadata of an own theme, in GeoFA's headings. Danish only, as GeoFA's are. */
export interface ThemeGuide {
  readonly definition: string;
  readonly beskrivelse: string;
  readonly formaal: string;
  readonly noegleord: readonly string[];
  readonly lovgrundlag?: string;
  readonly registreringsinstruks: string;
  readonly minimum: string;
  readonly entydighed: string;
  readonly konsistens: string;
}

/** A side table of an own theme: rows that belong to an area without being its geometry. */
export interface SideTable {
  readonly id: string;
  readonly about: Text;
  readonly fields: readonly ThemeField[];
}

/** An area theme: a table of GeoFA or one of ours in the same form. */
export interface AreaTheme {
  readonly code: number;
  /** The public view: `t_5710_born_skole_dis`, `kv_9001_boligomraade`. */
  readonly id: string;
  readonly title: Text;
  /** Ours, never sent as a GeoFA temakode. */
  readonly own: boolean;
  readonly geometry: 'MultiPolygon' | 'none';
  /** The theme's own fields, after the common ones. */
  readonly fields: readonly ThemeField[];
  readonly rules: ThemeRules;
  readonly guide?: ThemeGuide;
  readonly sideTables?: readonly SideTable[];
  /** Areas of this theme are the ground of places known otherwise, whose key stands in `noegle`. */
  readonly groundOf?: 'afd' | 'plan';
  readonly source: string;
}

/** Numbers the area rules are checked with, in metres and m² of EPSG:25832. */
export interface AreaTolerances {
  /** Narrower than this is no overlap and no gap. */
  readonly widthM: number;
  /** Smaller overlaps are slivers and ignored. */
  readonly sliverM2: number;
  /** Where Danish areas lie; outside is a warning. */
  readonly denmark: readonly [west: number, south: number, east: number, north: number];
  /** Coordinates beyond this are not EPSG:25832 at all. */
  readonly extent: readonly [west: number, south: number, east: number, north: number];
  /** Share of an area that must lie inside its kommune. */
  readonly insideShare: number;
  /** Share of a kommune that may be left uncovered, and the largest single gap. */
  readonly uncoveredShare: number;
  readonly gapM2: number;
  /** A vertex nearer than this to a reference line without lying on it is not snapped. */
  readonly snapM: number;
}

/** Everything the area engine is told about themes: handed in, never known. */
export interface AreaDefinitions {
  readonly themes: readonly AreaTheme[];
  readonly commonFields: readonly ThemeField[];
  readonly codeLists: readonly CodeList[];
  readonly tolerances: AreaTolerances;
}
