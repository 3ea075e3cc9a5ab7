import { listTables } from '../../../app/release/list-tables.ts';
import { pagesFor } from '../../../app/release/pages-for.ts';
import { ownPlaces } from '../../../app/tables/own-places.ts';
import { danishDay } from '../../../domain/kernel/danish-day.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

/** `/`: the search field, the pages there are, the newest release and the reader's own places. */
export async function loadFrontPage(asked: PageRequest): Promise<LoadedPage> {
  const { release, reader } = asked;
  const title = { da: 'Beboertal for almene boliger', en: 'Resident figures of social housing' };
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, title, unknownParameters(asked.query, [])),
      kind: 'front',
      tables: release ? listTables(release) : [],
      ways: pagesFor(reader, danishDay(asked.context.clock()), asked.lang),
      shortcuts: release ? ownPlaces(reader, release) : [],
    },
  };
}
