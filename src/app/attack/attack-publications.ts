import { randomFrom } from '../../domain/kernel/random.ts';
import type { AttackResult } from '../../domain/model/certificate.ts';
import type { Progress } from '../../domain/model/progress.ts';
import { auditExact } from '../../engines/protect/audit/audit-exact.ts';
import { auditBeside, shownPattern } from '../../engines/protect/publication/audit-beside.ts';
import { cellStatus } from '../../engines/protect/suppression/suppress-cells.ts';
import { withSolvers } from '../calc/with-solvers.ts';
import type { AppContext } from '../context/app-context.ts';
import { publicBeside, type ReleaseInMaking } from '../publish/beside-publications.ts';

/** What came of attacking the exact tables published for the years of a release. */
export interface AttackedPublications {
  /** Ids of the publications. */
  readonly publications: readonly string[];
  /** A6 by the tables alone, and beside the rounded release. */
  readonly attacks: readonly AttackResult[];
}

/** Small figures of a publication and a release that have too little room together. */
export const BESIDE = 'A6 beside';

/**
 * A6 on every publication of the release's years: somebody alone in a cell who knows his own row, anybody with exact
 * algebra, and whoever has the rounded release too.
 * @throws Problem KV-S22 for a damaged publication, KV-S13 and KV-S24 when the solver fails
 * @source diskretion.md 7.4 and 9.2
 */
export async function attackPublications(
  context: Pick<AppContext, 'dataDir'>,
  release: ReleaseInMaking,
  { seed, progress }: { readonly seed: string; readonly progress: Progress },
): Promise<AttackedPublications> {
  const publications: string[] = [];
  const insiders = { queries: 0, recovered: 0 };
  const together = { queries: 0, recovered: 0 };
  const own = `${seed}|A6`;
  for (const { period, ids, input, figures, rounded } of await publicBeside(context, release)) {
    const random = randomFrom(`${own}|${period}`);
    const { publication, pattern } = shownPattern(input, figures);
    const { determined, exposed } = auditExact(publication.system, pattern, random);
    insiders.queries += pattern.filter((status) => status === cellStatus.primary).length;
    insiders.recovered += determined.filter((cell) => pattern[cell] === cellStatus.primary).length + exposed.length;
    const found = await withSolvers((pool) => auditBeside(input, figures, { pool, random, progress, rounded }));
    together.queries += found.tested;
    together.recovered += found.failing.length;
    publications.push(...ids);
  }
  const attacks = [
    { name: 'A6', seed: own, ...insiders },
    { name: BESIDE, seed: own, ...together },
  ];
  return { publications, attacks: publications.length > 0 ? attacks : [] };
}
