import { criteria } from '../../domain/definitions/criteria/index.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { derive } from '../../engines/protect/seal.ts';
import { answerTable } from '../../engines/query/answer-table.ts';
import { makeSelection } from '../../engines/query/parse-selection.ts';
import { standardTables } from './list-tables.ts';
import type { OpenRelease } from './open-release.ts';

/** How a release is prepared: with `pause` between two tables, until the signal is aborted. */
export interface Preparation {
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Adds up the country and every region in every table once: the comparison columns that take longest, needed by nearly
 * every page. Figures are kept by the query engine, not answered here.
 */
export async function prepareWideLevels(release: OpenRelease, how: Preparation): Promise<void> {
  const levels = derive(release.release, ({ directory }) => wideLevels(directory)).content;
  await prepareLevels(release, levels, how);
}

/** As {@link prepareWideLevels} for every kommune, so that no reader is the first to ask for one. */
export async function prepareKommuner(release: OpenRelease, how: Preparation): Promise<void> {
  const levels = derive(release.release, ({ directory }) => kommuner(directory)).content;
  await prepareLevels(release, levels, how);
}

/**
 * Answers the first table for one kommune with its region, the country and all residents beside it, as a reader's first
 * page asks: what the query engine makes once for all questions of a release is there.
 */
export async function prepareComparedTable(release: OpenRelease, { pause, signal }: Preparation): Promise<void> {
  await pause();
  if (signal.aborted) return;
  derive(release.release, (content) => {
    const [place] = kommuner(content.directory);
    const [table] = standardTables(release);
    if (!place || !table) return undefined;
    const selection = makeSelection([{ sign: '+', place }]);
    const comparators = [{ level: 'reg' }, { level: 'land' }] as const;
    return answerTable(content, {
      table: table.id,
      selection,
      lineage: 'nu',
      comparators,
      delivered: true,
      criteria,
    });
  });
}

async function prepareLevels(
  release: OpenRelease,
  levels: readonly PlaceRef[],
  { pause, signal }: Preparation,
): Promise<void> {
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

function wideLevels({ units }: ReleaseContent['directory']): readonly PlaceRef[] {
  return [
    { kind: 'land', key: '000' },
    ...placesOf(
      'reg',
      units.map((unit) => unit.region),
    ),
  ];
}

// Those with units only: a kommune without afdelinger has no sums.
function kommuner({ units }: ReleaseContent['directory']): readonly PlaceRef[] {
  return placesOf(
    'kom',
    units.map((unit) => unit.kommune),
  );
}

function placesOf(kind: 'reg' | 'kom', keys: readonly string[]): readonly PlaceRef[] {
  return [...new Set(keys)].sort().map((key) => ({ kind, key }));
}
