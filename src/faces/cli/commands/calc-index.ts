import { indexOfOwnFile } from '../../../app/calc/index-of-own-file.ts';
import { commaField } from '../../../domain/kernel/comma-csv.ts';
import type { Invocation } from '../shell/command.ts';
import { asUsage, needed } from './calc-job.ts';

/** `kvarter calc index`: score, rank and class of each row by a method file, as CSV `id,score,rank,class`. */
export async function calcIndex(invocation: Invocation): Promise<number> {
  const asked = {
    input: needed(invocation, 'input'),
    id: needed(invocation, 'id'),
    method: needed(invocation, 'method'),
  };
  const rows = await asUsage(indexOfOwnFile(asked));
  const lines = rows.map(({ id, scored }) =>
    scored === undefined
      ? `${commaField(id)},,,`
      : `${commaField(id)},${scored.score},${scored.rank},${commaField(scored.label)}`,
  );
  await invocation.terminal.out(`${['id,score,rank,class', ...lines].join('\n')}\n`);
  return 0;
}
