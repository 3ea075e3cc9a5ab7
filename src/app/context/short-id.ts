import { createHash } from 'node:crypto';

/** A short id of a text, the same wherever it is made: 12 hex digits of its SHA-256. */
export function shortId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
