import type { AreaShape, FieldValues } from '../../../domain/model/area.ts';
import type { Scalar } from '../cql2/compare-scalars.ts';
import type { FeatureType } from './feature-type.ts';
import { GrowingShapes, type LayerShapes } from './layer-shapes.ts';

/** One feature to put into a layer. `key` gives its place in the order and is its own. */
export interface FeatureRow {
  readonly key: string;
  /** Identity over time; several rows may be versions of one. */
  readonly object: string;
  /** Identity of the version; absent where features have no versions. */
  readonly version?: string;
  readonly values: FieldValues;
  /** Metres in EPSG:25832. */
  readonly shape: AreaShape;
  /** First and last day it is true, ISO; absent = without end. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * Features of one type ready to be asked and written, in the order of their keys. What a reader may not see is not in
 * it. Columns hold the values of each property; the properties of a feature are written beforehand.
 */
export interface FeatureLayer {
  readonly type: FeatureType;
  readonly count: number;
  readonly keys: readonly string[];
  /** What features are called in addresses and files: `o-` and the object, with the version where it is not the one in force. */
  readonly ids: readonly string[];
  readonly numberOfId: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, readonly (Scalar | null)[]>;
  /** Each feature's properties as JSON text. */
  readonly properties: readonly string[];
  readonly from: readonly (string | null)[];
  readonly to: readonly (string | null)[];
  readonly shapes: LayerShapes;
}

interface Row extends Omit<FeatureRow, 'values' | 'shape'> {
  readonly at: number;
}

/** Gathers the rows of a layer, so that a large one can be read in pieces. Rows come in the order of their keys. */
export class GrowingLayer {
  readonly #type: FeatureType;
  readonly #today: string;
  readonly #rows: Row[] = [];
  readonly #columns: ReadonlyMap<string, (Scalar | null)[]>;
  readonly #properties: string[] = [];
  readonly #shapes = new GrowingShapes();
  readonly #texts = new Map<string, string>();

  /** @param today - ISO day that decides which version of an object is called by its own name */
  constructor(type: FeatureType, today: string) {
    this.#type = type;
    this.#today = today;
    this.#columns = new Map(type.properties.map(({ name }) => [name, []]));
  }

  /** Adds the next feature. */
  add({ values, shape, ...row }: FeatureRow): void {
    this.#rows.push({ ...row, at: this.#rows.length });
    const parts: string[] = [];
    for (const { name, kind } of this.#type.properties) {
      const found = values[name] ?? null;
      const value = kind === 'boolean' && found !== null ? found === 1 : found;
      this.#columns.get(name)?.push(typeof value === 'string' ? this.#kept(value) : value);
      parts.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
    }
    this.#properties.push(`{${parts.join(',')}}`);
    this.#shapes.add(this.#type.geometry === 'none' ? [] : shape);
  }

  /** The layer gathered. */
  finish(): FeatureLayer {
    const chosen = this.#versionsInForce();
    const ids = this.#rows.map(({ object, version, at }) =>
      chosen.get(object) === at || version === undefined ? `o-${object}` : `o-${object}.${version}`,
    );
    return {
      type: this.#type,
      count: this.#rows.length,
      keys: this.#rows.map(({ key }) => key),
      ids,
      numberOfId: new Map(ids.map((id, at) => [id, at])),
      columns: this.#columns,
      properties: this.#properties,
      from: this.#rows.map(({ from }) => from ?? null),
      to: this.#rows.map(({ to }) => to ?? null),
      shapes: this.#shapes.finish(),
    };
  }

  // The version true today is the object; of one that is over or has not begun, the last.
  #versionsInForce(): ReadonlyMap<string, number> {
    const chosen = new Map<string, Row>();
    for (const row of this.#rows) {
      const best = chosen.get(row.object);
      if (!best || this.#rank(row) > this.#rank(best)) chosen.set(row.object, row);
    }
    return new Map([...chosen].map(([object, { at }]) => [object, at]));
  }

  #rank({ from = '', to = '9999' }: Row): string {
    const inForce = from <= this.#today && to >= this.#today;
    return `${inForce ? 1 : 0} ${from}`;
  }

  // Codes' texts and users' names come again and again.
  #kept(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }
}
