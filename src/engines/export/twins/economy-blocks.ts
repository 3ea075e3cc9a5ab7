import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { BodyRow, DocumentBlock, SignMeaning, TableBlock } from '../../../domain/model/document.ts';
import { efficiencyGapWords, type FigureGap, figureGapWords } from '../../../domain/model/figure-gap.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type {
  EfficiencyMean,
  FigureGroup,
  FigureLine,
  StockLine,
  TwinAccounts,
  TwinEfficiency,
} from '../../../domain/model/twin-economy.ts';
import { groupedLines, shownAccounts, statusWord } from './account-tables.ts';
import { paperWords as words } from './paper-words.ts';
import { rowsOf, type TwinFileContext, valueWords } from './twin-file.ts';
import { unitName } from './unit-name.ts';

const nameMm = 62;
const rankMm = 9;

/** Accounts, efficiency and buildings on paper; what a release lacks has no heading. */
export function economyBlocks(answer: TwinAnswer, { lang }: TwinFileContext): readonly DocumentBlock[] {
  const { accounts, efficiency } = answer;
  return [
    ...(accounts ? accountBlocks(answer, accounts, lang) : []),
    ...(efficiency ? efficiencyBlocks(answer, efficiency, lang) : []),
    ...stockBlocks(answer, lang),
  ];
}

function heading(text: string): DocumentBlock {
  return { kind: 'heading', level: 1, text };
}

function accountBlocks(answer: TwinAnswer, accounts: TwinAccounts, lang: Lang): readonly DocumentBlock[] {
  const left = accounts.units.flatMap(({ status, words: told }, at) =>
    status === 'compared' ? [] : [`${rowsOf(answer)[at]?.name ?? ''}: ${told[lang]}`],
  );
  const heads = [words.figure, words.own, words.median, words.quartiles, words.range, words.mean];
  const more = [words.difference, words.place, words.n];
  const table: TableBlock = {
    kind: 'table',
    caption: `${words.accounts[lang](accounts.year)}, ${accounts.per[lang]}`,
    columns: [{ align: 'left', width: 78 }, ...Array.from({ length: 8 }, () => ({ align: 'right', fill: 1 }) as const)],
    head: [[...heads, ...more].map((head) => ({ text: head[lang] }))],
    rows: groupedLines(accounts.groups).map(({ group, line }) => figureRow(line, group, lang)),
    signs: figureSigns(accounts, lang),
  };
  return [
    heading(words.accounts[lang](accounts.year)),
    ...[...accounts.notes.map((note) => note[lang]), ...left].map((text): DocumentBlock => ({ kind: 'notice', text })),
    table,
    ...chartBlocks(table, accounts, lang),
  ];
}

/** The accounts behind the key figures, a table of the same columns. */
function chartBlocks(figures: TableBlock, accounts: TwinAccounts, lang: Lang): readonly DocumentBlock[] {
  // A key figure of one account has said what the account says.
  const several = accounts.groups.map(({ lines, ...group }) => ({
    ...group,
    lines: lines.filter((line) => line.accounts.length > 1),
  }));
  const shown = shownAccounts(several);
  if (shown.length === 0) return [];
  const caption = `${words.chart[lang](accounts.year)}, ${accounts.per[lang]}`;
  const rows = shown.map(
    ({ account }): BodyRow => ({
      cells: besideCells(`${account.number} ${account.name[lang]}`, account, lang),
      ...(account.depth === 0 ? {} : { depth: account.depth === 1 ? (1 as const) : (2 as const) }),
    }),
  );
  const lines = shown.map(({ account }) => account);
  return [{ ...figures, caption, rows, signs: signsOf(lines, accounts.fewest, lang) }];
}

function figureRow(line: FigureLine, { sum }: FigureGroup, lang: Lang): BodyRow {
  const look = line === sum ? { total: true as const } : { depth: sum ? (1 as const) : (0 as const) };
  return { cells: besideCells(line.name[lang], line, lang), ...look };
}

type Beside = Pick<FigureLine, 'figures' | 'comparison'>;

function besideCells(name: string, { figures, comparison }: Beside, lang: Lang): readonly string[] {
  const kroner = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value, 0, lang));
  const own = figures[0];
  const head = [name, own?.perUnit === undefined ? statusWord(own, lang) : kroner(own.perUnit)];
  if (comparison.status === 'too-few') {
    const n = words.placeOf[lang](comparison.n, comparison.n + comparison.leftOut);
    return [...head, words.few[lang], '', '', '', '', '', n];
  }
  const { median, lowerQuartile, upperQuartile, smallest, largest, simpleMean, difference, place, n, leftOut } =
    comparison;
  return [
    ...[...head, kroner(median), `${kroner(lowerQuartile)} – ${kroner(upperQuartile)}`],
    ...[`${kroner(smallest)} – ${kroner(largest)}`, kroner(simpleMean), kroner(difference)],
    place === undefined ? '' : words.placeOf[lang](place, n + 1),
    words.placeOf[lang](n, n + leftOut),
  ];
}

function figureSigns({ groups, fewest }: TwinAccounts, lang: Lang): readonly SignMeaning[] {
  return signsOf(
    groups.flatMap((group) => group.lines),
    fewest,
    lang,
  );
}

function signsOf(lines: readonly Beside[], fewest: number, lang: Lang): readonly SignMeaning[] {
  const gaps = new Set(
    lines.flatMap(({ figures }): readonly FigureGap[] => {
      const status = figures[0]?.status;
      return status === undefined || status === 'known' ? [] : [status];
    }),
  );
  const few = lines.some(({ comparison }) => comparison.status === 'too-few');
  return [
    ...[...gaps].map((gap) => ({ sign: figureGapWords[gap].word[lang], meaning: figureGapWords[gap].about[lang] })),
    ...(few ? [{ sign: words.few[lang], meaning: words.fewAbout[lang](fewest) }] : []),
  ];
}

function efficiencyBlocks(answer: TwinAnswer, efficiency: TwinEfficiency, lang: Lang): readonly DocumentBlock[] {
  const ofAfdelinger = answer.level === 'afdeling';
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { align: 'right', width: rankMm },
      { align: 'left', width: nameMm },
      { align: 'right', width: 34 },
      { align: 'right', width: 34 },
      ...(ofAfdelinger ? ([{ align: 'left', fill: 1 }] as const) : []),
    ],
    head: [
      [words.rank, words.unit, words.official, words.ownComputation, ...(ofAfdelinger ? [words.rests] : [])].map(
        (head) => ({ text: head[lang] }),
      ),
    ],
    rows: rowsOf(answer).map((unit, at) => ({
      cells: [
        unit.rank === 0 ? '' : String(unit.rank),
        unitName(unit),
        ...efficiencyCells(efficiency, at, ofAfdelinger, lang),
      ],
      ...(unit.rank === 0 ? { total: true as const } : {}),
    })),
  };
  const notes = [
    words.ownAbout[lang],
    ...(ofAfdelinger ? [] : [words.means[lang]]),
    ...efficiency.notes.map((n) => n[lang]),
  ];
  return [
    heading(words.efficiency[lang](efficiency.year)),
    table,
    ...itemBlocks(efficiency, lang),
    { kind: 'paragraph', tone: 'small', text: notes.join(' ') },
  ];
}

function efficiencyCells({ units }: TwinEfficiency, at: number, ofAfdelinger: boolean, lang: Lang): readonly string[] {
  const unit = units[at];
  const none = valueWords.missing[lang];
  const mean = (found: EfficiencyMean | undefined): string =>
    found ? `${formatNumber(found.weighted, 1, lang)} (${formatNumber(found.simple, 1, lang)})` : none;
  if (!ofAfdelinger) return [mean(unit?.officialMean), mean(unit?.ownMean)];
  const own = unit?.own;
  const status = own?.status ?? 'no-accounts';
  return [
    unit?.official ? formatNumber(unit.official.efficiency, 1, lang) : none,
    status === 'computed' ? formatNumber(own?.efficiency ?? 0, 1, lang) : efficiencyGapWords[status].word[lang],
    own?.words[lang] ?? '',
  ];
}

function itemBlocks({ items, units }: TwinEfficiency, lang: Lang): readonly DocumentBlock[] {
  const peer = units[0]?.own?.peer;
  if (items.length === 0 || !peer) return [];
  const kroner = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value, 0, lang));
  return [
    {
      kind: 'table',
      caption: words.items[lang],
      columns: [{ align: 'left', fill: 2 }, ...Array.from({ length: 3 }, () => ({ align: 'right', fill: 1 }) as const)],
      head: [
        [
          { text: words.account[lang] },
          { text: words.own[lang] },
          { text: `${words.peer[lang]}: ${peer.name}` },
          { text: words.ratio[lang] },
        ],
      ],
      rows: items.map(({ id, name, own, peer: other, binding }) => ({
        cells: [
          `${id} ${name[lang]}`,
          kroner(own),
          kroner(other),
          own !== undefined && other !== undefined && own > 0 ? formatNumber((100 * other) / own, 1, lang) : '',
        ],
        ...(binding ? { total: true as const } : {}),
      })),
    },
  ];
}

// Form and kind of building take the room of two columns each.
const stockAcross = 7;

function stockBlocks(answer: TwinAnswer, lang: Lang): readonly DocumentBlock[] {
  const { stock } = answer;
  if (!stock) return [];
  const tables = Math.ceil(stock.lines.length / stockAcross);
  const size = Math.ceil(stock.lines.length / tables);
  const caption = words.stock[lang](stock.year);
  return [
    heading(caption),
    ...Array.from({ length: tables }, (_, nth): TableBlock => {
      const lines = stock.lines.slice(nth * size, (nth + 1) * size);
      return {
        kind: 'table',
        columns: [
          { align: 'right', width: rankMm },
          { align: 'left', width: nameMm },
          ...lines.map(() => ({ align: 'right', fill: 1 }) as const),
        ],
        head: [
          [
            { text: words.rank[lang] },
            { text: words.unit[lang] },
            ...lines.map((line) => ({ text: stockHead(line, lang) })),
          ],
        ],
        rows: rowsOf(answer).map((unit, at) => ({
          cells: [
            unit.rank === 0 ? '' : String(unit.rank),
            unitName(unit),
            ...lines.map((line) => stockText(line, at, lang)),
          ],
          ...(unit.rank === 0 ? { total: true as const } : {}),
        })),
      };
    }),
    ...stock.notes.map((note): DocumentBlock => ({ kind: 'paragraph', tone: 'small', text: note[lang] })),
  ];
}

function stockHead({ name, unit }: StockLine, lang: Lang): string {
  return unit[lang] === '' ? name[lang] : `${name[lang]} (${unit[lang]})`;
}

function stockText({ values, decimals, year }: StockLine, at: number, lang: Lang): string {
  const found = values[at];
  if (found?.words) return found.words[lang];
  if (found?.value === undefined) return valueWords.missing[lang];
  return year ? String(found.value) : formatNumber(found.value, decimals, lang);
}
