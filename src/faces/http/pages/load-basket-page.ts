import { ownJobs } from '../../../app/jobs/zip-jobs.ts';
import { statusesOf } from '../../../app/release/fill-statuses.ts';
import { listTables } from '../../../app/release/list-tables.ts';
import { colleaguesSelections, savedSelections } from '../../../app/tables/keep-selections.ts';
import { openBasket } from '../../../app/tables/open-basket.ts';
import { showJob } from '../schemas/job.ts';
import { workbookLinks } from './download-links.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, questionOf, unknownParameters } from './page-request.ts';

/** `/udvalg?sted=…&fjern=…`: the basket's places one by one, their sum, and the reader's saved sums. */
export async function loadBasketPage(asked: PageRequest): Promise<LoadedPage> {
  const { context, reader, release } = asked;
  const { question: whole } = await questionOf(asked);
  const question = { ...whole, sted: without(whole.sted, asked.query.fjern) };
  const basket = question.sted === '' ? undefined : await openBasket(context, reader, question.sted);
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, { da: 'Udvalg', en: 'Selection' }, unknownParameters(asked.query, ['sted', 'fjern'])),
      kind: 'basket',
      sted: basket?.sum.key ?? '',
      places: basket?.places ?? [],
      ...(basket ? { sum: basket.sum } : {}),
      hidden: basket?.hidden ?? [],
      statuses: release ? statusesOf(release.manifest.rules) : [],
      saved: await savedSelections(context, reader),
      colleagues: await colleaguesSelections(context, reader),
      jobs: (await ownJobs(context, reader)).map(showJob),
      tables: release ? listTables(release) : [],
      downloads: basket ? workbookLinks(question) : [],
    },
  };
}

// The button that takes a place out of the basket, pressed where no script runs.
function without(sted: string, removed: string | undefined): string {
  return sted
    .split(',')
    .filter((term) => term !== removed)
    .join(',');
}
