import { isDeepStrictEqual } from 'node:util';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaDraft, AreaVersion } from '../../domain/model/area.ts';
import type { KeptSideRow, SideRows } from '../../domain/model/area-store.ts';
import type { AreaTheme } from '../../domain/model/area-theme.ts';
import { reviseParcels } from '../../engines/areas/revise-parcels.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';
import { areaViewerOf } from '../access/area-viewer-of.ts';
import type { AppContext } from '../context/app-context.ts';

/** The parcels areas are made of. */
export const parcelTable = 'kv_9001_matrikel';

/** Whether areas of a theme may be made of parcels. */
export function listsParcels({ sideTables = [] }: Pick<AreaTheme, 'sideTables'>): boolean {
  return sideTables.some(({ id }) => id === parcelTable);
}

/** Every row of an area's lists of parcels that a reader may see, also those that have ended. */
export async function parcelHistory(
  { state, clock }: AppContext,
  reader: Reader,
  objektId: string,
): Promise<readonly KeptSideRow[]> {
  const filter = visibleTo(areaViewerOf(reader, clock().slice(0, 10)));
  return await state.sideRowHistory(parcelTable, filter, objektId);
}

/** The rows that stand now. */
export async function listedParcels(
  context: AppContext,
  reader: Reader,
  objektId: string,
): Promise<readonly KeptSideRow[]> {
  return (await parcelHistory(context, reader, objektId)).filter(({ endedAt }) => endedAt === undefined);
}

/** Ends the lists of areas whose border a file draws anew: from the border's first day on it is no more that of the parcels. */
export async function endListsOfMoved(
  { state }: AppContext,
  reader: Reader,
  at: string,
  drafts: readonly AreaDraft[],
  known: readonly AreaVersion[],
): Promise<SideRows> {
  const filter = visibleTo(areaViewerOf(reader, at.slice(0, 10)));
  const rows = (await state.sideRowHistory(parcelTable, filter)).filter(({ endedAt }) => endedAt === undefined);
  const lists = Map.groupBy(rows, ({ row }) => row.objekt_id);
  const revised = drafts.flatMap(({ objektId, gyldigFra: from = '', shape }) => {
    const list = lists.get(objektId ?? '') ?? [];
    const versions = known.filter((version) => version.objektId === objektId);
    const stands = versions.some((version) => isDeepStrictEqual(version.shape, shape));
    return list.length === 0 || stands ? [] : [reviseParcels(list, [], { from })];
  });
  return {
    ...{ table: parcelTable, at },
    rows: revised.flatMap((one) => one.rows),
    end: revised.flatMap((one) => one.end),
  };
}
