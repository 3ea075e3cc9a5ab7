import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localInstallation } from '../../../src/app/access/readers.ts';
import { importAreas } from '../../../src/app/areas/import-areas.ts';
import type { AppContext } from '../../../src/app/context/app-context.ts';
import type { AreaShape, FieldValues } from '../../../src/domain/model/area.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { themeOf } from '../../engines/areas/area-world.ts';
import { type Address, dwellingsAt } from '../../engines/areas/dwelling-world.ts';
import { smallSector } from '../small-sector.ts';

/** Where the small sector's afdelinger stand: two beside each other, one cut by the line x = 200, two far away. */
const addresses: readonly Address[] = [
  ['0045-00001', 50, 50, 40, { level: 1 }],
  ['0045-00002', 150, 50, 30, { level: 2 }],
  ['0101-00001', 180, 50, 30, { level: 1 }],
  ['0101-00001', 220, 50, 20, { level: 3 }],
  ['0101-00002', 5000, 50, 10],
  ['0200-00001', 9000, 50, 10],
];

/** The small sector with dwellings at addresses. */
export function placedSector(content: ReleaseContent = smallSector()): ReleaseContent {
  return { ...content, dwellings: dwellingsAt(...addresses) };
}

/** A boligområde the kommune follows by itself, as a row of a file. */
export function ownArea(id: string, shape: AreaShape, values: FieldValues = {}): readonly [FieldValues, AreaShape] {
  const fields = { omraade_navn: `Område ${id.slice(0, 1)}`, omraade_type_kode: 3, afgraensning_kode: 3 };
  return [{ objekt_id: uuid(id), kommunekode: 657, gyldig_fra: '2010-01-01', ...fields, ...values }, shape];
}

/** An identity from a letter or two. */
export function uuid(id: string): string {
  return `00000000-0000-4000-a000-${[...id]
    .map((c) => c.charCodeAt(0).toString(16))
    .join('')
    .padStart(12, '0')}`;
}

/** Imports rows of a theme as the installation's own command line would. */
export async function importRows(
  context: AppContext,
  theme: number,
  rows: readonly (readonly [FieldValues, AreaShape])[],
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-areas-'));
  const path = join(folder, 'a.geojson');
  const features = rows.map(([properties, coordinates]) => ({
    ...{ type: 'Feature', properties },
    geometry: { type: 'MultiPolygon', coordinates },
  }));
  const crs = { type: 'name', properties: { name: 'EPSG:25832' } };
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', crs, features }));
  const asked = { path, theme: themeOf(theme), repair: false, renamed: {}, set: {}, skipRejected: false };
  const done = await importAreas(context, localInstallation, asked);
  await rm(folder, { recursive: true });
  if (!done.written) throw new Error(JSON.stringify(done.findings));
}
