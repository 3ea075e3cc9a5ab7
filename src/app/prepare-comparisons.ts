import type { PlaceRef, Unit } from '../domain/model/place.ts';
import type { ReleaseContent } from '../domain/model/release.ts';
import { derive } from '../engines/protect/seal.ts';
import { answerTable } from '../engines/query/answer-table.ts';
import { makeSelection } from '../engines/query/parse-selection.ts';
import { standardTables } from './list-tables.ts';
import type { OpenRelease } from './open-release.ts';

/**
 * Adds up the country, every region and every kommune in every table once, a table at a time with `pause` between, so
 * that no reader waits for a comparison column nobody has asked for before. Figures are kept by the query engine, not
 * answered here. Stops when the signal is aborted.
 */
export async function prepareComparisons(
  release: OpenRelease,
  pause: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const levels = derive(release.release, ({ directory }) => levelsOf(directory)).content;
  for (const place of levels) {
    const selection = makeSelection([{ sign: '+', place }]);
    for (const { id } of standardTables(release)) {
      await pause();
      if (signal.aborted) return;
      derive(release.release, (content) =>
        answerTable(content, { table: id, selection, lineage: 'nu', comparators: [] }),
      );
    }
  }
}

// Levels with units only: a kommune without afdelinger has no sums.
function levelsOf({ units }: ReleaseContent['directory']): readonly PlaceRef[] {
  const keys = (of: (unit: Unit) => string) => [...new Set(units.map(of))].sort();
  return [
    { kind: 'land', key: '000' },
    ...keys((unit) => unit.region).map((key): PlaceRef => ({ kind: 'reg', key })),
    ...keys((unit) => unit.kommune).map((key): PlaceRef => ({ kind: 'kom', key })),
  ];
}
