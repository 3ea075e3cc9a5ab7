import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { derive } from '../../engines/protect/seal.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';
import { answerTwins } from './answer-twins.ts';
import { twinFormatNamed } from './twin-file.ts';
import { twinPopulation } from './twin-population.ts';
import { strictTwinQuestion } from './twin-question.ts';

/**
 * Asks for the twins of one organisation and one afdeling and prints the last, so that the first reader waits no longer
 * than the next: the populations are made, and the printer has its fonts and letters. Nothing is kept of who was asked.
 */
export async function prepareTwins(
  context: Pick<AppContext, 'pdf' | 'clock'>,
  release: OpenRelease,
  { pause, signal }: Preparation,
): Promise<void> {
  const first = derive(release.release, firstUnits).content;
  for (const [at, sted] of first.entries()) {
    await pause();
    if (signal.aborted) return;
    try {
      const answer = derive(release.release, (content) => answerTwins(content, strictTwinQuestion({ sted })));
      if (at < first.length - 1) continue;
      await twinFormatNamed(context, 'pdf').write(answer, { lang: 'da', madeAt: context.clock() });
    } catch (error) {
      // A unit without twins, or a machine without the printer: readers are told when they ask.
      if (!(error instanceof Problem)) throw error;
    }
  }
}

function firstUnits(content: ReleaseContent): readonly string[] {
  if (!content.stock && !content.twinVariables) return [];
  return (['organisation', 'afdeling'] as const).flatMap((level) => {
    const { ids, takesPart } = twinPopulation(content, level);
    return ids.find((_, unit) => takesPart[unit] === 1) ?? [];
  });
}
