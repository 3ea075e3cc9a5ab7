import { followPlan } from '../../../app/grants/follow-plan.ts';
import { openPlan, readPlanCase } from '../../../app/grants/plan-case.ts';
import { goalIndicators, planThemes } from '../../../domain/definitions/grants/goal-indicators.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { ReturnAssumptions } from '../../../domain/model/grant-effect.ts';
import type { PlanFollowUp, ShownEffect } from '../../../domain/model/plan-goal.ts';
import { effectText, noEffectText } from '../../../engines/grants/effect-words.ts';
import { planReturn } from '../../../engines/grants/plan-return.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { PlanGoalsPage } from '../../web/page-data/grant-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const parameters = ['indikator', 'vaerdi', 'personer', 'aar', 'bortfald', 'udgift', 'fejl'];

/** `/maal/:plan`: goals, comments, effect and return of a plan. @throws Problem KV-J14 */
export async function loadPlanGoalsPage(asked: PageRequest): Promise<LoadedPage> {
  const { context, reader, query } = asked;
  const id = asked.params.plan ?? '';
  const { plan, release, maySet } = await openPlan(context, reader, id);
  const kept = await readPlanCase(context, id);
  const asOf = context.clock().slice(0, 10);
  const title = { da: `Mål og virkning: ${plan.name}`, en: `Goals and effect: ${plan.name}` };
  const frame = pageFrame(asked, title, unknownParameters(query, parameters), release);
  const page = derive(release.release, (content): PlanGoalsPage => {
    const follow = followPlan(content, plan, kept, asOf);
    return {
      ...frame,
      kind: 'plan-goals',
      plan: plan.id,
      name: plan.name,
      period: [plan.from, plan.to],
      follow,
      effectWords: wordsOf(follow),
      comments: kept.comments.filter(({ goal }) => goal === undefined),
      indicators: goalIndicators.map((one) => ({ id: one.id, name: one.name, theme: planThemes[one.theme] })),
      maySet,
      ...returnsIn(follow, query),
      ...(query.fejl !== undefined && /^KV-[A-Z]\d{1,2}$/.test(query.fejl) ? { refused: query.fejl } : {}),
    };
  });
  return { kind: 'figures', page, reader, stamp: `${release.manifest.id} ${id} ${kept.entries.length} ${asOf}` };
}

function wordsOf({ effects }: PlanFollowUp): Readonly<Record<string, Text>> {
  const text = ({ estimate, none, twins, indicator }: ShownEffect): Text =>
    estimate ? effectText(estimate, indicator.better) : noEffectText(none ?? 'few-twins', twins);
  return Object.fromEntries(effects.map((effect) => [effect.indicator.id, text(effect)]));
}

function returnsIn(follow: PlanFollowUp, query: PageRequest['query']): Pick<PlanGoalsPage, 'returns'> {
  const effect = follow.effects.find(({ indicator }) => indicator.id === query.indikator);
  const { estimate } = effect ?? {};
  const asked = assumptionsIn(query);
  if (!effect || !estimate || !asked || (estimate.pre && !estimate.pre.parallel)) return {};
  return {
    returns: { indicator: effect.indicator.id, asked, found: planReturn(estimate, asked, effect.indicator.better) },
  };
}

function assumptionsIn(query: PageRequest['query']): ReturnAssumptions | undefined {
  const whole = (name: string): number => numberIn(query[name]);
  const [unitValue, persons, years, cost] = [whole('vaerdi'), whole('personer'), whole('aar'), whole('udgift')];
  const dropOff = numberIn(query.bortfald ?? '0') / percent;
  const isUsable = [unitValue, persons, years, cost].every((one) => one > 0) && dropOff >= 0 && dropOff < 1;
  return isUsable && years <= mostYears ? { unitValue, persons, years: Math.round(years), dropOff, cost } : undefined;
}

const percent = 100;
const mostYears = 50;

function numberIn(found: string | undefined): number {
  const text = (found ?? '').trim().replaceAll('.', '').replace(',', '.');
  return /^\d{1,12}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN;
}
