import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import { reaches } from '../../domain/kernel/holds-on.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaBox, AreaVersion } from '../../domain/model/area.ts';
import type { KeptSideRow, SideRow } from '../../domain/model/area-store.ts';
import type { AreaTheme } from '../../domain/model/area-theme.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { EstatePoint } from '../../domain/model/shown-area.ts';
import { boxOf } from '../../engines/areas/measure-shape.ts';
import { placeNameOfArea } from '../../engines/areas/name-of-area.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';
import { scopeOf } from '../access/access-scope.ts';
import { areaViewerOf } from '../access/area-viewer-of.ts';
import { mayChangeAreas } from '../access/may-change-areas.ts';
import { maySeePlace } from '../access/may-see-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import { currentAreas } from './import-areas.ts';
import { areaHistory, type ListedAreas } from './list-areas.ts';
import { listsParcels, parcelHistory } from './listed-parcels.ts';
import { showEstates } from './show-areas.ts';

/** Whether a reader may register and change areas of a kommune today. */
export function mayChangeIn(context: AppContext, reader: Reader, kommunekode: number | undefined): boolean {
  return mayChangeAreas(reader, new Set([kommunekode]), context.clock().slice(0, 10)).allowed;
}

/** An area with everything that is kept about it and the reader may see. */
export interface OpenedArea extends Omit<ListedAreas, 'areas'> {
  readonly theme: AreaTheme;
  /** Every version, oldest registration first. */
  readonly versions: readonly AreaVersion[];
  /** Every row of its lists of parcels, also those that have ended; oldest registration first. */
  readonly parcels: readonly KeptSideRow[];
  /** Areas it came of or became, with their names. */
  readonly kin: readonly { readonly objektId: string; readonly name: string; readonly day: string; became: boolean }[];
  /** It as a place, when the reader may choose it. */
  readonly place?: PlaceRef;
  readonly mayChange: boolean;
  /** The reader is known, and may read who changed what and why. */
  readonly isKnown: boolean;
}

/** Opens an area by its identity. @throws Problem KV-G31 when there is none, or none the reader may see */
export async function openArea(context: AppContext, reader: Reader, objektId: string): Promise<OpenedArea> {
  const { areas, filter, meaning } = await areaHistory(context, reader, objektId);
  const versions = areas.toSorted((a, b) => (a.systidFra < b.systidFra ? -1 : 1));
  const newest = must(versions.at(-1), objektId);
  const theme = must(
    areaDefinitions.themes.find(({ code }) => code === newest.theme),
    `theme ${newest.theme}`,
  );
  const viewer = areaViewerOf(reader, context.clock().slice(0, 10));
  const seen = visibleTo(viewer);
  const tables = (theme.sideTables ?? []).map(({ id }) => id);
  const parcels = listsParcels(theme) ? await parcelHistory(context, reader, newest.objektId) : [];
  const lineage = tables.includes('kv_9001_slaegt')
    ? await context.state.sideRows('kv_9001_slaegt', seen, newest.objektId)
    : [];
  const kin = await Promise.all(lineage.map((row) => kinOf(context, reader, row, newest.objektId, theme)));
  const place = await placeOf(context, reader, newest, theme);
  return {
    ...{ theme, versions, parcels, kin, filter, meaning },
    ...(place ? { place } : {}),
    mayChange: mayChangeIn(context, reader, newest.kommunekode),
    isKnown: viewer.kind !== 'public',
  };
}

async function kinOf(context: AppContext, reader: Reader, row: SideRow, own: string, theme: AreaTheme) {
  const became = row.fra_id === own;
  const objektId = `${became ? row.til_id : row.fra_id}`;
  const { areas } = await areaHistory(context, reader, objektId);
  const last = areas.at(-1);
  return { objektId, name: last ? placeNameOfArea(last, theme) : objektId, day: `${row.virkning}`, became };
}

async function placeOf(
  context: AppContext,
  reader: Reader,
  { objektId, noegle }: AreaVersion,
  { groundOf }: AreaTheme,
): Promise<PlaceRef | undefined> {
  const release = await context.desk.openFor(reader).catch(() => undefined);
  if (!release) return undefined;
  const isPlace = groundOf === undefined ? release.areas?.areas.has(objektId) === true : noegle !== undefined;
  if (!isPlace) return undefined;
  const place: PlaceRef = groundOf ? { kind: groundOf, key: noegle ?? '' } : { kind: 'omr', key: objektId };
  return maySeePlace(reader, place, scopeOf(context, release)).allowed ? place : undefined;
}

/** What lies around an area that is drawn: others of its theme in the kommune, afdelinger, and the part of the country. */
export interface AreaSurroundings {
  readonly neighbours: readonly AreaVersion[];
  readonly estates: readonly EstatePoint[];
  /** Around the area itself, else around the afdelinger, else its neighbours; absent where there are none. */
  readonly box?: AreaBox;
}

const room = 400;

/** Reads what lies around an area of a theme in a kommune; `own` is the area itself, whose box is shown first. */
export async function surroundingsOf(
  context: AppContext,
  reader: Reader,
  { theme, kommunekode, own }: { readonly theme: AreaTheme; readonly kommunekode: number; readonly own?: AreaVersion },
): Promise<AreaSurroundings> {
  const day = own?.gyldigTil ?? context.clock().slice(0, 10);
  const current = await currentAreas(context, reader, theme.code);
  const neighbours = current.filter(
    (area) =>
      area.kommunekode === kommunekode &&
      area.objektId !== own?.objektId &&
      area.shape.length > 0 &&
      reaches(area.gyldigTil, day),
  );
  const code = String(kommunekode).padStart(3, '0');
  const estates = (await showEstates(context, reader).catch(() => [])).filter(({ kommune }) => kommune === code);
  const around = estates.length > 0 ? [[estates.map(({ x, y }) => [x, y] as const)]] : neighbours.flatMap(shapeOf);
  const corners = own && own.shape.length > 0 ? own.shape : around;
  const [west, south, east, north] = boxOf(corners);
  if (west > east) return { neighbours, estates };
  return { neighbours, estates, box: [west - room, south - room, east + room, north + room] };
}

function shapeOf({ shape }: AreaVersion): AreaVersion['shape'] {
  return shape;
}
