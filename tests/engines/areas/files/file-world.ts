import { areaDefinitions } from '../../../../src/domain/definitions/geofa/index.ts';
import type { AreaShape, AreaVersion } from '../../../../src/domain/model/area.ts';
import { draftsFromLayer, type LayerReading } from '../../../../src/engines/areas/drafts-from-layer.ts';
import type { ReadLayer } from '../../../../src/engines/areas/files/area-file.ts';
import { tableOfAreas } from '../../../../src/engines/areas/table-of-areas.ts';
import { district, ring, square, themeOf } from '../area-world.ts';

/** Two basisdistrikter: one with a hole and an island in it and every field filled, one square with few. */
export const versions: readonly AreaVersion[] = [
  version('3f0c6a1e-5d0b-4b7e-9a55-0c8c2b6d1f10', 14, [[ring(0, 0, 300), ring(50, 50, 100)], [ring(80, 80, 20)]], {
    noegle: 'BASIS-657-014',
    note: 'Æblehaven; "syd" & <nord>',
    fields: {
      ...{ prog_distrikt_nr: 14, prog_distrikt_navn: 'Rønnebærparken Øst', prog_distrikt_type_kode: 11 },
      ...{ sagsnr: '26/0001', link: 'https://example.dk/sag' },
    },
  }),
  version('4f0c6a1e-5d0b-4b7e-9a55-0c8c2b6d1f10', 15, square(1000, 0, 100)),
];

function version(objektId: string, nr: number, shape: AreaShape, more: Partial<AreaVersion> = {}): AreaVersion {
  return {
    ...district(nr, shape),
    ...{ objektId, versionsId: objektId.replace(/^./, '9'), brugerId: 'kom657', command: 'insert' },
    ...{ systidFra: '2026-01-01T00:00:00.000Z', oprettet: '2026-01-01T00:00:00.000Z' },
    ...more,
  };
}

/** The same as a table to write. */
export const table = tableOfAreas(versions, themeOf(5713), areaDefinitions);

/** Reads a layer of basisdistrikter as an import would. */
export function readAs(layer: ReadLayer, more: Partial<LayerReading> = {}) {
  const reading = { file: 'fil', theme: themeOf(5713), definitions: areaDefinitions, repair: false, fallback: {} };
  return draftsFromLayer(layer, { ...reading, kommuneOf: () => 657, ...more });
}

/** What should come back of the two after a round trip. */
export const expected = versions.map(({ objektId, noegle, note, fields }) => ({
  ...{ objektId, fields, cvrKode: 29189919, kommunekode: 657 },
  ...(noegle === undefined ? {} : { noegle, note }),
}));
