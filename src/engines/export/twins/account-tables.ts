import type { Lang } from '../../../domain/kernel/language.ts';
import { figureGapWords } from '../../../domain/model/figure-gap.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type {
  FigureGroup,
  FigureLine,
  ShownAccount,
  ShownFigure,
  TwinAccounts,
} from '../../../domain/model/twin-economy.ts';
import {
  partHeads as heads,
  numberColumn,
  type PartCell,
  type PartColumn,
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
      ...besideColumns,
    ],
    rows: groupedLines(accounts.groups).map(({ group, line }) => [
      line.id,
      group.name[lang],
      line.name[lang],
      line.accounts.map(({ number }) => number).join(' + '),
      ...besideCells(line, accounts, lang),
    ]),
  };
}

/** Accounts behind the key figures, each beside the twins' as a key figure is; none of an edition made without. */
export function chartTable(answer: TwinAnswer, lang: Lang): PartTable | undefined {
  const { accounts } = answer;
  const lines = accounts ? shownAccounts(accounts.groups) : [];
  if (!accounts || lines.length === 0) return undefined;
  return {
    sheet: 'Konti',
    columns: [
      wordsColumn('gruppe', heads.group, 30),
      wordsColumn('noegletal', heads.figure, 12),
      wordsColumn('konto', heads.account, 10),
      numberColumn('niveau', heads.depth, 0, 8),
      wordsColumn('kontonavn', heads.accountName, 50),
      ...besideColumns,
    ],
    rows: lines.map(({ group, figure, account }) => [
      ...[group.name[lang], figure, account.number, account.depth, account.name[lang]],
      ...besideCells(account, accounts, lang),
    ]),
  };
}

/** Every account of every unit, one row each, with the amount. */
export function unitChartTable(answer: TwinAnswer, lang: Lang): PartTable | undefined {
  const { accounts } = answer;
  const lines = accounts ? shownAccounts(accounts.groups) : [];
  if (!accounts || lines.length === 0) return undefined;
  return {
    sheet: 'Konti pr. enhed',
    columns: [
      ...unitColumns,
      wordsColumn('konto', heads.account, 10),
      wordsColumn('kontonavn', heads.accountName, 50),
      ...amountColumns(accounts),
    ],
    rows: rowsOf(answer).flatMap((unit, at) =>
      lines.map(({ account }) => [
        ...[unit.rank, unit.key, unit.name, accounts.year, account.number, account.name[lang]],
        ...amountCells(account.figures[at], lang),
      ]),
    ),
  };
}

type WithFigures = ShownAccount & Pick<FigureLine, 'figures' | 'comparison'>;

/** An account with the group it stands in and the key figure it is part of; '' where it is part of none. */
interface GroupedAccount {
  readonly group: FigureGroup;
  readonly figure: string;
  readonly account: WithFigures;
}

/** Accounts of all groups with their amounts, in the order of the page. */
export function shownAccounts(groups: readonly FigureGroup[]): readonly GroupedAccount[] {
  const withFigures = (account: ShownAccount): account is WithFigures =>
    account.figures !== undefined && account.comparison !== undefined;
  return groups.flatMap((group) => [
    ...group.lines.flatMap((line) =>
      line.accounts.filter(withFigures).map((account) => ({ group, figure: line.id, account })),
    ),
    ...(group.accounts ?? []).filter(withFigures).map((account) => ({ group, figure: '', account })),
  ]);
}

/** An own figure beside the twins' in columns: their spread, the difference, how many there are, words where too few. */
export const besideColumns: readonly PartColumn[] = [
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
];

function besideCells(
  { figures: [own], comparison }: Pick<FigureLine, 'figures' | 'comparison'>,
  { per, fewest }: TwinAccounts,
  lang: Lang,
): readonly PartCell[] {
  const tooFew = tooFewWords(comparison.n, fewest, lang);
  return [per[lang], own?.perUnit, statusWord(own, lang), ...comparisonCells(comparison, tooFew)];
}

/** The cells of {@link besideColumns} from the median on. @param tooFew - Words in place of a comparison. */
export function comparisonCells(comparison: FigureLine['comparison'], tooFew: string): readonly PartCell[] {
  const { n, leftOut } = comparison;
  if (comparison.status === 'too-few') {
    const none = Array.from({ length: 8 }, () => undefined);
    return [...none, n, leftOut, tooFew];
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
      ...unitColumns,
      wordsColumn('id', heads.key, 12),
      wordsColumn('noegletal', heads.figure, 44),
      ...amountColumns(accounts),
      wordsColumn('regnskab', heads.period, 60),
    ],
    rows: rowsOf(answer).flatMap((unit, at) =>
      lines.map(({ line }) => {
        return [
          ...[unit.rank, unit.key, unit.name, accounts.year, line.id, line.name[lang]],
          ...[...amountCells(line.figures[at], lang), accounts.units[at]?.words[lang] ?? ''],
        ];
      }),
    ),
  };
}

const unitColumns: readonly PartColumn[] = [
  numberColumn('plads', heads.rank, 0, 6),
  wordsColumn('enhed', heads.key, 16),
  wordsColumn('navn', heads.name, 34),
  { ...numberColumn('regnskabsaar', heads.year, 0), plain: true },
];

function amountColumns({ per }: TwinAccounts): readonly PartColumn[] {
  return [
    numberColumn('vaerdi', { da: per.da, en: per.en }, decimals),
    numberColumn('beloeb', heads.amount, 0),
    wordsColumn('status', heads.status, 18),
  ];
}

function amountCells(figure: ShownFigure | undefined, lang: Lang): readonly PartCell[] {
  return [figure?.perUnit, figure?.kr, statusWord(figure, lang)];
}
