import { type GeopackageTable, writeGeopackage } from '../../engines/areas/files/geopackage.ts';
import type { MapFileContent, MapFileFormat } from '../../engines/export/map-files.ts';
import { sqliteBytes } from '../../storage/geopackage/geopackage-file.ts';

/**
 * What a map shows as a GeoPackage of one layer in EPSG:25832: points, ground, or both, each with its figures and their
 * status, and a table `om_tallene` that says what they are.
 */
export const mapGeopackage: MapFileFormat = {
  id: 'gpkg',
  extension: 'gpkg',
  mediaType: 'application/geopackage+sqlite3',
  name: { da: 'GeoPackage (QGIS, ArcGIS)', en: 'GeoPackage (QGIS, ArcGIS)' },
  write: async (content) => await sqliteBytes(writeGeopackage(tableOf(content), content.madeAt)),
};

const shapeNameLength = 10;

function tableOf({ title, table, ground, about }: MapFileContent): GeopackageTable {
  const { columns, rows } = table;
  return {
    name: 'kort',
    title,
    columns: columns.map(({ key, decimals }) => ({
      name: key,
      shortName: key.slice(0, shapeNameLength),
      type: decimals === undefined ? 'text' : 'decimal',
    })),
    rows: rows.map((row, at) => {
      const { shape = [], x = 0, y = 0 } = ground[at] ?? {};
      const values = Object.fromEntries(columns.map(({ key }, i) => [key, row[i] ?? null]));
      return shape.length > 0 ? { values, shape } : { values, shape, point: [x, y] };
    }),
    notes: about,
  };
}
