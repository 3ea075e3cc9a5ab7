import { areaLists } from '../../domain/definitions/area-lists/area-lists.ts';
import { compareDec, type Decimal, dec, decOf, decToText } from '../../domain/kernel/decimal.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AreaDescent, ListContent, ListedRow } from '../../domain/model/area-list.ts';
import { foldAreaName } from '../../engines/monitor/lists/list-areas.ts';
import type { NamedText } from '../../engines/protect/suppression/read-rows.ts';
import { columnsOfRecords, separatorOf } from '../calc/file-records.ts';
import { listColumns } from '../calc/list-columns.ts';
import { readAreaRows, type WantedNumber } from '../calc/own-numbers.ts';

/** A record of a file with the key it is kept under. */
export type KeyedContent = ListContent & { readonly key: string };

type FileReader = (file: NamedText, list: string | undefined) => readonly KeyedContent[];

// By a column that only files of the kind have; the first that fits.
const readers: readonly (readonly [column: string, read: FileReader])[] = [
  ['also_printed_as', readAliases],
  ['printed_threshold_pct', readLines],
  ['count', readCounts],
  ['from_area', readDescents],
  ['note', readNotes],
  ['area', readRows],
];

/**
 * Reads a file of published lists or of what belongs to them: rows, other spellings, counts, printed lines, lineage or
 * notes, told apart by their columns. Names are made NFC.
 * @param list - `YYYY-MM` of the rows; without it the file's name or the rows' year must tell.
 * @throws Problem KV-L10 when it is not told which list a row is of, KV-L11 on a kind of row there is not, KV-L12 on a
 * word of lineage there is not, and those of readAreaRows.
 */
export function readListFile(file: NamedText, list: string | undefined): readonly KeyedContent[] {
  const nfc = { ...file, text: file.text.normalize('NFC') };
  const header = /^[^\r\n]*/.exec(nfc.text.replace(/^\uFEFF/, ''))?.[0] ?? '';
  const names = header.split(separatorOf(nfc)).map((name) => name.trim().replace(/^"|"$/g, ''));
  const read = readers.find(([column]) => names.includes(column))?.[1] ?? readRows;
  return read(nfc, list);
}

function readRows(file: NamedText, list: string | undefined): readonly KeyedContent[] {
  const texts = ['area', 'kommune', 'list', 'year', 'source_url'];
  return readAreaRows(file, { texts, numbers: listColumns }).map(
    ({ line, texts: [area = '', kommune = '', kind = '', year = '', source = ''], values }) => {
      if (!areaLists.kinds.some(({ word }) => word === kind)) {
        throw new Problem('KV-L11', {
          file: file.name,
          line,
          found: kind,
          valid: areaLists.kinds.map(({ word }) => word),
        });
      }
      const known = listColumns.flatMap(({ id }, at) => {
        const value = values[at];
        return value === undefined ? [] : [[id, decToText(value)] as const];
      });
      const row: ListedRow = {
        list: list ?? listOf(file.name, year, line),
        kind,
        area: collapsed(area),
        kommune: collapsed(kommune),
        values: Object.fromEntries(known),
        source,
      };
      return { kind: 'row', key: keyOf(row.list, kind, row.kommune, row.area), content: row };
    },
  );
}

/** The list a row is of: as the file's name says (`list-2014-12.csv`), or by its year where that year had one list. */
function listOf(file: string, year: string, line: number): string {
  const named = /(?<!\d)(\d{4})-(\d{2})(?!\d)/.exec(file);
  if (named && named[1] === year && Number(named[2]) <= 12) return `${named[1]}-${named[2]}`;
  const ofYear = areaLists.dates.filter(({ list }) => list.startsWith(`${year}-`)).map(({ list }) => list);
  const { from, month } = areaLists.yearly;
  if (/^\d{4}$/.test(year) && Number(year) >= from) return `${year}-${month}`;
  if (ofYear.length === 1 && ofYear[0] !== undefined) return ofYear[0];
  throw new Problem('KV-L10', { file, line, year, lists: ofYear });
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const keyOf = (...parts: readonly string[]): string => parts.map(foldAreaName).join('|');

function records(file: NamedText, columns: readonly string[]) {
  return columnsOfRecords(file, separatorOf(file), columns);
}

// "Taastrupgård / Taastrupgaard" are two spellings; "Skovparken/Skovvejen" is one.
function readAliases(file: NamedText): readonly KeyedContent[] {
  return records(file, ['area', 'also_printed_as', 'kommune_or_note']).flatMap(
    ({ fields: [area = '', also = '', note = ''] }) =>
      also.split(' / ').map((alias): KeyedContent => {
        const kommune = collapsed(note.split('(')[0] ?? '');
        const content = { area: collapsed(area), alias: collapsed(alias), kommune, note: collapsed(note) };
        return { kind: 'alias', key: keyOf(kommune, area, alias), content };
      }),
  );
}

function readCounts(file: NamedText): readonly KeyedContent[] {
  return records(file, ['list_date', 'list', 'count', 'source']).flatMap(
    ({ line, fields: [list = '', kind = '', count = '', source = ''] }) => {
      if (count === '' || kind === '*') return [];
      if (!/^\d+$/.test(count)) throw wrongNumber(file, line, list, 'count', count, 'count');
      const content = { list, kind, count: Number(count), source };
      return [{ kind: 'count', key: keyOf(list, kind), content } as const];
    },
  );
}

function readLines(file: NamedText): readonly KeyedContent[] {
  const columns = ['list_date', 'multiple', 'printed_threshold_pct', 'source', 'confidence'];
  return records(file, columns).flatMap(
    ({ line, fields: [list = '', multiple = '', found = '', source = '', confidence = ''] }) => {
      if (!/^\d{4}-\d{2}$/.test(list)) return [];
      const times = Number(multiple.replace(/x$/, ''));
      if (!(times >= 1)) throw wrongNumber(file, line, list, 'multiple', multiple, 'count');
      const printed = positive(found.replace(',', '.'));
      if (printed === undefined) throw wrongNumber(file, line, list, 'printed_threshold_pct', found, 'share');
      const content = { list, times, printed: decToText(printed), source, confidence };
      return [{ kind: 'line', key: keyOf(list, multiple, source), content } as const];
    },
  );
}

function positive(text: string): Decimal | undefined {
  if (!/^\d+(\.\d+)?$/.test(text)) return undefined;
  const value = dec(text);
  return compareDec(value, decOf(0)) > 0 ? value : undefined;
}

const descentKinds: readonly AreaDescent['kind'][] = ['split', 'merge', 'rename', 'boundary_change'];

function readDescents(file: NamedText): readonly KeyedContent[] {
  const columns = ['from_area', 'to_area', 'kommune', 'kind', 'inherits_membership', 'effective', 'source'];
  return records(file, columns).map(
    ({ line, fields: [from = '', to = '', kommune = '', word = '', inherits = '', effective = '', source = ''] }) => {
      const kind = descentKinds.find((known) => known === word);
      if (kind === undefined) throw new Problem('KV-L11', { file: file.name, line, found: word, valid: descentKinds });
      if (!/^\d{4}-\d{2}$/.test(effective))
        throw new Problem('KV-L10', { file: file.name, line, year: effective, lists: [] });
      const content = { from, to, kommune, kind, inherits: /^(1|ja|yes|true)$/i.test(inherits), effective, source };
      return { kind: 'lineage', key: keyOf(kommune, from, to, kind), content };
    },
  );
}

function readNotes(file: NamedText): readonly KeyedContent[] {
  return records(file, ['list_date', 'area', 'field', 'note']).map(
    ({ fields: [list = '', area = '', field = '', note = ''] }) => ({
      kind: 'note',
      key: keyOf(list, area, field),
      content: { list, area, field, note },
    }),
  );
}

function wrongNumber(
  file: NamedText,
  line: number,
  row: string,
  column: string,
  found: string,
  wants: WantedNumber,
): Problem {
  return new Problem('KV-L2', { file: file.name, line, row, column, found, wants, danish: separatorOf(file) === ';' });
}
