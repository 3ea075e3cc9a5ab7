import type { Reader, Restriction, Right, Role } from '../../domain/model/access.ts';
import type { Unit } from '../../domain/model/place.ts';
import type { PlaceIndex } from './place-index.ts';

/** What a rule needs beside the reader: the release's places, and today (ISO date) for rights that have ended. */
export interface AccessScope {
  readonly index: PlaceIndex;
  readonly today: string;
}

/** The reader's first right in one of `roles` that covers the unit and has not ended; undefined = not covered. */
export function rightToUnit(
  reader: Reader,
  roles: ReadonlySet<Role>,
  unit: Unit,
  scope: AccessScope,
): Right | undefined {
  return reader.rights.find(
    (right) => roles.has(right.role) && !hasEnded(right, scope.today) && covers(right, unit, scope.index),
  );
}

/** A right is good through its last day. */
export function hasEnded(right: Right, today: string): boolean {
  return right.validTo !== undefined && right.validTo < today;
}

function covers(right: Right, unit: Unit, index: PlaceIndex): boolean {
  if (right.restrictions.length === 0) return false;
  const kinds = new Set(right.restrictions.map((r) => r.kind));
  return [...kinds].every((kind) => right.restrictions.some((r) => r.kind === kind && matches(r, unit, index)));
}

function matches(restriction: Restriction, unit: Unit, index: PlaceIndex): boolean {
  switch (restriction.kind) {
    case 'land':
      return true;
    case 'kommune':
      return unit.kommune === restriction.code;
    case 'organisation':
      return unit.organisation === restriction.number;
    case 'afdeling':
      return unit.afdeling === restriction.id;
    case 'helhedsplan':
      return (
        unit.afdeling !== undefined && index.afdelingerOfPlanNumber.get(restriction.number)?.has(unit.afdeling) === true
      );
  }
}
