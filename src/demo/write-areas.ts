import { mkdir, writeFile } from 'node:fs/promises';
import { type DrawnArea, drawAreas } from './draw-areas.ts';
import type { Sector } from './sector.ts';

/** Folder of a demo's area files, beside its deliveries; each file is named by its theme's code. */
export const areaFolder = 'omraader';

/** File of lineage in that folder, named by its side table. */
export const lineageFile = 'kv_9001_slaegt.csv';

/** Writes areas as GeoJSON in EPSG:25832, a file a theme, as a kommune would send them. */
export async function writeAreas(sector: Sector, seed: number, out: string): Promise<void> {
  const { boligomraader, afdelinger, districts, lineage } = drawAreas(sector, seed);
  const folder = `${out}/${areaFolder}`;
  await mkdir(folder);
  await writeFile(`${folder}/9001.geojson`, collectionOf(boligomraader));
  await writeFile(`${folder}/9002.geojson`, collectionOf(afdelinger));
  await writeFile(`${folder}/5713.geojson`, collectionOf(districts));
  const rows = lineage.map(({ fra_id, til_id, virkning }) => `${fra_id};${til_id};1;0;${virkning};Syntetiske data`);
  await writeFile(`${folder}/${lineageFile}`, ['fra_id;til_id;slaegt_kode;arver;virkning;kilde', ...rows].join('\n'));
}

function collectionOf(areas: readonly DrawnArea[]): string {
  const features = areas.map(({ values, shape }) => ({
    type: 'Feature',
    properties: values,
    geometry: { type: 'MultiPolygon', coordinates: shape },
  }));
  const crs = { type: 'name', properties: { name: 'EPSG:25832' } };
  return JSON.stringify({ type: 'FeatureCollection', crs, features });
}
