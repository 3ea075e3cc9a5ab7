import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { loadAreaForm } from './load-area-form.ts';
import { loadAreaHistory } from './load-area-history.ts';
import { loadAreaImport } from './load-area-import.ts';
import { loadAreaList } from './load-area-list.ts';
import type { LoadedPage, PageRequest } from './page-request.ts';

/** `/omraader` and what is below: the list of areas, one with its history, and the forms that register and change them. */
export async function loadAreaPages(asked: PageRequest): Promise<LoadedPage> {
  const [path = ''] = asked.url.split('?');
  const { id } = asked.params;
  if (id !== undefined) return path.endsWith('/ret') ? await loadAreaForm(asked) : await loadAreaHistory(asked);
  if (path === '/omraader') return await loadAreaList(asked);
  if (path === '/omraader/nyt') return await loadAreaForm(asked);
  if (path === '/omraader/import') return await loadAreaImport(asked);
  throw new Problem('KV-A6', { path: path.slice(0, 200) });
}
