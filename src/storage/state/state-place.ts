/** A PostgreSQL database that several servers share. */
export interface PostgresPlace {
  /** `postgres://user@host:5432/database`, without a password. */
  readonly address: string;
  readonly password?: string;
  /** A file with its password instead, read anew at each connection. */
  readonly passwordFile?: string;
}

/** Where a state database is: the path of an SQLite file (`:memory:` keeps nothing), or a PostgreSQL database. */
export type StatePlace = string | PostgresPlace;

const protocols: ReadonlySet<string> = new Set(['postgres:', 'postgresql:']);

/**
 * Reads the address of a PostgreSQL database; undefined for what is none. An address with a password in it is none: it
 * would be seen in lists of processes.
 */
export function postgresPlace(
  address: string,
  { password, passwordFile }: Omit<PostgresPlace, 'address'> = {},
): PostgresPlace | undefined {
  const url = URL.parse(address);
  if (!url || !protocols.has(url.protocol) || url.password !== '' || url.pathname.length < 2) return undefined;
  return {
    address,
    ...(password === undefined || password === '' ? {} : { password }),
    ...(passwordFile === undefined ? {} : { passwordFile }),
  };
}
