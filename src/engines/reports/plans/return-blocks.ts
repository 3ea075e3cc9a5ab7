import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { DocumentBlock } from '../../../domain/model/document.ts';
import { assumptionRows, changeText, goalWords } from '../../../domain/model/goal-words.ts';
import type { PlanReturn, ReturnFigure } from '../../../domain/model/grant-effect.ts';
import type { PlanFile } from '../../../domain/model/plan-file.ts';
import { type Head, plainTable } from './plain-table.ts';

/** Costs and return as somebody stated them: the interval first, and never a figure without it. */
export function returnBlocks({ returns, follow }: PlanFile, lang: Lang): readonly DocumentBlock[] {
  if (!returns) return [];
  const { asked, found, indicator } = returns;
  const name = follow.effects.find((one) => one.indicator.id === indicator)?.indicator.name[lang] ?? indicator;
  const kroner = (value: number): string => formatCount(Math.round(value), lang);
  const heads = (first: string): readonly Head[] => [
    [first, 'left', { fill: 1 }],
    ...[goalWords.least, goalWords.point, goalWords.most].map((head) => [head[lang], 'right'] as const),
  ];
  const row = (first: string, of: Pick<PlanReturn, 'point' | 'interval'>, say: (one: ReturnFigure) => string) => [
    first,
    ...[of.interval[0], of.point, of.interval[1]].map(say),
  ];
  return [
    { kind: 'heading', level: 1, text: goalWords.returns[lang] },
    {
      kind: 'paragraph',
      text: [
        {
          text: goalWords.headline[lang](kroner(found.interval[0].net), kroner(found.interval[1].net)),
          strong: true,
        },
      ],
    },
    { kind: 'list', items: [name, ...assumptionRows(asked, lang).map(([what, value]) => `${what}: ${value}`)] },
    plainTable(undefined, heads(goalWords.returns[lang]), [
      row(goalWords.personsGained[lang], found, ({ persons }) => formatNumber(persons, 1, lang)),
      row(goalWords.gross[lang], found, ({ gross }) => kroner(gross)),
      row(goalWords.net[lang], found, ({ net }) => kroner(net)),
      row(goalWords.ratio[lang], found, ({ ratio }) => formatNumber(ratio, 2, lang)),
    ]),
    { kind: 'heading', level: 2, text: goalWords.otherwise[lang] },
    plainTable(
      goalWords.netOf[lang],
      heads(goalWords.assumption[lang]),
      found.sensitivity.map((one) => row(changeText(one.change, lang), one, ({ net }) => kroner(net))),
    ),
  ];
}
