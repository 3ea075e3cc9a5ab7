/**
 * A key for programs. `personal` and `short` open the API by themselves, `short` for an hour after a program asked with
 * its `client` key. Only a hash of the secret is kept.
 */
export interface AccessToken {
  readonly id: string;
  readonly secretHash: string;
  /** Id of the person, program or demo persona whose rights it has. */
  readonly owner: string;
  readonly kind: 'personal' | 'client' | 'short';
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsed?: string;
  readonly withdrawnAt?: string;
}

/** How often one token may ask. */
export interface ApiQuota {
  readonly perMinute: number;
  readonly perDay: number;
}

/** Tokens, and how often each has asked. */
export interface TokenStore {
  addToken(token: AccessToken): Promise<void>;
  token(secretHash: string): Promise<AccessToken | undefined>;
  tokenById(id: string): Promise<AccessToken | undefined>;
  /** Tokens of an owner that were not withdrawn, newest first; short ones are left out. */
  tokensOf(owner: string): Promise<readonly AccessToken[]>;
  noteTokenUse(id: string, at: string): Promise<void>;
  /** False when it is not this owner's, or was withdrawn before. */
  withdrawToken(id: string, owner: string, at: string): Promise<boolean>;
  /** One request more of a token in a span of time (`2026-11-22` or `2026-11-22T08:00`); answers how many there were. */
  countRequest(token: string, span: string): Promise<number>;
  /** Forgets spans before one, and short tokens that ended. */
  sweepTokens(before: string): Promise<void>;
}
