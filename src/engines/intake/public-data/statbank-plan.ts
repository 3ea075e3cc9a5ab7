import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { PublicCategory } from './public-dataset.ts';
import type { StatbankTable, StatbankVariable } from './statbank-table.ts';

/** The codes asked for of one variable, in the table's order; never empty. */
export interface ChosenVariable {
  readonly variable: StatbankVariable;
  readonly values: readonly PublicCategory[];
}

/** What is to be asked of a table: every variable with its codes written out. */
export interface StatbankPlan {
  readonly table: StatbankTable;
  readonly chosen: readonly ChosenVariable[];
  readonly observations: number;
  /** As StatBank counts towards its limit: observations times one more than the variables. */
  readonly cells: number;
}

const same = (a: string, b: string): boolean => a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
const shownValues = 8;

/**
 * Writes a selection out. A value is a code, a label that only one code has, `*`, a pattern with `*`, and of time also
 * `(1)` (newest), `(-n+5)` (the five newest), `>=2023K1`, `<=2024K2` and both together. Every variable must be chosen:
 * what StatBank does with one left out depends on the table.
 * @throws Problem KV-L54 unknown variable, KV-L55 unknown value, KV-L56 variables not chosen.
 * @source dst.md sections 1 and 1.1
 */
export function planStatbank(
  table: StatbankTable,
  select: readonly { readonly variable: string; readonly values: readonly string[] }[],
): StatbankPlan {
  const valid = table.variables.map(({ id }) => id);
  const unknown = select.find(({ variable }) => !valid.some((id) => same(id, variable)));
  if (unknown) throw new Problem('KV-L54', { table: table.id, found: unknown.variable, valid });
  const chosen = table.variables.map((variable): ChosenVariable => {
    const patterns = select.filter((one) => same(one.variable, variable.id)).flatMap(({ values }) => values);
    const codes = new Set(patterns.flatMap((pattern) => codesOf(table, variable, pattern.trim())));
    return { variable, values: variable.values.filter(({ code }) => codes.has(code)) };
  });
  const missing = chosen.filter(({ values }) => values.length === 0).map(({ variable }) => variable.id);
  if (missing.length > 0) throw new Problem('KV-L56', { table: table.id, missing });
  return planOf(table, chosen);
}

/**
 * The same question in parts by period, each within `mostCells`; oldest first. A plan that one period alone brings over
 * the limit cannot be cut so.
 * @throws Problem KV-L57.
 */
export function splitByTime(plan: StatbankPlan, mostCells: number): readonly StatbankPlan[] {
  const time = plan.chosen.find(({ variable }) => variable.time);
  const periods = time?.values ?? [];
  const atATime = Math.floor((mostCells * periods.length) / plan.cells);
  if (!time || atATime < 1) throw tooMany(plan, mostCells, 'CSV');
  return Array.from({ length: Math.ceil(periods.length / atATime) }, (_, i) => {
    const values = periods.slice(i * atATime, (i + 1) * atATime);
    return planOf(
      plan.table,
      plan.chosen.map((one) => (one === time ? { ...one, values } : one)),
    );
  });
}

/** That a question is larger than StatBank answers in a format. */
export function tooMany(plan: StatbankPlan, most: number, format: string): Problem<'KV-L57'> {
  return new Problem('KV-L57', { table: plan.table.id, cells: plan.cells, most, format });
}

function planOf(table: StatbankTable, chosen: readonly ChosenVariable[]): StatbankPlan {
  const observations = chosen.reduce((product, { values }) => product * values.length, 1);
  return { table, chosen, observations, cells: observations * (chosen.length + 1) };
}

function codesOf(table: StatbankTable, variable: StatbankVariable, asked: string): readonly string[] {
  const { values } = variable;
  const exact = values.find(({ code }) => same(code, asked));
  if (exact) return [exact.code];
  const byLabel = values.filter(({ label }) => same(label, asked));
  if (byLabel.length === 1) return byLabel.map(({ code }) => code);
  const found = asked.includes('*') ? matching(values, asked) : periodsOf(variable, asked);
  if (found.length > 0) return found;
  throw new Problem('KV-L55', {
    table: table.id,
    variable: variable.id,
    found: asked,
    nearest: nearest(values, asked),
  });
}

function matching(values: readonly PublicCategory[], asked: string): readonly string[] {
  const literal = asked.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${literal.join('.*')}$`, 'iu');
  return values.map(({ code }) => code).filter((code) => pattern.test(code));
}

// Positions, not arithmetic: weekly tables have gaps (dst.md 1.1, trap 14).
function periodsOf({ time, values }: StatbankVariable, asked: string): readonly string[] {
  if (!time) return [];
  const codes = values.map(({ code }) => code);
  const nth = /^\((\d+)\)$/.exec(asked)?.[1];
  if (nth !== undefined) return codes.slice(codes.length - Number(nth), codes.length - Number(nth) + 1);
  const newest = /^\(-n\+(\d+)\)$/.exec(asked)?.[1];
  if (newest !== undefined) return Number(newest) > 0 ? codes.slice(-Number(newest)) : [];
  const [, from, to] = /^(?:>=([^<>=]+))?(?:<=([^<>=]+))?$/.exec(asked) ?? [];
  if (from === undefined && to === undefined) return [];
  const first = from === undefined ? 0 : codes.indexOf(from);
  const last = to === undefined ? codes.length - 1 : codes.indexOf(to);
  return first < 0 || last < 0 ? [] : codes.slice(first, last + 1);
}

// Values that contain what was asked, then those that begin most like it.
function nearest(values: readonly PublicCategory[], asked: string): readonly string[] {
  const wanted = asked.toLowerCase();
  const score = ({ code, label }: PublicCategory): number => {
    if (label.toLowerCase().includes(wanted)) return wanted.length + 1;
    return Math.max(shared(code.toLowerCase(), wanted), shared(label.toLowerCase(), wanted));
  };
  const ranked = values.map((value) => ({ value, score: score(value) })).sort((a, b) => b.score - a.score);
  const alike = ranked.filter((one) => one.score > 0);
  return (alike.length > 0 ? alike : ranked)
    .slice(0, shownValues)
    .map(({ value: { code, label } }) => (code === label ? code : `${code} ${label}`));
}

function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
