import type { AreaVersion } from '../../domain/model/area.ts';
import type { AlertFinding } from '../../domain/model/monitor.ts';
import type { MonthFigure } from '../../domain/model/months.ts';

/**
 * That the border of an area is another since the list before. Versions that only say something else of the area tell nothing.
 * @param versions - Current versions of the area, oldest validity first.
 * @param since - Month of the list before, `YYYY-MM`; a change within it is known by the next list.
 * @source monitorering.md section 10 (A8)
 */
export function changedBorder(
  versions: readonly Pick<AreaVersion, 'gyldigFra' | 'shape'>[],
  since: string,
  asOf: string,
): readonly AlertFinding[] {
  const days = versions.flatMap(({ gyldigFra, shape }, at) => {
    const before = versions[at - 1];
    return gyldigFra !== undefined && before && !isSame(before.shape, shape) ? [gyldigFra] : [];
  });
  const newest = days.filter((day) => day.slice(0, since.length) >= since && day <= asOf).at(-1);
  return newest === undefined ? [] : [{ code: 'A8', of: 'border', from: newest }];
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Indicators whose monthly figures are counted in another way since the list before: figures of a new definition follow
 * those of another, which has ended. Two definitions side by side are two series, and nothing has changed.
 * @source monitorering.md sections 9 and 10 (A8)
 */
export function changedDefinitions(
  figures: readonly Pick<MonthFigure, 'indikator' | 'definitionId' | 'periodeFra'>[],
  since: string,
): readonly AlertFinding[] {
  const byIndicator = Map.groupBy(figures, ({ indikator }) => indikator);
  return [...byIndicator].flatMap(([indikator, own]): readonly AlertFinding[] => {
    const spans = [...Map.groupBy(own, ({ definitionId }) => definitionId)].map(([id, months]) => {
      const sorted = months.map(({ periodeFra }) => periodeFra.slice(0, 7)).sort();
      return { id, first: sorted.at(0) ?? '', last: sorted.at(-1) ?? '' };
    });
    const [newest, before] = spans.toSorted((a, b) => (a.first < b.first ? 1 : -1));
    if (!newest || !before || before.last >= newest.first || newest.first < since) return [];
    return [{ code: 'A8', of: 'months', indikator, from: newest.first, before: before.id, now: newest.id }];
  });
}
