import { type Dialect, PostgresDialect } from 'kysely';
import type { PostgresPlace } from './state-place.ts';

/**
 * Kysely's dialect over a pool of connections to PostgreSQL; its client is loaded only where the state is there.
 */
export function postgresDialect(place: PostgresPlace): Dialect {
  return new PostgresDialect({ pool: async () => (await import('./open-postgres-pool.ts')).openPostgresPool(place) });
}
