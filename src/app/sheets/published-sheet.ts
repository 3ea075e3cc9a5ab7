import { kommuneNames } from '../../domain/definitions/classifications/kommune-names.ts';
import { formatDate } from '../../domain/kernel/format-date.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { SheetDefinition } from '../../domain/model/factsheet.ts';
import type { SheetEdition } from '../../domain/model/sheet-edition.ts';
import type { AppContext } from '../context/app-context.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import {
  type KommuneSheets,
  kommuneDefinition,
  kommuneDefinitions,
  openKommuneSheets,
  type SheetAsked,
} from './kommune-sheets.ts';
import { editionName, publicEdition, sheetHash, standingOf } from './sheet-editions.ts';

/** A sheet that is public: its edition, and how it is asked for from the release it is made of. */
export interface PublishedSheet {
  readonly sheets: KommuneSheets;
  readonly edition: SheetEdition;
  /** Names of other editions of the kommune that are or were public. */
  readonly others: readonly string[];
  asked(lang: Lang, beside?: readonly string[]): SheetAsked;
}

const { id: kind } = kommuneDefinition;

/**
 * The public sheet of a kommune, the newest or an earlier edition by name (`2026`, `2026.1`). Anybody may.
 * @throws Problem KV-W12 where nothing is public yet, KV-W15 where it was withdrawn, KV-W11 where its release is gone,
 * KV-W10 where it is no longer what was approved.
 */
export async function openPublishedSheet(
  context: AppContext,
  reader: Reader,
  kommune: string,
  wanted?: string,
): Promise<PublishedSheet> {
  const place = kommuneNames[kommune];
  if (place === undefined) throw new Problem('KV-W2', { asked: kommune });
  const editions = await context.state.sheetEditions(kind, kommune);
  const now = context.clock();
  const isOpen = (one: SheetEdition): boolean =>
    ['offentliggjort', 'erstattet'].includes(standingOf(one, editions, now));
  const named = wanted === undefined ? undefined : editions.find((one) => editionName(one) === wanted);
  const edition = named && isOpen(named) ? named : publicEdition(editions, now);
  const withdrawn = named?.state === 'trukket' ? named : editions.findLast(({ state }) => state === 'trukket');
  if (!edition || (named?.state === 'trukket' && wanted !== undefined)) {
    if (withdrawn) throw new Problem('KV-W15', { place, edition: editionName(withdrawn), reason: withdrawn.reason });
    throw new Problem('KV-W12', { place });
  }
  const sheets = await openKommuneSheets(context, reader, { object: edition.id, udgave: edition.release });
  if (sheets.release.manifest.id !== edition.release)
    throw new Problem('KV-W11', { edition: editionName(edition), release: edition.release });
  const definition = definitionOfEdition(sheets, edition);
  if (!definition) throw new Problem('KV-W10', { edition: editionName(edition) });
  return {
    sheets,
    edition,
    others: editions.filter((one) => one.id !== edition.id && isOpen(one)).map(editionName),
    asked: (lang, beside) => ({
      ...{ beside, texts: edition.texts, edition: editionName(edition), definition },
      ...remarkOf(edition, lang),
    }),
  };
}

const kept = keepPerRelease<{ readonly definition: SheetDefinition | undefined }>(500);

/**
 * The version of the definition an edition was sent or approved in: the one that makes the same sheet of its release, by
 * its hash. Undefined where none does: the release or the program then gives another sheet than the one approved.
 */
export function definitionOfEdition(
  sheets: KommuneSheets,
  { id, place, texts, hash }: Pick<SheetEdition, 'id' | 'place' | 'texts' | 'hash'>,
): SheetDefinition | undefined {
  // Asked once per release and edition: what was approved is compared with what the release and the program make today.
  const { content } = sheets.release.release;
  return kept(content, `${id} ${hash}`, () => ({
    definition: kommuneDefinitions.find((one) => hashOfSheet(sheets, place, texts, one) === hash),
  })).definition;
}

/** SHA-256 of the sheet of a kommune in both languages, in today's version of its definition unless told. */
export function hashOfSheet(
  sheets: KommuneSheets,
  kommune: string,
  texts: SheetEdition['texts'],
  definition = kommuneDefinition,
): string {
  return sheetHash((['da', 'en'] as const).map((lang) => sheets.sheet(kommune, lang, { texts, definition }).content));
}

function remarkOf({ correction, publicFrom, reason }: SheetEdition, lang: Lang): { readonly remark?: string } {
  if (correction === 0 || publicFrom === undefined) return {};
  const word = lang === 'da' ? 'Rettet' : 'Corrected';
  return { remark: `${word} ${formatDate(publicFrom, lang)}: ${reason}` };
}
