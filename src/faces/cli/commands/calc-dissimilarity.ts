import { dissimilarityOfOwnFile } from '../../../app/calc/dissimilarity-of-own-file.ts';
import type { Invocation } from '../shell/command.ts';
import { incompleteNote } from '../text/own-file-notes.ts';
import { asUsage, needed } from './calc-job.ts';

/** `kvarter calc dissimilarity`: how unevenly two groups live, as CSV `dissimilarity,areas,group,rest`. */
export async function calcDissimilarity(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const asked = {
    input: needed(invocation, 'input'),
    group: needed(invocation, 'group'),
    rest: needed(invocation, 'rest'),
  };
  const { found, incomplete } = await asUsage(dissimilarityOfOwnFile(asked));
  terminal.say(
    incompleteNote(
      incomplete.map(({ line }) => ({ id: asked.group, line })),
      terminal.lang,
    ),
  );
  const { index, areas, group, rest } = found;
  await terminal.out(`dissimilarity,areas,group,rest\n${index},${areas},${group},${rest}\n`);
  return 0;
}
