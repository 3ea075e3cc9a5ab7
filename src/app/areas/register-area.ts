import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaFinding, AreaShape, AreaVersion, FieldValues } from '../../domain/model/area.ts';
import type { SideRows } from '../../domain/model/area-store.ts';
import type { AreaTheme } from '../../domain/model/area-theme.ts';
import type { Parcel } from '../../domain/model/parcel.ts';
import { boxesMeet, boxOf } from '../../engines/areas/measure-shape.ts';
import { placeNameOfArea } from '../../engines/areas/name-of-area.ts';
import { reviseParcels } from '../../engines/areas/revise-parcels.ts';
import type { AppContext } from '../context/app-context.ts';
import { currentAreas, keepJudged } from './import-areas.ts';
import { type JudgedFile, judgeLayer } from './judge-area-file.ts';
import { listedParcels, listsParcels, parcelTable } from './listed-parcels.ts';

/** One area as somebody registers it: its fields by Feltnavn, its ground in EPSG:25832, and why. */
export interface AreaRegistration {
  readonly theme: AreaTheme;
  readonly values: FieldValues;
  readonly shape: AreaShape;
  readonly reason: string;
  /** Faulty ground is mended first, with a note. */
  readonly repair: boolean;
  /** The version it was begun from, where it is known already; what replaced it meanwhile is not overwritten. */
  readonly from?: { readonly version: AreaVersion; readonly as: 'change' | 'correction' };
  /** The parcels its ground is made of, where it is. */
  readonly parcels?: { readonly of: readonly Pick<Parcel, 'ejerlav' | 'matrikelnummer'>[]; readonly source: string };
}

/** An area judged: its ground as it would be kept, and what is wrong with it. */
export interface JudgedRegistration {
  readonly shape: AreaShape;
  readonly findings: readonly AreaFinding[];
  readonly rejected: boolean;
}

/** Judges an area by every rule, beside those there are; nothing is written. @throws Problem KV-G36, KV-G47 */
export async function judgeRegistration(
  context: AppContext,
  reader: Reader,
  asked: AreaRegistration,
): Promise<JudgedRegistration> {
  return shown(judged(asked, await currentAreas(context, reader, asked.theme.code)), asked);
}

/**
 * Registers an area, or a change or correction of one, with its parcels, all or nothing, when no error stands against it.
 * @returns its identity when it was written
 * @throws Problem KV-A1 without the right, KV-G32 without a reason, KV-G36 on a change before the area's first day,
 * KV-G47 when the area was changed meanwhile
 */
export async function registerArea(
  context: AppContext,
  reader: Reader,
  asked: AreaRegistration,
): Promise<JudgedRegistration & { readonly objektId?: string }> {
  const { theme, reason } = asked;
  if (reason.trim() === '') throw new Problem('KV-G32', { command: asked.from?.as ?? 'insert' });
  const known = await currentAreas(context, reader, theme.code);
  const file = judged(asked, known);
  const done = shown(file, asked);
  if (done.rejected) return done;
  const objektId = file.areas[0]?.draft.objektId;
  const beside = objektId === undefined ? undefined : await parcelRows(context, reader, objektId, file, asked);
  const keeping = { known, reason: reason.trim(), skipRejected: false, ...(beside ? { beside } : {}) };
  const kept = await keepJudged(context, reader, file, keeping);
  return kept.written && objektId !== undefined ? { ...done, objektId } : done;
}

function judged({ theme, values, shape, repair, from }: AreaRegistration, known: readonly AreaVersion[]): JudgedFile {
  const objektId = from?.version.objektId ?? randomUUID();
  const current = known.filter((version) => version.objektId === objektId);
  const validity = from ? validityOf(from, values, current, theme) : {};
  const row = { ...values, ...validity, objekt_id: objektId };
  const layer = {
    crs: 'EPSG:25832',
    features: [{ row: 1, values: row, geometry: { shape, heights: false } }],
  };
  const kommune = values.kommunekode;
  const box = boxOf(shape);
  // Whatever lies elsewhere in another kommune shares neither ground nor number with it.
  const near = known.filter((area) => area.kommunekode === kommune || boxesMeet(box, boxOf(area.shape)));
  return judgeLayer(layer, { file: `${theme.code}`, theme, repair, kommuner: [], occasion: 'new' }, near);
}

// A correction keeps the days of what it corrects; a change begins after them.
function validityOf(
  { version, as }: NonNullable<AreaRegistration['from']>,
  values: FieldValues,
  current: readonly AreaVersion[],
  theme: AreaTheme,
): FieldValues {
  if (!current.some(({ versionsId }) => versionsId === version.versionsId)) {
    const [newest] = current.toSorted((a, b) => (a.systidFra < b.systidFra ? 1 : -1));
    if (!newest) throw new Problem('KV-G31', { id: version.objektId });
    const { brugerId: by, systidFra: at } = newest;
    throw new Problem('KV-G47', { area: placeNameOfArea(newest, theme), by, at: at.slice(0, 10) });
  }
  const first = version.gyldigFra ?? null;
  if (as === 'correction') return { gyldig_fra: first };
  const from = `${values.gyldig_fra ?? ''}`;
  if (first !== null && from <= first) throw new Problem('KV-G36', { from });
  return {};
}

function shown({ areas, findings, rejected }: JudgedFile, { shape }: AreaRegistration): JudgedRegistration {
  return { shape: areas[0]?.draft.shape ?? shape, findings, rejected: rejected.size > 0 };
}

// A border that was drawn anew is no more that of the parcels listed for its days.
async function parcelRows(
  context: AppContext,
  reader: Reader,
  objektId: string,
  { areas }: JudgedFile,
  { theme, from, parcels }: AreaRegistration,
): Promise<SideRows | undefined> {
  const draft = areas[0]?.draft;
  const moved = from !== undefined && !isDeepStrictEqual(from.version.shape, draft?.shape);
  if (!listsParcels(theme) || (!parcels && !moved)) return undefined;
  const at = context.clock();
  const days = {
    from: draft?.gyldigFra ?? at.slice(0, 10),
    ...(from?.as === 'correction' && draft?.gyldigTil !== undefined ? { to: draft.gyldigTil } : {}),
  };
  const listed = (parcels?.of ?? []).map(({ ejerlav, matrikelnummer }) => ({
    ...{ objekt_id: objektId, landsejerlavskode: ejerlav, matrikelnummer },
    ...{ kilde: parcels?.source ?? '', gyldig_fra: days.from },
    ...(draft?.gyldigTil === undefined ? {} : { gyldig_til: draft.gyldigTil }),
  }));
  return { table: parcelTable, at, ...reviseParcels(await listedParcels(context, reader, objektId), listed, days) };
}
