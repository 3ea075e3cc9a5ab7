import { daysAfter } from '../../domain/kernel/danish-day.ts';
import type { GrantFault } from '../../domain/kernel/problems/rights.ts';
import type { Reader, Restriction, Right, Role } from '../../domain/model/access.ts';
import type { AccessTerms, PersonKind } from '../../domain/model/access-grant.ts';
import { hasEnded } from './covers-unit.ts';
import { narrowLimits } from './narrow-limits.ts';
import { guestRoles, rolesGivenBy } from './role-powers.ts';

/** A right somebody wants to give. */
export interface AskedGrant {
  readonly person: { readonly id: string; readonly kind: PersonKind };
  readonly role: Role;
  readonly restrictions: readonly Restriction[];
  readonly exact: boolean;
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
}

/** Given with these limits, by this right; or refused. */
export type GrantVerdict =
  | { readonly allowed: true; readonly restrictions: readonly Restriction[]; readonly by?: Right }
  | { readonly allowed: false; readonly why: GrantFault };

/**
 * May a reader give this right? Inside their own limits and never beyond, never to themselves, never longer than the
 * terms allow. The installation's own command line may give every role, within the same terms of time.
 * @source brugerflade.md 12.5, 12.6
 */
export function mayGrant(giver: Reader, asked: AskedGrant, terms: AccessTerms, today: string): GrantVerdict {
  const refused = refusalOf(giver, asked, terms, today);
  if (refused) return { allowed: false, why: refused };
  if (giver.via === 'cli') return { allowed: true, restrictions: asked.restrictions };
  return mayGiveInside(giver, asked, today);
}

/** May the reader confirm or withdraw a right somebody has? Whoever could give it may; and everybody may give up their own. */
export function mayEndGrant(
  giver: Reader,
  held: Pick<AskedGrant, 'person' | 'role' | 'restrictions'>,
  today: string,
): boolean {
  if (giver.seenBy) return false;
  if (giver.via === 'cli' || giver.id === held.person.id) return true;
  return mayGiveInside(giver, { ...held, exact: false }, today).allowed;
}

/** Confirming is like giving again: not one's own. */
export function mayConfirmGrant(giver: Reader, held: Parameters<typeof mayEndGrant>[1], today: string): boolean {
  return giver.id !== held.person.id && mayEndGrant(giver, held, today);
}

function refusalOf(
  giver: Reader,
  { person, role, restrictions, exact, from, to, purpose }: AskedGrant,
  terms: AccessTerms,
  today: string,
): GrantFault | undefined {
  if (giver.seenBy) return 'read-only';
  if (giver.id === person.id) return 'own-rights';
  if (restrictions.every(({ kind }) => kind === 'dataklasse')) return 'no-place';
  if (from < today || to < from) return 'days';
  const longest = person.kind === 'guest' ? terms.longestGuest : terms.longestEmployee;
  if (to > daysAfter(from, longest)) return 'too-long';
  if (person.kind !== 'guest') return undefined;
  if (!guestRoles.has(role) || exact) return 'guest-role';
  return purpose.trim() === '' ? 'purpose' : undefined;
}

type Wanted = Pick<AskedGrant, 'person' | 'role' | 'restrictions' | 'exact'>;

function mayGiveInside(giver: Reader, asked: Wanted, today: string): GrantVerdict {
  const giving = giver.rights.filter(
    // An analyst invites guests and nobody else.
    (right) =>
      !hasEnded(right, today) &&
      rolesGivenBy[right.role]?.has(asked.role) === true &&
      (right.role !== 'analytiker' || asked.person.kind === 'guest'),
  );
  if (giving.length === 0) return { allowed: false, why: 'role' };
  for (const right of giving) {
    const restrictions = narrowLimits(asked.restrictions, right.restrictions);
    if (restrictions && (!asked.exact || right.exact === true)) return { allowed: true, restrictions, by: right };
  }
  const inside = giving.some((right) => narrowLimits(asked.restrictions, right.restrictions) !== undefined);
  return { allowed: false, why: inside ? 'exact' : 'outside' };
}
