import type { AnswerCells } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { notApplicable, notDelivered } from './evaluate-formula.ts';
import type { QueryContext } from './query-context.ts';

/**
 * A table's figures for all residents of an area, as delivered (reference values with key `T01:<row>:<measure>`).
 * Several areas: counts are added when every area has them; shares and means cannot be and are not delivered.
 */
export function deliveredCells(
  context: QueryContext,
  definition: TableDefinition,
  areas: readonly string[],
  periods: readonly TablePeriod[],
): AnswerCells {
  return definition.rows.map((row) =>
    periods.map((period) =>
      definition.measures.map((measure): Cell => {
        if (row.values[measure.id] === undefined) return notApplicable;
        if (areas.length > 1 && row.values[measure.id]?.kind !== 'count') return notDelivered;
        const key = `${definition.id}:${row.code}:${measure.id}`;
        let value = 0;
        for (const area of areas) {
          const found = context.reference(key, area, period.id);
          if (found === undefined) return notDelivered;
          value += found.value;
        }
        return { kind: 'value', value };
      }),
    ),
  );
}
