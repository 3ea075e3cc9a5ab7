import { allocateOwnFile } from '../../../app/calc/allocate-own-file.ts';
import { commaField } from '../../../domain/kernel/comma-csv.ts';
import type { Invocation } from '../shell/command.ts';
import { asUsage, needed } from './calc-job.ts';

/**
 * `kvarter calc allocate`: a frame handed out over the classed places of a file, as CSV `id,class,need,grant,local`,
 * what is left and the shares beside it; all of it as JSON.
 */
export async function calcAllocate(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const { allocation, notes } = await asUsage(
    allocateOwnFile({
      input: needed(invocation, 'input'),
      frame: needed(invocation, 'frame'),
      rate: invocation.value('rate'),
      coFinancing: invocation.value('co-financing'),
      sharing: invocation.value('sharing'),
    }),
  );
  if (invocation.flag('json')) {
    await terminal.out(`${JSON.stringify(allocation, undefined, 2)}\n`);
    return 0;
  }
  const lines = allocation.shares.map(({ unit, class: own, need, grant, local }) =>
    [commaField(unit), own, need, grant, local].join(),
  );
  await terminal.out(`${['id,class,need,grant,local', ...lines].join('\n')}\n`);
  terminal.say(`${notes.map((note) => note[terminal.lang]).join('\n')}\n`);
  return 0;
}
