import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { DocumentBlock, TableBlock } from '../../../domain/model/document.ts';
import { goalWords } from '../../../domain/model/goal-words.ts';
import type { PlanFile } from '../../../domain/model/plan-file.ts';
import type { GoalComment, ShownGoal } from '../../../domain/model/plan-goal.ts';
import { drawYears } from './draw-years.ts';
import { plainTable } from './plain-table.ts';
import { yearTable } from './year-table.ts';

const pictureWidth = 0.75;

/** All goals in a table, then each with its picture, its years and what was said of it. */
export function goalBlocks({ follow, themes }: PlanFile, lang: Lang): readonly DocumentBlock[] {
  const { goals } = follow;
  if (goals.length === 0) return [{ kind: 'paragraph', text: goalWords.noGoals[lang] }];
  const pictures = [goalWords.chartAim, goalWords.chartBand, goalWords.chartGroup].map((note) => note[lang]).join(' ');
  return [
    overview(goals, lang),
    { kind: 'paragraph', text: pictures, tone: 'small' },
    ...goals.flatMap((shown) => oneGoal(shown, themes[shown.indicator.theme][lang], lang)),
  ];
}

/** Comments with who and when. */
export function commentBlocks(comments: readonly GoalComment[], lang: Lang): readonly DocumentBlock[] {
  if (comments.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: goalWords.comments[lang] },
    { kind: 'list', items: comments.map((one) => commentText(one, lang)) },
  ];
}

function commentText({ text, name, at }: GoalComment, lang: Lang): string {
  return `${text} (${name[lang]}, ${formatDate(at.slice(0, 10), lang)})`;
}

const one = (value: number, lang: Lang): string => formatNumber(value, 1, lang);
const percent = (share: number | undefined, lang: Lang): string => formatNumber(100 * (share ?? 0), 0, lang);

function overview(goals: readonly ShownGoal[], lang: Lang): TableBlock {
  const rows = goals.map(({ goal, indicator, kind, now, progress, twins }) => {
    const beside = twins.findLast(({ year }) => year === now?.year);
    const band = now?.band ? ` ± ${one(now.band, lang)}` : '';
    return [
      kind.id === 'niveau' ? indicator.name[lang] : `${indicator.name[lang]}: ${kind.name[lang].toLowerCase()}`,
      `${one(goal.baseline.value, lang)} (${goal.baseline.year})`,
      `${one(goal.target.value, lang)} (${goal.target.year})`,
      now ? `${one(now.value, lang)}${band} (${now.year})` : '...',
      beside ? one(beside.value, lang) : '',
      goalWords[`status_${progress.status}`][lang],
    ];
  });
  return plainTable(
    undefined,
    [
      [goalWords.goal[lang], 'left', { fill: 1 }],
      [goalWords.baseline[lang], 'right'],
      [goalWords.target[lang], 'right'],
      [goalWords.now[lang], 'right'],
      [goalWords.twins[lang], 'right'],
      [goalWords.status[lang], 'left', { width: 22 }],
    ],
    rows,
  );
}

function oneGoal(shown: ShownGoal, theme: string, lang: Lang): readonly DocumentBlock[] {
  const { goal, indicator, kind, progress, years, twins, comments } = shown;
  const told = [
    `${theme}. ${kind.name[lang]}: ${kind.about[lang]}.`,
    ...(goal.responsible === '' ? [] : [`${goalWords.responsible[lang]}: ${goal.responsible}.`]),
  ];
  const standing = [
    `${goalWords[`status_${progress.status}`][lang]}.`,
    ...(progress.progress === undefined
      ? []
      : [goalWords.progress[lang](percent(progress.progress, lang), percent(progress.expected, lang))]),
    ...(progress.noise?.mayBeChance ? [goalWords.noise[lang]] : []),
  ];
  return [
    { kind: 'heading', level: 2, text: indicator.name[lang] },
    { kind: 'paragraph', text: told.join(' '), tone: 'small' },
    { kind: 'paragraph', text: [{ text: `${goalWords.status[lang]}: `, strong: true }, { text: standing.join(' ') }] },
    ...(years.length > 0 ? [goalPicture(shown, lang), yearTable(indicator.name, years, twins, lang)] : []),
    ...(comments.length > 0 ? [{ kind: 'list', items: comments.map((said) => commentText(said, lang)) } as const] : []),
  ];
}

function goalPicture({ goal, indicator, kind, years, twins }: ShownGoal, lang: Lang): DocumentBlock {
  const title = `${indicator.name[lang]}, ${kind.units[indicator.unit][lang]}`;
  const svg = drawYears({
    title,
    own: { name: goalWords.own[lang], years },
    twins: { name: goalWords.twins[lang], years: twins },
    aim: { name: goalWords.target[lang], ends: [goal.baseline, goal.target] },
    isShare: indicator.shares && kind.id === 'niveau',
    say: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1, lang),
  });
  const aimed = `${goalWords.target[lang]}: ${one(goal.baseline.value, lang)} (${goal.baseline.year}) – ${one(goal.target.value, lang)} (${goal.target.year}).`;
  return { kind: 'figure', svg, alt: `${title}. ${aimed} ${goalWords.inTable[lang]}`, width: pictureWidth };
}
