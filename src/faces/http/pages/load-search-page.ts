import { pagesFor } from '../../../app/release/pages-for.ts';
import { nearPlaces, searchPlaces } from '../../../app/release/search-places.ts';
import { danishDay } from '../../../domain/kernel/danish-day.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const mostHits = 1000;
const longestQuery = 200;

/** `/soeg?q=`: hits by kind; without any, names that are spelt nearly so and the pages there are. */
export async function loadSearchPage(asked: PageRequest): Promise<LoadedPage> {
  const query = (asked.query.q ?? '').slice(0, longestQuery);
  const found = await searchPlaces(asked.context, asked.reader, query, mostHits, asked.lang);
  const title = query === '' ? { da: 'Søg', en: 'Search' } : { da: `Søgning: ${query}`, en: `Search: ${query}` };
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, title, unknownParameters(asked.query, ['q'])),
      kind: 'search',
      query,
      hits: found.hits,
      total: found.total,
      near: found.total === 0 ? await nearPlaces(asked.context, asked.reader, query, asked.lang) : [],
      ways: found.total === 0 ? pagesFor(asked.reader, danishDay(asked.context.clock()), asked.lang) : [],
    },
  };
}
