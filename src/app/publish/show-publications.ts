import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { PublicationManifest, ShownPublication } from '../../domain/model/publication.ts';
import type { PublicationStore } from '../../storage/publications/publication-store.ts';
import { buildDefinitions } from '../build/build-definitions.ts';
import type { AppContext } from '../context/app-context.ts';
import { openPublications, passedPublications } from './open-publications.ts';

/** Publications with a passed audit, newest first. Public: what they hold is meant for everybody. */
export async function showPublications(context: AppContext): Promise<readonly ShownPublication[]> {
  const store = openPublications(context);
  return await Promise.all((await passedPublications(store)).map((manifest) => shown(store, manifest)));
}

/** One of them. @throws Problem KV-S22 for one there is not, or whose audit did not pass */
export async function showPublication(context: AppContext, id: string): Promise<ShownPublication> {
  const store = openPublications(context);
  return await shown(store, await passed(store, id));
}

/** A file of a publication as it was written. @throws Problem KV-S22 for a publication or file there is not */
export async function filePublished(context: AppContext, id: string, name: string): Promise<PublishedFile> {
  const store = openPublications(context);
  const { files } = await passed(store, id);
  const file = files.find((known) => known.name === name);
  if (!file) throw new Problem('KV-S22', { publication: `${id}/${name}` });
  return { sha256: file.sha256, bytes: () => store.read(id, name) };
}

/** A file and the hash of its content. */
export interface PublishedFile {
  readonly sha256: string;
  readonly bytes: () => Promise<Uint8Array>;
}

async function passed(store: PublicationStore, id: string): Promise<PublicationManifest> {
  const found = (await passedPublications(store)).find((manifest) => manifest.id === id);
  if (!found) throw new Problem('KV-S22', { publication: id });
  return found;
}

async function shown(
  store: PublicationStore,
  { id, period, created, synthetic, tables, levels, files }: PublicationManifest,
): Promise<ShownPublication> {
  const certificate = JSON.parse(new TextDecoder().decode(await store.read(id, 'certificate.json')));
  return {
    ...{ id, period, created, synthetic, levels, files, certificate },
    tables: tables.map((table) => ({ id: table, title: titleOf(table) })),
  };
}

function titleOf(id: string): Text {
  return buildDefinitions.published.find((table) => table.id === id)?.title ?? { da: id, en: id };
}
