import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import { goalWords } from '../../../domain/model/goal-words.ts';
import type { YearValue } from '../../../domain/model/grant-effect.ts';
import type { PlanFile } from '../../../domain/model/plan-file.ts';
import type { GroupValue, MoveRates, PlanTurnover } from '../../../domain/model/plan-goal.ts';
import { stayedText, turnoverWords } from '../../../domain/model/turnover-words.ts';
import { numberColumn, type PartCell, type PartColumn, type PartTable, wordsColumn } from '../twins/part-table.ts';

const heads = {
  ...goalWords,
  fact: { da: 'Oplysning', en: 'Fact' },
  value: { da: 'Værdi', en: 'Value' },
  margin: { da: 'Usikkerhed (±)', en: 'Margin (±)' },
  year: { da: 'År', en: 'Year' },
  baselineYear: { da: 'Udgangsår', en: 'Baseline year' },
  targetYear: { da: 'Målår', en: 'Target year' },
  theme: { da: 'Indsatsområde', en: 'Focus area' },
  kind: { da: 'Slags mål', en: 'Kind of goal' },
  way: { da: 'Del af vejen', en: 'Share of the way' },
  time: { da: 'Del af tiden', en: 'Share of the time' },
  chance: { da: 'Kan være tilfældigt', en: 'May be chance' },
  of: { da: 'Hvis', en: 'Whose' },
  about: { da: 'Om', en: 'About' },
  low: { da: 'Nedre', en: 'Lower' },
  high: { da: 'Øvre', en: 'Upper' },
  before: { da: 'År før', en: 'Years before' },
  after: { da: 'År efter', en: 'Years after' },
  count: { da: 'Tvillinger', en: 'Twins' },
  raw: { da: 'p', en: 'p' },
  adjusted: { da: 'p rettet for antal', en: 'p adjusted for number' },
  told: { da: 'Hvad det siger', en: 'What it says' },
  rank: { da: 'Nr.', en: 'No.' },
  key: { da: 'Nøgle', en: 'Key' },
  name: { da: 'Navn', en: 'Name' },
  at: { da: 'Dag', en: 'Day' },
  who: { da: 'Hvem', en: 'Who' },
  text: { da: 'Kommentar', en: 'Comment' },
} as const;

type Head = { readonly [K in keyof typeof heads]: (typeof heads)[K] extends Text ? K : never }[keyof typeof heads];
const words = (key: Head, width: number): PartColumn => wordsColumn(key, heads[key], width);
const number = (key: Head, decimals: number): PartColumn => numberColumn(key, heads[key], decimals, 14);
const year = (key: Head): PartColumn => ({ ...number(key, 0), plain: true });

/** The front: which plan, on which day, of which release. */
export function planFront(file: PlanFile, lang: Lang): PartTable {
  const { plan, name, period, asOf, edition, release, synthetic, follow } = file;
  const early = follow.endedEarly;
  const out = follow.leftOut.map(({ why, count }) => `${count} ${goalWords[`out_${why}`][lang]}`);
  const rows: readonly (readonly PartCell[])[] = [
    [{ da: 'Helhedsplan', en: 'Plan' }[lang], `${plan}: ${name}`],
    ...(synthetic ? [[{ da: 'SYNTETISKE DATA', en: 'SYNTHETIC DATA' }[lang], '']] : []),
    [{ da: 'Periode', en: 'Period' }[lang], period.map((day) => formatDate(day, lang)).join(' – ')],
    [{ da: 'Set fra', en: 'Seen from' }[lang], formatDate(asOf, lang)],
    [{ da: 'Udgave', en: 'Release' }[lang], `${edition} (${release})`],
    ...(early === undefined ? [] : [[goalWords.status[lang], goalWords.early[lang](formatDate(early, lang))]]),
    [heads.count[lang], goalWords.effectAbout[lang](follow.twins.length)],
    ...(out.length > 0 ? [[goalWords.leftOut[lang], out.join('; ')]] : []),
    [turnoverWords.title[lang], follow.turnover ? stayedText(follow.turnover, lang) : turnoverWords.unknown[lang]],
    ...(follow.turnover ? rateRows(follow.turnover, lang) : []),
  ];
  return { sheet: 'Forside', columns: [words('fact', 30), words('value', 90)], rows };
}

function rateRows({ own, twins }: PlanTurnover, lang: Lang): readonly (readonly PartCell[])[] {
  const one = (value: number | undefined): string => (value === undefined ? '...' : formatNumber(value, 1, lang));
  const beside = (name: Text, of: keyof MoveRates): readonly PartCell[] => [
    name[lang],
    `${goalWords.own[lang]} ${one(own[of])}; ${goalWords.twins[lang].toLowerCase()} ${one(twins?.[of])}`,
  ];
  return [beside(turnoverWords.into, 'into'), beside(turnoverWords.outOf, 'outOf')];
}

/** Goals as they stand. */
export function goalTable({ follow, themes }: PlanFile, lang: Lang): PartTable {
  return {
    sheet: 'Mål',
    columns: [
      words('indicator', 44),
      words('theme', 26),
      words('kind', 24),
      number('baseline', 1),
      year('baselineYear'),
      number('target', 1),
      year('targetYear'),
      number('now', 1),
      number('margin', 1),
      year('year'),
      number('twins', 1),
      words('status', 20),
      number('way', 2),
      number('time', 2),
      words('chance', 14),
      words('responsible', 30),
    ],
    rows: follow.goals.map(({ goal, indicator, kind, now, twins, progress }): readonly PartCell[] => [
      indicator.name[lang],
      themes[indicator.theme][lang],
      kind.name[lang],
      goal.baseline.value,
      goal.baseline.year,
      goal.target.value,
      goal.target.year,
      now?.value,
      now?.band,
      now?.year,
      twins.findLast((one) => one.year === now?.year)?.value,
      goalWords[`status_${progress.status}`][lang],
      progress.progress,
      progress.expected,
      progress.noise ? { da: ['nej', 'ja'], en: ['no', 'yes'] }[lang][Number(progress.noise.mayBeChance)] : undefined,
      goal.responsible,
    ]),
  };
}

/** Every goal and every indicator year by year: the plan with its margin, the twins with where eight of ten lie. */
export function yearsTable({ follow }: PlanFile, lang: Lang): PartTable {
  const own = (about: string, name: Text, years: readonly YearValue[]) =>
    years.map(({ year: at, value, band = 0 }): readonly PartCell[] => {
      const ends = band > 0 ? [value - band, value + band] : [undefined, undefined];
      return [about, name[lang], goalWords.own[lang], at, value, ...ends];
    });
  const others = (about: string, name: Text, years: readonly GroupValue[]) =>
    years.map(({ year: at, value, low, high }): readonly PartCell[] => [
      ...[about, name[lang], goalWords.twins[lang], at, value, low, high],
    ]);
  return {
    sheet: 'År for år',
    columns: [
      words('about', 14),
      words('indicator', 44),
      words('of', 16),
      year('year'),
      number('value', 1),
      number('low', 1),
      number('high', 1),
    ],
    rows: [
      ...follow.goals.flatMap(({ indicator, kind, years, twins }) => {
        const about = `${goalWords.goal[lang]}: ${kind.name[lang].toLowerCase()}`;
        return [...own(about, indicator.name, years), ...others(about, indicator.name, twins)];
      }),
      ...follow.effects.flatMap((effect) => [
        ...own(goalWords.effect[lang], effect.indicator.name, effect.own),
        ...others(goalWords.effect[lang], effect.indicator.name, effect.twinsMean),
      ]),
    ],
  };
}

/** Effect of every indicator with its interval, its placebo and its words. */
export function effectTable({ follow, themes, sentences }: PlanFile, lang: Lang): PartTable {
  return {
    sheet: 'Virkning',
    columns: [
      words('indicator', 44),
      words('theme', 26),
      words('before', 14),
      words('after', 14),
      number('count', 0),
      number('own', 1),
      number('twins', 1),
      number('difference', 1),
      number('low', 1),
      number('high', 1),
      number('raw', 3),
      number('adjusted', 3),
      words('told', 100),
    ],
    rows: follow.effects.map((effect): readonly PartCell[] => {
      const { indicator, estimate, before, after, twins, adjusted } = effect;
      const { own, twinsMean, delta, interval, p } = estimate ?? {};
      const told = [sentences.effect[indicator.id], sentences.preTrend[indicator.id]].flatMap(
        (one) => one?.[lang] ?? [],
      );
      return [
        indicator.name[lang],
        themes[indicator.theme][lang],
        before.join(', '),
        after.join(', '),
        ...[twins, own, twinsMean, delta, interval?.[0], interval?.[1], p, adjusted],
        told.join(' '),
      ];
    }),
  };
}

/** The twins in order of likeness. */
export function planTwins({ follow }: PlanFile, lang: Lang): PartTable {
  return {
    sheet: 'Tvillinger',
    columns: [number('rank', 0), words('key', 20), words('name', 44)],
    rows: follow.twins.map(({ key, name }, at) => [at + 1, key, name[lang]]),
  };
}

/** What was said at status meetings, of the plan and of each goal. */
export function commentTable({ follow, comments }: PlanFile, lang: Lang): PartTable {
  const said = [
    ...comments.map((one) => ({ ...one, about: { da: 'Hele planen', en: 'The whole plan' } })),
    ...follow.goals.flatMap((goal) => goal.comments.map((one) => ({ ...one, about: goal.indicator.name }))),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  return {
    sheet: 'Kommentarer',
    columns: [words('at', 14), words('who', 30), words('about', 44), words('text', 100)],
    rows: said.map(({ at, name, about, text }) => [at.slice(0, 10), name[lang], about[lang], text]),
  };
}
