/** The sealed vault: keys, encrypted files, and what may be forgotten. */
export interface VaultProblems {
  /** The key file is not there, or this account may not read it. */
  'KV-V13': { readonly file: string; readonly key: string };
  /** A key file that is no safe place for a key: `fault` says why. */
  'KV-V14': { readonly file: string; readonly fault: 'others' | 'inside' | 'form' | 'kind' };
  /** The file holds another key than the one the vault is sealed with. */
  'KV-V15': { readonly file: string; readonly found: string; readonly needed: string };
  /** An encrypted file is not as it was written: changed, cut off, of another place, or not encrypted at all. */
  'KV-V16': { readonly file: string; readonly fault: 'changed' | 'cut' | 'plain' };
  /** Rows about persons for a vault that is not sealed, where nobody has chosen so. */
  'KV-V17': { readonly delivery: string };
  /** A rotation to the key in use. */
  'KV-V18': { readonly file: string; readonly key: string };
  /** Sealing a sealed vault, rotating an open one, or while another rotation is under way. */
  'KV-V19': { readonly fault: 'sealed' | 'open' | 'under-way'; readonly key: string };
  /** Persons of a release that is not published. */
  'KV-V20': { readonly release: string; readonly state: string };
  /** Exact numbers asked of a server that cannot open the vault: `code` says why, to whoever runs it. */
  'KV-V21': { readonly code: string };
  /** No room for the decrypted files. */
  'KV-V22': { readonly needed: number; readonly free: number; readonly folder: string };
  /** A file with a password or key of the installation that cannot be used: `fault` says why. */
  'KV-V23': {
    readonly setting: string;
    readonly file: string;
    readonly fault: 'missing' | 'others' | 'empty' | 'long' | 'both';
  };
}
