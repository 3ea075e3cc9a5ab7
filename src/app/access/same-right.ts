import type { AccessVerdict, Reader, Right } from '../../domain/model/access.ts';
import { hasEnded } from './covers-unit.ts';

/**
 * What a right is limited to, as one text, whatever the order: readers with the same text are colleagues inside the
 * same right. The role is no part of it.
 * @source brugerflade.md section 3.1, "shared with colleagues inside the same right"
 */
export function limitsOf({ restrictions }: Right): string {
  return restrictions
    .map((restriction) => JSON.stringify(Object.entries(restriction).sort()))
    .sort()
    .join(' ');
}

/** The limits inside which a reader shares what a verdict let them see: those of the right it was by, else their first. */
export function limitsSharedIn(reader: Reader, verdict: AccessVerdict): string | undefined {
  const right = verdict.allowed ? (verdict.right ?? reader.rights[0]) : undefined;
  return right && limitsOf(right);
}

/** Whether a reader has a right with these very limits that has not ended. */
export function isInside(reader: Reader, limits: string, today: string): boolean {
  return reader.rights.some((right) => !hasEnded(right, today) && limitsOf(right) === limits);
}
