import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaClassId } from '../../domain/model/area-class.ts';
import type { KeptRecords, ListRecord } from '../../domain/model/area-list.ts';
import { compareLists, type ListComparison } from '../../engines/monitor/lists/compare-lists.ts';
import { checkRow, type RowFinding, swappedColumns } from '../../engines/monitor/lists/judge-row.ts';
import { looksAlike } from '../../engines/monitor/lists/list-areas.ts';
import { kindOf, type OfficialLists, readOfficialLists } from '../../engines/monitor/lists/official-lists.ts';
import { mayChangeAreas } from '../access/may-change-areas.ts';
import { textOf } from '../calc/own-table.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { readListFile } from './read-list-file.ts';
import { theLaw } from './the-law.ts';

/** What an import of a file of lists did, and what a person should look at. */
export interface ImportedLists extends KeptRecords {
  readonly file: string;
  readonly findings: readonly RowFinding[];
  /** Invented records of the demonstration that went out because real lists came in. */
  readonly withdrawn: number;
}

/** How the names of files of invented lists begin. */
const invented = 'syntetisk-';

/**
 * Takes in a file of published lists, whole or not at all. Nothing published is overwritten: another content is kept as
 * a newer version. Takes a right to change areas of the whole country, for the lists are everybody's.
 * @throws Problem KV-A1 without the right, and as readListFile
 */
export async function importLists(
  context: AppContext,
  reader: Reader,
  asked: { readonly path: string; readonly list?: string },
): Promise<ImportedLists> {
  const file = await textOf(asked.path);
  const at = context.clock();
  const verdict = mayChangeAreas(reader, new Set([undefined]), at.slice(0, 10));
  await logUse(context, reader, { action: 'area', object: `lists ${file.name}` }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'indlæse lister', en: 'take in lists' } });
  const records = readListFile(file, asked.list);
  // Invented lists are never beside real ones: with the first real file they go.
  const isReal = !file.name.startsWith(invented);
  const withdrawn = isReal ? await context.state.withdrawListRecords(invented, at) : 0;
  const kept = await context.state.keepListRecords(records, { file: file.name, at, by: reader.id });
  const lists = await openLists(context);
  const own = new Set(records.map(({ key }) => key));
  const mine = lists.rows.filter((row) => own.has(row.key));
  const keys = new Set(mine.map(({ known }) => known.key));
  const odd = swappedColumns(lists.rows).filter(({ list, area }) =>
    mine.some((r) => r.list === list && r.area === area),
  );
  const alike = looksAlike(lists.areas).filter(([a, b]) => keys.has(a.key) || keys.has(b.key));
  const findings = [
    ...mine.flatMap((row) => checkRow(row, lists.lines, theLaw)),
    ...odd,
    ...alike.map(
      ([a, b]): RowFinding => ({ what: 'two-names', list: '', area: a.name, kommune: a.kommune, other: b.name }),
    ),
  ];
  return { ...kept, file: file.name, findings, withdrawn };
}

// Reading some hundred records takes milliseconds; the lists change once a year.
const read = new WeakMap<AppContext['state'], { readonly changed: number; readonly lists: OfficialLists }>();

/** The published lists as they stand. */
export async function openLists({ state }: Pick<AppContext, 'state'>): Promise<OfficialLists> {
  const changed = await state.listsChanged();
  const known = read.get(state);
  if (known?.changed === changed) return known.lists;
  const records: readonly ListRecord[] = await state.listRecords();
  const lists = readOfficialLists(records, theLaw.lists);
  read.set(state, { changed, lists });
  return lists;
}

/** The classes that carry a class on: whoever asks for parallelsamfund of 2017 means ghetto. */
export function classesOf(word: string): readonly AreaClassId[] {
  const kind = kindOf(word, theLaw.lists.kinds);
  const ids = kind?.classes.map(({ id }) => id) ?? [];
  const family = theLaw.classes.flatMap(({ rules }) => rules).find(({ expression }) => expression.kind === 'listed');
  const as = family?.expression.kind === 'listed' ? family.expression.as : [];
  return ids.some((id) => as.includes(id)) ? as : ids;
}

/**
 * Two lists of a class beside each other.
 * @throws Problem KV-L13 when one of them is not there, KV-L11 on a class there is not
 */
export async function compareOfficialLists(
  context: Pick<AppContext, 'state'>,
  asked: { readonly from: string; readonly to: string; readonly word: string },
): Promise<ListComparison> {
  const lists = await openLists(context);
  const ids = requireClasses(asked.word);
  for (const list of [asked.from, asked.to]) requireList(lists, list, ids);
  return compareLists(lists, { ...asked, ids }, theLaw);
}

/** @throws Problem KV-L11 on a word there is not */
export function requireClasses(word: string): readonly AreaClassId[] {
  const ids = classesOf(word);
  const valid = theLaw.lists.kinds.filter(({ listed }) => listed).map((kind) => kind.word);
  if (ids.length === 0) throw new Problem('KV-L11', { file: '', line: 0, found: word, valid });
  return ids;
}

/** @throws Problem KV-L13 */
export function requireList(lists: OfficialLists, list: string, ids: readonly AreaClassId[]): void {
  const known = lists.lists.filter(({ id }) => ids.includes(id)).map((one) => one.list);
  if (!known.includes(list)) throw new Problem('KV-L13', { list, known: [...new Set(known)] });
}
