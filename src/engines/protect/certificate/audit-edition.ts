import type { Tier } from '../../../domain/model/table-definition.ts';
import { narrow } from '../attacks/narrow-ranges.ts';
import type { AuditNode } from './audit-nodes.ts';
import {
  type Component,
  type ComponentShape,
  FAR_ABOVE,
  kindsOf,
  lowestTier,
  type NodePlace,
  shapeOf,
} from './component-numbers.ts';
import type { EditionNumbers } from './edition-numbers.ts';
import type { AuditPlan } from './prepare-audit.ts';

/** Leaves that an outsider narrows below W, and the atom they belong to. */
export interface FailingAtom {
  readonly tier: Tier;
  readonly atom: string;
  readonly table: string;
  readonly period: string;
}

/** A component where ranges became narrow, for linear programs to look at: who sees it sees true counts. */
export interface TightComponent {
  readonly component: Component;
  /** Numbers of its narrowest small leaves. */
  readonly leaves: readonly number[];
  readonly atoms: readonly FailingAtom[];
  /** Whole numbers propagation left the narrowest of them. */
  readonly width: number;
}

/** What interval propagation found in an edition. */
export interface RangeAudit {
  /** Small leaves looked at. */
  readonly tested: number;
  readonly failing: number;
  /** Fewest whole numbers left to a small leaf; infinite where there is none. */
  readonly fewest: number;
  readonly failingAtoms: readonly FailingAtom[];
  readonly tightest: readonly TightComponent[];
  /** What is known in the end of the anchors that were told. */
  readonly told: readonly ToldAnchor[];
}

/** An anchor of a tier's atoms that something else tells of as well: both ends of a range, by atom. */
export interface ToldAnchor {
  readonly tier: Tier;
  /** Cell of the anchor table. */
  readonly anchor: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Where an outsider's ranges start. */
export interface RangeStart {
  /** Whether he knows the exact residents and households of every afdeling. */
  readonly knowsTotals: boolean;
  /** Whether he has the other years and versions too (R5). */
  readonly comparesReleases: boolean;
  /** Components kept for linear programs, the narrowest first. */
  readonly keep: number;
  /** What he has from elsewhere of some anchors: the flows tell of movers. */
  readonly told?: readonly ToldAnchor[];
  /**
   * Leaves looked at: truly small ones (left out), or all that may be small for all he knows. Which those are, he can
   * work out himself.
   */
  readonly looksAt?: 'possible';
  /** The method he knows was used; small leaves only is a control, which must break. */
  readonly method?: 'every-leaf' | 'small-leaves';
}

/**
 * What an outsider can work out of one edition who has all of it, the method, n and the rounded anchors, and is told
 * which leaves took a second step: ranges narrowed through every table, margin, anchor and known total until nothing
 * changes. The truth always lies in its range, so a leaf that keeps W whole numbers here keeps them against anyone
 * who knows less.
 * @source diskretion.md 7.2, R4 and R5
 */
export function auditEdition(plan: AuditPlan, numbers: EditionNumbers, start: RangeStart): RangeAudit {
  const alone = new Map<string, ComponentShape>();
  const total = { tested: 0, failing: 0, fewest: Number.POSITIVE_INFINITY };
  const failingAtoms: FailingAtom[] = [];
  let tightest: TightComponent[] = [];
  const told = (start.told ?? []).map((anchor) => ({ ...anchor, low: anchor.low.slice(), high: anchor.high.slice() }));
  for (const nodes of plan.components) {
    const [only, more] = nodes;
    const key = only && !more ? Object.keys(only.atomOf).join() : undefined;
    const known = key === undefined ? undefined : alone.get(key);
    const shape = known ? withNode(known, only) : shapeOf(plan, nodes);
    if (key !== undefined && !known) alone.set(key, shape);
    const component = openComponent(plan, shape, numbers, start);
    narrow(component.ranges, component.relations);
    for (const anchor of told) tell(anchor, shape, component);
    const found = judge(plan, shape, numbers, component, start);
    total.tested += found.tested;
    total.failing += found.failing.length;
    total.fewest = Math.min(total.fewest, found.fewest);
    failingAtoms.push(...found.failing);
    if (found.tight && found.tight.width < 2 * plan.n - 1 && start.keep > 0) {
      tightest.push(found.tight);
      if (tightest.length > 4 * start.keep) tightest = narrowest(tightest, start.keep);
    }
  }
  return { ...total, failingAtoms, tightest: narrowest(tightest, start.keep), told };
}

/** Takes down what a component came to know of an anchor. */
function tell({ tier, anchor, low, high }: ToldAnchor, { places }: ComponentShape, { ranges }: Component): void {
  for (const { node, first } of places) {
    const atom = node.atomOf[tier];
    if (atom === undefined) continue;
    low[atom] = Math.max(at(low, atom), at(ranges.low, first + anchor));
    high[atom] = Math.min(at(high, atom), at(ranges.high, first + anchor));
  }
}

/** The shape of a unit by itself is that of every other one that is an atom of the same tiers. */
function withNode(shape: ComponentShape, node: AuditNode | undefined): ComponentShape {
  return { ...shape, places: shape.places.map((place) => ({ ...place, node: node ?? place.node })) };
}

function narrowest(components: readonly TightComponent[], keep: number): TightComponent[] {
  return [...components].sort((a, b) => a.width - b.width).slice(0, keep);
}

/** A component as the outsider starts: truths for the audit, first ranges for him. */
export function openComponent(
  plan: AuditPlan,
  shape: ComponentShape,
  numbers: EditionNumbers,
  start: RangeStart,
): Component {
  const truth = new Int32Array(shape.numbers);
  const low = new Int32Array(shape.numbers);
  const high = new Int32Array(shape.numbers).fill(FAR_ABOVE);
  for (const place of shape.places) {
    fillLeaves(plan, place, numbers, start, { truth, low, high });
    fillAnchors(plan, place, numbers, start, { truth, low, high });
  }
  fillFigures(plan, shape, truth);
  return { truth, ranges: { low, high }, relations: { ...shape.relations, kinds: kindsOf(shape.relations, truth) } };
}

interface Filling {
  readonly truth: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

function fillLeaves(
  plan: AuditPlan,
  { node, tableFirst }: NodePlace,
  numbers: EditionNumbers,
  start: RangeStart,
  { truth, low, high }: Filling,
): void {
  plan.tables.forEach(({ tier, cellCount }, t) => {
    const table = numbers.tables[t];
    const first = at(tableFirst, t);
    const atom = node.atomOf[tier];
    if (!table || first < 0 || atom === undefined) return;
    const { shown } = table;
    const least = start.comparesReleases ? table.least : shown;
    const most = start.comparesReleases ? table.most : shown;
    const smallOnly = start.method === 'small-leaves';
    for (let cell = 0; cell < cellCount; cell++) {
      const leaf = atom * cellCount + cell;
      const count = at(table.truth, leaf);
      truth[first + cell] = count;
      if (table.hidden?.[leaf] === 1) continue;
      const sure = smallOnly && at(most, leaf) > plan.n;
      const from = at(most, leaf) <= 0 ? 0 : Math.max(1, at(most, leaf) - (sure ? 0 : plan.n - 1));
      const to = smallOnly ? Math.max(at(least, leaf), plan.n - 1) : at(least, leaf) + plan.n - 1;
      low[first + cell] = count < from ? Math.min(count, Math.max(0, from - plan.n)) : from;
      high[first + cell] = count > to ? Math.max(count, to + plan.n) : to;
    }
  });
}

function fillAnchors(
  plan: AuditPlan,
  { node, first }: NodePlace,
  { anchors }: EditionNumbers,
  { knowsTotals, told = [] }: RangeStart,
  { truth, low, high }: Filling,
): void {
  if (!anchors) return;
  const lowest = lowestTier(node);
  const own = anchors[lowest];
  const from = (node.atomOf[lowest] ?? 0) * own.cells;
  for (let cell = 0; cell < own.cells; cell++) truth[first + cell] = at(own.exact, from + cell);
  plan.segments.forEach(({ tier, plus, minus }, s) => {
    const number = first + plan.anchorCells + s;
    truth[number] = signedSum(own.exact, from, plus, minus);
    const atom = node.atomOf[tier];
    if (atom === undefined) return;
    const { cells, rounded } = anchors[tier];
    const cellsOf = [...plus, ...minus];
    if (cellsOf.some((cell) => at(rounded, atom * cells + cell) < 0)) return;
    const value = signedSum(rounded, atom * cells, plus, minus);
    const count = at(truth, number);
    const reach = Math.abs(value - count) < plan.n ? plan.n - 1 : Math.max(2 * plan.n - 1, Math.abs(value - count));
    low[number] = Math.max(value > 0 ? Math.min(1, count) : 0, value - reach);
    high[number] = value + reach;
  });
  for (const { tier, anchor, low: least, high: most } of told) {
    const atom = node.atomOf[tier];
    if (atom === undefined) continue;
    low[first + anchor] = Math.min(at(truth, first + anchor), at(least, atom));
    high[first + anchor] = Math.max(at(truth, first + anchor), at(most, atom));
  }
  for (const cell of knowsTotals ? plan.known : []) {
    low[first + cell] = at(truth, first + cell);
    high[first + cell] = at(truth, first + cell);
  }
}

function signedSum(values: Int32Array, from: number, plus: readonly number[], minus: readonly number[]): number {
  let sum = 0;
  for (const cell of plus) sum += at(values, from + cell);
  for (const cell of minus) sum -= at(values, from + cell);
  return sum;
}

/** A figure is what the first table that gives it says; the anchors come first. */
function fillFigures(plan: AuditPlan, { places }: ComponentShape, truth: Int32Array): void {
  const firstFigure = plan.fixed - plan.figures;
  for (const { first, tableFirst } of places) {
    const filled = new Uint8Array(plan.figures);
    for (const { table, cells, minus } of plan.relations) {
      const figure = (minus[0] ?? 0) - firstFigure;
      const base = table < 0 ? first : at(tableFirst, table);
      if (figure < 0 || base < 0 || filled[figure] === 1) continue;
      filled[figure] = 1;
      let sum = 0;
      for (const cell of cells) sum += at(truth, base + cell);
      truth[first + firstFigure + figure] = sum;
    }
  }
}

function judge(
  plan: AuditPlan,
  { places }: ComponentShape,
  numbers: EditionNumbers,
  { truth, ranges, ...component }: Component,
  { knowsTotals, looksAt }: RangeStart,
) {
  const isLookedAt = (number: number): boolean => {
    if (looksAt === 'possible') return at(ranges.high, number) > 0 && at(ranges.low, number) < plan.n;
    return at(truth, number) > 0 && at(truth, number) < plan.n;
  };
  let tested = 0;
  let fewest = Number.POSITIVE_INFINITY;
  const failing: FailingAtom[] = [];
  let leaves: number[] = [];
  let atoms: FailingAtom[] = [];
  for (const { node, tableFirst } of places) {
    plan.tables.forEach(({ id, tier, cellCount }, t) => {
      const first = at(tableFirst, t);
      const table = numbers.tables[t];
      if (first < 0 || !table) return;
      const beforehand = knowsTotals ? plan.knownCells[t] : undefined;
      for (let number = first; number < first + cellCount; number++) {
        if (!isLookedAt(number) || beforehand?.has(number - first)) continue;
        tested += 1;
        const width = at(ranges.high, number) - at(ranges.low, number) + 1;
        if (width > fewest && width >= plan.W) continue;
        const own = { tier, atom: node.id, table: id, period: table.period.id };
        if (width < plan.W) failing.push(own);
        if (width > fewest) continue;
        if (width < fewest) {
          fewest = width;
          leaves = [];
          atoms = [];
        }
        leaves.push(number);
        atoms.push(own);
      }
    });
  }
  const tight =
    leaves.length > 0 ? { component: { ...component, truth, ranges }, leaves, atoms, width: fewest } : undefined;
  return { tested, failing, fewest, tight };
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
