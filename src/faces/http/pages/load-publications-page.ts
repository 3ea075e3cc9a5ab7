import { showPublications } from '../../../app/publish/show-publications.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

/** `/offentliggjort`: exact tables with hidden cells and their files, for anybody. */
export async function loadPublicationsPage(asked: PageRequest): Promise<LoadedPage> {
  const title = { da: 'Offentliggjorte tabeller', en: 'Published tables' };
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, title, unknownParameters(asked.query, [])),
      kind: 'publications',
      publications: await showPublications(asked.context),
    },
  };
}
