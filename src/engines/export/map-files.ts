import { writeXlsx } from 'hucre/xlsx';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { MapRegion } from '../../domain/model/area-map.ts';
import { partSheet } from './twins/part-sheets.ts';
import type { PartTable } from './twins/part-table.ts';
import { partCsv } from './twins/to-part-csv.ts';

/** A place of a map with its position, longitude and latitude: a point, or polygons. */
export interface PlacedFeature {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly geometry: { readonly type: 'Point' | 'MultiPolygon'; readonly coordinates: unknown };
}

/** What a file of a map is written from. */
export interface MapFileContent {
  readonly lang: Lang;
  readonly title: string;
  readonly table: PartTable;
  /** Where each row of the table is, in metres (EPSG:25832). */
  readonly ground: readonly Pick<MapRegion, 'x' | 'y' | 'shape'>[];
  /** The same with its figures in degrees, made when a format asks for it. */
  readonly features: () => readonly PlacedFeature[];
  /** What the figures are and how they are protected, as lines of a name and a text. */
  readonly about: readonly (readonly [name: string, text: string])[];
  /** When the release was made, ISO: the same figures are the same file. */
  readonly madeAt: string;
}

/** One way to write what a map shows. */
export interface MapFileFormat {
  readonly id: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly name: Text;
  readonly write: (content: MapFileContent) => Promise<Uint8Array>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The formats of what a map shows that are made of text or a workbook. A new one is a line here. */
export const mapFileFormats: readonly MapFileFormat[] = [
  {
    id: 'xlsx',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: { da: 'Excel', en: 'Excel' },
    write: async ({ table, lang }) => await writeXlsx({ sheets: [partSheet(table, lang)] }),
  },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    name: { da: 'CSV', en: 'CSV' },
    write: async ({ table, lang }) => partCsv(table, lang),
  },
  {
    id: 'geojson',
    extension: 'geojson',
    mediaType: 'application/geo+json',
    name: { da: 'GeoJSON', en: 'GeoJSON' },
    write: async ({ features, about, title }) =>
      bytesOf(
        JSON.stringify({
          type: 'FeatureCollection',
          title,
          about: Object.fromEntries(about),
          features: features().map((one) => ({ type: 'Feature', ...one })),
        }),
      ),
  },
];
