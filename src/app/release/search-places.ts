import { danishDay } from '../../domain/kernel/danish-day.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { SearchHit } from '../../domain/model/answer.ts';
import { nearestNames } from '../../engines/query/nearest-names.ts';
import { search, suggest } from '../../engines/query/search.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeePlace } from '../access/may-see-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from './open-release.ts';
import { mayFindPage } from './pages-for.ts';

/** Hits of a search, best first, and how many there were before the list was cut. */
export interface FoundPlaces {
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

/**
 * Searches places, tables, terms and pages. What the reader may not see is no hit and is not counted, so an empty list
 * says neither "does not exist" nor "not allowed".
 */
export async function searchPlaces(
  context: AppContext,
  reader: Reader,
  text: string,
  most: number,
  lang: Lang,
): Promise<FoundPlaces> {
  const release = await context.desk.open();
  const all = search(release.searchIndex, text, mayList(context, reader, release), lang);
  return { hits: all.slice(0, most), total: all.length };
}

/** Names spelt nearly as what was typed, for a search without hits; by the same right. */
export async function nearPlaces(
  context: AppContext,
  reader: Reader,
  text: string,
  lang: Lang,
): Promise<readonly SearchHit[]> {
  const release = await context.desk.open();
  return nearestNames(release.searchIndex, text, mayList(context, reader, release), lang);
}

/** The few best hits while the reader is still typing, by the same right. */
export async function suggestPlaces(
  context: AppContext,
  reader: Reader,
  text: string,
  lang: Lang,
): Promise<FoundPlaces> {
  const release = await context.desk.open();
  const hits = suggest(release.searchIndex, text, mayList(context, reader, release), lang);
  return { hits, total: hits.length };
}

function mayList(context: AppContext, reader: Reader, release: OpenRelease): (hit: SearchHit) => boolean {
  const scope = scopeOf(context, release);
  const today = danishDay(context.clock());
  return ({ kind, key }) => {
    if (kind === 'tabel' || kind === 'begreb') return true;
    if (kind === 'side') return mayFindPage(reader, key, today);
    return maySeePlace(reader, { kind, key }, scope).allowed;
  };
}
