import type { Text } from '../language.ts';

/** Where something is on the map, metres in EPSG:25832, easting first. */
interface OnMap {
  readonly x: number;
  readonly y: number;
}
interface OfArea {
  /** Name, number or row of the area, as the reader knows it. */
  readonly area: string;
}
interface OfTwo extends OfArea, OnMap {
  readonly other: string;
  readonly m2: number;
}
interface OfField extends OfArea {
  readonly field: string;
  readonly found: string;
}

/** Areas: rules G01-G11 of geofa.md section 4, and reading, storing and exchanging areas (KV-G20 and on). */
export interface AreaProblems {
  'G01-EMPTY': OfArea;
  'G01-TYPE': OfArea & { readonly found: string };
  'G01-NUMBER': OfArea;
  'G01-OPEN': OfArea & OnMap;
  'G01-SHORT': OfArea & OnMap;
  'G01-CROSS': OfArea & OnMap;
  'G01-TOUCH': OfArea & OnMap;
  'G01-EDGE': OfArea & OnMap;
  'G01-HOLE': OfArea & OnMap;
  'G01-NEST': OfArea & OnMap;
  'G01-SPLIT': OfArea & OnMap;
  'G01-EXTENT': OfArea & OnMap;
  'G01-DENMARK': OfArea & OnMap;
  'G01-DEGREES': OfArea & OnMap;
  'G01-AXES': OfArea & OnMap;
  'G01-3D': OfArea;
  'G01-RINGS': OfArea;
  'G01-JOINED': OfArea;
  /** What a border that crosses itself holds is not told: its pieces count against each other. */
  'G01-REPAIRED': OfArea & { readonly after: number };
  'G02-CODE': OfField & { readonly list: string; readonly valid: readonly string[] };
  'G02-RETIRED': OfField & { readonly list: string };
  'G03-MISSING': OfArea & { readonly field: string; readonly valid?: readonly string[] };
  'G03-TYPE': OfField & { readonly wanted: 'int' | 'decimal' | 'uuid' | 'date' | 'timestamp' };
  'G03-RANGE': OfField & { readonly from: number; readonly to: number };
  'G03-LENGTH': OfArea & { readonly field: string; readonly length: number; readonly max: number };
  'G03-FORM': OfField & { readonly pattern: string };
  'G03-TWICE': OfArea & { readonly other: string; readonly number: number };
  'G04-SMALL': OfArea & { readonly m2: number; readonly min: number };
  'G05-OVERLAP': OfTwo;
  'G05-ACROSS': OfTwo;
  'G06-OVERLAP': OfTwo;
  'G07-GRADES': OfTwo & { readonly grades: string };
  'G07-ORDER': OfArea & { readonly from: string; readonly to: string };
  'G07-NONE': OfField;
  'G08-GAP': OnMap & { readonly kommune: string; readonly kind: string; readonly m2: number };
  'G08-COVER': { readonly kommune: string; readonly kind: string; readonly permille: number };
  'G09-KOMMUNE': OfArea & { readonly found: number; readonly cvr: number; readonly expected: number };
  'G09-OUTSIDE': OfArea & OnMap & { readonly kommune: string; readonly percent: number };
  'G10-SYSTID': OfArea & { readonly from: string; readonly to: string };
  'G10-GYLDIG': OfArea & { readonly from: string; readonly to: string };
  'G11-SNAP': OfArea & OnMap & { readonly distance: number };
  'KV-G20': { readonly file: string; readonly format: string; readonly detail: Text };
  'KV-G21': { readonly file: string; readonly valid: readonly string[] };
  'KV-G22': { readonly file: string };
  'KV-G23': { readonly file: string; readonly found: string; readonly valid: readonly string[] };
  'KV-G24': { readonly file: string; readonly found: string; readonly layers: readonly string[] };
  'KV-G25': { readonly file: string };
  'KV-G26': { readonly file: string; readonly depth: number };
  'KV-G27': { readonly found: string; readonly valid: readonly string[] };
  'KV-G28': OfArea & { readonly id: string; readonly first: number };
  'KV-G29': { readonly file: string; readonly columns: readonly string[] };
  'KV-G30': { readonly id: string };
  'KV-G31': { readonly id: string };
  'KV-G32': { readonly command: string };
  'KV-G33': { readonly file: string; readonly errors: number; readonly rows: number };
  'KV-G34': OfArea & { readonly key: string; readonly found: string; readonly matches: number };
  'KV-G35': { readonly parameter: string; readonly found: string };
  'KV-G36': { readonly from: string };
  'KV-G37': { readonly detail: string };
  'KV-G38': { readonly detail: string };
  'KV-G39': { readonly sent: number; readonly affected: number };
  'KV-G40': { readonly detail: string };
  'KV-G41': Readonly<Record<string, never>>;
  'KV-G42': { readonly file: string; readonly most: number };
  'KV-G43': { readonly host: string; readonly detail: string };
  'KV-G45': { readonly count: number };
  'KV-G46': { readonly line: number; readonly found: string };
  'KV-G47': { readonly area: string; readonly by: string; readonly at: string };
  'KV-G48': { readonly file: string; readonly columns: readonly string[] };
  'KV-G50': { readonly file: string; readonly missing: number; readonly of: number; readonly told: readonly string[] };
  'KV-G51': { readonly file: string; readonly rows: number; readonly most: number };
  'KV-G52': { readonly file: string; readonly most: number };
  'KV-G49': { readonly first: string; readonly found: string };
  'KV-G44': { readonly setting: string; readonly missing: readonly string[] };
}
