import type { Lang } from '../../../domain/kernel/language.ts';
import { figureGapWords } from '../../../domain/model/figure-gap.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type { FigureGroup, FigureLine, ShownFigure } from '../../../domain/model/twin-economy.ts';
import {
  partHeads as heads,
  numberColumn,
  type PartCell,
  type PartTable,
  tooFewWords,
  wordsColumn,
} from './part-table.ts';
import { rowsOf } from './twin-file.ts';

const decimals = 2;

/** A line with the group it stands in; a group's sum first. */
interface GroupedLine {
  readonly group: FigureGroup;
  readonly line: FigureLine;
}

/** Lines of all groups in order. */
export function groupedLines(groups: readonly FigureGroup[]): readonly GroupedLine[] {
  return groups.flatMap((group) =>
    [...(group.sum ? [group.sum] : []), ...group.lines].map((line) => ({ group, line })),
  );
}

/** Key figures: the own beside the twins' median, quartiles, ends and simple mean, one row a figure. */
export function figureTable(answer: TwinAnswer, lang: Lang): PartTable | undefined {
  const { accounts } = answer;
  if (!accounts) return undefined;
  return {
    sheet: 'Nøgletal',
    columns: [
      wordsColumn('id', heads.key, 12),
      wordsColumn('gruppe', heads.group, 30),
      wordsColumn('noegletal', heads.figure, 44),
      wordsColumn('konti', heads.accounts, 24),
      wordsColumn('enhed', heads.per, 22),
      numberColumn('egen', heads.own, decimals),
      wordsColumn('egen_status', heads.status, 18),
      numberColumn('median', heads.median, decimals),
      numberColumn('nedre_kvartil', heads.lower, decimals),
      numberColumn('oevre_kvartil', heads.upper, decimals),
      numberColumn('mindste', heads.smallest, decimals),
      numberColumn('stoerste', heads.largest, decimals),
      numberColumn('simpelt_gennemsnit', heads.mean, decimals),
      numberColumn('forskel', heads.difference, decimals),
      numberColumn('plads', heads.place, 0),
      numberColumn('antal', heads.n, 0),
      numberColumn('uden_tal', heads.leftOut, 0),
      wordsColumn('sammenligning', heads.comparison, 44),
    ],
    rows: groupedLines(accounts.groups).map(({ group, line }) => [
      line.id,
      group.name[lang],
      line.name[lang],
      line.accounts.map(({ number }) => number).join(' + '),
      accounts.per[lang],
      line.figures[0]?.perUnit,
      statusWord(line.figures[0], lang),
      ...comparedCells(line, accounts.fewest, lang),
    ]),
  };
}

function comparedCells({ comparison }: FigureLine, fewest: number, lang: Lang): readonly PartCell[] {
  const { n, leftOut } = comparison;
  if (comparison.status === 'too-few') {
    const none = Array.from({ length: 8 }, () => undefined);
    return [...none, n, leftOut, tooFewWords(n, fewest, lang)];
  }
  const { median, lowerQuartile, upperQuartile, smallest, largest, simpleMean, difference, place } = comparison;
  return [median, lowerQuartile, upperQuartile, smallest, largest, simpleMean, difference, place, n, leftOut, ''];
}

/** Why a figure is not there; empty where it is. */
export function statusWord(figure: ShownFigure | undefined, lang: Lang): string {
  if (figure === undefined) return figureGapWords.missing.word[lang];
  return figure.status === 'known' ? '' : figureGapWords[figure.status].word[lang];
}

/** Every key figure of every unit, one row each, with the amount and what the accounts cover. */
export function accountTable(answer: TwinAnswer, lang: Lang): PartTable | undefined {
  const { accounts } = answer;
  if (!accounts) return undefined;
  const lines = groupedLines(accounts.groups);
  return {
    sheet: 'Regnskab',
    columns: [
      numberColumn('plads', heads.rank, 0, 6),
      wordsColumn('enhed', heads.key, 16),
      wordsColumn('navn', heads.name, 34),
      { ...numberColumn('regnskabsaar', heads.year, 0), plain: true },
      wordsColumn('id', heads.key, 12),
      wordsColumn('noegletal', heads.figure, 44),
      numberColumn('vaerdi', { da: accounts.per.da, en: accounts.per.en }, decimals),
      numberColumn('beloeb', heads.amount, 0),
      wordsColumn('status', heads.status, 18),
      wordsColumn('regnskab', heads.period, 60),
    ],
    rows: rowsOf(answer).flatMap((unit, at) =>
      lines.map(({ line }) => {
        const figure = line.figures[at];
        return [
          ...[unit.rank, unit.key, unit.name, accounts.year, line.id, line.name[lang]],
          ...[figure?.perUnit, figure?.kr, statusWord(figure, lang), accounts.units[at]?.words[lang] ?? ''],
        ];
      }),
    ),
  };
}
