import type { BlockDefinition } from '../../../domain/model/table-definition.ts';
import { type Divided, divisionOf, type Population, populationOf } from '../anchors/population.ts';

/** Cells of two blocks that count the same people, by number inside each block, rising. */
export interface SharedMargin {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * Every finest margin two blocks share, read off their definitions: the same view and tests, and along each column the
 * smallest groups of categories that make up the same values in both. Whether an axis really covers everybody is not
 * said by definitions: hold a margin only where the true figures agree.
 * @source diskretion.md 2 (row 5) and 6
 */
export function sharedMargins(left: BlockDefinition, right: BlockDefinition): readonly SharedMargin[] {
  if (left.view !== right.view) return [];
  const [a, b] = [populationOf(left, new Map()), populationOf(right, new Map())];
  if (a.rest.join('\n') !== b.rest.join('\n')) return [];
  const sides = [sideOf(left, a), sideOf(right, b)] as const;
  const columns = [...new Set(sides.flatMap(({ axes, population }) => columnsOf(axes, population)))];
  let margins: readonly Chosen[] = [{ left: new Map(), right: new Map() }];
  for (const column of columns) {
    const groups = groupsAlong(column, sides);
    margins = margins.flatMap((margin) =>
      groups.map((group) => ({
        left: new Map([...margin.left, [column, group.left] as const]),
        right: new Map([...margin.right, [column, group.right] as const]),
      })),
    );
  }
  return margins.map((margin) => ({ left: cellsIn(sides[0], margin.left), right: cellsIn(sides[1], margin.right) }));
}

interface Chosen {
  readonly left: ReadonlyMap<string, readonly number[]>;
  readonly right: ReadonlyMap<string, readonly number[]>;
}

/** A block with its axes by the column they divide. */
interface Side {
  readonly block: BlockDefinition;
  readonly axes: readonly (Divided | undefined)[];
  readonly population: Population;
}

function sideOf(block: BlockDefinition, population: Population): Side {
  return { block, axes: block.axes.map(divisionOf), population };
}

function columnsOf(axes: Side['axes'], { ranges, values }: Population): readonly string[] {
  return [...axes.flatMap((axis) => axis?.column ?? []), ...ranges.keys(), ...values.keys()];
}

interface Group {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Groups of positions along one column; a block without an axis there has none to choose and stands for what it counts. */
function groupsAlong(column: string, sides: readonly [Side, Side]): readonly Group[] {
  const [left, right] = sides.map((side) => valuesAlong(column, side));
  if (!left || !right) {
    // Where one block says nothing of the column, everybody is counted in it, so all positions of the other are too.
    const all = (side: Side): readonly number[] => {
      const axis = side.axes.find((found) => found?.column === column);
      return axis ? [...axis.parts.keys()] : [];
    };
    const bounded = sides.some(({ population }) => population.ranges.has(column) || population.values.has(column));
    return bounded ? [] : [{ left: all(sides[0]), right: all(sides[1]) }];
  }
  return componentsOf(left, right);
}

/** Values of each position along a column; one position without an axis but with a test; undefined with neither. */
function valuesAlong(
  column: string,
  { axes, population }: Side,
): readonly { readonly position: number; readonly values: ReadonlySet<string> }[] | undefined {
  const axis = axes.find((found) => found?.column === column);
  const range = population.ranges.get(column);
  const list = population.values.get(column);
  const inside = (value: string): boolean =>
    (!range || (Number(value) >= range.from && Number(value) <= range.to)) && (!list || list.includes(value));
  if (axis?.kind === 'values') {
    return axis.parts.map((part, position) => ({ position, values: new Set(part.filter(inside)) }));
  }
  if (axis) {
    return axis.parts.map(({ from, to }, position) => ({
      position,
      values: new Set(wholeNumbers(from, Math.min(to, range?.to ?? oldest)).filter(inside)),
    }));
  }
  if (list) return [{ position: -1, values: new Set(list) }];
  return range ? [{ position: -1, values: new Set(wholeNumbers(range.from, Math.min(range.to, oldest))) }] : undefined;
}

// Ranges without an end are cut far above every age; both blocks are cut alike.
const oldest = 1000;

function wholeNumbers(from: number, to: number): readonly string[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => String(from + k));
}

type Positions = NonNullable<ReturnType<typeof valuesAlong>>;

/** The smallest groups of positions on both sides that hold exactly the same values. */
function componentsOf(left: Positions, right: Positions): readonly Group[] {
  const groups: Group[] = [];
  const done = new Set<number>();
  for (const start of left) {
    if (done.has(start.position) || start.values.size === 0) continue;
    const own = new Set([start]);
    const other = new Set<Positions[number]>();
    for (let before = -1; before !== own.size + other.size; ) {
      before = own.size + other.size;
      for (const a of own) for (const b of right) if (meets(a.values, b.values)) other.add(b);
      for (const b of other) for (const a of left) if (meets(a.values, b.values)) own.add(a);
    }
    for (const a of own) done.add(a.position);
    const total = (side: Iterable<Positions[number]>): number =>
      [...side].reduce((sum, { values }) => sum + values.size, 0);
    const shared = new Set([...other].flatMap(({ values }) => [...values]));
    const same = total(own) === total(other) && [...own].every(({ values }) => [...values].every((v) => shared.has(v)));
    const chosen = (side: Iterable<Positions[number]>): readonly number[] =>
      [...side].map(({ position }) => position).filter((position) => position >= 0);
    if (same) groups.push({ left: chosen(own), right: chosen(other) });
  }
  return groups;
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((value) => b.has(value));
}

/** Cells at the chosen positions of the axes of known columns, and at all positions of the others. */
function cellsIn({ block, axes }: Side, chosen: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const cells = block.axes.reduce<readonly number[]>(
    (found, { categories }, i) => {
      const positions = chosen.get(axes[i]?.column ?? '') ?? [...categories.keys()];
      return found.flatMap((cell) => positions.map((position) => cell * categories.length + position));
    },
    [0],
  );
  return cells.toSorted((a, b) => a - b);
}
