import type { Text } from '../language.ts';

/** Logging in: the installation's settings, identity providers, sessions. */
export interface LoginProblems {
  /** An identity provider that does not answer. */
  'KV-H3': { readonly provider: string; readonly detail: string };
  /** An answer that cannot be trusted, or does not tell who somebody is. `detail` is for the operator. */
  'KV-H4': {
    readonly provider: string;
    readonly why: 'token' | 'assertion' | 'stale' | 'claims' | 'privileges';
    readonly detail: string;
  };
  /** Settings of login that cannot be used. */
  'KV-H5': { readonly file: string; readonly where: string; readonly found: string };
  'KV-H6': { readonly found: string; readonly valid: readonly string[] };
  /** A login that did not begin in this browser, is too old, or is answered twice. */
  'KV-H7': object;
  /** A level of assurance below what the installation asks for. */
  'KV-H8': { readonly found: string; readonly needed: string };
  /** A private person where only employees may log in. */
  'KV-H9': object;
  /** The employee's key has changed; an administrator must confirm it. */
  'KV-H10': object;
  /** Somebody whose access is closed. */
  'KV-H11': object;
  /** A request that comes from another site's page. */
  'KV-H12': object;
  /** A token or client secret that opens nothing. */
  'KV-H13': object;
  /** A token that has asked more often than it may. */
  'KV-H14': { readonly most: number; readonly span: 'minute' | 'day'; readonly seconds: number };
  /** More tokens than one person keeps. */
  'KV-H15': { readonly most: number };
  /** A grave act too long after the provider last asked who this is. */
  'KV-H16': { readonly what: Text };
  /** A grave act by a token, which nobody can be asked behind. */
  'KV-H17': { readonly what: Text };
  /** Logged in again as somebody else. */
  'KV-H18': object;
  /** More logins of one account in an hour than anybody needs. */
  'KV-H19': { readonly most: number; readonly minutes: number };
}
