import type { BlockLayout } from '../table-layout.ts';
import { divisionOf, highestOf, populationOf, type Range } from './population.ts';

/** Anchor cells with signs whose true counts add up to a figure. */
export interface SignedCells {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/** An axis in segments that no anchor cuts, and every anchor that is a sum of them. Numbers are anchor cells. */
export interface SegmentedAxis {
  /** The true count of each segment. */
  readonly segments: readonly SignedCells[];
  /** Anchor cells and the positions of the segments they are made of: the axis's own, then those along it. */
  readonly sums: readonly { readonly cell: number; readonly segments: readonly number[] }[];
}

/** A one-cell anchor along an axis: the cells wholly in it, and the one it cuts. */
interface Along {
  readonly cell: number;
  readonly whole: readonly number[];
  readonly cut?: { readonly position: number; readonly length: number; readonly end: 'from' | 'to' };
}

/**
 * Cuts an axis of ranges (ages) where one-cell anchors along it begin or end: 15 and over and 16-64 cut 7-17 into 7-14,
 * 15 and 16-17. What is rounded are the segments, so that every difference of two anchors is a sum of segments too.
 * Surprising: an anchor that cuts two cells, or a cell in its middle, is not along the axis and is rounded by itself.
 */
export function splitAxis(axis: BlockLayout, single: readonly BlockLayout[]): SegmentedAxis {
  const alongs = single.flatMap((one) => alongOf(axis, one) ?? []);
  const segments: SignedCells[] = [];
  const segmentsOfCell: number[][] = [];
  const segmentsOfRest = new Map<number, readonly number[]>();
  for (let position = 0; position < axis.size; position++) {
    const cuts = alongs
      .filter(({ cut }) => cut?.position === position)
      .sort((a, b) => (b.cut?.length ?? 0) - (a.cut?.length ?? 0));
    const from = segments.length;
    let outer: SignedCells = { plus: [axis.first + position], minus: [] };
    for (const along of cuts) {
      const rest = restOf(along, axis.first);
      segments.push({ plus: [...outer.plus, ...rest.minus], minus: [...outer.minus, ...rest.plus] });
      outer = rest;
    }
    segments.push(outer);
    cuts.forEach(({ cell }, i) => {
      segmentsOfRest.set(cell, numbersFrom(from + i + 1, segments.length));
    });
    segmentsOfCell.push([...numbersFrom(from, segments.length)]);
  }
  const own = segmentsOfCell.map((of, position) => ({ cell: axis.first + position, segments: of }));
  const others = alongs.map(({ cell, whole }) => ({
    cell,
    segments: [...whole.flatMap((position) => segmentsOfCell[position] ?? []), ...(segmentsOfRest.get(cell) ?? [])],
  }));
  return { segments, sums: [...own, ...others] };
}

/** What an anchor has of the cell it cuts. */
function restOf({ cell, whole }: Along, first: number): SignedCells {
  return { plus: [cell], minus: whole.map((position) => first + position) };
}

function alongOf(axis: BlockLayout, { block, first }: BlockLayout): Along | undefined {
  const [only, ...more] = axis.block.axes;
  const division = only && more.length === 0 ? divisionOf(only) : undefined;
  if (division?.kind !== 'ranges') return undefined;
  const highest = highestOf([axis.block, block]);
  const own = populationOf(axis.block, highest);
  const outer = populationOf(block, highest);
  const range = outer.ranges.get(division.column);
  const tests = [own.rest, outer.rest].flat().length + own.values.size + outer.values.size + own.ranges.size;
  if (own.view !== outer.view || tests > 0 || outer.ranges.size !== 1 || !range) return undefined;
  const whole = [...division.parts.keys()].filter((i) => within(division.parts[i], range));
  const cuts = division.parts.flatMap((part, position) => {
    const from = Math.max(part.from, range.from);
    const to = Math.min(part.to, range.to);
    if (from > to || whole.includes(position)) return [];
    const end = to === part.to ? 'to' : 'from';
    return [{ position, length: to - from + 1, end, inside: from > part.from && to < part.to } as const];
  });
  const [cut, second] = cuts;
  if (second || cut?.inside || whole.length + cuts.length === 0) return undefined;
  // Anchors are taken to cut from the top, as ages from 15 and 16 do; one that cuts from below is left out.
  if (cut?.end === 'from') return undefined;
  return cut ? { cell: first, whole, cut } : { cell: first, whole };
}

function within(part: Range | undefined, range: Range): boolean {
  return part !== undefined && part.from >= range.from && part.to <= range.to;
}

function numbersFrom(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
