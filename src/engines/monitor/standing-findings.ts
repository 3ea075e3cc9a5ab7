import type { AlertFinding, FlowSignal } from '../../domain/model/monitor.ts';
import { stillStanding } from './noise.ts';

type ShareChange = Extract<AlertFinding, { readonly code: 'A3' }>;

/**
 * The largest chance of a look that stays when all of a run are taken together; -1 where none does. Every share of every place
 * that is held against chance is a look, whether anything is found or not.
 * @source monitorering.md section 10 (many areas at once)
 */
export function largestStanding(looks: readonly number[], rate: number): number {
  const stays = stillStanding(looks, rate);
  return Math.max(-1, ...looks.filter((_p, at) => stays[at]));
}

/** Of the findings of a place those that so many looks do not explain. @param most - {@link largestStanding} of the run */
export function standingFindings(findings: readonly AlertFinding[], most: number): readonly AlertFinding[] {
  return findings.flatMap((finding): readonly AlertFinding[] => {
    if (finding.code === 'A3') return finding.p <= most ? [finding] : [];
    if (finding.code !== 'A4') return [finding];
    const shares = finding.shares.filter(({ p }) => p <= most);
    return shares.length === 0 ? [] : [{ ...finding, shares }];
  });
}

/**
 * That movers of other areas come to a place far more than others do, while more of those who live there are outside work:
 * told where a rise of labour stands.
 * @param signals - Those with the place as destination.
 * @source monitorering.md sections 10 (A9) and 12
 */
export function flowFindings(
  standing: readonly AlertFinding[],
  signals: readonly FlowSignal[],
): readonly AlertFinding[] {
  if (signals.length === 0) return [];
  const largestFirst = signals.toSorted((a, b) => b.persons - a.persons);
  return labourRises(standing).map((labour) => ({ code: 'A9', signals: largestFirst, labour }));
}

/** Findings that more are outside the labour market than the year before. */
export function labourRises(findings: readonly AlertFinding[]): readonly ShareChange[] {
  return findings.filter((one): one is ShareChange => one.code === 'A3' && one.id === 'labour' && one.to > one.from);
}
