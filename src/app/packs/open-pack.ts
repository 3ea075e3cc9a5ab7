import type { Lang, Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ExportContext } from '../../engines/export/export-format.ts';
import { derive, deriveWith } from '../../engines/protect/seal.ts';
import { scopeOf } from '../access/access-scope.ts';
import { mayExport } from '../access/may-export.ts';
import type { AppContext } from '../context/app-context.ts';
import { openArea } from '../monitor/open-area.ts';
import { listTables } from '../release/list-tables.ts';
import { fileOfTables, formatNamed } from '../tables/file-of-tables.ts';
import { openPlace } from '../tables/open-place.ts';
import { type OpenedTables, openPrint, openWorkbook } from '../tables/open-table.ts';
import type { TableQuestion } from '../tables/table-question.ts';
import { findTwins } from '../twins/find-twins.ts';
import { strictTwinQuestion } from '../twins/twin-question.ts';
import type { PackContent } from './pack-content.ts';
import { packDocument } from './pack-document.ts';
import { packWords as words } from './pack-words.ts';
import { packWorkbook } from './pack-workbook.ts';

/** What a pack is asked to hold. */
export interface PackWish {
  readonly question: TableQuestion;
  /** Numbers of tables; at least one. */
  readonly tables: readonly string[];
  readonly twins: boolean;
  readonly criteria: boolean;
  /** Which meeting it is for, as its front says; left out = only that it is a pack. */
  readonly meeting?: string;
}

/** What a pack is made as: paper for whoever may see the places, a workbook for whoever may take files. */
export type PackForm = 'pdf' | 'xlsx';

/** A pack ready to write. The same wish of one reader on the same day of the same release is the same file. */
export interface OpenedPack {
  readonly content: Protected<PackContent>;
  /** File name without extension. */
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

const mostPlaces = 5;

/**
 * Opens a meeting pack: every part by the reader's rights. Paper for a reader who may not take files, a board or a guest,
 * carries the reader's name in the foot of every page.
 * @throws Problem KV-W18 for a table there is none of, or none; KV-A1 on a workbook without the right to files; KV-A2,
 * KV-Q* as tables
 */
export async function openPack(
  context: AppContext,
  reader: Reader,
  wish: PackWish,
  asked: { readonly lang: Lang; readonly form: PackForm; readonly origin?: string },
): Promise<OpenedPack> {
  const { lang, form } = asked;
  const open = form === 'pdf' ? openPrint : openWorkbook;
  const opened = await open(context, reader, wish.question);
  demandTables(
    wish.tables,
    listTables(opened.release).map(({ id }) => id),
  );
  const chosen = derive(
    opened.answers,
    (all): PackContent => ({
      tables: all.filter(({ table }) => wish.tables.includes(table)),
      ...{ places: [], missing: [] },
      ...(wish.meeting === undefined ? {} : { meeting: wish.meeting }),
    }),
  );
  const content = await withParts(context, reader, wish, { opened, chosen, lang });
  const file = fileOfTables(context, opened, {
    ...asked,
    question: wish.question,
    format: formatNamed(context, 'pdf'),
  });
  const about: ExportContext = file.context;
  return {
    content,
    name: file.name.replace(/^beboertabeller/, 'moedepakke'),
    bytes: () =>
      form === 'pdf'
        ? context.pdf.print(content, (pack) => packDocument(pack, about, printedFor(context, reader, opened)))
        : packWorkbook(content, about),
  };
}

// So that a print of somebody who may not take files can be told from a file.
function printedFor(context: AppContext, reader: Reader, { selection, release }: OpenedTables): Text | undefined {
  return mayExport(reader, selection, scopeOf(context, release)).allowed ? undefined : reader.name;
}

interface Chosen {
  readonly opened: OpenedTables;
  readonly chosen: Protected<PackContent>;
  readonly lang: Lang;
}

async function withParts(
  context: AppContext,
  reader: Reader,
  { question, twins, criteria }: PackWish,
  { opened, chosen, lang }: Chosen,
): Promise<Protected<PackContent>> {
  const { sted, udgave } = question;
  const pinned = udgave === undefined ? {} : { udgave };
  let pack = chosen;
  const added = opened.selection.terms.filter(({ sign }) => sign === '+').map(({ place }) => place);
  for (const place of added.slice(0, mostPlaces)) {
    const { answer } = await openPlace(context, reader, place, { sml: ['kom', 'land'], laesning: 'nu', ...pinned });
    pack = deriveWith(pack, answer, (own, one) => ({ ...own, places: [...own.places, one] }));
  }
  if (twins && !mayHaveTwins(sted)) pack = lacking(pack, words.noTwins[lang]);
  else if (twins) {
    const found = await tried(() => findTwins(context, reader, strictTwinQuestion({ sted, ...pinned })));
    pack =
      found instanceof Problem
        ? lacking(pack, found.sentence(lang))
        : deriveWith(pack, found.answer, (own, one) => ({ ...own, twins: one }));
  }
  if (criteria) {
    const found = await tried(() => openArea(context, reader, { sted, ...pinned }));
    pack =
      found instanceof Problem
        ? lacking(pack, found.sentence(lang))
        : deriveWith(pack, found.area, (own, one) => ({ ...own, criteria: one }));
  }
  return pack;
}

const oneUnit = /^(?:afd:\d{4}-\d{5}|org:\d{4})$/;

/** Whether a place is of a kind that twins are sought of: one afdeling or one organisation. */
export function mayHaveTwins(sted: string): boolean {
  return oneUnit.test(sted);
}

function lacking(pack: Protected<PackContent>, why: string): Protected<PackContent> {
  return derive(pack, (own) => ({ ...own, missing: [...own.missing, why] }));
}

async function tried<T>(open: () => Promise<T>): Promise<T | Problem> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function demandTables(wanted: readonly string[], valid: readonly string[]): void {
  const unknown = wanted.find((id) => !valid.includes(id));
  if (unknown !== undefined || wanted.length === 0) throw new Problem('KV-W18', { part: unknown ?? '', valid });
}
