import type { FlowDefinition } from '../../domain/model/flow.ts';
import type { FlowGroupDefinition, FlowSplit } from '../../domain/model/flow-groups.ts';
import type { FactRules, FlowPlan } from '../../domain/model/query-plan.ts';
import { joinRest, type Parts, partsStep } from './cut-steps.ts';

const columns = [
  'antal',
  'art',
  'dato',
  'flytning_id',
  'fra_afdeling',
  'fra_kommune',
  'modpart_fra',
  'modpart_til',
  'person_id',
  'til_afdeling',
  'til_kommune',
];

/**
 * The query plan of a table of flows, and of the same flows by group where they are split. A move counts where it is the person's last of the year into its unit, and where
 * it is the last out of its unit; one that is both is a flow from unit to unit. One that is the last at one end only
 * (the person moved into the same unit again, from elsewhere) has the code `again` at its other end, so that the flows
 * of a unit always add up to its in- and out-movers.
 * @param parts - Afdelinger counted in parts; their moves are put in the part outside every area.
 */
export function planFlows(
  { ends }: FlowDefinition,
  rules: FactRules,
  parts: Parts = [],
  split?: FlowGroupDefinition,
): FlowPlan {
  const cut = parts.length > 0;
  const traits =
    split?.splits.flatMap(({ column, orElse }) => (orElse === undefined ? [column] : [column, orElse])) ?? [];
  const carried = traits.map((column) => `, ${column}`).join('');
  const kinds = rules.moveKinds.map((kind) => `'${kind}'`).join(', ');
  const last = (unit: string) =>
    `${unit} IS NOT NULL AND ROW_NUMBER() OVER (PARTITION BY slice, ${unit}, COALESCE(person_id, flytning_id)
      ORDER BY dato DESC, flytning_id DESC) = 1`;
  // A unit counts by itself; elsewhere is abroad or unknown, or the kommune.
  const end = (side: 'fra' | 'til') => `COALESCE(${cut ? `rest_${side}.cut_unit, ` : ''}${side}_afdeling, CASE
      WHEN ${side}_kommune IS NULL OR modpart_${side} = '${rules.counterpart.abroad}' THEN '${ends.abroad}'
      ELSE '${ends.kommune}' || ${side}_kommune END)`;
  const rests = `
  ${joinRest('rest_fra', 'fra_afdeling', 'dato')}
  ${joinRest('rest_til', 'til_afdeling', 'dato')}`;
  return {
    sources: [{ layout: 'flytninger', columns: [...columns, ...traits].sort() }],
    references: [],
    steps: [
      ...(cut ? [partsStep(parts)] : []),
      {
        creates: 'flow_moves',
        sql: `CREATE TEMPORARY TABLE flow_moves AS
SELECT slice, antal, ${end('fra')} AS origin, ${end('til')} AS destination,
  fra_afdeling IS NULL AS from_outside, til_afdeling IS NULL AS to_outside,
  ${last('til_afdeling')} AS last_in,
  ${last('fra_afdeling')} AS last_out${carried}
FROM src_flytninger${cut ? rests : ''}
WHERE art IN (${kinds}) AND (fra_afdeling IS NULL OR til_afdeling IS NULL OR fra_afdeling <> til_afdeling)`,
      },
      {
        creates: 'flow_counted',
        sql: `CREATE TEMPORARY TABLE flow_counted AS
SELECT slice, antal,
  CASE WHEN last_out OR from_outside THEN origin ELSE '${ends.again}' END AS origin,
  CASE WHEN last_in OR to_outside THEN destination ELSE '${ends.again}' END AS destination${carried}
FROM flow_moves WHERE last_in OR last_out`,
      },
      {
        creates: 'flow_cells',
        sql: `CREATE TEMPORARY TABLE flow_cells AS
SELECT slice, origin, destination, SUM(antal) AS persons
FROM flow_counted
GROUP BY slice, origin, destination`,
      },
      {
        creates: 'flow_ends',
        sql: `CREATE TEMPORARY TABLE flow_ends AS
SELECT slice, code, CAST(ROW_NUMBER() OVER (PARTITION BY slice ORDER BY code) - 1 AS INTEGER) AS e
FROM (SELECT slice, origin AS code FROM flow_cells UNION SELECT slice, destination FROM flow_cells) AS named`,
      },
    ],
    ends: 'SELECT slice, code FROM flow_ends ORDER BY slice, e',
    flows: `SELECT c.slice, o.e AS origin, d.e AS destination, c.persons
FROM flow_cells AS c
JOIN flow_ends AS o ON o.slice = c.slice AND o.code = c.origin
JOIN flow_ends AS d ON d.slice = c.slice AND d.code = c.destination
ORDER BY c.slice, o.e, d.e`,
    ...(split ? { groups: byGroup(split.splits) } : {}),
  };
}

/** Movers between the numbered ends by the groups of every split, which are numbered in turn. */
function byGroup(splits: readonly FlowSplit[]): string {
  let first = 0;
  const parts = splits.map(({ column, orElse, groups }) => {
    const trait = [column, ...(orElse === undefined ? [] : [orElse]), "'U'"].join(', ');
    const whens = groups.map(({ codes }, g) => {
      const listed = codes.map((code) => `'${code}'`).join(', ');
      return `WHEN COALESCE(${trait}) IN (${listed}) THEN ${first + g}`;
    });
    first += groups.length;
    return `SELECT slice, origin, destination, CASE ${whens.join(' ')} ELSE ${first - 1} END AS grp, antal FROM flow_counted`;
  });
  return `SELECT c.slice, o.e AS origin, d.e AS destination, c.grp, CAST(SUM(c.antal) AS INTEGER) AS persons
FROM (${parts.join('\nUNION ALL ')}) AS c
JOIN flow_ends AS o ON o.slice = c.slice AND o.code = c.origin
JOIN flow_ends AS d ON d.slice = c.slice AND d.code = c.destination
GROUP BY c.slice, o.e, d.e, c.grp
ORDER BY c.slice, o.e, d.e, c.grp`;
}
