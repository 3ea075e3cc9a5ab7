import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { TwinAnswer } from '../../domain/model/twin-answer.ts';
import type { TwinQuestion } from '../../domain/model/twin-question.ts';
import { derive } from '../../engines/protect/seal.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeePlace } from '../access/may-see-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { answerTwins } from './answer-twins.ts';

/** Twins found, and the release they were found in. */
export interface FoundTwins {
  readonly answer: Protected<TwinAnswer>;
  readonly release: OpenRelease;
}

/**
 * Finds the twins of an afdeling or organisation. Public without login and equal for all: the gate of the twin table is
 * the only one, and no reader sees more. Only rows of the resident tables as variables take a right to the units.
 * @param beside - What stands beside is asked for, which needs no twins: see {@link answerTwins}.
 * @throws Problem KV-N*; KV-A8 without a release
 */
export async function findTwins(
  context: AppContext,
  reader: Reader,
  question: TwinQuestion,
  beside = false,
): Promise<FoundTwins> {
  const release = await context.desk.open(question.udgave);
  const object = question.sted.slice(0, 60);
  await logUse(context, reader, { action: 'twins', object, release: release.manifest.id }, { allowed: true });
  if (!release.release.content.twinVariables && !release.release.content.stock) {
    throw new Problem('KV-N18', { basis: { da: 'Tvillinger', en: 'Twins' }, works: [] });
  }
  const scope = scopeOf(context, release);
  const reach = (id: string): boolean =>
    maySeePlace(reader, { kind: id.includes('-') ? 'afd' : 'org', key: id }, scope).allowed;
  return { answer: derive(release.release, (content) => answerTwins(content, question, reach, beside)), release };
}
