import { effectSentences } from '../../../app/grants/effect-sentences.ts';
import { followPlan } from '../../../app/grants/follow-plan.ts';
import { openPlan, readPlanCase } from '../../../app/grants/plan-case.ts';
import { mayTakePlan, planFormats } from '../../../app/grants/plan-file.ts';
import { hasReturn, returnOfPlan } from '../../../app/grants/return-of-plan.ts';
import { goalIndicators, planThemes } from '../../../domain/definitions/grants/goal-indicators.ts';
import { goalKinds } from '../../../domain/definitions/grants/goal-kinds.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { PlanGoalsPage } from '../../web/page-data/grant-pages.ts';
import type { DownloadLink } from '../../web/page-data/page-frame.ts';
import { askedReturn, returnNames } from '../request/return-fields.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

/** `/maal/:plan`: goals, comments, effect and return of a plan. @throws Problem KV-J14 */
export async function loadPlanGoalsPage(asked: PageRequest): Promise<LoadedPage> {
  const { context, reader, query, lang } = asked;
  const id = asked.params.plan ?? '';
  const { plan, release, maySet } = await openPlan(context, reader, id);
  const kept = await readPlanCase(context, id);
  const asOf = context.clock().slice(0, 10);
  const title = { da: `Mål og virkning: ${plan.name}`, en: `Goals and effect: ${plan.name}` };
  const frame = pageFrame(asked, title, unknownParameters(query, returnNames), release);
  const downloads = mayTakePlan(context, reader, release, id) ? downloadsOf(id, asked) : [];
  const page = derive(release.release, (content): PlanGoalsPage => {
    const follow = followPlan(content, plan, kept, asOf);
    const returns = returnOfPlan(follow, askedReturn(query, lang));
    return {
      ...frame,
      kind: 'plan-goals',
      plan: plan.id,
      name: plan.name,
      period: [plan.from, plan.to],
      follow,
      sentences: effectSentences(follow),
      withReturn: follow.effects.filter(hasReturn).map(({ indicator }) => indicator.id),
      comments: kept.comments.filter(({ goal }) => goal === undefined),
      indicators: goalIndicators.map((one) => ({ id: one.id, name: one.name, theme: planThemes[one.theme] })),
      kinds: goalKinds.map(({ id: kind, name }) => ({ id: kind, name })),
      maySet,
      downloads,
      ...(returns ? { returns } : {}),
    };
  });
  return { kind: 'figures', page, reader, stamp: `${release.manifest.id} ${id} ${kept.entries.length} ${asOf}` };
}

// The files hold the return that the page shows.
function downloadsOf(id: string, { query, lang }: PageRequest): readonly DownloadLink[] {
  const names = { pdf: 'PDF', xlsx: 'Excel', json: 'JSON' } as const;
  const assumed = returnNames.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]]));
  return planFormats.map(({ id: form }) => ({
    format: form,
    label: { da: names[form], en: names[form] },
    href: `/api/v1/plans/${id}/file?${new URLSearchParams([['form', form], ['sprog', lang], ...assumed])}`,
  }));
}
