import { join } from 'node:path';
import type { Publication, PublicationManifest, PublishedTable } from '../../domain/model/publication.ts';
import { openPublicationStore, type PublicationStore } from '../../storage/publications/publication-store.ts';
import type { AppContext } from '../context/app-context.ts';

/** The publications of the data folder; they lie beside the releases. */
export function openPublications({ dataDir }: Pick<AppContext, 'dataDir'>): PublicationStore {
  return openPublicationStore(join(dataDir, 'publications'));
}

/** What outsiders got of a publication. @throws Problem KV-S22 */
export async function readPublication(store: PublicationStore, id: string): Promise<Publication> {
  const text = new TextDecoder().decode(await store.read(id, 'tables.json'));
  const kept: StoredPublication = JSON.parse(text);
  return { ...kept, tables: kept.tables.map((table) => ({ ...table, counts: Int32Array.from(table.counts) })) };
}

/** Publications with a passed audit, newest first; of one period where it is named. */
export async function passedPublications(
  store: PublicationStore,
  period?: string,
): Promise<readonly PublicationManifest[]> {
  const passed = (await store.list()).filter(({ verdict }) => verdict === 'pass');
  return passed.filter((manifest) => period === undefined || manifest.period === period);
}

type StoredPublication = Omit<Publication, 'tables'> & {
  readonly tables: readonly (Omit<PublishedTable, 'counts'> & { readonly counts: readonly number[] })[];
};
