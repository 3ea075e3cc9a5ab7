import { createHash } from 'node:crypto';
import type { ShownSheet } from '../../domain/model/factsheet.ts';
import type { SheetEdition, SheetStanding } from '../../domain/model/sheet-edition.ts';

/** The edition of a place that is public now: the newest approved one whose time has come. */
export function publicEdition(editions: readonly SheetEdition[], now: string): SheetEdition | undefined {
  return editions
    .filter(({ state, publicFrom }) => state === 'godkendt' && publicFrom !== undefined && publicFrom <= now)
    .toSorted((a, b) => a.year - b.year || a.correction - b.correction)
    .at(-1);
}

/** Where one of the editions of a place stands. */
export function standingOf(edition: SheetEdition, editions: readonly SheetEdition[], now: string): SheetStanding {
  if (edition.state !== 'godkendt') return edition.state;
  if (edition.publicFrom === undefined || edition.publicFrom > now) return 'venter';
  return publicEdition(editions, now)?.id === edition.id ? 'offentliggjort' : 'erstattet';
}

/** What `2026` or `2026.1` an edition is called. */
export function editionName({ year, correction }: Pick<SheetEdition, 'year' | 'correction'>): string {
  return correction === 0 ? String(year) : `${year}.${correction}`;
}

/** SHA-256 of a sheet as it stands in both languages: what is approved is this and nothing else. */
export function sheetHash(sheets: readonly ShownSheet[]): string {
  return createHash('sha256').update(JSON.stringify(sheets)).digest('hex');
}
