import { join } from 'node:path';
import { openPublicationStore, type PublicationStore } from '../../storage/publications/publication-store.ts';
import type { AppContext } from '../app-context.ts';

/** The publications of the data folder; they lie beside the releases. */
export function openPublications({ dataDir }: AppContext): PublicationStore {
  return openPublicationStore(join(dataDir, 'publications'));
}
