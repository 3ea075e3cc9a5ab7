import type { BlockDefinition } from '../../../domain/model/table-definition.ts';
import { type BlockLayout, layoutOf } from '../table-layout.ts';
import { type Divided, divisionOf, highestOf, type Population, populationOf, type Range } from './population.ts';

/** A set of cells of a table that counts the same people as one or more anchor cells together. */
export interface MarginLink {
  readonly cells: readonly number[];
  /** Cell numbers of the anchor table that add up to the margin. */
  readonly anchors: readonly number[];
}

/** People an anchor, or several of its cells together, stands for. */
interface Target {
  readonly population: Population;
  readonly anchors: readonly number[];
}

/** Blocks, as a table definition has them. */
export interface WithBlocks {
  readonly blocks: readonly BlockDefinition[];
}

/**
 * Which margins of a table are anchors, read off the definitions: same view and tests, and categories that make up the
 * anchor's ages or origins exactly. Margins that follow from smaller ones are left out. Whether an axis really covers
 * everybody is not said by definitions: hold a link only where the true figures agree.
 * @source diskretion.md 4.2
 */
export function linkMargins(table: WithBlocks, anchors: WithBlocks): readonly MarginLink[] {
  const highest = highestOf([...table.blocks, ...anchors.blocks]);
  const targets = targetsOf(anchors, highest);
  return layoutOf(table).flatMap((layout) => {
    const { measure, axes } = layout.block;
    const counted = measure.kind === 'count' || (measure.kind === 'sum' && measure.heads === 'known');
    if (!counted || axes.some((axis) => axis.overlapping)) return [];
    return withoutFollowing(
      targets.flatMap((target) => {
        const cells = cellsFor(layout, populationOf(layout.block, highest), target.population);
        return cells.length > 0 ? [{ cells, anchors: target.anchors }] : [];
      }),
    );
  });
}

/** One-cell anchors, each cell of an axis, and neighbouring cells of an axis of ranges together. */
function targetsOf(anchors: WithBlocks, highest: ReadonlyMap<string, number>): readonly Target[] {
  return layoutOf(anchors).flatMap(({ block, first }) => {
    const population = populationOf(block, highest);
    const [axis, ...more] = block.axes;
    if (!axis) return [{ population, anchors: [first] }];
    const division = more.length === 0 ? divisionOf(axis) : undefined;
    if (!division) return [];
    if (division.kind === 'values') {
      return division.parts.map((part, i) => ({
        population: { ...population, values: new Map(population.values).set(division.column, [...part].sort()) },
        anchors: [first + i],
      }));
    }
    return runsOf(division.parts).map(({ range, positions }) => ({
      population: { ...population, ranges: new Map(population.ranges).set(division.column, range) },
      anchors: positions.map((position) => first + position),
    }));
  });
}

function runsOf(parts: readonly Range[]): readonly { readonly range: Range; readonly positions: readonly number[] }[] {
  return parts.flatMap((start, i) => {
    const runs = [{ range: start, positions: [i] }];
    for (let j = i + 1; j < parts.length && parts[j]?.from === (parts[j - 1]?.to ?? 0) + 1; j++) {
      const positions = Array.from({ length: j - i + 1 }, (_, k) => i + k);
      runs.push({ range: { from: start.from, to: parts[j]?.to ?? start.to }, positions });
    }
    return runs;
  });
}

/** Cells of a block that count exactly the people of a target; none when no choice of categories does. */
export function cellsFor(layout: BlockLayout, own: Population, target: Population): readonly number[] {
  if (own.view !== target.view || own.rest.join('\n') !== target.rest.join('\n')) return [];
  const divided = new Set<string>();
  let cells: readonly number[] = [layout.first];
  for (const [i, axis] of layout.block.axes.entries()) {
    const division = divisionOf(axis);
    const chosen = division ? chosenOf(division, own, target) : axis.categories.map((_, position) => position);
    if (division) divided.add(division.column);
    const stride = layout.strides[i] ?? 0;
    cells = cells.flatMap((cell) => chosen.map((position) => cell + position * stride));
  }
  const undivided = [
    ...own.ranges.keys(),
    ...own.values.keys(),
    ...target.ranges.keys(),
    ...target.values.keys(),
  ].filter((column) => !divided.has(column));
  return undivided.every((column) => sameTest(column, own, target)) ? cells : [];
}

/** Positions of an axis that make up the target exactly; none when no choice does. */
function chosenOf(division: Divided, own: Population, target: Population): readonly number[] {
  const positions = [...division.parts.keys()];
  const { column } = division;
  if (division.kind === 'values') {
    const wanted = target.values.get(column);
    if (!wanted) return own.values.has(column) ? [] : positions;
    const chosen = positions.filter((i) => division.parts[i]?.every((value) => wanted.includes(value)));
    const found = chosen.flatMap((i) => division.parts[i] ?? []).sort();
    return found.join('\n') === wanted.join('\n') ? chosen : [];
  }
  const last = Math.max(...division.parts.map((part) => part.to));
  const base = own.ranges.get(column) ?? { from: 0, to: last };
  const wanted = target.ranges.get(column) ?? base;
  if (!target.ranges.has(column) && own.ranges.has(column)) return [];
  if (wanted.from < base.from || wanted.to > base.to) return [];
  const chosen = positions.filter((i) => {
    const part = meet(division.parts[i], base);
    return part.from <= part.to && part.from >= wanted.from && part.to <= wanted.to;
  });
  const covered = chosen.reduce((sum, i) => sum + lengthOf(meet(division.parts[i], base)), 0);
  // A target without a range of its own is everybody, and the axis is taken to cover everybody.
  return covered === lengthOf(wanted) || !target.ranges.has(column) ? chosen : [];
}

function sameTest(column: string, own: Population, target: Population): boolean {
  const a = own.ranges.get(column);
  const b = target.ranges.get(column);
  const values = own.values.get(column)?.join('\n') === target.values.get(column)?.join('\n');
  return values && a?.from === b?.from && a?.to === b?.to;
}

function meet(part: Range | undefined, base: Range): Range {
  return { from: Math.max(part?.from ?? 0, base.from), to: Math.min(part?.to ?? -1, base.to) };
}

function lengthOf({ from, to }: Range): number {
  return to - from + 1;
}

function withoutFollowing(links: readonly MarginLink[]): readonly MarginLink[] {
  const kept: MarginLink[] = [];
  for (const link of [...links].sort(
    (a, b) => a.cells.length - b.cells.length || a.anchors.length - b.anchors.length,
  )) {
    const wanted = new Set(link.cells);
    let open = wanted.size;
    const covered = new Set<number>();
    for (const { cells } of kept) {
      if (!cells.every((cell) => wanted.has(cell) && !covered.has(cell))) continue;
      for (const cell of cells) covered.add(cell);
      open -= cells.length;
    }
    if (open > 0) kept.push(link);
  }
  return kept;
}
