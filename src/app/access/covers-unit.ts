import { reaches } from '../../domain/kernel/holds-on.ts';
import type { DataClass, Reader, Restriction, Right, Role } from '../../domain/model/access.ts';
import type { Unit } from '../../domain/model/place.ts';
import type { PlaceIndex } from './place-index.ts';
import type { TableAtoms } from './table-atoms.ts';

/** What a rule needs beside the reader: the release's places, and today (ISO date) for rights that have ended. */
export interface AccessScope {
  readonly index: PlaceIndex;
  readonly today: string;
  /** The atoms of the table that is asked for; absent where no table is: in search, in the basket, for a place. */
  readonly atoms?: TableAtoms;
  /** Whose overview is asked for; where nobody says, the widest, so that a right limited by class covers nothing. */
  readonly dataClass?: DataClass;
}

/** The reader's first right in one of `roles` that covers the unit and has not ended; undefined = not covered. */
export function rightToUnit(
  reader: Reader,
  roles: ReadonlySet<Role>,
  unit: Unit,
  scope: AccessScope,
): Right | undefined {
  return reader.rights.find(
    (right) => roles.has(right.role) && !hasEnded(right, scope.today) && covers(right, unit, scope),
  );
}

/**
 * The reader's right to a unit that a selection names: to the unit itself, or to an afdeling it is shown together with
 * in the table asked for. The table shows the other only inside their atom, never alone: the afdeling the right is to
 * must have existed all the time the other did, or an old or a new year would show the other by itself.
 * @source diskretion.md section 3, "Who sees an atom"
 */
export function rightToNamed(
  reader: Reader,
  roles: ReadonlySet<Role>,
  unit: Unit,
  scope: AccessScope,
): Right | undefined {
  const own = rightToUnit(reader, roles, unit, scope);
  if (own || !scope.atoms) return own;
  const { atoms, index } = scope;
  for (const id of atoms.membersOf(unit.id) ?? []) {
    const member = index.byId.get(id);
    const right = member && outlives(member, unit, atoms) ? rightToUnit(reader, roles, member, scope) : undefined;
    if (right) return right;
  }
  return undefined;
}

function outlives(member: Unit, other: Unit, { firstDay, lastDay }: TableAtoms): boolean {
  const from = other.validFrom > firstDay ? other.validFrom : firstDay;
  const to = other.validTo !== undefined && other.validTo < lastDay ? other.validTo : lastDay;
  return member.validFrom <= from && reaches(member.validTo, to);
}

/** A right is good through its last day. */
export function hasEnded(right: Right, today: string): boolean {
  return !reaches(right.validTo, today);
}

function covers({ restrictions }: Right, unit: Unit, scope: AccessScope): boolean {
  // A class of data narrows places and opens none by itself.
  if (restrictions.every(({ kind }) => kind === 'dataklasse')) return false;
  return restrictions.every(
    ({ kind }, at) =>
      restrictions.findIndex((other) => other.kind === kind) < at ||
      restrictions.some((r) => r.kind === kind && matches(r, unit, scope)),
  );
}

const width: Readonly<Record<DataClass, number>> = { offentlig: 0, organisation: 1, kommune: 2, fond: 3 };

/** Whether a right as far as one class of data reaches another. */
export function reachesClass(highest: DataClass, asked: DataClass): boolean {
  return width[asked] <= width[highest];
}

function matches(restriction: Restriction, unit: Unit, { index, dataClass }: AccessScope): boolean {
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
    case 'omraade':
      return index.byOmraade.get(restriction.id)?.some(({ id }) => id === unit.id) === true;
    case 'dataklasse':
      return reachesClass(restriction.highest, dataClass ?? 'fond');
  }
}
