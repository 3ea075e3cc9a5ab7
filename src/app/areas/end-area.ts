import { randomUUID } from 'node:crypto';
import { daysAfter } from '../../domain/kernel/danish-day.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaVersion, VersionStep } from '../../domain/model/area.ts';
import { closeArea, correctArea, type Stamp } from '../../engines/areas/area-versions.ts';
import { isDay } from '../../engines/areas/check-fields.ts';
import { reviseParcels } from '../../engines/areas/revise-parcels.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';
import { areaViewerOf } from '../access/area-viewer-of.ts';
import { mayChangeAreas } from '../access/may-change-areas.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { listedParcels, parcelTable } from './listed-parcels.ts';

/**
 * Ends an area: it was true up to and with a day. Its figures and versions up to then stay as they are.
 * @throws Problem KV-A1 without the right, KV-G31 when it is not current, KV-G32 without a reason, KV-G35 on a day that is
 * none, KV-G49 on one before its newest border
 */
export async function endArea(
  context: AppContext,
  reader: Reader,
  { objektId, lastDay, reason }: { readonly objektId: string; readonly lastDay: string; readonly reason: string },
): Promise<void> {
  await act(context, reader, objektId, { reason, from: dayAfter(lastDay) }, (current, stamp) => {
    if (!isDay(lastDay)) throw new Problem('KV-G35', { parameter: 'sidste_dag', found: lastDay });
    const newest = current.toSorted((a, b) => ((a.gyldigFra ?? '') < (b.gyldigFra ?? '') ? -1 : 1)).at(-1);
    const first = newest?.gyldigFra ?? '';
    if (lastDay < first) throw new Problem('KV-G49', { first, found: lastDay });
    return correctArea(current, newest?.versionsId, { gyldigTil: lastDay }, stamp);
  });
}

/**
 * Takes an area back that was registered by mistake: it is current no more, and every version stays to be read as known.
 * @throws Problem KV-A1 without the right, KV-G31 when it is not current, KV-G32 without a reason
 */
export async function withdrawArea(
  context: AppContext,
  reader: Reader,
  { objektId, reason }: { readonly objektId: string; readonly reason: string },
): Promise<void> {
  await act(context, reader, objektId, { reason, from: '' }, closeArea);
}

function dayAfter(day: string): string {
  return isDay(day) ? daysAfter(day, 1) : day;
}

// The area is no more from a day on, and its parcels with it.
async function act(
  context: AppContext,
  reader: Reader,
  objektId: string,
  { reason, from }: { readonly reason: string; readonly from: string },
  stepOf: (current: readonly AreaVersion[], stamp: Stamp) => VersionStep,
): Promise<void> {
  const at = context.clock();
  const filter = visibleTo(areaViewerOf(reader, at.slice(0, 10)));
  const current = await context.state.areas({ filter, objektId });
  if (current.length === 0) throw new Problem('KV-G31', { id: objektId });
  const verdict = mayChangeAreas(reader, new Set(current.map(({ kommunekode }) => kommunekode)), at.slice(0, 10));
  await logUse(context, reader, { action: 'area', object: `end ${objektId}` }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'ændre dette område', en: 'change this area' } });
  const step = stepOf(current, { at, user: reader.id, reason, newId: randomUUID });
  const parcels = reviseParcels(await listedParcels(context, reader, objektId), [], { from });
  await context.state.keepAreas([step], { table: parcelTable, at, ...parcels });
}
