import { type PlacementAnswer, placementOfOwnFiles } from '../../../app/calc/placement-of-own-files.ts';
import { commaField } from '../../../domain/kernel/comma-csv.ts';
import type { Invocation } from '../shell/command.ts';
import { placementLines } from '../text/placement-text.ts';
import { asUsage, needed } from './calc-job.ts';

/**
 * `kvarter calc placement`: where households of a file may live, as CSV `type,area,dwelling,households` (which can be
 * given again as `--proposal`), with loads, limits and what one more home would change beside it; all of it as JSON.
 */
export async function calcPlacement(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const answer = await asUsage(
    placementOfOwnFiles({
      households: needed(invocation, 'households'),
      vacancies: needed(invocation, 'vacancies'),
      areas: needed(invocation, 'areas'),
      proposal: invocation.value('proposal'),
    }),
  );
  if (invocation.flag('json')) {
    await terminal.out(`${JSON.stringify(answer, undefined, 2)}\n`);
    return 0;
  }
  await terminal.out(csvOf(answer));
  terminal.say(`${placementLines(answer, terminal.lang).join('\n')}\n`);
  return 0;
}

function csvOf({ plan }: PlacementAnswer): string {
  const lines = plan.placements.map(({ households, area, dwelling, count }) =>
    [commaField(households), commaField(area), commaField(dwelling), count].join(),
  );
  return `${['type,area,dwelling,households', ...lines].join('\n')}\n`;
}
