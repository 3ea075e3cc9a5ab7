import { rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaVersion } from '../../domain/model/area.ts';
import type { AreaTheme } from '../../domain/model/area-theme.ts';
import { checkAreas } from '../../engines/areas/check-areas.ts';
import { type FeatureType, featureTypeOfTheme } from '../../engines/areas/features/feature-type.ts';
import { featureSchema } from '../../engines/areas/features/write-gml-features.ts';
import type { AreaTable } from '../../engines/areas/files/area-file.ts';
import { writeCsv } from '../../engines/areas/files/csv.ts';
import { writeFlatgeobuf } from '../../engines/areas/files/flatgeobuf.ts';
import { writeGeofaInsert, writeWfsTransaction } from '../../engines/areas/files/geofa.ts';
import { writeGeojson } from '../../engines/areas/files/geojson.ts';
import { writeGeopackage } from '../../engines/areas/files/geopackage.ts';
import { writeGml } from '../../engines/areas/files/gml.ts';
import { writeShapeFiles } from '../../engines/areas/files/shape-file.ts';
import type { ShapeLoss } from '../../engines/areas/files/shape-loss.ts';
import { tableOfAreas } from '../../engines/areas/table-of-areas.ts';
import { writeSqlite } from '../../storage/geopackage/geopackage-file.ts';
import type { AppContext } from '../context/app-context.ts';
import { type AreasQuestion, type ListedAreas, listAreas } from './list-areas.ts';

/** What is to be written, and where. The ending of the path chooses the format. */
export interface AreaExport extends AreasQuestion {
  readonly path: string;
  readonly theme: number;
  /** User and namespace of a file for GeoFA. */
  readonly geofa?: { readonly user: string; readonly namespace: string };
}

interface Writing {
  readonly path: string;
  readonly table: AreaTable;
  readonly areas: readonly AreaVersion[];
  readonly theme: AreaTheme;
  readonly geofa: { readonly user: string; readonly namespace: string };
}

// The longest ending first: `.25832.geojson` is a `.geojson` too.
const writers: readonly (readonly [string, (writing: Writing) => string | Uint8Array])[] = [
  ['.sql-insert.json', ({ areas, theme, geofa }) => writeGeofaInsert(forGeofa(areas, theme), theme, geofa.user)],
  ['.wfs-t.xml', ({ areas, theme, geofa }) => writeWfsTransaction(insertsOf(forGeofa(areas, theme)), theme, geofa)],
  ['.25832.geojson', ({ table }) => writeGeojson(table, '25832')],
  ['.geojson', ({ table }) => writeGeojson(table, 'CRS84')],
  ['.fgb', ({ table }) => writeFlatgeobuf(table)],
  ['.gml', ({ table, path }) => writeGml(table, basename(schemaPath(path)))],
  ['.csv', ({ table }) => writeCsv(table, true)],
  ['.zip', ({ table }) => zippedShape(table)],
];

/**
 * Writes the areas of a theme the reader may see to a file, whole or not at all: GeoPackage, GeoJSON, Shape (zipped),
 * FlatGeobuf, GML, CSV, or a request to GeoFA for review (`.sql-insert.json`, `.wfs-t.xml`).
 * @throws Problem KV-G21 for another ending, KV-G27 when an own theme is to go to GeoFA, KV-G33 when areas GeoFA would
 * refuse are among them
 */
export async function exportAreas(
  context: AppContext,
  reader: Reader,
  theme: AreaTheme,
  { path, geofa = { user: '', namespace: '' }, ...asked }: AreaExport,
): Promise<ListedAreas> {
  const listed = await listAreas(context, reader, asked);
  const table = tableOfAreas(listed.areas, theme, areaDefinitions);
  if (path.endsWith('.gpkg')) {
    await writeSqlite(path, writeGeopackage(table, context.clock()));
    return listed;
  }
  const write = writers.find(([ending]) => path.endsWith(ending))?.[1];
  if (!write) {
    throw new Problem('KV-G21', { file: basename(path), valid: ['.gpkg', ...writers.map(([ending]) => ending)] });
  }
  await writeWhole(path, write({ path, table, areas: listed.areas, theme, geofa }));
  // A GML file comes with the schema of its features.
  if (path.endsWith('.gml')) await writeWhole(schemaPath(path), featureSchema([schemaType(theme)]));
  return listed;
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.unfinished`, content);
  await rename(`${path}.unfinished`, path);
}

function schemaPath(path: string): string {
  return path.replace(/\.gml$/, '.xsd');
}

function schemaType(theme: AreaTheme): FeatureType {
  return featureTypeOfTheme(theme.id, theme, areaDefinitions, theme.title);
}

function insertsOf(areas: readonly AreaVersion[]) {
  return areas.map((area) => ({ kind: 'insert', area }) as const);
}

// What GeoFA would refuse is not written, and an own theme is no theme of GeoFA.
function forGeofa(areas: readonly AreaVersion[], theme: AreaTheme): readonly AreaVersion[] {
  if (theme.own) {
    const valid = areaDefinitions.themes.filter((known) => !known.own).map((known) => `${known.code}`);
    throw new Problem('KV-G27', { found: `${theme.code}`, valid });
  }
  const errors = checkAreas(areas, theme, areaDefinitions, 'new').filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Problem('KV-G33', { file: theme.id, errors: errors.length, rows: areas.length });
  return areas;
}

function zippedShape(table: AreaTable): Uint8Array {
  const { files, losses } = writeShapeFiles(table);
  const named = (ending: string) => `${table.name}.${ending}`;
  // One moment for every file: the same areas make the same bytes.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    {
      [named('shp')]: files.shp,
      [named('shx')]: files.shx,
      [named('dbf')]: files.dbf,
      [named('prj')]: strToU8(files.prj),
      [named('cpg')]: strToU8(files.cpg),
      ...(losses.length > 0 ? { [`${table.name}_log.csv`]: strToU8(lossTable(losses)) } : {}),
    },
    { mtime },
  );
}

function lossTable(losses: readonly ShapeLoss[]): string {
  const words = { cut: 'afkortet', null: 'tom; nogle programmer viser 0' };
  return `\uFEFFraekke;felt;hvad\r\n${losses.map(({ row, field, loss }) => `${row};${field};${words[loss]}\r\n`).join('')}`;
}
