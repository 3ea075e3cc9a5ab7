import type { AccessVerdict, Reader, Restriction, Right, Role } from '../../domain/model/access.ts';
import { hasEnded } from './covers-unit.ts';
import { rolesThatApproveSheets, rolesThatWriteSheets } from './role-powers.ts';
import { byRight, lacksRole } from './verdicts.ts';

/** May the reader write in the fact sheet of a kommune and send it to approval? */
export function mayWriteSheet(reader: Reader, kommune: string, today: string): AccessVerdict {
  const right = rightTo(reader, rolesThatWriteSheets, kommune, today);
  const what = { da: 'rette i faktaark for kommunen', en: 'write in fact sheets of the municipality' };
  return right ? byRight('write-sheets', right) : lacksRole('write-sheets', what);
}

/**
 * May the reader let the fact sheet of a kommune be published? Whoever wrote in it may not.
 * @param writers - Ids of those who did.
 */
export function mayApproveSheet(
  reader: Reader,
  kommune: string,
  writers: readonly string[],
  today: string,
): AccessVerdict {
  const right = rightTo(reader, rolesThatApproveSheets, kommune, today);
  if (!right)
    return lacksRole('approve-sheets', {
      da: 'godkende faktaark for kommunen',
      en: 'approve fact sheets of the municipality',
    });
  if (!writers.includes(reader.id)) return byRight('approve-sheets', right);
  return {
    allowed: false,
    rule: 'two-persons',
    reason: {
      da: 'Du har selv skrevet i arket. En anden med rollen godkender skal godkende det.',
      en: 'You wrote in the sheet yourself. Another with the role approver must approve it.',
    },
  };
}

function rightTo(reader: Reader, roles: ReadonlySet<Role>, kommune: string, today: string): Right | undefined {
  return reader.rights.find(
    (right) => roles.has(right.role) && !hasEnded(right, today) && reaches(right.restrictions, kommune),
  );
}

// Limits of other kinds narrow to less than a kommune; several kommuner widen; no limit is nothing.
function reaches(limits: readonly Restriction[], kommune: string): boolean {
  const kommuner = limits.flatMap((limit) => (limit.kind === 'kommune' ? [limit.code] : []));
  const isWide = limits.length > 0 && limits.every(({ kind }) => kind === 'land' || kind === 'kommune');
  return isWide && (kommuner.length === 0 || kommuner.includes(kommune));
}
