import type { Lang } from '../../../domain/kernel/language.ts';
import { assumptionRows, changeText, goalWords } from '../../../domain/model/goal-words.ts';
import type { PlanReturn, ReturnFigure } from '../../../domain/model/grant-effect.ts';
import type { PlanFile } from '../../../domain/model/plan-file.ts';
import { numberColumn, type PartCell, type PartTable, wordsColumn } from '../twins/part-table.ts';

/** Costs and return at the effect and both ends of its interval, with what was assumed; undefined where nobody asked. */
export function returnTable({ returns, follow }: PlanFile, lang: Lang): PartTable | undefined {
  if (!returns) return undefined;
  const { asked, found, indicator } = returns;
  const name = follow.effects.find((one) => one.indicator.id === indicator)?.indicator.name[lang] ?? indicator;
  const row = (first: string, of: Pick<PlanReturn, 'point' | 'interval'>, say: (one: ReturnFigure) => number) => [
    first,
    ...[of.interval[0], of.point, of.interval[1]].map(say),
  ];
  const figures: readonly (readonly PartCell[])[] = [
    row(goalWords.personsGained[lang], found, ({ persons }) => persons),
    row(goalWords.gross[lang], found, ({ gross }) => gross),
    row(goalWords.net[lang], found, ({ net }) => net),
    row(goalWords.ratio[lang], found, ({ ratio }) => ratio),
    ...found.sensitivity.map((one) =>
      row(`${goalWords.net[lang]}: ${changeText(one.change, lang)}`, one, ({ net }) => net),
    ),
  ];
  const assumed = [[goalWords.indicator[lang], name] as const, ...assumptionRows(asked, lang)].map(
    ([what, value]): readonly PartCell[] => [`${what}: ${value}`, undefined, undefined, undefined],
  );
  return {
    sheet: 'Gevinst',
    columns: [
      wordsColumn('returns', goalWords.returns, 60),
      numberColumn('least', goalWords.least, 2),
      numberColumn('point', goalWords.point, 2),
      numberColumn('most', goalWords.most, 2),
    ],
    rows: [...figures, ...assumed],
  };
}
