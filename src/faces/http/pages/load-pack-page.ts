import { scopeOf } from '../../../app/access/access-scope.ts';
import { mayExport } from '../../../app/access/may-export.ts';
import { mayHaveTwins } from '../../../app/packs/open-pack.ts';
import { listTables } from '../../../app/release/list-tables.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { searchPlaces } from '../../../app/release/search-places.ts';
import { type OpenedBasket, openBasket } from '../../../app/tables/open-basket.ts';
import { ownPlaces } from '../../../app/tables/own-places.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { SearchHit } from '../../../domain/model/answer.ts';
import { parseSelection } from '../../../engines/query/parse-selection.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const title = { da: 'Mødepakke', en: 'Meeting pack' };
const usual: readonly string[] = ['T01', 'T02', 'T16'];
const mostHits = 20;
const longestFind = 200;

/** `/moedepakke`: what the pack of a place is to hold. The file itself is made when it is asked for. @throws Problem KV-A8, KV-A2, KV-Q* */
export async function loadPackPage(asked: PageRequest): Promise<LoadedPage> {
  if (!asked.release) throw new Problem('KV-A8', { folder: asked.context.dataDir });
  const { sted: written = '', find: typed = '' } = asked.query;
  const [sted, find] = [written.slice(0, 4000), typed.slice(0, longestFind)];
  const basket = sted === '' ? undefined : await openBasket(asked.context, asked.reader, sted);
  const scope = scopeOf(asked.context, asked.release);
  const mayTake = basket && mayExport(asked.reader, parseSelection(sted), scope);
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, title, unknownParameters(asked.query, ['sted', 'find', 'kriterier'])),
      ...{ kind: 'pack', sted, find },
      places: basket?.places.map(({ place }) => place) ?? [],
      ...(mayTake?.allowed === false ? { mayNotTake: true as const } : {}),
      hits: find === '' ? placesToBegin(asked, asked.release, sted) : await placesToAdd(asked, find, basket),
      tables: listTables(asked.release).map((table) => ({ ...table, chosen: usual.includes(table.id) })),
      twins: sted === '' || mayHaveTwins(sted),
      criteria: asked.query.kriterier === '1',
    },
  };
}

// The public's is the country alone, which no meeting is about.
function placesToBegin({ reader }: PageRequest, release: OpenRelease, sted: string): readonly SearchHit[] {
  return sted === '' ? ownPlaces(reader, release).filter(({ kind }) => kind !== 'land') : [];
}

const noPlaces: ReadonlySet<SearchHit['kind']> = new Set(['tabel', 'begreb', 'side']);

async function placesToAdd(
  { context, reader, lang }: PageRequest,
  find: string,
  basket: OpenedBasket | undefined,
): Promise<readonly SearchHit[]> {
  const chosen = new Set(basket?.places.map(({ place }) => place.key));
  const { hits } = await searchPlaces(context, reader, find, mostHits * 5, lang);
  return hits.filter(({ kind, key }) => !noPlaces.has(kind) && !chosen.has(`${kind}:${key}`)).slice(0, mostHits);
}
