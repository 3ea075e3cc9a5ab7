import { parcelColumns } from '../../domain/definitions/geofa/parcel-columns.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Parcel } from '../../domain/model/parcel.ts';
import { crsOfLayer } from '../../engines/areas/drafts-from-layer.ts';
import { findParcels, parcelNamesOfLayer, parcelsOfLayer } from '../../engines/areas/parcels-of-layer.ts';
import { nameOfSent, readSentLayer, type SentFile } from './read-sent-layer.ts';

/** Parcels to choose among, those chosen, and the file they are of. */
export interface ChosenParcels {
  readonly parcels: readonly Parcel[];
  /** Places among them. */
  readonly chosen: readonly number[];
  readonly source: string;
}

/** The most parcels a form holds. */
export const mostParcels = 3000;
const mostNamed = 5;

/**
 * Reads a file of parcels that somebody sent: in any format of areas, parcels with ground to choose among; a list without
 * ground (CSV with cadastral district and parcel number) chooses among those that were read before.
 * @throws Problem KV-G48 when there are none, KV-G50 for a list with parcels that are not among those read, KV-G20 to
 * KV-G26 when it cannot be read
 */
export async function readParcels(sent: SentFile, before: ChosenParcels): Promise<ChosenParcels> {
  const file = nameOfSent(sent);
  const layer = await readSentLayer(sent);
  const isList = layer.features.every(({ geometry }) => 'shape' in geometry && geometry.shape.length === 0);
  const columns = [...parcelColumns.ejerlav, ...parcelColumns.matrikelnummer];
  if (isList) {
    const names = parcelNamesOfLayer(layer, parcelColumns);
    if (names.length === 0) throw new Problem('KV-G48', { file, columns });
    const { chosen, missing } = findParcels(before.parcels, names);
    const told = missing.slice(0, mostNamed).map(({ ejerlav, matrikelnummer }) => `${ejerlav} ${matrikelnummer}`);
    if (missing.length > 0) throw new Problem('KV-G50', { file, missing: missing.length, of: names.length, told });
    return { ...before, chosen };
  }
  const parcels = parcelsOfLayer(layer, crsOfLayer(layer, { file }), parcelColumns).slice(0, mostParcels);
  if (parcels.length === 0) throw new Problem('KV-G48', { file, columns });
  return { parcels, chosen: [], source: file };
}
