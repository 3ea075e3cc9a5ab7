import type { Text } from '../../../domain/kernel/language.ts';
import type { AreaDefinitions, AreaTheme, ThemeField } from '../../../domain/model/area-theme.ts';
import type { Kind } from '../cql2/compare-scalars.ts';
import type { Queryables } from '../cql2/filter-feature.ts';

/** A property of the features of a collection, as services describe it. */
export interface FeatureProperty {
  readonly name: string;
  readonly kind: Kind;
  /** Whole numbers only. */
  readonly integer?: true;
  readonly about: Text;
  /** Values it can have with their texts; absent = any. An open list has other values too. */
  readonly codes?: readonly { readonly code: number | string; readonly text: string }[];
}

/** What the features of a collection are like. */
export interface FeatureType {
  /** Name in addresses: `boligomraader`. */
  readonly id: string;
  /** Name in GML and WFS: `kv_9001_boligomraade`. An XML name. */
  readonly name: string;
  readonly title: Text;
  readonly about: Text;
  readonly properties: readonly FeatureProperty[];
  /** Whether features lie anywhere. */
  readonly geometry: 'MultiPolygon' | 'none';
}

/** Name of the geometry in filters and GML. */
export const geometryName = 'geometri';

const kinds: Readonly<Record<ThemeField['type'], Kind>> = {
  int: 'number',
  decimal: 'number',
  text: 'string',
  uuid: 'string',
  date: 'date',
  timestamp: 'timestamp',
};

/** The features of a theme of areas: every field GeoFA serves. */
export function featureTypeOfTheme(
  id: string,
  theme: AreaTheme,
  definitions: AreaDefinitions,
  about: Text,
): FeatureType {
  const fields = [...definitions.commonFields, ...theme.fields];
  const properties = fields.map(({ name, type, codes, about: what }): FeatureProperty => {
    const list = definitions.codeLists.find((known) => known.id === codes);
    return {
      name,
      kind: kinds[type],
      about: what,
      ...(type === 'int' ? { integer: true } : {}),
      ...(list && !list.open ? { codes: list.codes.map(({ code, text }) => ({ code, text })) } : {}),
    };
  });
  return { id, name: theme.id, title: theme.title, about, properties, geometry: theme.geometry };
}

/** What a filter can ask of the features of a type. */
export function queryablesOf({ properties, geometry }: FeatureType): Queryables {
  const plain = properties.map(({ name, kind }) => [name, kind] as const);
  return new Map<string, Kind | 'geometry'>(geometry === 'none' ? plain : [...plain, [geometryName, 'geometry']]);
}
