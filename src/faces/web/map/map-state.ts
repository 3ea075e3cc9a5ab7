import type { MapQuestion } from '../../../domain/model/map-question.ts';
import { mapQuery, rowsOfPage } from '../../../engines/reports/choropleth/map-question.ts';
import type { MapView } from '../../../engines/reports/choropleth/map-view.ts';
import type { MapPage } from '../page-data/map-page.ts';

/** A change of what the map shows. */
export type MapChange = Partial<MapQuestion>;

// What needs another layer, another key figure, or something the server has to find.
const asksServer: readonly (keyof MapQuestion)[] = ['lag', 'tal', 'udgave', 'tvilling'];

// Points that the server knows.
const marked = ['planer', 'tvillinger'] as const;

/** Whether a change can be shown from what the browser has already. */
export function isLocal(change: MapChange, question: MapQuestion): boolean {
  if (asksServer.some((name) => name in change && change[name] !== question[name])) return false;
  return !marked.some((one) => change.vis?.includes(one) && !question.vis.includes(one));
}

/** A question with a change; another filter or order begins at the first page of the table again. */
export function changed(question: MapQuestion, change: MapChange): MapQuestion {
  const stays = Object.keys(change).every((name) => ['side', 'udsnit', 'sted', 'vis'].includes(name));
  return { ...question, ...(stays ? {} : { side: 1 }), ...change };
}

/** The address of the map page for a question. */
export function mapAddress({ offentlig }: Pick<MapPage, 'offentlig'>, question: MapQuestion): string {
  const query = mapQuery(question);
  return `/kort${offentlig ? '/offentlig' : ''}${query === '' ? '' : `?${query}`}`;
}

/** What the page shows: the server's view of it until the browser has made its own. */
export function shownView(page: MapPage, view: MapView | undefined, question: MapQuestion): MapPage['view'] {
  if (!view) return page.view;
  const { rows, tones: _tones, ...rest } = view;
  const first = (question.side - 1) * rowsOfPage;
  return { ...rest, rows: rows.slice(first, first + rowsOfPage), count: rows.length };
}

/** The files of what is shown now: those of the page with the question as it stands. */
export function filesNow({ downloads, offentlig }: MapPage, question: MapQuestion): MapPage['downloads'] {
  const asked = [mapQuery(question), ...(offentlig ? ['offentlig=ja'] : [])].filter((part) => part !== '');
  return downloads.map((link) => ({
    ...link,
    href: `/api/v1/map/file?${[...asked, `form=${link.format}`].join('&')}`,
  }));
}
