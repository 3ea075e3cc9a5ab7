import type { Lang } from '../../domain/kernel/language.ts';
import type { SearchHit } from '../../domain/model/answer.ts';
import { search } from '../../engines/query/search.ts';
import type { AppContext } from '../context/app-context.ts';
import type { FoundPlaces } from '../release/search-places.ts';
import { twinPopulation } from './twin-population.ts';

/**
 * Searches afdelinger and organisations that can have twins, for everybody: which there are is public, and so are their
 * twins. Closed ones are no hits.
 */
export async function searchTwinPlaces(
  context: AppContext,
  text: string,
  most: number,
  lang: Lang,
): Promise<FoundPlaces> {
  const { searchIndex, release } = await context.desk.open();
  const open = {
    afd: twinPopulation(release.content, 'afdeling').position,
    org: twinPopulation(release.content, 'organisation').position,
  };
  const mayList = ({ kind, key }: SearchHit): boolean => (kind === 'afd' || kind === 'org') && open[kind].has(key);
  const hits = search(searchIndex, text, mayList, lang);
  return { hits: hits.slice(0, most), total: hits.length };
}
