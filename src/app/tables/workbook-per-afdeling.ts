import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { Selection, SelectionTerm } from '../../domain/model/selection.ts';
import { formatPlace, formatSelection } from '../../engines/query/parse-selection.ts';
import { contextOf, type QueryContext } from '../../engines/query/query-context.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { standardTables } from '../release/list-tables.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { judgeQuestion, type OpenedTables, openWorkbook, requireAllowed } from './open-table.ts';
import type { TableQuestion } from './table-question.ts';

/** Most files of one zip: as many as a sum has terms. @source brugerflade.md 3, beboertabeller.md section 5 */
const mostFiles = 500;

/** A selection taken apart: all standard tables of each afdeling, opened one after another as they are asked for. */
export interface WorkbookPerAfdeling {
  readonly release: OpenRelease;
  readonly selection: Selection;
  /** Number of afdelinger. */
  readonly count: number;
  /** Opens them in the order of their numbers; each is judged and logged as a single file is. */
  open(): AsyncGenerator<OpenedTables>;
}

/**
 * Makes ready a workbook for each afdeling of a selection. An afdeling named is itself; any other place stands for the
 * afdelinger it has today. Everything that can be refused is refused here, before the first file.
 * @throws Problem as {@link openWorkbook}, KV-A15 above {@link mostFiles}, KV-Q8 without an afdeling, KV-A1 when the
 * sum may be seen but not each of its afdelinger.
 */
export async function openWorkbookPerAfdeling(
  context: AppContext,
  reader: Reader,
  question: TableQuestion,
): Promise<WorkbookPerAfdeling> {
  const release = await context.desk.openFor(reader, question.udgave);
  const tables = standardTables(release).map((definition) => definition.id);
  const judge = (asked: TableQuestion) =>
    judgeQuestion(context, reader, release, asked, { action: 'workbook', tables });
  const whole = judge(question);
  const object = `hver ${question.sted}`;
  const refuse = () =>
    logUse(context, reader, { action: 'workbook', object, release: release.manifest.id }, { allowed: false });
  if (!whole.why.allowed) await refuse();
  requireAllowed(whole);
  const places = afdelingerIn(contextOf(release.release.content), whole.selection);
  if (places.length > mostFiles) throw new Problem('KV-A15', { count: places.length, most: mostFiles });
  const questions = places.map((place) => ({ ...question, sted: formatPlace(place), udgave: release.manifest.id }));
  if (!questions.every((asked) => judge(asked).why.allowed)) {
    await refuse();
    const what = { da: 'hente en fil for hver afdeling i udvalget', en: 'take a file for each afdeling of it' };
    throw new Problem('KV-A1', { what });
  }
  return {
    release,
    selection: whole.selection,
    count: places.length,
    open: async function* () {
      for (const asked of questions) yield await openWorkbook(context, reader, asked);
    },
  };
}

// @throws Problem KV-Q5 on a place the release does not hold, KV-Q8 when nothing is left
function afdelingerIn(query: QueryContext, selection: Selection): readonly PlaceRef[] {
  query.resolver(selection, 'nu');
  const keysOf = (sign: SelectionTerm['sign']): ReadonlySet<string> =>
    new Set(selection.terms.filter((term) => term.sign === sign).flatMap((term) => afdelingKeys(query, term.place)));
  const without = keysOf('-');
  const keys = [...keysOf('+')].filter((key) => !without.has(key)).sort();
  if (keys.length === 0) throw new Problem('KV-Q8', { selection: formatSelection(selection) });
  return keys.map((key) => ({ kind: 'afd', key }));
}

function afdelingKeys(query: QueryContext, place: PlaceRef): readonly string[] {
  if (place.kind === 'afd') return [place.key];
  const { units } = query.resolver({ terms: [{ sign: '+', place }] }, 'nu').on(query.places.today);
  return units.flatMap((n) => query.places.directory.units[n]?.afdeling ?? []);
}
