import { gunzipSync, gzipSync } from 'node:zlib';
import { findTheme } from '../../../app/areas/area-definitions.ts';
import type { SentFile } from '../../../app/areas/read-sent-layer.ts';
import { type AreaColumns, type TakenAreaFile, takeAreaFile } from '../../../app/areas/take-area-file.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AreaTheme } from '../../../domain/model/area-theme.ts';
import { crsNames } from '../../../engines/areas/project.ts';
import type { SentForm } from '../request/multipart-form.ts';
import type { PageRequest } from './page-request.ts';

/** The largest file a page takes; larger ones go by the command line. */
export const largestAreaFile = 5_000_000;
/** Two files carried along in base64, and fields. */
export const largestImportForm = 4 * largestAreaFile;
const longestField = 254;

/** A file of areas on its way: what was sent with it, carried from page to page, and what came of it. */
export interface AreaImportUnderWay {
  readonly theme: AreaTheme;
  readonly kommune: string;
  readonly file: string;
  /** Fields that every form of the page sends along. */
  readonly carried: Readonly<Record<string, string>>;
  readonly outcome: { readonly taken: TakenAreaFile; readonly kept: boolean } | { readonly problem: Problem };
}

/**
 * Does what a form of the page asks for with a file; undefined when no file was chosen.
 * @throws Problem KV-A1 without the right, KV-G27 for a theme that is none
 */
export async function takeAreaImport(asked: PageRequest, form: SentForm): Promise<AreaImportUnderWay | undefined> {
  const { fields } = form;
  const theme = findTheme(fields.tema ?? '');
  const kommune = fields.kommune ?? '';
  const file = fileIn(form, 'fil');
  if (!file) return undefined;
  const kommuner = fileIn(form, 'kommunefil');
  const isRepaired = fields.handling === 'ret' || fields.ret === '1';
  const told = fields.handling === 'koblet' || fields.koblet === '1' ? columnsIn(fields) : undefined;
  const keep = fields.handling === 'gem' || fields.handling === 'gem-resten';
  const underWay = {
    ...{ theme, kommune, file: file.name },
    carried: {
      ...{ tema: `${theme.code}`, kommune, ...packed('fil', file) },
      ...(kommuner ? packed('kommunefil', kommuner) : {}),
      ...given({ crs: fields.crs, lag: fields.lag, ret: isRepaired ? '1' : '', koblet: told ? '1' : '' }),
      ...(told ? mappingFields(told) : {}),
    },
  };
  try {
    const taken = await takeAreaFile(asked.context, asked.reader, {
      ...{ sent: demandSmall(file), theme, kommunekode: Number(kommune), repair: isRepaired },
      askColumns: fields.handling === 'kolonner',
      ...(kommuner ? { kommuner: demandSmall(kommuner) } : {}),
      ...given({ layer: fields.lag, crs: crsNames.find((name) => name === fields.crs) }),
      ...(told ? { told } : {}),
      ...(keep ? { keep: { reason: reasonIn(fields), skipRejected: fields.handling === 'gem-resten' } } : {}),
    });
    return { ...underWay, outcome: { taken, kept: taken.kind === 'judged' && taken.done.written } };
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'KV-A1') throw error;
    return { ...underWay, outcome: { problem: error } };
  }
}

function demandSmall(file: SentFile): SentFile {
  if (file.bytes.length > largestAreaFile) throw new Problem('KV-G52', { file: file.name, most: largestAreaFile });
  return file;
}

function reasonIn({ begrundelse = '' }: SentForm['fields']): string {
  return begrundelse.slice(0, longestField);
}

function given<T extends Readonly<Record<string, string | undefined>>>(
  values: T,
): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as { [K in keyof T]?: NonNullable<T[K]> };
}

// A file comes once; then it is carried along by the page, packed, since nothing is kept of it before it is asked for.
function fileIn({ fields, files }: SentForm, name: string): SentFile | undefined {
  const sent = files[name];
  if (sent) return { name: sent.name.slice(-longestField), bytes: sent.bytes };
  const content = fields[`${name}_indhold`];
  if (!content) return undefined;
  try {
    const bytes = gunzipSync(Buffer.from(content, 'base64'), { maxOutputLength: largestAreaFile + 1 });
    return { name: (fields[`${name}_navn`] ?? '').slice(-longestField), bytes: new Uint8Array(bytes) };
  } catch {
    throw new Problem('KV-G41', {});
  }
}

// What is too large is refused, and need not come back.
function packed(name: string, { name: file, bytes }: SentFile): Readonly<Record<string, string>> {
  if (bytes.length > largestAreaFile) return {};
  return { [`${name}_navn`]: file, [`${name}_indhold`]: gzipSync(bytes).toString('base64') };
}

// `kol_noegle` names a column, `fast_noegle` the value of every row; a column counts before a value.
function columnsIn(fields: SentForm['fields']): AreaColumns {
  const under = (prefix: string): readonly (readonly [string, string])[] =>
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(prefix) && value.trim() !== ''
        ? [[name.slice(prefix.length), value.trim().slice(0, longestField)] as const]
        : [],
    );
  const columns = Object.fromEntries(under('kol_'));
  return { columns, fixed: Object.fromEntries(under('fast_').filter(([field]) => columns[field] === undefined)) };
}

function mappingFields({ columns, fixed }: AreaColumns): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...Object.entries(columns).map(([field, column]) => [`kol_${field}`, column]),
    ...Object.entries(fixed).map(([field, value]) => [`fast_${field}`, value]),
  ]);
}
