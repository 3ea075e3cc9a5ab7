import type { ApiQuota } from '../model/token.ts';

/**
 * How often one token may ask. A set of 24 tables for 500 afdelinger is 500 requests; a day is room for the whole sector.
 * @source docs/decisions/043-login-and-rights.md
 */
export const apiQuota: ApiQuota = { perMinute: 600, perDay: 20_000 };
