import { maxFrom, wholeNumber } from '../../../app/calc/own-table.ts';
import { suppressOwnTable } from '../../../app/calc/suppress-own-table.ts';
import { ruleSetLimits } from '../../../domain/definitions/gates/limits.ts';
import type { Invocation } from '../shell/command.ts';
import { progressBar } from '../shell/progress-bar.ts';
import { stageName } from '../text/stage-names.ts';
import { asUsage, needed } from './calc-job.ts';

/** `kvarter calc suppress`: chooses the cells to hide and writes them, one line a cell. */
export function calcSuppress(invocation: Invocation): Promise<number> {
  return asUsage(suppress(invocation));
}

async function suppress(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const out = needed(invocation, 'out');
  const bounds = invocation.value('bounds');
  const bar = progressBar(terminal, (stage) => stageName(stage, terminal.lang));
  const asked = {
    leaves: needed(invocation, 'leaves'),
    units: needed(invocation, 'units'),
    groupings: groupingColumns(invocation),
    max: maxFrom(needed(invocation, 'max')),
    singletons: invocation.flag('singletons'),
    bounds:
      bounds === undefined ? undefined : wholeNumber('--bounds', bounds, ruleSetLimits.W.from, ruleSetLimits.n.to),
    out,
  };
  const done = await suppressOwnTable(asked, bar.progress).finally(bar.done);
  const seconds = done.seconds.toFixed(1);
  terminal.say(
    {
      da: `${done.primary} små og ${done.secondary} andre af ${done.cells} celler er skjult på ${seconds.replace('.', ',')} s. Skrevet til ${out}\n`,
      en: `${done.primary} small and ${done.secondary} other cells of ${done.cells} are hidden, in ${seconds} s. Written to ${out}\n`,
    }[terminal.lang],
  );
  return 0;
}

/** Columns of `--groupings`, the first the one that adds up to everything; `mun` unless given. */
export function groupingColumns(invocation: Invocation): readonly string[] {
  return (invocation.value('groupings') ?? 'mun').split(',').map((column) => column.trim());
}
