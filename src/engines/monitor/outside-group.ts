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
    const own = newestOf(history, id);
    // Of another year than its newest an area is not held against its group: an older share is no news.
    const there = group.history.find((one) => one.id === id)?.years.find(({ edition }) => edition === own?.edition);
    return own && there && own.whole >= 1 ? [{ id, own, there, ...heldAgainst(own, there, settings) }] : [];
  });
  const shares = held.flatMap((one): readonly ShareOutside[] => {
    const { level } = one;
    return level === 'none' ? [] : [{ ...shareOutside(one), level }];
  });
  return {
    findings: shares.length === 0 ? [] : [{ code: 'A4', group: group.name, shares }],
    looks: held.map(({ p }) => p),
  };
}

const newestOf = (history: readonly CriterionHistory[], id: CriterionId): Year | undefined =>
  history.find((one) => one.id === id)?.years.at(-1);

function heldAgainst(own: Year, there: Year, settings: MonitorSettings['alerts']) {
  const share = ({ value, band, whole }: Year) => ({ share: value / 100, persons: whole, band: band / 100 });
  const { level, p } = againstGroup({ own: share(own), group: share(there) }, settings);
  const isTold = own.value > there.value && (level === 'alarm' || level === settings.funnel.level);
  return { p, level: isTold ? level : ('none' as const) };
}

interface Held {
  readonly id: CriterionId;
  readonly own: Year;
  readonly there: Year;
  readonly p: number;
}

function shareOutside({ id, own, there, p }: Held) {
  return {
    ...{ id, p, year: own.year, value: own.value, groupValue: there.value },
    persons: Math.round((own.value / 100) * own.whole),
    expected: Math.round((there.value / 100) * own.whole),
  };
}
