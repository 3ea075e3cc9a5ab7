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

/** What a right is limited to; several values of one kind widen, several kinds narrow. None = nothing (deny by default). */
export type Restriction =
  | { readonly kind: 'land' }
  | { readonly kind: 'kommune'; readonly code: string }
  | { readonly kind: 'organisation'; readonly number: string }
  | { readonly kind: 'afdeling'; readonly id: string }
  | { readonly kind: 'helhedsplan'; readonly number: string };

/** One right: a role within restrictions, from someone, until a date. */
export interface Right {
  readonly role: Role;
  readonly restrictions: readonly Restriction[];
  readonly grantedBy: string;
  readonly validTo?: string;
  /** The data owner lets the holder see exact numbers of these places, as far as the ledger lets them (diskretion.md 9.1). */
  readonly exact?: true;
}

/** Who is asking. `public` has no rights and sees comparison levels only. */
export interface Reader {
  readonly id: string;
  readonly name: Text;
  readonly via: 'persona' | 'cli' | 'public';
  readonly rights: readonly Right[];
}

/** Why something was allowed or refused: the receipt behind "Hvorfor kan jeg se dette?". */
export interface AccessVerdict {
  readonly allowed: boolean;
  readonly rule: string;
  readonly right?: Right;
  readonly reason: Text;
}
