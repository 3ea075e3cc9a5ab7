import { authorities } from '../../domain/definitions/geofa/authorities.ts';
import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaVersion, FieldValue } from '../../domain/model/area.ts';
import type { AreaTheme, ThemeField } from '../../domain/model/area-theme.ts';
import type { ReadLayer } from '../../engines/areas/files/area-file.ts';
import { columnOfField, matchColumns } from '../../engines/areas/match-columns.ts';
import type { CrsName } from '../../engines/areas/project.ts';
import { mayChangeAreas } from '../access/may-change-areas.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { currentAreas, type ImportedAreas, keepJudged, previewJudged } from './import-areas.ts';
import { groundOfKommuner, judgeLayer, withNames } from './judge-area-file.ts';
import { nameOfSent, readSentLayer, type SentFile } from './read-sent-layer.ts';

/** Which columns hold the fields of a theme, and what every row has where the file does not say. By Feltnavn. */
export interface AreaColumns {
  readonly columns: Readonly<Record<string, string>>;
  readonly fixed: Readonly<Record<string, string>>;
}

/** A file of areas that was sent, and what is to be done with it. */
export interface SentAreaFile {
  readonly sent: SentFile;
  readonly theme: AreaTheme;
  /** The kommune the sender works for: rows that name none are of it. */
  readonly kommunekode: number;
  readonly layer?: string;
  readonly crs?: CrsName;
  /** A file with the ground of kommuner, to check coverage against. */
  readonly kommuner?: SentFile;
  readonly told?: AreaColumns;
  /** Ask for the columns also where they can be told by their names. */
  readonly askColumns: boolean;
  readonly repair: boolean;
  /** Nothing is kept before it is asked for. */
  readonly keep?: { readonly reason: string; readonly skipRejected: boolean };
}

/** Columns of a sent file with its first rows, and which of them most likely hold what. */
export interface AreaFileColumns {
  readonly columns: readonly string[];
  readonly sample: readonly { readonly row: number; readonly cells: readonly FieldValue[] }[];
  readonly guess: AreaColumns;
}

/** What came of a sent file: its columns have to be told, or its areas were judged (and kept, when that was asked for). */
export type TakenAreaFile =
  | { readonly kind: 'columns'; readonly rows: number; readonly file: AreaFileColumns }
  | { readonly kind: 'judged'; readonly done: ImportedAreas; readonly known: readonly AreaVersion[] };

/** The most rows a page judges while its reader waits. */
export const mostAreaRows = 1500;
const sampleRows = 4;
const identity = ['objekt_id'];

/**
 * Reads a file of areas a kommune sent from its browser, judges it by every rule beside the areas there are, and keeps it when asked
 * to and nothing stands against it.
 * @throws Problem KV-A1 without a right to the areas, KV-G20 to KV-G29 when it cannot be read, KV-G32 without a reason,
 * KV-G51 with more rows than a page takes
 */
export async function takeAreaFile(context: AppContext, reader: Reader, asked: SentAreaFile): Promise<TakenAreaFile> {
  const { sent, theme, kommunekode, told } = asked;
  const file = nameOfSent(sent);
  const today = context.clock().slice(0, 10);
  const verdict = mayChangeAreas(reader, new Set([kommunekode]), today);
  await logUse(context, reader, { action: 'area', object: `check ${file}` }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'importere områder', en: 'import areas' } });
  const layer = await readSentLayer(sent, asked.layer);
  const rows = layer.features.length;
  if (rows > mostAreaRows) throw new Problem('KV-G51', { file, rows, most: mostAreaRows });
  const fields = fieldsOfFile(theme);
  const names = columnsOf(layer);
  if (asked.askColumns || (!told && !isTold(layer, names, theme, fields))) {
    const guess = told ?? { columns: matchColumns(fields, names), fixed: {} };
    return { kind: 'columns', rows, file: { columns: names, sample: sampleOf(layer, names), guess } };
  }
  const known = await currentAreas(context, reader, theme.code);
  const judged = judgeLayer(
    withNames(layer, { renamed: told?.columns ?? {}, set: told?.fixed ?? {} }),
    {
      ...{ file, theme, repair: asked.repair, occasion: 'import', fallback: fallbackOf(kommunekode) },
      kommuner: asked.kommuner ? await groundOf(asked.kommuner, kommunekode) : [],
      ...(asked.crs === undefined ? {} : { crs: asked.crs }),
    },
    known,
  );
  if (!asked.keep) return { kind: 'judged', done: previewJudged(context, reader, judged, known), known };
  if (asked.keep.reason.trim() === '') throw new Problem('KV-G32', { command: 'import' });
  return { kind: 'judged', done: await keepJudged(context, reader, judged, { known, ...asked.keep }), known };
}

/** Fields a file of a theme may have: its own, and those of all themes that are not made by the system. */
export function fieldsOfFile(theme: AreaTheme): readonly ThemeField[] {
  const given = ({ name, kind, textOf }: ThemeField) =>
    identity.includes(name) || (kind !== 'S' && textOf === undefined && !systemFields.includes(name));
  return [...areaDefinitions.commonFields.filter(({ name }) => identity.includes(name)), ...theme.fields]
    .concat(areaDefinitions.commonFields.filter(({ name }) => !identity.includes(name)))
    .filter(given);
}

const systemFields = ['temakode', 'cvr_kode', 'kommunekode', 'bruger_id', 'geometri'];

function columnsOf({ features }: ReadLayer): readonly string[] {
  return [...new Set(features.flatMap(({ values }) => Object.keys(values)))];
}

function sampleOf({ features }: ReadLayer, names: readonly string[]): AreaFileColumns['sample'] {
  return features
    .slice(0, sampleRows)
    .map(({ row, values }) => ({ row, cells: names.map((name) => values[name] ?? null) }));
}

// A table without ground changes what it names of areas there are; a layer has to say everything that is obligatory.
function isTold(
  { crs, features }: ReadLayer,
  names: readonly string[],
  theme: AreaTheme,
  fields: readonly ThemeField[],
): boolean {
  const hasGround = features.some(({ geometry }) => !('shape' in geometry) || geometry.shape.length > 0);
  if (crs === undefined && !hasGround) return true;
  return fields
    .filter(({ name, kind, fallback }) => kind === 'O' && fallback === undefined && isOf(theme, name))
    .every((field) => columnOfField(field, names) !== undefined);
}

function isOf({ fields }: AreaTheme, name: string): boolean {
  return fields.some((field) => field.name === name);
}

function fallbackOf(kommunekode: number): { readonly kommunekode: number; readonly cvrKode?: number } {
  const cvr = authorities.find((authority) => authority.kommunekode === kommunekode)?.cvr;
  return cvr === undefined ? { kommunekode } : { kommunekode, cvrKode: cvr };
}

async function groundOf(sent: SentFile, kommunekode: number) {
  const grounds = groundOfKommuner(await readSentLayer(sent));
  return grounds.filter(({ code }) => code === kommunekode);
}
