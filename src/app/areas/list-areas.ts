import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaVersion } from '../../domain/model/area.ts';
import { isDay } from '../../engines/areas/check-fields.ts';
import { filterMeaning, filterSentence, visibleTo } from '../../engines/areas/visible-areas.ts';
import { areaViewerOf } from '../access/area-viewer-of.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';

/** Areas and the filter that was applied for the reader, as it is and in words. */
export interface ListedAreas {
  readonly areas: readonly AreaVersion[];
  readonly filter: string;
  readonly meaning: Text;
}

/** Which areas, and as of when. */
export interface AreasQuestion {
  readonly theme?: number;
  readonly kommunekode?: number;
  /** True on this day, ISO. */
  readonly day?: string;
  /** As known at this moment; a date is its end. */
  readonly known?: string;
  readonly objektId?: string;
  readonly history?: true;
}

/**
 * Areas the reader may see, with the filter that chose them.
 * @throws Problem KV-G35 for a day that is none
 */
export async function listAreas(context: AppContext, reader: Reader, asked: AreasQuestion): Promise<ListedAreas> {
  for (const parameter of ['day', 'known'] as const) {
    const found = asked[parameter];
    if (found !== undefined && !isDay(found.slice(0, 10))) throw new Problem('KV-G35', { parameter, found });
  }
  const viewer = areaViewerOf(reader, context.clock().slice(0, 10));
  const filter = visibleTo(viewer);
  const known = asked.known !== undefined && isDay(asked.known) ? `${asked.known}T23:59:59.999Z` : asked.known;
  const areas = await context.state.areas({ ...asked, filter, ...(known === undefined ? {} : { known }) });
  const object = `list ${asked.theme ?? ''} ${asked.objektId ?? ''}`.trim();
  await logUse(context, reader, { action: 'area', object }, { allowed: true });
  return { areas, filter: filterSentence(filter), meaning: filterMeaning(viewer) };
}

/**
 * Every version of an area the reader may see, oldest first.
 * @throws Problem KV-G31 when there is none, or none the reader may see
 */
export async function areaHistory(context: AppContext, reader: Reader, id: string): Promise<ListedAreas> {
  const listed = await listAreas(context, reader, { objektId: id.toLowerCase(), history: true });
  if (listed.areas.length === 0) throw new Problem('KV-G31', { id });
  return listed;
}
