import { criteria } from '../../domain/definitions/criteria/index.ts';
import { must } from '../../domain/kernel/invariant.ts';
import { Problem, problemText } from '../../domain/kernel/problems/problem.ts';
import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { TableAnswer } from '../../domain/model/answer.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { derive } from '../../engines/protect/seal.ts';
import { answerTable } from '../../engines/query/answer-table.ts';
import { formatSelection, parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { mayExport } from '../access/may-export.ts';
import { mayOpenTable } from '../access/may-open-table.ts';
import { maySeePlace, maySeeSelection } from '../access/may-see-selection.ts';
import { roleNames } from '../access/role-powers.ts';
import type { AppContext } from '../context/app-context.ts';
import { type LoggedAction, logUse } from '../context/log-use.ts';
import { standardTables } from '../release/list-tables.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { type TwinSets, twinSets } from '../twins/twin-set.ts';
import { type ReadComparators, readComparators } from './read-comparators.ts';
import type { TableQuestion } from './table-question.ts';

/** Tables that were opened: their figures, the right that opened them and the release they are from. */
export interface OpenedTables {
  readonly answers: Protected<readonly TableAnswer[]>;
  readonly why: AccessVerdict;
  readonly release: OpenRelease;
  readonly selection: Selection;
}

/** One table for one selection, on screen. @throws Problem as {@link openTables} */
export async function openTable(
  context: AppContext,
  reader: Reader,
  table: string,
  question: TableQuestion,
): Promise<{ readonly answer: Protected<TableAnswer>; readonly why: AccessVerdict; readonly release: OpenRelease }> {
  const { answers, why, release } = await openTables(context, reader, [table], question, 'table');
  return { answer: derive(answers, ([first]) => must(first, `answer of ${table}`)), why, release };
}

/** One table as a file. @throws Problem as {@link openTables} */
export async function openTableFile(
  context: AppContext,
  reader: Reader,
  table: string,
  question: TableQuestion,
): Promise<OpenedTables> {
  return await openTables(context, reader, [table], question, 'file');
}

/** All standard tables of a selection as one file. @throws Problem as {@link openTables} */
export async function openWorkbook(
  context: AppContext,
  reader: Reader,
  question: TableQuestion,
): Promise<OpenedTables> {
  return await openEveryTable(context, reader, question, 'workbook');
}

/** Opens all standard tables to be printed: whoever may see them may. @throws Problem as {@link openWorkbook}, but KV-A1 */
export async function openPrint(context: AppContext, reader: Reader, question: TableQuestion): Promise<OpenedTables> {
  return await openEveryTable(context, reader, question, 'pack');
}

async function openEveryTable(
  context: AppContext,
  reader: Reader,
  question: TableQuestion,
  action: TableAction,
): Promise<OpenedTables> {
  const release = await context.desk.openFor(reader, question.udgave);
  const all = standardTables(release).map((definition) => definition.id);
  return await openTables(context, reader, all, question, action);
}

/** A question read, and what the rules say to it: may it be seen, and may it be done? */
export interface JudgedQuestion {
  readonly selection: Selection;
  readonly comparators: ReadComparators;
  readonly seen: AccessVerdict;
  readonly why: AccessVerdict;
  /** Those of the tables asked for that may be opened: a merged afdeling may be seen in some and not in others. */
  readonly tables: readonly string[];
  /** Sets of twins among the comparators, and why some cannot be shown. */
  readonly twins: TwinSets;
  /** What a refusal names: the comparator that may not be seen where the place itself may, else the place. */
  readonly named: string;
}

/**
 * Reads a question and asks the rules for each table; refuses nothing by itself. What is answered is what the rules say
 * to the first table that may be opened, or to the first one when none may.
 * @throws Problem KV-Q* when it cannot be read
 */
export function judgeQuestion(
  context: AppContext,
  reader: Reader,
  release: OpenRelease,
  question: TableQuestion,
  asked: { readonly action: TableAction; readonly tables: readonly string[] },
): JudgedQuestion {
  const selection = parseSelection(question.sted);
  const everywhere = scopeOf(context, release);
  const twins = twinSets(release.release.content, selection, question.sml, (sum) => {
    return maySeeSelection(reader, sum, everywhere).allowed;
  });
  const comparators = readComparators(release.places, selection, question.sml, twins.sums);
  const verdicts = asked.tables.map((table) => {
    const scope = scopeOf(context, release, table);
    const seen = mayOpenTable(reader, selection, comparators.selections, scope);
    const why = seen.allowed && takesFiles.has(asked.action) ? mayExport(reader, selection, scope) : seen;
    return { table, scope, seen, why };
  });
  const allowed = verdicts.filter((verdict) => verdict.why.allowed);
  const { scope, seen, why } = must(allowed[0] ?? verdicts[0], 'a table asked for');
  const unseen = comparators.selections.find((c) => !maySeeSelection(reader, c, scope).allowed);
  const named = unseen && maySeeSelection(reader, selection, scope).allowed ? formatSelection(unseen) : question.sted;
  return { selection, comparators, twins, seen, why, tables: allowed.map(({ table }) => table), named };
}

/** Goes on only when allowed. @throws Problem KV-A2 for what may not be seen, KV-A1 for what may not be taken */
export function requireAllowed(judged: JudgedQuestion): void {
  if (!judged.seen.allowed) throw new Problem('KV-A2', { asked: judged.named });
  if (!judged.why.allowed)
    throw new Problem('KV-A1', { what: { da: 'hente filer', en: 'take files' }, role: roleNames.eksport });
}

type TableAction = Extract<LoggedAction, 'table' | 'file' | 'workbook' | 'pack'>;

// Whoever may see may print: a pack on paper is a print (brugerflade.md 12.4).
const takesFiles: ReadonlySet<TableAction> = new Set(['file', 'workbook']);

/**
 * Opens tables for a selection: reads the question, asks the rule, logs, computes.
 * @throws Problem KV-Q* on a question that cannot be read, KV-A2 on places that do not exist or may not be seen,
 * KV-A1 when the role may not take files, KV-A8 without a release; KV-N* on twins when the question is strict.
 */
async function openTables(
  context: AppContext,
  reader: Reader,
  tables: readonly string[],
  question: TableQuestion,
  action: TableAction,
): Promise<OpenedTables> {
  const release = await context.desk.openFor(reader, question.udgave);
  const judged = judgeQuestion(context, reader, release, question, { action, tables });
  const { selection, comparators, why } = judged;
  const object = `${tables.length === 1 ? tables[0] : 'alle'} ${question.sted}`;
  await logUse(context, reader, { action, object, release: release.manifest.id }, why);
  requireAllowed(judged);
  if (question.strict && judged.twins.refusal) throw judged.twins.refusal;
  const answers = derive(release.release, (content) =>
    judged.tables.map((table) => {
      const answer = answerTable(content, {
        table,
        selection,
        lineage: question.laesning,
        periods: question.periode,
        comparators: comparators.comparisons,
        delivered: comparators.delivered,
        criteria,
        mayStand: (id) => maySeePlace(reader, { kind: 'afd', key: id }, scopeOf(context, release)).allowed,
      });
      return { ...answer, notes: [...judged.twins.problems.map(problemText), ...answer.notes] };
    }),
  );
  return { answers, why, release, selection };
}
