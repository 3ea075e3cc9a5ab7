import { observedColumnNames } from '../../domain/definitions/geofa/observed-column-names.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { FieldValue } from '../../domain/model/area.ts';
import type { ColumnMapping, NumberForm } from '../../domain/model/column-mapping.ts';
import { guessColumns } from '../../engines/areas/observations/guess-columns.ts';
import { areaColumns } from '../../engines/areas/observations/judge-observations.ts';
import { mayChangeAreas } from '../access/may-change-areas.ts';
import type { AppContext } from '../context/app-context.ts';
import { checkMapping, mappedRows } from '../months/map-file.ts';
import { type KeptObservations, neededColumns, observeAreas } from './observe-areas.ts';
import { demandDeliverer, ownMappings, saveOwnMapping } from './own-mappings.ts';
import { readObservationBytes } from './read-observation-file.ts';

/** How a sent file is read: as it stands, by a saved mapping, or by one that was just made (unchecked). */
export type FileReading =
  | { readonly kind: 'as-is' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'made'; readonly told: unknown; readonly save: string }
  | { readonly kind: 'ask'; readonly told?: unknown };

/** A file of figures that was sent, and what is to be done with it. */
export interface SentFigures {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly reading: FileReading;
  /** Nothing is kept before it is asked for. */
  readonly keep: boolean;
  readonly skipRejected: boolean;
  readonly acceptLarge: boolean;
}

/** Columns of a file with its first rows, and which of them most likely hold what. */
export interface FileColumns {
  readonly columns: readonly string[];
  readonly sample: readonly { readonly row: number; readonly cells: readonly FieldValue[] }[];
  readonly guess: Readonly<Record<string, string>>;
  readonly fixed: Readonly<Record<string, string>>;
  readonly numbers: NumberForm;
}

/** What came of a sent file: its columns have to be told, or its rows were judged (and kept, when that was asked for). */
export type TakenFigures =
  | { readonly kind: 'columns'; readonly file: FileColumns }
  | { readonly kind: 'judged'; readonly done: KeptObservations; readonly mapping?: ColumnMapping };

const sampleRows = 4;

/**
 * Reads a file of figures a kommune sent from its browser, judges its rows and keeps them when asked to.
 * @throws Problem KV-A1 without a right to any kommune, KV-G20, KV-G21 when it cannot be read, KV-L45 to KV-L47 on its mapping, and as observeAreas
 */
export async function takeObservations(context: AppContext, reader: Reader, sent: SentFigures): Promise<TakenFigures> {
  const { file, reading, keep, skipRejected, acceptLarge } = sent;
  const mayDeliver = reader.via === 'cli' || mayChangeAreas(reader, new Set(), context.clock().slice(0, 10)).allowed;
  await demandDeliverer(context, reader, mayDeliver);
  const read = await readObservationBytes(sent.bytes, file);
  const columns = [...new Set(read.rows.flatMap(({ values }) => Object.keys(values)))];
  if (reading.kind === 'ask' || (reading.kind === 'as-is' && !isComplete(columns))) {
    const before = reading.kind === 'ask' && reading.told !== undefined ? checkMapping(reading.told, file) : undefined;
    const sample = read.rows.slice(0, sampleRows).map(({ row, values }) => ({
      row,
      cells: columns.map((column) => values[column] ?? null),
    }));
    const guess = before?.columns ?? guessColumns(columns, observedColumnNames);
    const numbers = before?.numbers ?? read.numbers ?? 'danish';
    return { kind: 'columns', file: { columns, sample, guess, fixed: before?.fixed ?? {}, numbers } };
  }
  const mapping = await mappingOf(context, reader, file, reading);
  const mapped = mapping ? mappedRows(file, read, mapping) : read;
  const done = await observeAreas(context, reader, {
    ...{ file, ...mapped, skipRejected },
    ...(acceptLarge ? { acceptLarge: true } : {}),
    ...(keep ? {} : { onlyCheck: true }),
  });
  return { kind: 'judged', done, ...(mapping ? { mapping } : {}) };
}

function isComplete(columns: readonly string[]): boolean {
  return neededColumns.every((name) => columns.includes(name)) && areaColumns.some((name) => columns.includes(name));
}

async function mappingOf(
  context: AppContext,
  reader: Reader,
  file: string,
  reading: FileReading,
): Promise<ColumnMapping | undefined> {
  switch (reading.kind) {
    case 'as-is':
    case 'ask':
      return undefined;
    case 'saved': {
      const known = await ownMappings(context, reader);
      const found = known.find(({ name }) => name === reading.name);
      if (!found) throw new Problem('KV-L45', { name: reading.name, known: known.map(({ name }) => name) });
      return found;
    }
    case 'made': {
      const made = checkMapping(reading.told, file);
      if (reading.save === '') return made;
      return { ...made, name: await saveOwnMapping(context, reader, made, reading.save) };
    }
  }
}
