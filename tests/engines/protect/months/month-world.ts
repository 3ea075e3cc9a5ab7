import type { Observation } from '../../../../src/domain/model/observation.ts';
import { periodOfText } from '../../../../src/engines/areas/observations/period-of-text.ts';

/** A kept observation of a month: labour of the law's kind unless told otherwise; columns that are left out are named. */
export function monthObservation(
  area: string,
  month: string,
  more: Partial<Observation> = {},
  without: readonly (keyof Observation)[] = [],
): Observation {
  const period = periodOfText(month);
  if (!period) throw new Error(month);
  const all = {
    ...period,
    id: `${area} ${month} ${more.indikator ?? 'labour'}`,
    indikator: 'labour',
    definitionId: 'labour_61a',
    objektId: area,
    versionsId: `${area}-v`,
    taeller: '100',
    datakilde: 'jobcenter',
    hentetTid: '2026-06-02T00:00:00.000Z',
    friskhed: 1,
    skjult: 0,
    offKode: 1,
    kommunekode: 657,
    brugerId: 'test',
    systidFra: '2026-05-01T00:00:00.000Z',
    ...more,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => !without.includes(key as keyof Observation)),
  ) as typeof all;
}
