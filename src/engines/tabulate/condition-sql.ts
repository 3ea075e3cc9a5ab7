import { invariant } from '../../domain/kernel/invariant.ts';
import type { Condition, ReferenceKey } from '../../domain/model/table-definition.ts';

/** How the columns of the row and the reference values are written in the query around the condition. */
export interface ConditionNames {
  readonly column: (name: string) => string;
  readonly reference: (key: ReferenceKey) => string;
}

type Ends = Extract<Condition, { kind: 'between' | 'relative' }>;

/**
 * A condition as an SQL search condition with SQL's own three values: a null column makes it unknown, and an unknown
 * row is never counted, whether asked plainly or through `not`. Amounts are compared as decimals, never as doubles.
 * @throws InvariantError on a name or a value a definition must not hold.
 */
export function conditionSql(condition: Condition, names: ConditionNames): string {
  switch (condition.kind) {
    case 'equals':
      return `${names.column(condition.column)} = ${literal(condition.value)}`;
    case 'in':
      invariant(condition.values.length > 0, `no values for ${condition.column}`);
      return `${names.column(condition.column)} IN (${condition.values.map(literal).join(', ')})`;
    case 'between':
      return ends(condition, names.column(condition.column), orderedLiteral);
    case 'relative': {
      const reference = names.reference(condition.reference);
      return ends(
        condition,
        `100 * ${names.column(condition.column)}`,
        (end) => `${orderedLiteral(end)} * ${reference}`,
      );
    }
    case 'known':
      return `${names.column(condition.column)} IS NOT NULL`;
    case 'unknown':
      return `${names.column(condition.column)} IS NULL`;
    case 'all':
      return joined(condition.of, 'AND', '1 = 1', names);
    case 'any':
      return joined(condition.of, 'OR', '1 = 0', names);
    case 'not':
      return `NOT (${conditionSql(condition.of, names)})`;
  }
}

/** Columns of the row a condition looks at, in order of appearance, with repeats. */
export function conditionColumns(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(conditionColumns);
    case 'not':
      return conditionColumns(condition.of);
    case 'equals':
    case 'in':
    case 'between':
    case 'relative':
    case 'known':
    case 'unknown':
      return [condition.column];
  }
}

/** Reference values a condition compares with. */
export function conditionReferences(condition: Condition): readonly ReferenceKey[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(conditionReferences);
    case 'not':
      return conditionReferences(condition.of);
    case 'relative':
      return [condition.reference];
    case 'equals':
    case 'in':
    case 'between':
    case 'known':
    case 'unknown':
      return [];
  }
}

function joined(of: readonly Condition[], word: 'AND' | 'OR', empty: string, names: ConditionNames): string {
  if (of.length === 0) return empty;
  return of.map((c) => `(${conditionSql(c, names)})`).join(` ${word} `);
}

function ends(condition: Ends, value: string, end: (text: string) => string): string {
  const lower =
    condition.from === undefined ? [] : [`${value} ${condition.lowerOut ? '>' : '>='} ${end(condition.from)}`];
  const upper = condition.to === undefined ? [] : [`${value} ${condition.upperOut ? '<' : '<='} ${end(condition.to)}`];
  invariant(lower.length + upper.length > 0, `an interval of ${condition.column} without ends`);
  return [...lower, ...upper].join(' AND ');
}

function literal(value: string | number): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  invariant(Number.isSafeInteger(value), `not a whole number: ${value}; write decimals as text in an interval`);
  return String(value);
}

function orderedLiteral(text: string): string {
  if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  invariant(/^\d{4}-\d{2}-\d{2}$/.test(text), `neither a number nor a date: ${text}`);
  return `DATE '${text}'`;
}
