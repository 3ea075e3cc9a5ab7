import { createHash } from 'node:crypto';
import type { Reader } from '../../domain/model/access.ts';
import type { CaseEntry } from '../../domain/model/case-log.ts';
import type { AppContext } from '../context/app-context.ts';

/** SHA-256 of a text, in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What is written in the log of a case. */
export interface CaseNote {
  readonly case: string;
  readonly action: string;
  readonly content: unknown;
  readonly reason: string;
}

/**
 * Adds an entry after those that were read. Answers false when somebody else wrote meanwhile: what was decided was
 * decided on another ground.
 */
export async function writeCase(
  { state, clock }: Pick<AppContext, 'state' | 'clock'>,
  reader: Reader,
  note: CaseNote,
  before: readonly CaseEntry[],
): Promise<boolean> {
  const last = before.at(-1);
  const entry = {
    case: note.case,
    number: (last?.number ?? 0) + 1,
    at: clock(),
    by: reader.id,
    name: reader.name,
    role: reader.rights[0]?.role ?? reader.via,
    action: note.action,
    content: JSON.stringify(note.content),
    // As every database keeps it: the hash is made of what is read again.
    reason: note.reason.trim().toWellFormed().replaceAll('\0', '\uFFFD'),
    previous: last?.hash ?? '',
  };
  return await state.addCaseEntry({ ...entry, hash: hashOf(entry) });
}

function hashOf({
  case: of,
  number,
  at,
  by,
  name,
  role,
  action,
  content,
  reason,
  previous,
}: Omit<CaseEntry, 'hash'>): string {
  return sha256(JSON.stringify([previous, of, number, at, by, name.da, name.en, role, action, content, reason]));
}

/** Number of the first entry that was changed, or that one was taken out before; undefined where the log is whole. */
export function brokenEntry(entries: readonly CaseEntry[]): number | undefined {
  let previous = '';
  for (const [at, entry] of entries.entries()) {
    if (entry.number !== at + 1 || entry.previous !== previous || hashOf(entry) !== entry.hash) return at + 1;
    previous = entry.hash;
  }
  return undefined;
}
