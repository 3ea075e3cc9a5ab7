import type { Tier } from '../../../domain/model/table-definition.ts';
import { type BlockLayout, layoutOf } from '../table-layout.ts';
import { linkMargins, type WithBlocks } from './link-margins.ts';
import { type SegmentedAxis, splitAxis } from './split-axis.ts';

/** Anchors rounded together: one by itself, or the segments of an axis within its total. Numbers are anchor cells. */
export interface AnchorStep extends SegmentedAxis {
  /** The lowest tier with a table that shows them: they are rounded for that tier's atoms, and added up for higher ones. */
  readonly tier: Tier;
  /** What all segments add up to, rounded before. */
  readonly total?: number;
}

/** The order in which anchors are rounded, read off definitions. */
export interface AnchorPlan {
  readonly cells: number;
  readonly steps: readonly AnchorStep[];
}

/**
 * Plans the rounding of the anchors: totals, then each axis within its total in the order of the definition. An anchor
 * no table shows is not rounded.
 * @param shown - Lowest tier of a table that shows an anchor cell.
 * @source diskretion.md 4.2
 */
export function planAnchors(anchors: WithBlocks, shown: ReadonlyMap<number, Tier>): AnchorPlan {
  const layouts = layoutOf(anchors);
  const single = layouts.filter((layout) => layout.block.axes.length === 0);
  const along = new Set<number>();
  const axes = layouts
    .filter((layout) => layout.block.axes.length > 0)
    .flatMap((layout): readonly AnchorStep[] => {
      const total = totalOf(layout, single);
      const others = single.filter(({ first }) => first !== total && !along.has(first));
      const axis = splitAxis(layout, others);
      for (const { cell } of axis.sums) along.add(cell);
      const tier = lowest(
        axis.sums.map(({ cell }) => cell),
        shown,
      );
      return tier === undefined ? [] : [{ ...axis, tier, ...(total === undefined ? {} : { total }) }];
    });
  const totals = single.flatMap(({ first }): readonly AnchorStep[] => {
    const within = axes.filter(({ total }) => total === first).map(({ tier }) => tier);
    const [tier] = [...within, ...(shown.has(first) ? [shown.get(first) ?? 0] : [])].sort((a, b) => a - b);
    if (along.has(first) || tier === undefined) return [];
    return [{ tier, segments: [{ plus: [first], minus: [] }], sums: [{ cell: first, segments: [0] }] }];
  });
  return { cells: layouts.reduce((sum, { size }) => sum + size, 0), steps: [...totals, ...axes] };
}

function lowest(cells: readonly number[], shown: ReadonlyMap<number, Tier>): Tier | undefined {
  return cells.flatMap((cell) => shown.get(cell) ?? []).sort((a, b) => a - b)[0];
}

/** The one-cell anchor that all cells of a block make up together. */
function totalOf(layout: BlockLayout, single: readonly BlockLayout[]): number | undefined {
  const found = single.find(({ block }) => {
    const [link] = linkMargins({ blocks: [layout.block] }, { blocks: [block] });
    return link?.cells.length === layout.size;
  });
  return found?.first;
}
