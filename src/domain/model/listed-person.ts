import type { Text } from '../kernel/language.ts';
import type { PersonKind, PersonUse } from './access-grant.ts';

/** Where a right is in its life, on a day. */
export type GrantState = 'not-begun' | 'active' | 'ended' | 'unconfirmed' | 'withdrawn';

/** One right of a listed person, in words, with what the reader may do about it. */
export interface ListedRight {
  /** Id of the grant; absent for the demonstration's, which nobody can change. */
  readonly id?: string;
  readonly role: Text;
  readonly limits: Text;
  readonly exact: boolean;
  readonly grantedBy: Text;
  readonly from?: string;
  readonly to?: string;
  readonly state: GrantState;
  /** Ends, or must be confirmed, within the days a reader is reminded: the last day it is good. */
  readonly endsSoon?: string;
  readonly mayConfirm: boolean;
  readonly mayWithdraw: boolean;
}

/** A person an administrator sees. */
export interface ListedPerson {
  readonly id: string;
  readonly name: Text;
  readonly kind: PersonKind | 'persona';
  readonly email?: string;
  readonly organisation?: string;
  readonly purpose?: string;
  readonly lastLogin?: string;
  /** Has not logged in for so long that the right should be looked at, or is closed. */
  readonly idle?: 'ask' | 'closed';
  /** Use in the last 90 days; of the reader's own organisation only. */
  readonly use?: PersonUse;
  readonly rights: readonly ListedRight[];
  readonly mayViewAs: boolean;
}
