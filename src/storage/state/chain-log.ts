import { hash } from 'node:crypto';
import type { AuditEvent } from '../../domain/model/log.ts';

/** The hash before the first line. */
export const chainStart = '0'.repeat(64);

/**
 * The hash of a line: SHA-256 of the hash before it, its number, and its content as a JSON list in one order. Anybody can
 * compute it again from an extract of the log.
 */
export function hashOfLine(previous: string, number: number, event: AuditEvent): string {
  const { at, reader, role, action, object, release, allowed, asPerson, why } = event;
  const content = [number, at, reader, role, action, object, release ?? null, allowed, asPerson ?? null, why ?? null];
  return hash('sha256', previous + JSON.stringify(content));
}
