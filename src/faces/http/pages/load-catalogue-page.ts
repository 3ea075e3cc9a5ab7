import { findDataset, readCatalogue } from '../../../app/catalogue/read-catalogue.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

/** `/katalog` and `/katalog/:id`. @throws Problem KV-A8 without a release, KV-A6 for a dataset there is none of */
export async function loadCataloguePage(asked: PageRequest): Promise<LoadedPage> {
  const { datasets, services, publisher, title } = await readCatalogue(asked.context);
  const { id } = asked.params;
  const chosen = id === undefined ? undefined : await findDataset(asked.context, id);
  if (id !== undefined && !chosen) throw new Problem('KV-A6', { path: asked.url.slice(0, 200) });
  const notes = unknownParameters(asked.query, []);
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, chosen?.title ?? title, notes),
      kind: 'catalogue',
      datasets: chosen ? [] : datasets,
      services: chosen ? [] : services,
      publisher,
      ...(chosen ? { chosen } : {}),
    },
  };
}
