import type { Reader } from '../../domain/model/access.ts';
import type { ParallelAnswer, ParallelQuestion } from '../../domain/model/parallel-answer.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { derive } from '../../engines/protect/seal.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { answerParallel } from './answer-parallel.ts';

/**
 * All afdelinger of an organisation side by side, each beside its own twins. Public and equal for all, as twins are.
 * @throws Problem KV-N*; KV-A8 without a release
 */
export async function findParallel(
  context: AppContext,
  reader: Reader,
  question: ParallelQuestion,
): Promise<{ readonly answer: Protected<ParallelAnswer>; readonly release: OpenRelease }> {
  const release = await context.desk.open(question.udgave);
  const object = `parallelt ${question.sted.slice(0, 50)}`;
  await logUse(context, reader, { action: 'twins', object, release: release.manifest.id }, { allowed: true });
  return { answer: derive(release.release, (content) => answerParallel(content, question)), release };
}
