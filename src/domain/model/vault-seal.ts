import type { Progress } from './progress.ts';

/** What a key is called: sixteen hex digits made from the key, which tell nothing of it. */
export type VaultKeyId = string;

/**
 * Whether the files of a vault are encrypted. `complete` is false from the moment a seal or a rotation has begun until
 * every file is under the key; meanwhile everything can be read. `keyFile` is where the key was when it was last used.
 */
export type SealState =
  | { readonly kind: 'open' }
  | { readonly kind: 'sealed'; readonly key: VaultKeyId; readonly keyFile: string; readonly complete: boolean };

/** What a seal or a rotation did: the key in force and the files that were encrypted now, with their bytes. */
export interface SealDone {
  readonly key: VaultKeyId;
  readonly keyFile: string;
  /** The key file was not there and has been made. */
  readonly madeKey: boolean;
  readonly files: number;
  readonly bytes: number;
}

/** What of a vault is encrypted, by the key its files name. */
export interface SealCensus {
  readonly state: SealState;
  /** Files without a seal. */
  readonly plain: number;
  readonly sealed: ReadonlyMap<VaultKeyId, number>;
  readonly bytes: number;
}

/** Sealing of a vault. A seal or rotation that was killed is taken up where it stopped by beginning it again. */
export interface VaultSealing {
  state(): Promise<SealState>;
  census(): Promise<SealCensus>;
  /**
   * Encrypts every file under the key of a file, which is made when it is not there.
   * @throws Problem KV-V13, KV-V14 for a key that cannot be used, KV-V19 when the vault is sealed with another
   */
  seal(keyFile: string, progress?: Progress): Promise<SealDone>;
  /**
   * Encrypts every file anew under a new key; without a file named, ends a rotation that was begun.
   * @throws Problem KV-V13, KV-V14, KV-V15 for a key that cannot be used, KV-V18 when the new key is the old one, KV-V19
   * when the vault is not sealed or another rotation is under way
   */
  rotate(keyFile: string | undefined, progress?: Progress): Promise<SealDone>;
}

/** A stored file a job wants to read. */
export interface WantedRows {
  readonly delivery: string;
  readonly layout: string;
}

/** Stored files as they can be read now. Whoever opened them closes them: decrypted copies are gone then. */
export interface OpenedRows {
  /** Absolute path of a Parquet file among those wanted. */
  pathOf(delivery: string, layout: string): string;
  /** A private folder for what the job spills, wiped with the copies; absent where the vault is not sealed. */
  readonly spill?: string;
  close(): Promise<void>;
}
