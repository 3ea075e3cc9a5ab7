import { type FileReading, type TakenFigures, takeObservations } from '../../../app/areas/take-observations.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { SentForm } from '../request/multipart-form.ts';
import type { PageRequest } from './page-request.ts';

/** A sent file of figures on its way: what it is called, what it holds, and what came of it or why nothing did. */
export interface FiguresUnderWay {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly outcome: { readonly taken: TakenFigures; readonly kept: boolean } | { readonly problem: Problem };
}

/** The largest file a page takes; larger ones go by the API or the command line. */
export const largestSent = 1_000_000;
const longestName = 120;

/** Does what a form of the page asks for with a file; undefined when no file was chosen. */
export async function takeFigures(
  { context, reader }: PageRequest,
  { fields, files }: SentForm,
): Promise<FiguresUnderWay | undefined> {
  const sent = fileOf({ fields, files });
  if (!sent) return undefined;
  const keep = fields.handling === 'gem' || fields.handling === 'gem-resten';
  try {
    if (sent.bytes.length > largestSent) throw new Problem('KV-G42', { file: sent.file, most: largestSent });
    const taken = await takeObservations(context, reader, {
      ...sent,
      reading: readingOf(fields),
      keep,
      skipRejected: fields.handling === 'gem-resten',
      acceptLarge: fields.store === '1',
    });
    return { ...sent, outcome: { taken, kept: keep } };
  } catch (error) {
    if (!(error instanceof Problem) || error.code === 'KV-A1') throw error;
    return { ...sent, outcome: { problem: error } };
  }
}

// A file comes once; then it is carried along by the page, since nothing is kept of it before it is asked for.
function fileOf({ fields, files }: SentForm): { readonly file: string; readonly bytes: Uint8Array } | undefined {
  if (files.fil) return { file: nameOf(files.fil.name), bytes: files.fil.bytes };
  if (!fields.indhold) return undefined;
  return { file: nameOf(fields.filnavn ?? ''), bytes: new Uint8Array(Buffer.from(fields.indhold, 'base64')) };
}

function nameOf(sent: string): string {
  return (sent.split(/[/\\]/).at(-1) ?? '').slice(-longestName);
}

function readingOf(fields: SentForm['fields']): FileReading {
  const { opsaetning = '', kobling = '', handling, gem_som: save = '' } = fields;
  const told = kobling === '' ? undefined : parsed(kobling);
  if (handling === 'kolonner') return { kind: 'ask', ...(told === undefined ? {} : { told }) };
  if (handling === 'koblet') return { kind: 'made', told: mappingIn(fields), save: save.trim().slice(0, longestName) };
  if (told !== undefined) return { kind: 'made', told, save: '' };
  return opsaetning === '' ? { kind: 'as-is' } : { kind: 'saved', name: opsaetning };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

// `kol_periode` names a column, `fast_periode` the value of every row; a column counts before a value.
function mappingIn(fields: SentForm['fields']) {
  const under = (prefix: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) =>
        name.startsWith(prefix) && value.trim() !== '' ? [[name.slice(prefix.length), value.trim()]] : [],
      ),
    );
  const columns = under('kol_');
  const fixed = Object.fromEntries(Object.entries(under('fast_')).filter(([field]) => columns[field] === undefined));
  return { columns, fixed, figures: [], numbers: fields.tal === 'point' ? 'point' : 'danish' };
}
