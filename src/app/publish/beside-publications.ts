import { standard } from '../../domain/definitions/gates/index.ts';
import { yearly } from '../../domain/definitions/publication/index.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { randomFrom } from '../../domain/kernel/random.ts';
import type { ExactEdition, ProtectedTable } from '../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { gateCountsOf } from '../../engines/protect/gate-counts.ts';
import { auditBeside } from '../../engines/protect/publication/audit-beside.ts';
import { type PublicFigures, publicFigures } from '../../engines/protect/publication/public-figures.ts';
import type { PublicationInput } from '../../engines/protect/publication/publication-input.ts';
import type { RoundedTable } from '../../engines/protect/publication/union-world.ts';
import { withSolvers } from '../calc/with-solvers.ts';
import type { AppContext } from '../context/app-context.ts';
import { openPublications, passedPublications, readPublication } from './open-publications.ts';

/** A rounded release that is whole but not yet written, with the true leaves it was made from. */
export interface ReleaseInMaking {
  readonly editions: readonly ExactEdition[];
  readonly tables: ReadonlyMap<string, ProtectedTable>;
  readonly published: readonly TableDefinition[];
  readonly anchors: TableDefinition;
  readonly directory: PlaceDirectory;
}

/**
 * Refuses a rounded release that, together with the exact tables a period is published with, would give small figures
 * away.
 * @throws Problem KV-S23 where it would, KV-S13 when the solver fails; the signal's reason when cancelled.
 * @source diskretion.md 9.2
 */
export async function demandSafeBeside(
  { dataDir }: Pick<AppContext, 'dataDir'>,
  made: ReleaseInMaking,
  { progress = () => undefined, signal }: { readonly progress?: Progress; readonly signal?: AbortSignal },
): Promise<void> {
  for (const beside of await publicBeside({ dataDir }, made)) {
    const { period, ids, input, figures, rounded } = beside;
    const random = randomFrom(`beside ${period}`);
    const job = { progress, random, rounded, ...(signal ? { signal } : {}) };
    const { failing } = await withSolvers((pool) => auditBeside(input, figures, { ...job, pool }));
    if (failing.length > 0) throw new Problem('KV-S23', { period, publications: ids, failing: failing.length });
  }
}

/** What a period has been published with, and a rounded release of the same people. */
export interface PublicBeside {
  readonly period: string;
  /** Ids of the publications. */
  readonly ids: readonly string[];
  readonly input: PublicationInput;
  readonly figures: PublicFigures;
  readonly rounded: readonly RoundedTable[];
}

/** The exact tables already published for the periods of a release, period by period. @throws Problem KV-S22 */
export async function publicBeside(
  { dataDir }: Pick<AppContext, 'dataDir'>,
  { editions, tables, published, anchors, directory }: ReleaseInMaking,
): Promise<readonly PublicBeside[]> {
  const store = openPublications({ dataDir });
  const found: PublicBeside[] = [];
  for (const [period, manifests] of Map.groupBy(await passedPublications(store), (manifest) => manifest.period)) {
    const exact = editions.find(({ edition }) => String(edition) === period);
    if (!exact) continue;
    const figures = publicFigures(await Promise.all(manifests.map(({ id }) => readPublication(store, id))));
    const input = {
      definition: { ...yearly, tables: figures.tables, levels: figures.levels },
      tables: published.flatMap((table) => {
        const leaves = exact.tables.find((own) => own.table === table.id);
        return leaves && figures.tables.includes(table.id) ? [{ table, exact: leaves }] : [];
      }),
      ...{ figures, directory, rules: standard, counts: gateCountsOf(exact, anchors) },
    };
    const rounded = exact.tables.flatMap((leaves): readonly RoundedTable[] => {
      const definition = published.find(({ id }) => id === leaves.table);
      const cube = tables.get(leaves.table);
      const shown = cube?.periods.some(({ id }) => id === leaves.period.id);
      return definition && cube && shown ? [{ definition, exact: leaves, rounded: cube }] : [];
    });
    found.push({ period, ids: manifests.map(({ id }) => id), input, figures, rounded });
  }
  return found;
}
