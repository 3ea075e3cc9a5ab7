import type { Text } from '../kernel/language.ts';

/** Roles of brugerflade.md 12.4. */
export type Role =
  | 'laeser'
  | 'eksport'
  | 'analytiker'
  | 'redaktoer'
  | 'sagsbehandler'
  | 'leverandoer'
  | 'godkender'
  | 'lokaladmin'
  | 'driftsadmin';

/** Whose overview a figure gives: everybody's, one organisation's, one kommune's, the fund's; each holds those before it. */
export type DataClass = 'offentlig' | 'organisation' | 'kommune' | 'fond';

/**
 * What a right is limited to; several values of one kind widen, several kinds narrow. None = nothing (deny by default),
 * and a data class alone is nothing either: it narrows places and opens none.
 */
export type Restriction =
  | { readonly kind: 'land' }
  | { readonly kind: 'kommune'; readonly code: string }
  | { readonly kind: 'organisation'; readonly number: string }
  | { readonly kind: 'afdeling'; readonly id: string }
  | { readonly kind: 'helhedsplan'; readonly number: string }
  | { readonly kind: 'omraade'; readonly id: string }
  | { readonly kind: 'dataklasse'; readonly highest: DataClass };

/** One right: a role within restrictions, from someone, until a date. */
export interface Right {
  readonly role: Role;
  readonly restrictions: readonly Restriction[];
  readonly grantedBy: string;
  readonly validTo?: string;
  /** The data owner lets the holder see exact numbers of these places, as far as the ledger lets them (diskretion.md 9.1). */
  readonly exact?: true;
  /** The grant it comes from, and the days it was given and last confirmed; absent for rights nobody granted. */
  readonly grant?: { readonly id: string; readonly grantedOn: string; readonly confirmedOn?: string };
}

/** Who is asking. `public` has no rights and sees comparison levels only. */
export interface Reader {
  readonly id: string;
  readonly name: Text;
  /** `login` = a session after login, `token` = a program with a token. */
  readonly via: 'persona' | 'cli' | 'public' | 'login' | 'token';
  readonly rights: readonly Right[];
  /** Id of the token a program reads with; for the log. */
  readonly token?: string;
  /** Until when (ISO) what the provider was told is new enough, for grave acts and for exact numbers; of a login only. */
  readonly proved?: { readonly grave: string; readonly exact: string };
  /** An administrator who sees what this reader sees: read only, and the log names the administrator. */
  readonly seenBy?: { readonly id: string; readonly name: Text };
}

/** Why something was allowed or refused: the receipt behind "Hvorfor kan jeg se dette?". */
export interface AccessVerdict {
  readonly allowed: boolean;
  readonly rule: string;
  readonly right?: Right;
  readonly reason: Text;
}
