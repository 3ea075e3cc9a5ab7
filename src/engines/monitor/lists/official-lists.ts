import type { AreaClassId } from '../../../domain/model/area-class.ts';
import type {
  AreaAlias,
  AreaDescent,
  AreaListDefinition,
  ListCount,
  ListedRow,
  ListKind,
  ListNote,
  ListRecord,
  PrintedLine,
} from '../../../domain/model/area-list.ts';
import type { Verdict } from '../../../domain/model/cell.ts';
import { type KnownArea, type KnownAreas, knownAreas } from './list-areas.ts';

/** A row as published with the area it is about and what was published before it was corrected. */
export interface PublishedRow extends ListedRow {
  /** What it is kept under. */
  readonly key: string;
  readonly known: KnownArea;
  readonly importedAt: string;
  readonly file: string;
  readonly earlier: readonly (ListedRow & { readonly importedAt: string })[];
}

/** One list of one class: how many were imported and how many there were said to be. */
export interface ListOverview {
  readonly list: string;
  readonly day?: string;
  readonly id: AreaClassId;
  readonly rows: number;
  readonly counted?: number;
  /** All areas are there, as far as is known: as many as were counted, or no count was given. */
  readonly whole: boolean;
}

/** The published lists, read. */
export interface OfficialLists {
  readonly rows: readonly PublishedRow[];
  readonly areas: KnownAreas;
  readonly lists: readonly ListOverview[];
  readonly descents: readonly AreaDescent[];
  readonly lines: readonly PrintedLine[];
  readonly notes: readonly ListNote[];
  /** Whether an area was on a list of the class; unknown where the list is missing or not whole. */
  readonly membership: (area: KnownArea, list: string, id: AreaClassId) => Verdict;
}

/** The kind of a row by its word. */
export function kindOf(word: string, kinds: readonly ListKind[]): ListKind | undefined {
  return kinds.find((kind) => kind.word === word);
}

/** The class that a kind of row was about on a list. */
export function classOfKind(kind: ListKind | undefined, list: string): AreaClassId | undefined {
  return kind?.classes.findLast(({ firstList }) => firstList <= list)?.id;
}

/**
 * Reads everything that was imported. Rows, counts and names that another version has replaced count for nothing but
 * their history.
 * @source kriterier.md sections 5, 6 and 8
 */
export function readOfficialLists(records: readonly ListRecord[], definition: AreaListDefinition): OfficialLists {
  const held = { row: [], alias: [], count: [], line: [], lineage: [], note: [] } as {
    readonly [K in ListRecord['kind']]: Extract<ListRecord, { kind: K }>['content'][];
  };
  const before = new Map<string, (ListedRow & { readonly importedAt: string })[]>();
  const stamps = new Map<ListedRow, { readonly key: string; readonly importedAt: string; readonly file: string }>();
  for (const record of records) {
    const { kind, content, key, importedAt, file } = record;
    if (record.replacedAt === undefined) (held[kind] as unknown[]).push(content);
    if (kind !== 'row') continue;
    if (record.replacedAt === undefined) stamps.set(content, { key, importedAt, file });
    else before.set(key, [...(before.get(key) ?? []), { ...content, importedAt }]);
  }
  const areas = knownAreas(held.row, held.alias as readonly AreaAlias[], held.lineage);
  const rows = held.row.flatMap((row): readonly PublishedRow[] => {
    const known = areas.of(row.kommune, row.area);
    const { key = '', importedAt = '', file = '' } = stamps.get(row) ?? {};
    return known ? [{ ...row, key, known, importedAt, file, earlier: before.get(key) ?? [] }] : [];
  });
  const lists = overviewOf(rows, held.count, definition);
  return {
    rows,
    areas,
    lists,
    descents: held.lineage,
    lines: held.line,
    notes: held.note,
    membership: membershipIn(rows, lists, definition),
  };
}

function overviewOf(
  rows: readonly PublishedRow[],
  counts: readonly ListCount[],
  { kinds, dates }: AreaListDefinition,
): readonly ListOverview[] {
  const areas = new Map<string, Set<string>>();
  for (const { list, kind: word, known } of rows) {
    const kind = kindOf(word, kinds);
    const id = classOfKind(kind, list);
    if (!kind?.listed || id === undefined) continue;
    const at = `${list} ${id}`;
    areas.set(at, (areas.get(at) ?? new Set()).add(known.key));
  }
  const counted = new Map(
    counts.map(({ list, kind, count }) => [`${list} ${classOfKind(kindOf(kind, kinds), list)}`, count]),
  );
  return [...areas]
    .map(([at, keys]): ListOverview => {
      const [list = '', id] = at.split(' ') as [string, AreaClassId];
      const day = dates.find((date) => date.list === list)?.day;
      const said = counted.get(at);
      return {
        list,
        ...(day === undefined ? {} : { day }),
        id,
        rows: keys.size,
        ...(said === undefined ? {} : { counted: said }),
        whole: said === undefined || keys.size >= said,
      };
    })
    .sort((a, b) => (a.list === b.list ? a.id.localeCompare(b.id) : a.list.localeCompare(b.list)));
}

function membershipIn(
  rows: readonly PublishedRow[],
  lists: readonly ListOverview[],
  { kinds }: AreaListDefinition,
): OfficialLists['membership'] {
  const told = new Map<string, boolean>();
  for (const { list, kind: word, known } of rows) {
    const kind = kindOf(word, kinds);
    const id = classOfKind(kind, list);
    if (kind === undefined || id === undefined) continue;
    const at = `${list} ${id} ${known.key}`;
    told.set(at, told.get(at) === true || kind.listed);
  }
  const whole = new Set(lists.flatMap(({ list, id, whole: all }) => (all ? [`${list} ${id}`] : [])));
  return (area, list, id) => {
    const said = told.get(`${list} ${id} ${area.key}`);
    if (said !== undefined) return said ? 'met' : 'not_met';
    return whole.has(`${list} ${id}`) ? 'not_met' : 'unknown';
  };
}
