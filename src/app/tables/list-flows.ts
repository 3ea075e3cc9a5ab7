import { movesBetween } from '../../domain/definitions/flows/moves-between.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { FlowAnswer } from '../../domain/model/flow-answer.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { derive } from '../../engines/protect/seal.ts';
import { listFlows as answerFlows } from '../../engines/query/list-flows.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeePlace, maySeeSelection } from '../access/may-see-selection.ts';
import { seesStrictLeaves } from '../access/sees-strict-leaves.ts';
import { isUnavailable } from '../access/verdicts.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { TableQuestion } from './table-question.ts';

/** Where a selection's movers come from and go to, and the right that showed it. */
export interface ListedFlows {
  readonly answer: Protected<FlowAnswer>;
  readonly why: AccessVerdict;
}

/**
 * Lists origins and destinations of a selection's movers in one year. Afdelinger that the reader may not see are added
 * up by kommune: what happens across a border is told of the kommune, never of an afdeling on the other side.
 * Without a session there are none, since flows have no strict form.
 * @param most - Ends in each list.
 * @throws Problem KV-Q* on a question that cannot be read, KV-A2 on places that do not exist or may not be seen,
 * KV-A8 without a release.
 */
export async function listFlows(
  context: AppContext,
  reader: Reader,
  question: Pick<TableQuestion, 'sted' | 'periode' | 'laesning' | 'udgave'>,
  most: number,
): Promise<ListedFlows> {
  const release = await context.desk.openFor(reader, question.udgave);
  const selection = parseSelection(question.sted);
  const scope = scopeOf(context, release);
  // Flows have no strict form, and who sees strict leaves sees nothing else.
  const why = seesStrictLeaves(reader)
    ? isUnavailable()
    : maySeeSelection(reader, selection, scopeOf(context, release, movesBetween.inTable));
  const object = `${movesBetween.id} ${question.sted}`;
  await logUse(context, reader, { action: 'table', object, release: release.manifest.id }, why);
  if (!why.allowed) throw new Problem('KV-A2', { asked: question.sted });
  const mayName = (key: string): boolean => maySeePlace(reader, { kind: 'afd', key }, scope).allowed;
  const asked = {
    flows: movesBetween.id,
    selection,
    lineage: question.laesning,
    periods: question.periode,
    most,
    mayName,
  };
  return { answer: derive(release.release, (content) => answerFlows(content, asked)), why };
}
