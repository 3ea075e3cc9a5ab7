import { planThemes } from '../../domain/definitions/grants/goal-indicators.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { PlanFile } from '../../domain/model/plan-file.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { planRecord } from '../../engines/export/grants/plan-record.ts';
import { planWorkbook } from '../../engines/export/grants/plan-workbook.ts';
import { derive } from '../../engines/protect/seal.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { planDocument } from '../../engines/reports/plans/plan-document.ts';
import { scopeOf } from '../access/access-scope.ts';
import { mayExport } from '../access/may-export.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { effectSentences } from './effect-sentences.ts';
import { followPlan } from './follow-plan.ts';
import { openPlan, readPlanCase } from './plan-case.ts';
import { type AskedReturn, returnOfPlan } from './return-of-plan.ts';

/** One way to write the goals and effect of a plan. */
export interface PlanFormat {
  readonly id: 'json' | 'xlsx' | 'pdf';
  readonly mediaType: string;
  readonly write: (context: AppContext, file: Protected<PlanFile>, lang: Lang) => Promise<Uint8Array>;
}

/** PDF is PDF/UA-1; all of them are the same bytes for the same plan, day and release. */
export const planFormats: readonly PlanFormat[] = [
  {
    id: 'pdf',
    mediaType: 'application/pdf',
    write: async ({ pdf }, file, lang) => await pdf.print(file, (content) => planDocument(content, lang)),
  },
  {
    id: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (_, { content }, lang) => await planWorkbook(content, lang),
  },
  {
    id: 'json',
    mediaType: 'application/json; charset=utf-8',
    write: async (_, { content }) => new TextEncoder().encode(`${JSON.stringify(planRecord(content), undefined, 1)}\n`),
  },
];

/** What a status meeting is handed, ready to write. */
export interface OpenedPlanFile {
  readonly file: Protected<PlanFile>;
  /** Without extension. */
  readonly name: string;
  /** What it depends on: another is another file. */
  readonly stamp: string;
}

/** Whether a reader who may see a plan may also take its figures away. */
export function mayTakePlan(context: AppContext, reader: Reader, release: OpenRelease, id: string): boolean {
  return mayExport(reader, parseSelection(`plan:${id}`), scopeOf(context, release, 'T24')).allowed;
}

/**
 * Goals, comments and effect of a plan as they stand today, with the return that was asked for, if any.
 * @throws Problem KV-J14; KV-A1 for who may see the plan but not take files
 */
export async function openPlanFile(
  context: AppContext,
  reader: Reader,
  id: string,
  asked: AskedReturn,
): Promise<OpenedPlanFile> {
  const { plan, release } = await openPlan(context, reader, id);
  if (!mayTakePlan(context, reader, release, id)) {
    throw new Problem('KV-A1', { what: { da: 'hente filer', en: 'take files' } });
  }
  const kept = await readPlanCase(context, id);
  const asOf = context.clock().slice(0, 10);
  const { edition, synthetic, id: name } = release.manifest;
  const file = derive(release.release, (content): PlanFile => {
    const follow = followPlan(content, plan, kept, asOf);
    const returns = returnOfPlan(follow, asked);
    return {
      plan: plan.id,
      name: plan.name,
      period: [plan.from, plan.to],
      ...{ asOf, edition, release: name, synthetic, follow },
      sentences: effectSentences(follow),
      comments: kept.comments.filter(({ goal }) => goal === undefined),
      themes: planThemes,
      ...(returns ? { returns } : {}),
    };
  });
  return { file, name: `maal-${plan.id}-${asOf}`, stamp: `${name} ${id} ${kept.entries.length} ${asOf}` };
}
