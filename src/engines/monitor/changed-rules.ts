import type { AlertFinding, MonitoredArea, MonitoredLine } from '../../domain/model/monitor.ts';

/**
 * Criteria and classes that another rule is used for than on the list before. Only where the law looks at the place.
 * @source monitorering.md section 10 (A8)
 */
export function changedRules(now: MonitoredArea, before: MonitoredArea | undefined): readonly AlertFinding[] {
  if (!before || !now.statutory) return [];
  const changed = now.criteria.flatMap(({ id, lines }) => {
    const earlier = before.criteria.find((one) => one.id === id)?.lines ?? [];
    const other = [...without(lines, earlier), ...without(earlier, lines)];
    return other.length === 0 ? [] : [{ id, from: lines.map(({ firstList }) => firstList) }];
  });
  const ids = (area: MonitoredArea) => area.classes.map(({ id }) => id);
  const classes = ids(now).filter((id) => !ids(before).includes(id));
  if (changed.length === 0 && classes.length === 0) return [];
  const newest = changed
    .flatMap(({ from }) => from)
    .toSorted()
    .at(-1);
  const criteria = changed.map(({ id }) => id);
  return [{ code: 'A8', of: 'law', criteria, classes, before: before.list, from: newest ?? now.list }];
}

function without(lines: readonly MonitoredLine[], others: readonly MonitoredLine[]): readonly MonitoredLine[] {
  return lines.filter(
    ({ profile, firstList }) => !others.some((one) => one.profile === profile && one.firstList === firstList),
  );
}
