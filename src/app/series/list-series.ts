import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { KeptSeries, SeriesCopy, ToldSeries } from '../../domain/model/public-series.ts';
import type { AppContext } from '../context/app-context.ts';

/** Every series of public figures, by name. Published by their sources, so everybody may see them. */
export async function listSeries({ state }: Pick<AppContext, 'state'>): Promise<readonly ToldSeries[]> {
  return (await state.keptSeries()).map(({ name, source, table, pace, nextDue, lastRun, outcome, copy }) => ({
    ...{ name, source, table, pace, nextDue, state: stateOf(outcome) },
    ...(lastRun === undefined ? {} : { lastRun }),
    ...(copy ? { copy: toldCopy(copy) } : {}),
  }));
}

function stateOf(outcome: KeptSeries['outcome']): ToldSeries['state'] {
  if (outcome === undefined) return 'waiting';
  return outcome === 'failed' ? 'failed' : 'fetched';
}

function toldCopy({ title, credit, retrieved, updated, newest, figures }: Omit<SeriesCopy, 'content'>) {
  return { title, credit, retrieved, updated, newest, figures };
}

/** The newest copy of a series as its source gave it. @throws Problem KV-M36 when there is none */
export async function copyOfSeries(
  { state }: Pick<AppContext, 'state'>,
  name: string,
): Promise<SeriesCopy & { readonly extension: 'csv' | 'json' }> {
  const [copy, all] = [await state.seriesCopy(name), await state.keptSeries()];
  const series = all.find((one) => one.name === name);
  if (!copy || !series)
    throw new Problem('KV-M36', { name, known: all.flatMap((one) => (one.copy ? [one.name] : [])) });
  return { ...copy, extension: series.source === 'statbank' ? 'csv' : 'json' };
}
