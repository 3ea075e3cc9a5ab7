import type { AlertFinding } from '../../domain/model/monitor.ts';
import type { FoundAlerts } from './find-alerts.ts';
import { stillStanding } from './noise.ts';

/**
 * Of each place the findings that so many looks do not explain. Every share of every place that was held against chance is a
 * look, whether anything was found or not.
 * @source monitorering.md section 10 (many areas at once)
 */
export function standingFindings(run: readonly FoundAlerts[], rate: number): readonly (readonly AlertFinding[])[] {
  const looks = run.flatMap((place) => place.looks);
  const stays = stillStanding(looks, rate);
  const most = Math.max(-1, ...looks.filter((_p, at) => stays[at]));
  return run.map(({ findings }) => findings.flatMap((finding) => standing(finding, most)));
}

function standing(finding: AlertFinding, most: number): readonly AlertFinding[] {
  if (finding.code === 'A3') return finding.p <= most ? [finding] : [];
  if (finding.code !== 'A4') return [finding];
  const shares = finding.shares.filter(({ p }) => p <= most);
  return shares.length === 0 ? [] : [{ ...finding, shares }];
}
