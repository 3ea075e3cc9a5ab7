import { invariant } from '../../domain/kernel/invariant.ts';
import type { FactRules, PlanSource, PlanStep } from '../../domain/model/query-plan.ts';
import type { Axis, Condition, FactView, ReferenceKey } from '../../domain/model/table-definition.ts';
import { conditionColumns, conditionReferences, conditionSql } from './condition-sql.ts';
import type { Parts } from './cut-steps.ts';
import { factViewSql } from './fact-views.ts';

/**
 * The columns one pass over a fact view works out for all blocks that need them: a number per exclusive axis, a 1 per
 * condition, and delivered columns to add up. Equal axes and conditions of several tables share a column, which is
 * what makes the tables cheap: every row's categories are found once.
 */
export interface CodeBook {
  readonly view: FactView;
  /** Name of the table the pass makes. */
  readonly name: string;
  /** Column with the category's number on the axis, null where none fits. */
  axis(axis: Axis): string;
  /** Column that is 1 where the condition holds. */
  flag(condition: Condition, wish: string): string;
  /** A delivered column as it is. */
  measured(column: string): string;
  /** Where the rows of the view stand for several persons: the column with how many. */
  weight(): string | undefined;
  references(): readonly ReferenceKey[];
  finish(): { readonly step: PlanStep; readonly sources: readonly PlanSource[] };
}

const row = 'f';
const names = { column: (c: string) => `${row}.${columnName(c)}`, reference: (k: ReferenceKey) => `r.${k}` };

function columnName(name: string): string {
  invariant(/^[a-z][a-z0-9_]*$/.test(name), `not a column name: ${name}`);
  return name;
}

/** An empty code book of a fact view. */
export function openCodeBook(view: FactView, rules: FactRules, parts: Parts = []): CodeBook {
  const book = new Map<string, string>();
  const columns = new Set<string>();
  const references = new Set<ReferenceKey>();
  const weightColumn = factViewSql(view, [], rules).weight;

  const note = (condition: Condition): void => {
    for (const c of conditionColumns(condition)) columns.add(c);
    for (const k of conditionReferences(condition)) references.add(k);
  };
  const enter = (sql: string, wish: string): string => {
    const known = book.get(sql);
    if (known !== undefined) return known;
    const name = freeName(wish.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_'), [...book.values()]);
    book.set(sql, name);
    return name;
  };
  return {
    view,
    name: `${view}_coded`,
    axis: (axis) => {
      for (const { when } of axis.categories) if (when) note(when);
      return enter(axisSql(axis), `axis_${axis.id}`);
    },
    flag: (condition, wish) => {
      note(condition);
      return enter(`CAST(CASE WHEN ${conditionSql(condition, names)} THEN 1 END AS SMALLINT)`, `is_${wish}`);
    },
    measured: (column) => {
      columns.add(column);
      return enter(names.column(column), column);
    },
    weight: () => (weightColumn === undefined ? undefined : enter(names.column(weightColumn), weightColumn)),
    references: () => [...references],
    finish: () => {
      const facts = factViewSql(view, [...columns], rules, parts);
      return { step: stepOf(view, facts.sql, book, references.size > 0), sources: facts.sources };
    },
  };
}

function freeName(wish: string, taken: readonly string[]): string {
  let name = wish;
  for (let i = 2; taken.includes(name); i++) name = `${wish}_${i}`;
  return name;
}

function axisSql(axis: Axis): string {
  const arms = axis.categories.map(({ when }, i) => `WHEN ${when ? conditionSql(when, names) : '1 = 1'} THEN ${i}`);
  return `CAST(CASE ${arms.join(' ')} END AS SMALLINT)`;
}

function stepOf(view: FactView, facts: string, book: ReadonlyMap<string, string>, refers: boolean): PlanStep {
  const coded = [...book].map(([sql, name]) => `,\n  ${sql} AS ${name}`).join('');
  const references = refers ? '\nLEFT JOIN src_references AS r ON r.slice = f.slice' : '';
  return {
    creates: `${view}_coded`,
    sql: `CREATE TEMPORARY TABLE ${view}_coded AS
SELECT units.u AS u${coded}
FROM (
  ${facts}
) AS ${row}
JOIN units ON units.slice = f.slice AND units.unit = f.unit${references}`,
  };
}
