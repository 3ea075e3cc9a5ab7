import type { Lang, Text } from '../../../domain/kernel/language.ts';
import type { HiddenTable, TableAnswer } from '../../../domain/model/answer.ts';
import type { NextStep, StatusDefinition } from '../../../domain/model/cell.ts';
import { heldWords } from '../../../engines/query/held-words.ts';

/** In place of a table that is hidden for a place: the rule, with whom its figures are merged, and what to ask instead. */
export function hiddenText(
  answer: TableAnswer,
  hidden: HiddenTable,
  { lang, statuses }: { readonly lang: Lang; readonly statuses: readonly StatusDefinition[] },
): string {
  const rule = hidden.reason ?? statuses.find((status) => status.id === hidden.rule)?.rule;
  const names = new Intl.ListFormat(lang, { type: 'conjunction' }).format(hidden.missing);
  const words = {
    da: {
      title: `Tabellen kan ikke vises for ${answer.place.name.da}.`,
      merged: `Tallene indgår i en samlet enhed sammen med ${names}.`,
    },
    en: {
      title: `The table cannot be shown for ${answer.place.name.en}.`,
      merged: `The figures are part of a combined unit together with ${names}.`,
    },
  }[lang];
  return `${[
    words.title,
    ...(rule ? [rule[lang]] : []),
    ...(hidden.missing.length > 0 ? [words.merged] : []),
    ...offersOf(hidden.nextStep, answer.table).map((offer) => `  ${offer[lang]}`),
  ].join('\n')}\n`;
}

function offersOf(step: NextStep, table: string): readonly Text[] {
  const ask = (words: Text, sted: string): Text => ({
    da: `${words.da}: kvarter table ${table} --sted=${sted}`,
    en: `${words.en}: kvarter table ${table} --sted=${sted}`,
  });
  switch (step.kind) {
    case 'choose-atom': {
      const held = heldWords(step.holds);
      const whole = {
        da: `Se den samlede enhed (${held.da})`,
        en: `See the combined unit (${held.en})`,
      };
      const without = {
        da: 'Se udvalget uden det, der kun vises samlet med andre',
        en: 'See the selection without what is shown only together with others',
      };
      return [
        ask(whole, selectionOf(step.complete)),
        ...(step.without.length > 0 ? [ask(without, selectionOf(step.without))] : []),
      ];
    }
    case 'see-kommune':
      return [ask({ da: 'Se kommunen', en: 'See the municipality' }, `kom:${step.kommune}`)];
    case 'see-region':
      return [ask({ da: 'Se regionen', en: 'See the region' }, `reg:${step.region}`)];
    case 'more-afdelinger':
      return [{ da: 'Vælg flere afdelinger.', en: 'Choose more afdelinger.' }];
    case 'coarser-rows':
      return [{ da: 'Brug færre opdelinger, for eksempel totalen.', en: 'Use fewer groups, for instance the total.' }];
    case 'see-counts':
      return [{ da: 'Se antallene: --maal n', en: 'See the counts: --maal n' }];
  }
}

// Offers name afdelinger by id; a selection names them by kind and id.
function selectionOf(keys: readonly string[]): string {
  return keys.map((key) => (key.includes(':') ? key : `afd:${key}`)).join(',');
}
