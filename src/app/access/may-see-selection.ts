import type { AccessVerdict, Reader, Right } from '../../domain/model/access.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { Selection, SelectionTerm } from '../../domain/model/selection.ts';
import { mayRead, visibleTo } from '../../engines/areas/visible-areas.ts';
import { areaViewerOf } from './area-viewer-of.ts';
import { type AccessScope, hasEnded, rightToNamed, rightToUnit } from './covers-unit.ts';
import { classedScope } from './data-class-of.ts';
import { isComparisonLevel, unitsOfPlace } from './place-index.ts';
import { rolesThatSee } from './role-powers.ts';
import { byRight, isPublic, isUnavailable } from './verdicts.ts';

/**
 * May the reader see figures of the selection? Comparison levels alone: everyone. Otherwise every unit of every
 * term must be covered, the taken-away ones too: kommune minus own afdelinger would show the neighbours.
 * In a table an afdeling named by itself is also covered by a right to one it is merged with there.
 * A place that does not exist gets the very same verdict as one that is not allowed, except for who may see all.
 */
export function maySeeSelection(reader: Reader, selection: Selection, scope: AccessScope): AccessVerdict {
  const terms = selection.terms;
  if (terms.length === 0) return isUnavailable();
  if (terms.every((t) => t.sign === '+' && isComparisonLevel(scope.index, t.place))) return isPublic();
  if (!terms.every(({ place }) => maySeeBorder(reader, place, scope))) return isUnavailable();
  const everywhere = rightToAll(reader, scope.today);
  if (everywhere) return byRight('whole-country', everywhere);
  const classed = classedScope(reader, selection, scope);
  let first: Right | undefined;
  for (const term of terms) {
    const right = rightToTerm(reader, term, classed);
    if (!right) return isUnavailable();
    first ??= right;
  }
  return first ? byRight('own-places', first) : isUnavailable();
}

/** May the reader see one place: what search lists and place pages ask. */
export function maySeePlace(reader: Reader, place: PlaceRef, scope: AccessScope): AccessVerdict {
  return maySeeSelection(reader, { terms: [{ sign: '+', place }] }, scope);
}

/** Whether a right of the reader's reaches every place; the border of a district may still be closed to them. */
export function maySeeCountry(reader: Reader, today: string): boolean {
  return rightToAll(reader, today) !== undefined;
}

// A district is a choice only for who may see its border, in every version: figures would tell where it runs.
function maySeeBorder(reader: Reader, place: PlaceRef, { index, today }: AccessScope): boolean {
  const versions = place.kind === 'omr' ? index.borders.get(place.key) : undefined;
  if (!versions) return true;
  const filter = visibleTo(areaViewerOf(reader, today));
  return versions.every((version) => mayRead(filter, version));
}

// Whoever may see everything has nothing to guess at: for them the query engine may say that a place does not exist.
function rightToAll(reader: Reader, today: string): Right | undefined {
  return reader.rights.find(
    (right) =>
      rolesThatSee.has(right.role) &&
      !hasEnded(right, today) &&
      right.restrictions.length > 0 &&
      right.restrictions.every((r) => r.kind === 'land'),
  );
}

function rightToTerm(reader: Reader, { sign, place }: SelectionTerm, scope: AccessScope): Right | undefined {
  const rightTo = sign === '+' && place.kind === 'afd' ? rightToNamed : rightToUnit;
  let first: Right | undefined;
  for (const unit of unitsOfPlace(scope.index, place)) {
    const right = rightTo(reader, rolesThatSee, unit, scope);
    if (!right) return undefined;
    first ??= right;
  }
  return first;
}
