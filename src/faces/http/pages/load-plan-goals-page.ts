import { followPlan } from '../../../app/grants/follow-plan.ts';
import { openPlan, readPlanCase } from '../../../app/grants/plan-case.ts';
import { hasReturn, returnOfPlan } from '../../../app/grants/return-of-plan.ts';
import { goalIndicators, planThemes } from '../../../domain/definitions/grants/goal-indicators.ts';
import { goalKinds } from '../../../domain/definitions/grants/goal-kinds.ts';
import { asDanishNumber } from '../../../domain/kernel/danish-number.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { PlanFollowUp, ShownEffect } from '../../../domain/model/plan-goal.ts';
import { effectText, noEffectText, preTrendText } from '../../../engines/grants/effect-words.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { PlanGoalsPage } from '../../web/page-data/grant-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const parameters = ['indikator', 'vaerdi', 'personer', 'aar', 'bortfald', 'udgift'];

/** `/maal/:plan`: goals, comments, effect and return of a plan. @throws Problem KV-J14 */
export async function loadPlanGoalsPage(asked: PageRequest): Promise<LoadedPage> {
  const { context, reader, query, lang } = asked;
  const id = asked.params.plan ?? '';
  const { plan, release, maySet } = await openPlan(context, reader, id);
  const kept = await readPlanCase(context, id);
  const asOf = context.clock().slice(0, 10);
  const title = { da: `Mål og virkning: ${plan.name}`, en: `Goals and effect: ${plan.name}` };
  const frame = pageFrame(asked, title, unknownParameters(query, parameters), release);
  const page = derive(release.release, (content): PlanGoalsPage => {
    const follow = followPlan(content, plan, kept, asOf);
    const returns = returnOfPlan(follow, {
      indicator: query.indikator,
      unitValue: asDanishNumber(query.vaerdi, lang),
      persons: asDanishNumber(query.personer, lang),
      years: query.aar,
      dropOff: asDanishNumber(query.bortfald, lang),
      cost: asDanishNumber(query.udgift, lang),
    });
    return {
      ...frame,
      kind: 'plan-goals',
      plan: plan.id,
      name: plan.name,
      period: [plan.from, plan.to],
      follow,
      effectWords: wordsOf(follow),
      preTrendWords: preTrendsOf(follow),
      withReturn: follow.effects.filter(hasReturn).map(({ indicator }) => indicator.id),
      comments: kept.comments.filter(({ goal }) => goal === undefined),
      indicators: goalIndicators.map((one) => ({ id: one.id, name: one.name, theme: planThemes[one.theme] })),
      kinds: goalKinds.map(({ id: kind, name }) => ({ id: kind, name })),
      maySet,
      ...(returns ? { returns } : {}),
    };
  });
  return { kind: 'figures', page, reader, stamp: `${release.manifest.id} ${id} ${kept.entries.length} ${asOf}` };
}

function wordsOf({ effects }: PlanFollowUp): Readonly<Record<string, Text>> {
  const text = ({ estimate, none, twins, indicator }: ShownEffect): Text =>
    estimate ? effectText(estimate, indicator.better) : noEffectText(none ?? 'few-twins', twins);
  return Object.fromEntries(effects.map((effect) => [effect.indicator.id, text(effect)]));
}

function preTrendsOf({ effects }: PlanFollowUp): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    effects.flatMap(({ indicator, estimate }) => (estimate ? [[indicator.id, preTrendText(estimate)]] : [])),
  );
}
