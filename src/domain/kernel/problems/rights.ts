import type { Text } from '../language.ts';

/** Giving, confirming and withdrawing rights; seeing the product as another. */
export interface RightsProblems {
  /** A right that cannot be given, and why. */
  'KV-A21': { readonly why: GrantFault; readonly role: Text; readonly limits: Text };
  /** A person, right or request that is not there, or not the reader's to handle. */
  'KV-A22': { readonly found: string };
  /** Something is to be changed while an administrator sees the product as another. */
  'KV-A23': { readonly name: string };
  /** A person who cannot be seen as: without rights, or with rights outside the administrator's. */
  'KV-A24': { readonly found: string };
  /** A role that does not exist. */
  'KV-A25': { readonly found: string; readonly valid: readonly string[] };
  /** A known person and the name of a new one at once. */
  'KV-A28': { readonly person: string; readonly name: string };
  /** A log that is not whole, and where it first is not. */
  'KV-A26': { readonly fault: 'changed' | 'missing' | 'cut-off' | 'rewritten'; readonly number: number };
}

/** Why a right cannot be given. */
export type GrantFault =
  | 'own-rights'
  | 'read-only'
  | 'no-place'
  | 'role'
  | 'outside'
  | 'exact'
  | 'days'
  | 'too-long'
  | 'guest-role'
  | 'purpose';
