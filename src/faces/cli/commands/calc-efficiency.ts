import { efficiencyOfOwnFile, type OwnEfficiency } from '../../../app/calc/efficiency-of-own-file.ts';
import { wholeNumber } from '../../../app/calc/own-table.ts';
import { columnList } from '../../../app/calc/read-own-rows.ts';
import { commaField } from '../../../domain/kernel/comma-csv.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { Invocation } from '../shell/command.ts';
import { incompleteNote } from '../text/own-file-notes.ts';
import { needed } from './calc-job.ts';

const mostPeers = 9999;

/**
 * `kvarter calc efficiency`: how much cheaper the best comparable row is, as CSV
 * `id,efficiency,potential,peer,binding_item`. Rows without a figure have empty fields.
 */
export async function calcEfficiency(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const items = columnList('--items', needed(invocation, 'items'));
  const minimum = invocation.value('minimum-peers');
  const found = await efficiencyOfOwnFile({
    input: needed(invocation, 'input'),
    id: needed(invocation, 'id'),
    group: columnList('--group', needed(invocation, 'group')),
    items,
    minimumPeers: minimum === undefined ? undefined : wholeNumber('--minimum-peers', minimum, 1, mostPeers),
  });
  terminal.say(incompleteNote(found.incomplete, terminal.lang) + notes(found, terminal.lang));
  const lines = found.rows.map(({ id, found: own }) => {
    if (own.kind !== 'computed') return `${commaField(id)},,,,`;
    const binding = own.bindingItem === undefined ? '' : (items[own.bindingItem] ?? '');
    return [commaField(id), own.efficiency, own.potential, commaField(own.peer?.id ?? ''), commaField(binding)].join(
      ',',
    );
  });
  await terminal.out(`${['id,efficiency,potential,peer,binding_item', ...lines].join('\n')}\n`);
  return 0;
}

function notes({ rows }: OwnEfficiency, lang: Lang): string {
  const few = rows.filter(({ found }) => found.kind === 'too-few-peers').length;
  const extreme = rows.filter(({ found }) => found.kind === 'extreme').length;
  const negative = rows.filter((row) => row.negative).length;
  const said = [
    [
      few,
      `${few} uden tal: for få at sammenligne med i gruppen.`,
      `${few} without a figure: too few peers in the group.`,
    ],
    [
      extreme,
      `${extreme} uden tal: blandt de billigste eller dyreste i gruppen, som ikke bruges.`,
      `${extreme} without a figure: among the cheapest or dearest of the group, which are not used.`,
    ],
    [
      negative,
      `${negative} har et negativt beløb; den post er ikke med i sammenligningen.`,
      `${negative} have a negative cost; that item is left out of the comparison.`,
    ],
  ] as const;
  return said.map(([count, da, en]) => (count === 0 ? '' : `${lang === 'da' ? da : en}\n`)).join('');
}
