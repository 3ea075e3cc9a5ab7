import type { Reader } from '../../domain/model/access.ts';
import type { MonthFigure, MonthlyContent } from '../../domain/model/months.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { derive, sealMonths } from '../../engines/protect/seal.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeePlace } from '../access/may-see-selection.ts';
import { seesAreaWithoutHomes, seesMonth } from '../access/sees-month.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';

/** Released monthly figures by the area they are of. */
export type MonthsByArea = ReadonlyMap<string, readonly MonthFigure[]>;

/** Monthly figures a reader may see. */
export interface OpenedMonths {
  readonly content: MonthlyContent;
  readonly byArea: Protected<MonthsByArea>;
}

const kept = new WeakMap<AppContext['months'], { readonly id: string; readonly content: Promise<MonthlyContent> }>();

/** The monthly release that is shown, read and verified once. */
export async function currentMonths({ months }: Pick<AppContext, 'months'>): Promise<MonthlyContent | undefined> {
  const id = await months.currentId();
  if (id === undefined) return undefined;
  const known = kept.get(months);
  if (known?.id === id) return await known.content;
  const content = months.read(id);
  kept.set(months, { id, content });
  content.catch(() => kept.delete(months));
  return await content;
}

/** Figures of the monthly release of areas the reader may see; undefined while nothing was released. */
export async function openMonths(
  context: AppContext,
  reader: Reader,
  release: OpenRelease,
): Promise<OpenedMonths | undefined> {
  const content = await currentMonths(context);
  if (!content) return undefined;
  const today = context.clock().slice(0, 10);
  const scope = scopeOf(context, release, 'T24');
  const { borders, byOmraade } = release.places;
  const seesArea = (key: string): boolean =>
    maySeePlace(reader, { kind: 'omr', key }, scope).allowed ||
    ((byOmraade.get(key) ?? []).length === 0 && seesAreaWithoutHomes(reader, borders.get(key) ?? [], today));
  const byArea = derive(sealMonths(content), (all) => {
    const own = new Map<string, readonly MonthFigure[]>();
    for (const [key, figures] of groupedOf(all)) {
      if (!seesArea(key)) continue;
      const seen = figures.filter((figure) => seesMonth(reader, figure, today));
      if (seen.length > 0) own.set(key, seen.length === figures.length ? figures : seen);
    }
    return own;
  });
  return { content, byArea };
}

const grouped = new WeakMap<readonly MonthFigure[], MonthsByArea>();

function groupedOf(all: readonly MonthFigure[]): MonthsByArea {
  const known = grouped.get(all) ?? Map.groupBy(all, ({ objektId }) => objektId);
  grouped.set(all, known);
  return known;
}
