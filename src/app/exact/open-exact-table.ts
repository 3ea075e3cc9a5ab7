import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { TableAnswer } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { ExactFor } from '../../domain/model/protected.ts';
import { answerTable } from '../../engines/query/answer-table.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { contextOf } from '../../engines/query/query-context.ts';
import { scopeOf } from '../access/access-scope.ts';
import { demandProof } from '../access/demand-proof.ts';
import { exactFor } from '../access/exact-for.ts';
import { maySeeExact } from '../access/may-see-exact.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { type JudgedQuestion, judgeQuestion, requireAllowed } from '../tables/open-table.ts';
import type { TableQuestion } from '../tables/table-question.ts';
import { exactNotes } from './exact-notes.ts';
import { readTrueTables } from './read-true-tables.ts';
import { figureKey, toldFigures } from './told-figures.ts';
import { withTrueHeads } from './true-tables.ts';

/** A table in which figures are exact as far as the ledger lets them be, for one reader and never to be kept. */
export interface OpenedExactTable {
  readonly answer: ExactFor<TableAnswer>;
  readonly why: AccessVerdict;
  readonly release: OpenRelease;
  /** Figures that are exact, and those the ledger refused. */
  readonly told: number;
  readonly refused: number;
}

const seeExact = { da: 'se nøjagtige tal', en: 'see exact numbers' };

/** The newest period alone unless others are asked for: every exact figure uses the ledger up. */
const newestOnly = 'seneste:1';

/**
 * One table with exact counts and shares of counts where the reader has the right and the ledger allows it; protected
 * figures elsewhere, with a note. Means, money and comparators stay protected.
 * @param reason - Why the reader needs them, in the reader's own words; stands in the log and in the ledger.
 * @throws Problem KV-A1 without the right, KV-A2, KV-Q* as `openTable`, KV-U20 where the true leaves are not kept here,
 * KV-V21 where the vault is sealed and cannot be opened.
 */
export async function openExactTable(
  context: AppContext,
  reader: Reader,
  table: string,
  question: TableQuestion,
  reason = '',
): Promise<OpenedExactTable> {
  const release = await context.desk.openFor(reader, question.udgave);
  const judged = judgeQuestion(context, reader, release, question, { action: 'table', tables: [table] });
  const right = maySeeExact(reader, judged.selection, scopeOf(context, release));
  const object = `${table} ${question.sted}${reason === '' ? '' : ` · ${reason.slice(0, longestReason)}`}`;
  const use = { action: 'exact' as const, object, release: release.manifest.id };
  if (judged.seen.allowed && right.allowed) demandProof(reader, context.clock(), seeExact, 'exact');
  await logUse(context, reader, use, judged.seen.allowed ? right : judged.seen);
  requireAllowed(judged);
  if (!right.allowed) throw new Problem('KV-A1', { what: seeExact });
  const { answer, told } = await exactAnswer(context, release, { judged, reader, table, question, query: object });
  return {
    answer: exactFor(answer, release.release.release, { reader, right }),
    why: right,
    release,
    told: told.filter((one) => one).length,
    refused: told.filter((one) => !one).length,
  };
}

/** Whether the reader may ask for exact numbers of a selection at all: what a page offers depends on the right alone. */
export function mayAskExact(context: AppContext, reader: Reader, release: OpenRelease, sted: string): boolean {
  return maySeeExact(reader, parseSelection(sted), scopeOf(context, release)).allowed;
}

const longestReason = 200;

interface Asked {
  readonly judged: JudgedQuestion;
  readonly reader: Reader;
  readonly table: string;
  readonly question: TableQuestion;
  /** The question and its reason, as the ledger keeps them. */
  readonly query: string;
}

async function exactAnswer(context: AppContext, release: OpenRelease, asked: Asked) {
  const { content } = release.release;
  const { judged, question, table } = asked;
  const wish = {
    table,
    selection: judged.selection,
    lineage: question.laesning,
    periods: question.periode === '' ? newestOnly : question.periode,
    comparators: [],
  };
  const shown = answerTable(content, wish);
  const definition = contextOf(content).definitionOf(table);
  // Read first: an answer that cannot be given is not to stand in the ledger as one that was.
  const exact = await readTrueTables(
    context,
    release.manifest.id,
    shown.periods.map(({ edition }) => edition),
  );
  const { selection } = judged;
  const told = await toldFigures(context, release, {
    ...{ selection, lineage: question.laesning, definition, periods: shown.periods },
    asker: { reader: asked.reader.id, query: asked.query },
  });
  const truth = answerTable(withTrueHeads(content, exact), wish);
  const cells = shown.cells.map((row, r) =>
    row.map((period, p) =>
      period.map((cell, m) => (told.get(figureKey(r, p, m)) ? exactCell(truth.cells[r]?.[p]?.[m], cell) : cell)),
    ),
  );
  const answers = [...told.values()];
  const answer: TableAnswer = { ...shown, cells, notes: [...exactNotes(answers), ...shown.notes] };
  return { answer, told: answers };
}

function exactCell(truth: Cell | undefined, shown: Cell): Cell {
  return truth?.kind === 'rounded' || truth?.kind === 'value' ? { kind: 'value', value: truth.value } : shown;
}
