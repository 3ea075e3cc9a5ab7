import { must } from '../../../domain/kernel/invariant.ts';
import type { RuleFinding } from '../../../domain/model/certificate.ts';
import type { LeafCounts, ProtectedTable } from '../../../domain/model/leaf.ts';
import { TIERS } from '../prepare-rounding.ts';
import type { AuditPlan } from './prepare-audit.ts';

/** Numbers that must all be multiples of a base: heads, persons of pooled rows, flows. */
export interface RoundedNumbers {
  readonly n: number;
  readonly values: LeafCounts;
}

/** R2 as anyone can check it: every number a multiple of n, none negative. */
export function recheckSteps(numbers: readonly RoundedNumbers[]): RuleFinding {
  let tested = 0;
  let failing = 0;
  for (const { n, values } of numbers) {
    tested += values.length;
    for (const value of values) if (value < 0 || value % n !== 0) failing += 1;
  }
  return { rule: 'R2', tested, failing };
}

/**
 * R3 as anyone can check it: what the tables of an edition say of the same anchors must fit together, in every atom and
 * from the atoms of one tier to those they make up. Left out are tables that say they show a margin of their own, and
 * margins with a pooled cell.
 */
export function recheckAnchors(plan: AuditPlan, cubes: ReadonlyMap<string, ProtectedTable>): RuleFinding {
  const editions = new Set([...cubes.values()].flatMap(({ periods }) => periods.map(({ edition }) => edition)));
  let tested = 0;
  let failing = 0;
  for (const edition of editions) {
    const slices = slicesOf(plan, cubes, edition);
    const known = new Map<string, Float64Array>();
    for (const component of plan.components) {
      for (const { id, atomOf, parts } of component) {
        const equations = [
          ...anchorEquations(plan),
          ...TIERS.flatMap((tier) => tableEquations(plan, slices, tier, atomOf[tier])),
          ...sumEquations(
            plan,
            parts.map((part) => known.get(component[part]?.id ?? '')),
          ),
        ];
        const found = settle(equations, plan.anchorCells + plan.segments.length);
        tested += found.tested;
        failing += found.failing;
        known.set(id, found.values);
      }
    }
  }
  return { rule: 'R3', tested, failing };
}

/** One table of an edition in its cube. */
interface Slice {
  readonly table: number;
  readonly cube: ProtectedTable;
  readonly position: number;
}

function slicesOf(plan: AuditPlan, cubes: ReadonlyMap<string, ProtectedTable>, edition: number): readonly Slice[] {
  return plan.tables.flatMap(({ id, tier }, table) => {
    const cube = cubes.get(id);
    // Of a table with several periods in one edition (elections) only one is on the persons of the others: none is taken.
    const own = cube?.periods.flatMap((period, position) => (period.edition === edition ? [position] : [])) ?? [];
    const [position, more] = own;
    const isWhole = cube?.atoms.length === plan.atoms[tier].length;
    return cube && isWhole && position !== undefined && more === undefined ? [{ table, cube, position }] : [];
  });
}

/** Numbers that add up to a value; the signs are those of the numbers. */
interface Equation {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly value: number;
}

function anchorEquations(plan: AuditPlan): readonly Equation[] {
  return plan.relations.flatMap(({ table, cells, minus }) => {
    const isOfSegments = minus.every((number) => number < plan.fixed - plan.figures);
    return table < 0 && isOfSegments ? [{ plus: cells, minus, value: 0 }] : [];
  });
}

function tableEquations(
  plan: AuditPlan,
  slices: readonly Slice[],
  tier: (typeof TIERS)[number],
  atom: number | undefined,
): readonly Equation[] {
  if (atom === undefined) return [];
  return slices.flatMap(({ table, cube, position }) => {
    const { tier: own, cellCount } = must(plan.tables[table], 'a table of the plan');
    const row = atom * cube.periods.length + position;
    if (own !== tier || cube.ownMargins?.[row] === 1) return [];
    const pooled = pooledCells(plan, table, cube, row);
    return plan.held.flatMap((held): readonly Equation[] => {
      if (held.table !== table || held.cells.some((cell) => pooled.has(cell))) return [];
      const value = held.cells.reduce((sum, cell) => sum + (cube.heads[row * cellCount + cell] ?? 0), 0);
      return [{ plus: held.anchors, minus: [], value }];
    });
  });
}

function pooledCells(plan: AuditPlan, table: number, { pooled }: ProtectedTable, row: number): ReadonlySet<number> {
  const cells = new Set<number>();
  plan.tables[table]?.sensitive.forEach((own, i, rows) => {
    if ((pooled?.heads[row * rows.length + i] ?? 0) > 0) for (const cell of own) cells.add(cell);
  });
  return cells;
}

/** What the parts of an atom say of its anchors: their sum, where every part tells. */
function sumEquations(plan: AuditPlan, parts: readonly (Float64Array | undefined)[]): readonly Equation[] {
  if (parts.length === 0) return [];
  return Array.from({ length: plan.anchorCells }, (_, cell) => ({
    plus: [cell],
    minus: [],
    value: parts.reduce((sum, part) => sum + (part?.[cell] ?? Number.NaN), 0),
  })).filter(({ value }) => !Number.isNaN(value));
}

/** Works out numbers one after another, and counts the equations that do not hold in the end. */
function settle(equations: readonly Equation[], numbers: number) {
  const values = new Float64Array(numbers).fill(Number.NaN);
  const isOpen = (number: number) => Number.isNaN(values[number] ?? Number.NaN);
  const sumOf = (own: readonly number[]) =>
    own.reduce((sum, number) => sum + (isOpen(number) ? 0 : (values[number] ?? 0)), 0);
  let waiting = equations;
  const used = new Set<Equation>();
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    waiting = waiting.filter((equation) => {
      const { plus, minus, value } = equation;
      const open = [...plus.filter(isOpen), ...minus.filter(isOpen)];
      const [only] = open;
      if (open.length > 1) return true;
      if (only === undefined) return false;
      const rest = value - sumOf(plus) + sumOf(minus);
      values[only] = plus.includes(only) ? rest : -rest;
      used.add(equation);
      return false;
    });
  }
  const left = new Set(waiting);
  const checked = equations.filter((equation) => !left.has(equation) && !used.has(equation));
  const failing = checked.filter(({ plus, minus, value }) => sumOf(plus) - sumOf(minus) !== value).length;
  return { values, tested: checked.length, failing };
}
