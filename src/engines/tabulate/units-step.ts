import type { FactRules, PlanSource, PlanStep } from '../../domain/model/query-plan.ts';
import type { FactView } from '../../domain/model/table-definition.ts';
import type { Parts } from './cut-steps.ts';
import { factViewSql, personUnit } from './fact-views.ts';

/**
 * The units of every slice, numbered in code-point order of their id: afdelinger valid on the slice's day, also when
 * nobody lives there, and every unit that a delivered row names (`valid` 0 when it was closed by then: the move-outs
 * of an afdeling merged in the year still belong to it).
 */
export function unitsStep(
  views: readonly FactView[],
  rules: FactRules,
  parts: Parts = [],
): { readonly step: PlanStep; readonly sources: readonly PlanSource[] } {
  const named = parts.length === 0 ? views.flatMap((view) => unitsOf(view, rules)) : placedUnits(views, rules, parts);
  const selects = [...new Set(named.map((n) => n.sql))];
  return {
    step: {
      creates: 'units',
      sql: `CREATE TEMPORARY TABLE units AS
SELECT slice, unit, MAX(valid) AS valid, CAST(ROW_NUMBER() OVER (ORDER BY slice, unit) - 1 AS INTEGER) AS u
FROM (
  SELECT s.slice AS slice, a.org_nr || '-' || a.afd_nr AS unit, 1 AS valid
  FROM src_slices AS s
  JOIN src_afdelinger AS a ON a.gyldig_fra <= s.day AND (a.gyldig_til IS NULL OR a.gyldig_til >= s.day)${parts.length === 0 ? '' : cutUnits}${selects
    .map((sql) => `\n  UNION ALL ${sql}`)
    .join('')}
) AS named
WHERE unit IS NOT NULL
GROUP BY slice, unit`,
    },
    sources: [
      { layout: 'afdelinger', columns: ['afd_nr', 'gyldig_fra', 'gyldig_til', 'org_nr'], master: true },
      ...named.map((n) => n.source),
    ],
  };
}

// An afdeling counted in parts is the units of its parts on those days, and not itself.
const cutUnits = `
  WHERE NOT EXISTS (SELECT 1 FROM cut_parts AS c
    WHERE c.cut_afdeling = a.org_nr || '-' || a.afd_nr AND s.day BETWEEN c.first_day AND c.last_day)
  UNION ALL SELECT s.slice, c.cut_unit, 1 FROM src_slices AS s JOIN cut_parts AS c ON s.day BETWEEN c.first_day AND c.last_day`;

function placedUnits(views: readonly FactView[], rules: FactRules, parts: Parts): readonly NamedUnits[] {
  return views.flatMap((view) => {
    const { sql, sources } = factViewSql(view, [], rules, parts);
    return sources.map((source) => ({
      sql: `SELECT DISTINCT slice, unit, 0 AS valid FROM (${sql}) AS placed`,
      source,
    }));
  });
}

interface NamedUnits {
  readonly sql: string;
  readonly source: PlanSource;
}

function distinct(layout: string, unit: string, columns: readonly string[]): NamedUnits {
  return {
    sql: `SELECT DISTINCT slice, ${unit} AS unit, 0 AS valid FROM src_${layout}`,
    source: { layout, columns },
  };
}

function unitsOf(view: FactView, rules: FactRules): readonly NamedUnits[] {
  const persons = distinct('personer', personUnit(rules, ''), ['afdeling_id', 'omraade_id']);
  switch (view) {
    case 'persons':
      return [persons];
    case 'households':
      return [distinct('husstande', 'afdeling_id', ['afdeling_id']), persons];
    case 'in_moves':
      return [distinct('flytninger', 'til_afdeling', ['til_afdeling'])];
    case 'out_moves':
      return [distinct('flytninger', 'fra_afdeling', ['fra_afdeling'])];
    case 'turnout':
      return [distinct('valgdeltagelse', 'afdeling_id', ['afdeling_id'])];
  }
}
