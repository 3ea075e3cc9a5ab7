import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { MapIndicator, MapRegion } from '../../../domain/model/area-map.ts';
import type { MapOverlay } from '../../../domain/model/map-question.ts';
import type { LabelMark, LabelWish } from './fit-labels.ts';
import type { MapRow, MapView } from './map-view.ts';
import { radiusOf } from './tone-colours.ts';

/** What labels are made of. */
export interface LabelsAsked {
  readonly view: Pick<MapView, 'rows' | 'tones'>;
  readonly regions: readonly MapRegion[];
  readonly indicator: Pick<MapIndicator, 'decimals' | 'kind'>;
  readonly vis: readonly MapOverlay[];
  /** Regions that are labelled before all others. */
  readonly chosen?: ReadonlySet<number>;
  readonly lang: Lang;
}

/**
 * Names and figures of regions as they are asked to be written on the map: those chosen first, then the highest figures.
 * A figure that is not shown has no label: its ground is hatched. Where name and figure do not fit, the figure alone may.
 */
export function labelWishes({ view, regions, indicator, vis, chosen, lang }: LabelsAsked): readonly LabelWish[] {
  const [names, figures] = [vis.includes('navne'), vis.includes('tal')];
  if (!names && !figures) return [];
  const isBefore = (at: number): number => Number(chosen?.has(at) ?? false);
  const ordered = [...view.rows].sort(
    (a, b) =>
      isBefore(b.at) - isBefore(a.at) || (shownValue(b) ?? -Infinity) - (shownValue(a) ?? -Infinity) || a.at - b.at,
  );
  const onMarks = indicator.kind === 'count';
  return ordered.flatMap((row): readonly LabelWish[] => {
    const region = regions[row.at];
    const figure = figures ? figureOf(row, indicator.decimals, lang) : undefined;
    const lines = [...(names ? [row.name] : []), ...(figure === undefined ? [] : [figure])];
    if (!region || lines.length === 0) return [];
    const texts = names && figure !== undefined ? [lines, [figure]] : [lines];
    // Counts are circles in the middle of their ground: beside them, as beside a point.
    const isMark = !region.shape || (onMarks && (view.tones[row.at] ?? -1) >= 0);
    return [
      { at: row.at, x: region.x, y: region.y, texts, ...(isMark || !region.shape ? {} : { shape: region.shape }) },
    ];
  });
}

const pointRadius = 5;

/** The marks of a view that no label may cover: circles of counts, and points; radius in pixels. */
export function marksOfView({
  view,
  regions,
  indicator,
}: {
  readonly view: Pick<MapView, 'rows' | 'tones' | 'classes'>;
  readonly regions: readonly MapRegion[];
  readonly indicator: Pick<MapIndicator, 'kind'>;
}): readonly LabelMark[] {
  return view.rows.flatMap(({ at }): readonly LabelMark[] => {
    const region = regions[at];
    const tone = view.tones[at] ?? -1;
    const isCount = indicator.kind === 'count' && tone >= 0;
    if (!region || (region.shape && !isCount)) return [];
    const radius = isCount ? radiusOf(view.classes[tone]?.tone ?? '') : pointRadius;
    return [{ at, x: region.x, y: region.y, radius }];
  });
}

function shownValue({ now, change }: MapRow): number | null {
  return (change ?? now).value;
}

function figureOf(row: MapRow, decimals: number, lang: Lang): string | undefined {
  const value = shownValue(row);
  if (value === null) return undefined;
  const text = formatNumber(value, decimals, lang);
  return row.change && value > 0 ? `+${text}` : text;
}
