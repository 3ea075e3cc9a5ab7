import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { TwinBasis } from '../../domain/model/twin-answer.ts';
import { derive } from '../../engines/protect/seal.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';
import { answerTwins } from './answer-twins.ts';
import { twinFormatNamed } from './twin-file.ts';
import { basesOf } from './twin-methods.ts';
import { twinPopulation } from './twin-population.ts';
import { strictTwinQuestion } from './twin-question.ts';

/**
 * Asks for the twins of one organisation and one afdeling on every basis there is and prints the last, so that the first
 * reader waits no longer than the next: populations and distances are made, and the printer has its fonts and letters.
 * Nothing is kept of who was asked.
 */
export async function prepareTwins(
  context: Pick<AppContext, 'pdf' | 'clock'>,
  release: OpenRelease,
  { pause, signal }: Preparation,
): Promise<void> {
  const first = derive(release.release, firstQuestions).content;
  for (const [at, asked] of first.entries()) {
    await pause();
    if (signal.aborted) return;
    try {
      const answer = derive(release.release, (content) => answerTwins(content, strictTwinQuestion({ ...asked })));
      if (at < first.length - 1) continue;
      await twinFormatNamed(context, 'pdf').write(answer, { lang: 'da', madeAt: context.clock() });
    } catch (error) {
      // A unit without twins, or a machine without the printer: readers are told when they ask.
      if (!(error instanceof Problem)) throw error;
    }
  }
}

interface Asked {
  readonly sted: string;
  readonly basis: TwinBasis;
}

// The widest basis last: it is the one a page opens with, and the one that is printed.
function firstQuestions(content: ReleaseContent): readonly Asked[] {
  if (!content.stock && !content.twinVariables) return [];
  return (['organisation', 'afdeling'] as const).flatMap((level) => {
    const population = twinPopulation(content, level);
    const { ids, takesPart, shown } = population;
    const inTwins = ids.filter((_, unit) => takesPart[unit] === 1);
    // One that is shown has twins on every basis.
    const sted = inTwins.find((id) => shown[population.position.get(id) ?? -1] === 1) ?? inTwins[0];
    return sted === undefined
      ? []
      : basesOf(population)
          .map((basis) => ({ sted, basis }))
          .toReversed();
  });
}
