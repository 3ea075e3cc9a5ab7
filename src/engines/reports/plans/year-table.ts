import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import type { TableBlock } from '../../../domain/model/document.ts';
import { goalWords } from '../../../domain/model/goal-words.ts';
import type { YearValue } from '../../../domain/model/grant-effect.ts';
import type { GroupValue } from '../../../domain/model/plan-goal.ts';
import { plainTable } from './plain-table.ts';

/** An indicator year by year: the plan, and the mean of its twins where there are enough. */
export function yearTable(
  name: Text,
  years: readonly YearValue[],
  twins: readonly GroupValue[],
  lang: Lang,
): TableBlock {
  const one = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value, 1, lang));
  const means = years.map(({ year }) => one(twins.find((mean) => mean.year === year)?.value));
  return plainTable(
    `${goalWords.years[lang]}: ${name[lang]}`,
    [['', 'left', { width: 30 }], ...years.map(({ year }) => [`${year}`, 'right', { fill: 1 }] as const)],
    [
      [goalWords.own[lang], ...years.map(({ value }) => one(value))],
      ...(twins.length > 0 ? [[goalWords.twins[lang], ...means]] : []),
    ],
  );
}
