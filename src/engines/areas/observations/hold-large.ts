import type { ProblemOf } from '../../../domain/kernel/problems/problem.ts';
import type { Observation, ObservationDraft } from '../../../domain/model/observation.ts';
import { type JudgedObservations, seriesOfObservation } from './judge-observations.ts';
import type { RowFinding } from './read-cells.ts';

const fewestEarlier = 6;
const deviations = 6;
/** What a series that hardly moves may still move, as a part of its mean. */
const leastSpread = 0.02;

/**
 * Holds figures back that lie further from the area's own earlier ones than six deviations of them: mostly another column, another
 * area, or a thousand. Whoever delivers says whether they are right.
 * @source monitorering.md section 16
 */
export function holdLarge(
  { drafts, rows }: JudgedObservations,
  standing: readonly Observation[],
): { readonly drafts: readonly ObservationDraft[]; readonly held: readonly RowFinding[] } {
  const known = Map.groupBy(standing, seriesOfObservation);
  const kept: ObservationDraft[] = [];
  const held: RowFinding[] = [];
  for (const [at, draft] of drafts.entries()) {
    const problem = tooFar(draft, known.get(seriesOfObservation(draft)) ?? [], rows[at] ?? 0);
    if (problem) held.push({ row: problem.data.row, problem });
    else kept.push(draft);
  }
  return { drafts: kept, held };
}

function figureOf({ taeller, naevner, vaerdi }: ObservationDraft): number | undefined {
  if (vaerdi !== undefined) return Number(vaerdi);
  if (taeller === undefined) return undefined;
  return naevner === undefined ? Number(taeller) : Number(taeller) / Math.max(1, Number(naevner));
}

function tooFar(
  draft: ObservationDraft,
  standing: readonly Observation[],
  row: number,
): ProblemOf<'KV-L50'> | undefined {
  const found = figureOf(draft);
  const earlier = standing
    .filter(({ periodeFra }) => periodeFra !== draft.periodeFra)
    .flatMap((one) => figureOf(one) ?? []);
  if (found === undefined || earlier.length < fewestEarlier) return undefined;
  const mean = earlier.reduce((sum, value) => sum + value, 0) / earlier.length;
  const variance = earlier.reduce((sum, value) => sum + (value - mean) ** 2, 0) / earlier.length;
  const spread = Math.max(Math.sqrt(variance), leastSpread * Math.abs(mean));
  if (Math.abs(found - mean) <= deviations * spread) return undefined;
  const told = (value: number): string =>
    draft.naevner === undefined ? `${round(value, 0)}` : `${round(100 * value, 1)} %`;
  const { objektId, indikator } = draft;
  return {
    code: 'KV-L50',
    data: { row, area: objektId, indicator: indikator, found: told(found), expected: told(mean) },
  };
}

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
