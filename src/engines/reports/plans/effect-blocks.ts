import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { DocumentBlock, TableBlock } from '../../../domain/model/document.ts';
import { goalWords } from '../../../domain/model/goal-words.ts';
import type { PlanFile } from '../../../domain/model/plan-file.ts';
import type { ShownEffect } from '../../../domain/model/plan-goal.ts';
import { drawYears } from './draw-years.ts';
import { plainTable } from './plain-table.ts';
import { turnoverBlocks } from './turnover-blocks.ts';
import { yearTable } from './year-table.ts';

const pictureWidth = 0.65;

/** Before and after beside the twins: at a glance, then indicator by indicator within its focus area. */
export function effectBlocks(file: PlanFile, lang: Lang): readonly DocumentBlock[] {
  const { effects, twins, leftOut } = file.follow;
  const tested = effects.filter(({ estimate }) => estimate !== undefined).length;
  const out = leftOut.map(({ why, count }) => `${count} ${goalWords[`out_${why}`][lang]}`).join('; ');
  const themes = [...new Set(effects.map(({ indicator }) => indicator.theme))];
  return [
    { kind: 'paragraph', text: goalWords.effectAbout[lang](twins.length) },
    ...(tested > 1 ? [small(goalWords.tested[lang](tested))] : []),
    ...(out === '' ? [] : [small(`${goalWords.leftOut[lang]}: ${out}.`)]),
    overview(effects, lang),
    small(`${goalWords.chartBand[lang]} ${goalWords.chartGroup[lang]} ${goalWords.chartStart[lang]}`),
    ...themes.flatMap((theme): readonly DocumentBlock[] => [
      { kind: 'heading', level: 2, text: file.themes[theme][lang] },
      ...effects.filter(({ indicator }) => indicator.theme === theme).flatMap((one) => oneEffect(file, one, lang)),
    ]),
    ...turnoverBlocks(file.follow, lang),
  ];
}

const small = (text: string): DocumentBlock => ({ kind: 'paragraph', text, tone: 'small' });

function overview(effects: readonly ShownEffect[], lang: Lang): TableBlock {
  const one = (value: number | undefined): string => (value === undefined ? '...' : formatNumber(value, 1, lang));
  const heads = [goalWords.own, goalWords.twins, goalWords.difference, goalWords.interval, goalWords.p];
  return plainTable(
    goalWords.overview[lang],
    [[goalWords.indicator[lang], 'left', { fill: 1 }], ...heads.map((head) => [head[lang], 'right'] as const)],
    effects.map(({ indicator, estimate, adjusted }) => [
      indicator.name[lang],
      one(estimate?.own),
      one(estimate?.twinsMean),
      one(estimate?.delta),
      estimate ? estimate.interval.map(one).join(' … ') : '...',
      estimate ? `${formatNumber(estimate.p, 3, lang)} (${formatNumber(adjusted ?? 1, 3, lang)})` : '...',
    ]),
  );
}

function oneEffect({ sentences }: PlanFile, effect: ShownEffect, lang: Lang): readonly DocumentBlock[] {
  const { indicator, estimate, own, twinsMean, before, after } = effect;
  const told = [sentences.effect[indicator.id], sentences.preTrend[indicator.id]].flatMap((text) => text?.[lang] ?? []);
  return [
    { kind: 'heading', level: 3, text: indicator.name[lang] },
    ...told.map((text) => ({ kind: 'paragraph', text }) as const),
    ...(estimate ? [small(goalWords.compared[lang](before.join(', '), after.join(', '), estimate.twins))] : []),
    ...(own.length > 0 ? [picture(effect, lang), yearTable(indicator.name, own, twinsMean, lang)] : []),
  ];
}

function picture({ indicator, own, twinsMean, begins }: ShownEffect, lang: Lang): DocumentBlock {
  const title = indicator.name[lang];
  const svg = drawYears({
    title,
    own: { name: goalWords.own[lang], years: own },
    twins: { name: goalWords.twins[lang], years: twinsMean },
    begins,
    isShare: indicator.shares,
    say: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1, lang),
  });
  const isSeen = own.some(({ year }) => year < begins) && own.some(({ year }) => year >= begins);
  return {
    kind: 'figure',
    svg,
    alt: `${title}. ${isSeen ? `${goalWords.chartBegins[lang](begins)} ` : ''}${goalWords.inTable[lang]}`,
    width: pictureWidth,
  };
}
