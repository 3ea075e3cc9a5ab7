import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { PublicSeries, SeriesSource } from '../../domain/model/public-series.ts';
import { mayChangeAreas } from '../access/may-change-areas.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';

/** Saves a series; it is asked for at the next run. @throws Problem KV-A1 without the right, KV-L45 on a mapping there is not */
export async function saveSeries(context: AppContext, reader: Reader, series: PublicSeries): Promise<void> {
  await demandRight(context, reader, `save ${series.name}`);
  const known = (await context.state.mappings()).map(({ name }) => name);
  if (series.mapping !== undefined && !known.includes(series.mapping)) {
    throw new Problem('KV-L45', { name: series.mapping, known });
  }
  await context.state.saveSeries(series, { at: context.clock(), by: reader.id });
}

/** Removes a series and its copies. @throws Problem KV-A1, KV-M36 when there is none of the name */
export async function removeSeries(
  context: AppContext,
  reader: Reader,
  { source, name }: { readonly source: SeriesSource; readonly name: string },
): Promise<void> {
  await demandRight(context, reader, `remove ${name}`);
  const own = (await context.state.keptSeries()).filter((one) => one.source === source);
  const gone = own.some((one) => one.name === name) && (await context.state.removeSeries(name));
  if (!gone) throw new Problem('KV-M36', { name, known: own.map((one) => one.name) });
}

/** Series are the installation's: who may change areas of the whole country keeps them. @throws Problem KV-A1 */
export async function demandRight(context: AppContext, reader: Reader, job: string): Promise<void> {
  const verdict = mayChangeAreas(reader, new Set([undefined]), context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'months', object: `series ${job}` }, verdict);
  if (!verdict.allowed) {
    throw new Problem('KV-A1', { what: { da: 'hente offentlige tal', en: 'fetch public figures' } });
  }
}
