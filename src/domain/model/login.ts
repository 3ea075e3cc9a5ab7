import type { Text } from '../kernel/language.ts';
import type { Right } from './access.ts';

/** Who somebody is, as an identity provider vouches for it. What is not listed here was dropped unread. */
export interface ProvedIdentity {
  readonly issuer: string;
  /** The id that stays the same for a person at this issuer. */
  readonly subject: string;
  readonly name: string;
  readonly email?: string;
  readonly cvr?: string;
  readonly organisation?: string;
  /** Number of the employee in the organisation. */
  readonly rid?: string;
  /** Level of assurance as NSIS names it: Low, Substantial, High; absent when the provider does not say. */
  readonly assurance?: AssuranceLevel;
  /** An employee's identity, not a private person's. */
  readonly professional: boolean;
  /** Rights the login itself carries (OIO-BPP), and what of them was not used and why. */
  readonly rights?: readonly Right[];
  readonly unused?: readonly string[];
  /** When the provider itself last asked who this is (ISO): `auth_time`, or the instant of an assertion. */
  readonly provedAt?: string;
}

export type AssuranceLevel = 'Low' | 'Substantial' | 'High';

/** A login that has begun: where the browser goes, and what must be remembered until it comes back. */
export interface BegunLogin {
  readonly url: string;
  readonly secrets: Readonly<Record<string, string>>;
}

/** What the browser came back with: the whole address, and the fields of a form. */
export interface LoginAnswer {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** How lately the provider must have asked: anew for this login (`again`), or so many seconds ago at most. */
export interface AskedAnew {
  readonly again: boolean;
  readonly maxAgeSeconds: number;
}

/** One identity provider. @throws Problem KV-H1 when it cannot be reached, KV-H2 when its answer cannot be trusted */
export interface IdentityProvider {
  readonly id: string;
  readonly kind: 'oidc' | 'saml';
  readonly name: Text;
  begin(state: string, asked: AskedAnew): Promise<BegunLogin>;
  finish(answer: LoginAnswer, secrets: BegunLogin['secrets']): Promise<ProvedIdentity>;
  /** What the provider's operator needs about us, for SAML. */
  metadata?(): string;
}

/** A session after login. The secret in the cookie is kept as a hash only. */
export interface Session {
  readonly id: string;
  readonly secretHash: string;
  /** The secret before the last change, good for a moment so that requests under way are not lost. */
  readonly earlierHash?: string;
  readonly person: string;
  readonly provider: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly rotatedAt: string;
  readonly assurance?: string;
  readonly rights?: readonly Right[];
  /** When the provider last asked who the person is. */
  readonly provedAt?: string;
}

/** Sessions, and logins that have begun. */
export interface SessionStore {
  addSession(session: Session): Promise<void>;
  /** The session with this secret, or with it as its earlier one. */
  session(secretHash: string): Promise<Session | undefined>;
  sessionsOf(person: string): Promise<readonly Session[]>;
  seeSession(id: string, at: string): Promise<void>;
  /** Gives a session a new secret; false when somebody else just did. */
  rotateSession(id: string, from: string, to: string, at: string): Promise<boolean>;
  endSession(id: string): Promise<void>;
  endSessionsOf(person: string): Promise<void>;
  /** Removes sessions begun before, or not seen since, these times, and logins that never came back. */
  sweepSessions(before: { readonly started: string; readonly seen: string; readonly now: string }): Promise<void>;
  /** Remembers something once for a while; false when the key is there already. */
  keepStep(key: string, content: string, expiresAt: string): Promise<boolean>;
  /** What was remembered, which is forgotten by asking. */
  takeStep(key: string, now: string): Promise<string | undefined>;
  /** What was remembered, and still is. */
  readStep(key: string, now: string): Promise<string | undefined>;
}
