import { cellStatus } from '../suppression/suppress-cells.ts';
import { auditUnion, type UnionAudit } from './audit-union.ts';
import { clustersOf, neighbours, type OpenToBothWith } from './open-to-both.ts';
import { publicCells } from './public-cells.ts';
import type { PublicFigures } from './public-figures.ts';
import type { PublicationInput, PublicationSystem } from './publication-input.ts';
import { publicationSystem } from './publication-system.ts';
import { unionWorld } from './union-world.ts';

/**
 * Audits a rounded release that is being made together with the exact tables its period has been published with.
 * Everything they do not show counts as hidden.
 * @source diskretion.md 9.2, "Publication after rounding (or reverse)"
 */
export async function auditBeside(
  input: PublicationInput,
  figures: PublicFigures,
  { rounded, ...job }: OpenToBothWith,
): Promise<UnionAudit> {
  const { n, W } = input.rules;
  const { publication, pattern } = shownPattern(input, figures);
  const published = input.tables.map(({ table }) => table.id);
  const world = unionWorld(rounded, published, publication.places.parts, n);
  const union = { world, publication, pattern, max: n - 1 };
  const [few = 0, ...more] = neighbours;
  const needs = { ...job, width: W };
  let found = await auditUnion(
    union,
    [0, few].map((beside) => clustersOf(publication, pattern, beside)),
    needs,
  );
  for (const beside of more) {
    if (found.failing.length === 0) break;
    const wanted = new Set(found.failing.flatMap(({ parts }) => parts));
    const wide = [clustersOf(publication, pattern, beside, wanted)];
    const again = await auditUnion(union, wide, { ...needs, only: found.failing });
    found = { ...found, programs: found.programs + again.programs, failing: again.failing };
  }
  return found;
}

/** The system of what is public, and the pattern it shows: everything not shown counts as hidden. */
export function shownPattern(
  input: PublicationInput,
  figures: PublicFigures,
): { readonly publication: PublicationSystem; readonly pattern: Uint8Array } {
  const publication = publicationSystem(input);
  const shown = publicCells(publication, figures);
  const pattern = new Uint8Array(publication.system.counts.length);
  publication.system.counts.forEach((count, cell) => {
    const small = count < input.rules.n && count > 0;
    if (!shown.has(cell) && (count > 0 || publication.unshown.has(cell))) {
      pattern[cell] = small ? cellStatus.primary : cellStatus.secondary;
    }
  });
  return { publication, pattern };
}
