import type { Observation } from '../../src/domain/model/observation.ts';

/** The source of the observations that are kept while processes are killed. */
export const killedSource = 'prøve';

/** An observation told apart by its id, with everything that is required. */
export function observationOf(id: string): Observation {
  return {
    ...{ id, indikator: 'prøve', definitionId: 'prøve/1', objektId: id, versionsId: 'version' },
    ...{ periodeType: 'aar', periodeFra: '2026-01-01', periodeTil: '2026-12-31', vaerdi: '1' },
    ...{ datakilde: killedSource, hentetTid: '2026-11-21T08:00:00.000Z', friskhed: 1, skjult: 0, offKode: 1 },
    ...{ brugerId: 'cli', systidFra: '2026-11-21T08:00:00.000Z' },
  };
}
