import type { Lang } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Selection } from '../../domain/model/selection.ts';
import type { ExportContext, ExportFormat } from '../../engines/export/export-format.ts';
import { formatSelection } from '../../engines/query/parse-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import { shortId } from '../context/short-id.ts';
import { statusesOf } from '../release/fill-statuses.ts';
import { fileFormats } from './file-formats.ts';
import type { OpenedTables } from './open-table.ts';
import type { TableQuestion } from './table-question.ts';

/** A file to be written: its format, its name without extension, and what it says about itself. */
export interface TablesFile {
  readonly format: ExportFormat;
  readonly name: string;
  readonly context: ExportContext;
}

/**
 * The format with this id.
 * @param asked - How the format was asked for, and words that mean something there and are no file format.
 * @throws Problem KV-A5 listing those there are
 */
export function formatNamed(
  { pdf }: Pick<AppContext, 'pdf'>,
  id: string,
  asked: { readonly parameter: string; readonly also: readonly string[] } = { parameter: 'form', also: [] },
): ExportFormat {
  const formats = fileFormats(pdf);
  const format = formats.find((candidate) => candidate.id === id);
  if (format) return format;
  const valid = [...asked.also, ...formats.map((f) => f.id)].join(', ');
  throw new Problem('KV-A5', { parameter: asked.parameter, found: id, valid });
}

/** How opened tables are written to a file: named after place, edition and language, with a link back to the view. */
export function fileOfTables(
  context: AppContext,
  opened: OpenedTables,
  asked: {
    readonly format: ExportFormat;
    readonly lang: Lang;
    readonly question: TableQuestion;
    readonly table?: string;
    /** Scheme and host the reader came by; without it the file's links are paths only. */
    readonly origin?: string;
  },
): TablesFile {
  const { question, lang } = asked;
  const edition = opened.release.manifest.edition;
  const subject = asked.table === undefined ? 'beboertabeller' : `beboertabel_${asked.table.toLowerCase()}`;
  return {
    format: asked.format,
    name: `${subject}_${placeName(opened.selection)}_${edition}_${lang}`,
    context: {
      lang,
      statuses: statusesOf(opened.release.manifest.rules),
      madeAt: context.clock(),
      ...(asked.origin === undefined ? {} : { origin: asked.origin }),
      link: viewLink(asked.table, { ...question, udgave: opened.release.manifest.id }),
      rollingLink: viewLink(asked.table, {
        sted: question.sted,
        periode: 'seneste:10',
        sml: question.sml,
        laesning: question.laesning,
      }),
      contact: { da: 'Den dataansvarlige for installationen', en: 'The data manager of the installation' },
      licence: { da: 'Se Om tallene', en: 'See About the numbers' },
    },
  };
}

/** The name of one zip with a file for each afdeling of a selection, without extension. */
export function nameOfZip(opened: Pick<OpenedTables, 'release' | 'selection'>, lang: Lang): string {
  return `beboertabeller_hver_${placeName(opened.selection)}_${opened.release.manifest.edition}_${lang}`;
}

/** The address of the view a file or an answer is of. */
export function viewLink(table: string | undefined, question: TableQuestion): string {
  return `/tabel/${table ?? 'T01'}?${queryOfView(question)}`;
}

/** A question as the query part of an address; `:` and `,` stay readable. */
export function queryOfView(question: TableQuestion): string {
  const separator = question.sml.some((entry) => entry.includes(',')) ? ';' : ',';
  const fields: readonly (readonly [string, string])[] = [
    ['sted', question.sted],
    ['periode', question.periode],
    ['sml', question.sml.join(separator) || 'ingen'],
    ['laesning', question.laesning === 'dengang' ? 'dengang' : ''],
    ['udgave', question.udgave ?? ''],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',')}`)
    .join('&');
}

function placeName(selection: Selection): string {
  const [first, ...more] = selection.terms;
  const name =
    first && more.length === 0
      ? `${first.place.kind}-${first.place.key}`
      : `sum-${shortId(formatSelection(selection))}`;
  return name.toLowerCase().replace(/[^a-z0-9-]+/g, '-');
}
