import type { CriterionId } from '../../domain/model/area-class.ts';
import type { AlertFinding, CriterionHistory, ShareOutside } from '../../domain/model/monitor.ts';
import type { MonitorSettings } from '../../domain/model/monitor-rules.ts';
import { againstGroup } from './noise.ts';

/** Those an area is held against: the almene homes of its kommune, the area's own among them. */
export interface ComparedGroup {
  readonly name: string;
  readonly history: readonly CriterionHistory[];
}

type Year = CriterionHistory['years'][number];

/**
 * Shares of an area above the funnel of its group, as one finding; and the chance of every share that was looked at.
 * @source monitorering.md section 10 (A4)
 */
export function outsideGroup(
  history: readonly CriterionHistory[],
  group: ComparedGroup,
  settings: MonitorSettings['alerts'],
): { readonly findings: readonly AlertFinding[]; readonly looks: readonly number[] } {
  const held = settings.funnel.criteria.flatMap((id) => {
    const years = yearsOf(history, id).flatMap((own) => {
      const there = yearsOf(group.history, id).find(({ edition }) => edition === own.edition);
      return there && own.whole >= 1 ? [{ own, there, ...heldAgainst(own, there, settings) }] : [];
    });
    const newest = years.at(-1);
    // An older share is no news: its source has stopped, and that is told by itself.
    return newest && newest.own.edition === yearsOf(history, id).at(-1)?.edition ? [{ id, newest, years }] : [];
  });
  const shares = held.flatMap(({ id, newest, years }): readonly ShareOutside[] => {
    if (newest.level === 'none') return [];
    return [{ ...shareOutside(id, newest), level: newest.level, isNew: (years.at(-2)?.level ?? 'none') === 'none' }];
  });
  return {
    findings: shares.length === 0 ? [] : [{ code: 'A4', group: group.name, shares }],
    looks: held.map(({ newest }) => newest.p),
  };
}

const yearsOf = (history: readonly CriterionHistory[], id: CriterionId): readonly Year[] =>
  history.find((one) => one.id === id)?.years ?? [];

function heldAgainst(own: Year, there: Year, settings: MonitorSettings['alerts']) {
  const share = ({ value, band, whole }: Year) => ({ share: value / 100, persons: whole, band: band / 100 });
  const { level, p } = againstGroup({ own: share(own), group: share(there) }, settings);
  const isTold = own.value > there.value && (level === 'alarm' || level === settings.funnel.level);
  return { p, level: isTold ? level : ('none' as const) };
}

function shareOutside(
  id: CriterionId,
  { own, there, p }: { readonly own: Year; readonly there: Year; readonly p: number },
) {
  return {
    ...{ id, p, year: own.year, value: own.value, groupValue: there.value },
    persons: Math.round((own.value / 100) * own.whole),
    expected: Math.round((there.value / 100) * own.whole),
  };
}
