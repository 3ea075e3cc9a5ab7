/** Where the state is kept: a file of the data folder, or a PostgreSQL database. */
export interface StateProblems {
  /** A setting of the state that cannot be used. `valid` is how it is written. */
  'KV-V4': { readonly setting: string; readonly valid: string };
  /** The state database does not answer; `why` is the system's own word for it. */
  'KV-V5': { readonly why: string };
  /** The setting names PostgreSQL, and there is a state in the data folder too. */
  'KV-V6': { readonly file: string; readonly address: string };
  /** The state was moved to PostgreSQL, and the setting is missing. */
  'KV-V7': { readonly file: string; readonly setting: string };
  /** Something is in the database a state is to be put into. */
  'KV-V8': { readonly address: string; readonly table: string };
  /** A server or a command uses the file that is to be moved. */
  'KV-V9': { readonly file: string };
  /** What was written into the database is not what was read from the file. */
  'KV-V10': { readonly table: string };
  /** The database was made by a newer version. */
  'KV-V11': { readonly migration: string };
}
