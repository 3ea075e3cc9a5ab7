import {
  addDec,
  compareDec,
  type Decimal,
  dec,
  decOf,
  decToNumber,
  mulDec,
} from '../../../src/domain/kernel/decimal.ts';
import type {
  AxisCategory,
  BlockDefinition,
  Condition,
  FactView,
  TableDefinition,
} from '../../../src/domain/model/table-definition.ts';
import type { Row } from '../../storage/duckdb/write-layout.ts';

/** One edition as delivered: rows by layout, and the national reference values of the year by key. */
export interface NaiveWorld {
  readonly personer: readonly Row[];
  readonly husstande: readonly Row[];
  readonly flytninger: readonly Row[];
  readonly valgdeltagelse: readonly Row[];
  readonly references: Readonly<Record<string, string>>;
}

/** What one cell of one unit holds. */
export interface NaiveCell {
  readonly heads: number;
  readonly sum: number;
  readonly absolute: number;
  readonly largest: number;
  readonly second: number;
}

// Written apart from the engine on purpose: row by row, cell by cell, no SQL and no shared step.

/** Every cell of a table for one unit, by asking every row of the unit about every cell. */
export function naiveCells(table: TableDefinition, unit: string, world: NaiveWorld): readonly NaiveCell[] {
  return table.blocks.flatMap((block) => {
    const rows = factRows(block.view, world).filter((row) => row.unit === unit);
    return combinations(block).map((categories) => countCell(block, categories, rows, world));
  });
}

function combinations(block: BlockDefinition): readonly (readonly AxisCategory[])[] {
  let cells: AxisCategory[][] = [[]];
  for (const axis of block.axes) cells = cells.flatMap((cell) => axis.categories.map((c) => [...cell, c]));
  return cells;
}

function countCell(
  block: BlockDefinition,
  categories: readonly AxisCategory[],
  rows: readonly Row[],
  world: NaiveWorld,
): NaiveCell {
  const conditions = [block.where, ...categories.map((c) => c.when)].filter((c) => c !== undefined);
  const inCell = rows.filter((row) => conditions.every((c) => holds(c, row, world) === true));
  const own = categories.findLast((c) => c.column !== undefined)?.column;
  if (block.measure.kind === 'count') {
    const heads = inCell.reduce((n, row) => n + Number(block.view.endsWith('_moves') ? row.antal : 1), 0);
    return { heads, sum: 0, absolute: 0, largest: 0, second: 0 };
  }
  const column = own ?? block.measure.column ?? '';
  const amounts = inCell.flatMap((row) =>
    row[column] === null || row[column] === undefined ? [] : [amount(row[column])],
  );
  if (block.measure.kind === 'delivered-count') {
    const heads = amounts.reduce((n, a) => n + decToNumber(a), 0);
    return { heads, sum: 0, absolute: 0, largest: 0, second: 0 };
  }
  const counted = block.measure.heads === 'positive' ? amounts.filter((a) => compareDec(a, decOf(0)) > 0) : amounts;
  const sizes = counted.map(withoutSign).toSorted(compareDec).toReversed();
  return {
    heads: counted.length,
    sum: decToNumber(counted.reduce(addDec, decOf(0))),
    absolute: decToNumber(sizes.reduce(addDec, decOf(0))),
    largest: decToNumber(sizes[0] ?? decOf(0)),
    second: decToNumber(sizes[1] ?? decOf(0)),
  };
}

/** True, false, or undefined when a value that the test needs is missing. */
function holds(condition: Condition, row: Row, world: NaiveWorld): boolean | undefined {
  if (condition.kind === 'all' || condition.kind === 'any') {
    const parts = condition.of.map((c) => holds(c, row, world));
    const decisive = condition.kind === 'any';
    if (parts.includes(decisive)) return decisive;
    return parts.includes(undefined) ? undefined : !decisive;
  }
  if (condition.kind === 'not') {
    const inner = holds(condition.of, row, world);
    return inner === undefined ? undefined : !inner;
  }
  const value = row[condition.column] ?? undefined;
  if (condition.kind === 'known') return value !== undefined;
  if (condition.kind === 'unknown') return value === undefined;
  if (value === undefined) return undefined;
  if (condition.kind === 'equals') return value === condition.value;
  if (condition.kind === 'in') return condition.values.some((v) => v === value);
  if (condition.kind === 'between') return within(amount(value), decOf(1), condition);
  const reference = world.references[condition.reference];
  if (reference === undefined) return undefined;
  return within(mulDec(decOf(100), amount(value)), dec(reference), condition);
}

function within(value: Decimal, unit: Decimal, ends: Extract<Condition, { kind: 'between' | 'relative' }>): boolean {
  const low = ends.from === undefined ? 1 : compareDec(value, mulDec(dec(ends.from), unit));
  const high = ends.to === undefined ? -1 : compareDec(value, mulDec(dec(ends.to), unit));
  return (ends.lowerOut ? low > 0 : low >= 0) && (ends.upperOut ? high < 0 : high <= 0);
}

function amount(value: unknown): Decimal {
  return dec(String(value));
}

function withoutSign(a: Decimal): Decimal {
  return { digits: a.digits < 0n ? -a.digits : a.digits, scale: a.scale };
}

function factRows(view: FactView, world: NaiveWorld): readonly Row[] {
  if (view === 'persons') return world.personer.map((p) => ({ ...p, unit: unitOf(p), ft_krit: byCriterion(p) }));
  if (view === 'households') return world.husstande.map((h) => household(h, world));
  if (view === 'turnout') return world.valgdeltagelse.map((t) => ({ ...t, unit: t.afdeling_id ?? null }));
  return movesAt(view === 'in_moves' ? 'til' : 'fra', world);
}

function unitOf(person: Row): string | null {
  if (person.afdeling_id) return String(person.afdeling_id);
  return person.omraade_id ? `rest@${person.omraade_id}` : null;
}

function byCriterion(person: Row): number {
  if (typeof person.ft_kriterium === 'number') return person.ft_kriterium;
  const parts = ['ft_a', 'ft_b', 'ft_c', 'ft_d', 'ft_e'].map((column) => amount(person[column] ?? 0));
  return decToNumber(parts.reduce(addDec, decOf(0)));
}

function household(h: Row, world: NaiveWorld): Row {
  const members = world.personer.filter((p) => p.husstand_id === h.husstand_id);
  const taxed = members.filter((p) => p.fuldt_skattepligtig === 1 && Number(p.alder) >= 18);
  const incomes = taxed.flatMap((p) =>
    p.personindkomst === null || p.personindkomst === undefined ? [] : [amount(p.personindkomst)],
  );
  const single = ['M', 'K', 'PAR', 'PA'].includes(String(h.hustype_dst));
  return {
    ...h,
    unit: h.afdeling_id
      ? String(h.afdeling_id)
      : (members
          .map(unitOf)
          .filter((u) => u !== null)
          .toSorted()[0] ?? null),
    hustype: single ? `${h.hustype_dst}${Number(h.antal_boern) > 0 ? 1 : 0}` : String(h.hustype_dst),
    hindkomst: incomes.length === 0 ? null : decToNumber(incomes.reduce(addDec, decOf(0))),
    skattepligtige_18: taxed.length,
  };
}

function movesAt(here: 'fra' | 'til', world: NaiveWorld): readonly Row[] {
  const there = here === 'fra' ? 'til' : 'fra';
  const last = new Map<string, Row>();
  const inOrder = world.flytninger.toSorted((a, b) =>
    `${a.dato} ${a.flytning_id}` < `${b.dato} ${b.flytning_id}` ? -1 : 1,
  );
  for (const move of inOrder) {
    const unit = move[`${here}_afdeling`];
    const isMove = ['flytning', 'indvandret', 'udvandret'].includes(String(move.art));
    if (!unit || !isMove || move[`${there}_afdeling`] === unit) continue;
    last.set(`${unit} ${move.person_id ?? move.flytning_id}`, {
      ...move,
      unit,
      modpart: move[`modpart_${there}`] ?? counterpart(move, here, there),
      hustype: (here === 'til' ? move.hustype_efter : move.hustype_foer) ?? null,
    });
  }
  return [...last.values()];
}

function counterpart(move: Row, here: 'fra' | 'til', there: 'fra' | 'til'): string {
  const organisation = (id: unknown): string => String(id).slice(0, 4);
  const other = move[`${there}_afdeling`];
  if (other && organisation(other) === organisation(move[`${here}_afdeling`])) return 'P1';
  if (!move[`${there}_kommune`]) return 'P5';
  const known = move[`${here}_kommune`];
  if (known && move[`${there}_kommune`] !== known) return 'P4';
  return other ? 'P2' : 'P3';
}
