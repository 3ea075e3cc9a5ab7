import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { AreaCondition, AreaFilter } from '../../domain/model/area-store.ts';
import type { StateTables } from './state-tables.ts';

type Versions = ExpressionBuilder<StateTables, 'area_version'>;

const column = { offKode: 'off_kode', kommunekode: 'kommunekode', cvrKode: 'cvr_kode' } as const;

/** The visibility of versions as a condition of SQL; nothing is visible without a reason. */
export function visible(e: Versions, { anyOf, objects }: AreaFilter): Expression<SqlBool> {
  const reasons = anyOf.map((condition) => reasonOf(e, condition));
  const some = reasons.length === 0 ? sql<SqlBool>`1 = 0` : e.or(reasons);
  if (!objects) return some;
  return objects.length === 0 ? sql<SqlBool>`1 = 0` : e.and([some, e('objekt_id', 'in', objects)]);
}

function reasonOf(e: Versions, condition: AreaCondition): Expression<SqlBool> {
  if (condition.by === 'everything') return sql<SqlBool>`1 = 1`;
  return condition.values.length === 0 ? sql<SqlBool>`1 = 0` : e(column[condition.by], 'in', condition.values);
}
