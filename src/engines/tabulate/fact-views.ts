import type { FactRules, PlanSource } from '../../domain/model/query-plan.ts';
import type { FactView } from '../../domain/model/table-definition.ts';
import { joinHousehold, joinRest, type Parts } from './cut-steps.ts';

/**
 * A fact view as SQL: the query gives one row per counted row with `slice`, `unit`, and the columns asked for.
 * `weight` is the column holding the number of persons a row stands for; without it every row is one.
 */
export interface FactViewSql {
  readonly sources: readonly PlanSource[];
  readonly weight?: string;
  readonly sql: string;
}

/**
 * The query of a fact view with the columns its blocks ask for. Columns the view makes itself may be among them.
 * @param parts - Afdelinger counted in parts: persons and households are put in theirs by address. Moves and votes are
 * known of whole afdelinger and are put in the part outside every area, until they are read together again.
 */
export function factViewSql(
  view: FactView,
  columns: readonly string[],
  rules: FactRules,
  parts: Parts = [],
): FactViewSql {
  const cut = parts.length > 0;
  switch (view) {
    case 'persons':
      return persons(columns, rules, cut);
    case 'households':
      return households(columns, rules, cut);
    case 'in_moves':
      return moves(columns, rules, { here: 'til', there: 'fra', hustype: 'hustype_efter' }, cut);
    case 'out_moves':
      return moves(columns, rules, { here: 'fra', there: 'til', hustype: 'hustype_foer' }, cut);
    case 'turnout':
      return turnout(columns, cut);
  }
}

const made = ['unit', 'edition'];

function without(columns: readonly string[], left: readonly string[]): readonly string[] {
  return [...new Set(columns)].filter((c) => !left.includes(c)).toSorted();
}

function listed(prefix: string, columns: readonly string[]): string {
  return columns.map((c) => `, ${prefix}${c}`).join('');
}

function quoted(values: readonly string[]): string {
  return values.map((v) => `'${v}'`).join(', ');
}

/** The unit a person row belongs to: the afdeling, else the rest of the boligområde, else null. */
export function personUnit(rules: FactRules, prefix: string): string {
  return `COALESCE(${prefix}afdeling_id, '${rules.restPrefix}' || ${prefix}omraade_id)`;
}

// The rows of persons with their unit; a person's part is that of the household.
function placedPersons(rules: FactRules, cut: boolean): { readonly from: string; readonly unit: string } {
  if (!cut) return { from: 'src_personer', unit: personUnit(rules, '') };
  return {
    from: `(
    SELECT p.*, COALESCE(hp.unit, rest.cut_unit, ${personUnit(rules, 'p.')}) AS placed
    FROM src_personer AS p ${joinHousehold('p')}
  ) AS placed_persons`,
    unit: 'placed',
  };
}

function persons(columns: readonly string[], rules: FactRules, cut: boolean): FactViewSql {
  const own = without(columns, [...made, 'ft_krit', 'ft_udenfor']);
  const added = (fractions: readonly string[]) => fractions.map((column) => `COALESCE(${column}, 0)`).join(' + ');
  const proxy = added(rules.criterionProxy);
  const criterion = columns.includes('ft_krit') ? `,\n    COALESCE(ft_kriterium, ${proxy}) AS ft_krit` : '';
  const asked = columns.includes('ft_udenfor');
  const outside = asked ? `,\n    ${added(rules.outsideLabourMarket)} AS ft_udenfor` : '';
  const lawful = criterion === '' ? [] : ['ft_kriterium', ...rules.criterionProxy];
  const needed = [...own, ...lawful, ...(asked ? rules.outsideLabourMarket : [])];
  const placed = placedPersons(rules, cut);
  return {
    sources: [
      {
        layout: 'personer',
        columns: without([...needed, 'afdeling_id', 'omraade_id', ...(cut ? ['husstand_id'] : [])], []),
      },
    ],
    sql: `SELECT slice, edition, ${placed.unit} AS unit${listed('', own)}${criterion}${outside}\n  FROM ${placed.from}`,
  };
}

function households(columns: readonly string[], rules: FactRules, cut: boolean): FactViewSql {
  const own = without(columns, [...made, 'hustype', 'hindkomst', 'skattepligtige_18']);
  const taxed = `fuldt_skattepligtig = 1 AND alder >= ${rules.incomeFromAge}`;
  const unit = cut ? 'hp.unit, rest.cut_unit, h.afdeling_id, m.unit' : 'h.afdeling_id, m.unit';
  return {
    sources: [
      {
        layout: 'husstande',
        columns: without([...own, 'husstand_id', 'hustype_dst', 'antal_boern', 'afdeling_id'], []),
      },
      {
        layout: 'personer',
        columns: ['afdeling_id', 'alder', 'fuldt_skattepligtig', 'husstand_id', 'omraade_id', 'personindkomst'],
      },
    ],
    // A household outside every afdeling belongs where its members do: in the rest of a boligområde, or nowhere.
    sql: `SELECT h.slice, h.edition, COALESCE(${unit}) AS unit${listed('h.', own)},
    CASE WHEN h.hustype_dst IN (${quoted(rules.typesSplitByChildren)})
      THEN h.hustype_dst || CASE WHEN h.antal_boern > 0 THEN '${rules.withChildren}' ELSE '${rules.withoutChildren}' END
      ELSE h.hustype_dst END AS hustype,
    m.hindkomst, COALESCE(m.skattepligtige_18, 0) AS skattepligtige_18
  FROM src_husstande AS h
  LEFT JOIN (
    SELECT slice, husstand_id, MIN(${personUnit(rules, '')}) AS unit,
      SUM(CASE WHEN ${taxed} THEN personindkomst END) AS hindkomst,
      SUM(CASE WHEN ${taxed} THEN 1 ELSE 0 END) AS skattepligtige_18
    FROM src_personer GROUP BY slice, husstand_id
  ) AS m ON m.slice = h.slice AND m.husstand_id = h.husstand_id${cut ? `\n  ${joinHousehold('h')}` : ''}`,
  };
}

interface Direction {
  readonly here: 'fra' | 'til';
  readonly there: 'fra' | 'til';
  readonly hustype: 'hustype_foer' | 'hustype_efter';
}

const moveColumns = [
  'antal',
  'art',
  'dato',
  'flytning_id',
  'fra_afdeling',
  'fra_kommune',
  'hustype_efter',
  'hustype_foer',
  'modpart_fra',
  'modpart_til',
  'person_id',
  'til_afdeling',
  'til_kommune',
];

function moves(columns: readonly string[], rules: FactRules, d: Direction, cut: boolean): FactViewSql {
  const own = without(columns, [...made, 'modpart', 'hustype', 'antal']);
  const here = `${d.here}_afdeling`;
  const there = `${d.there}_afdeling`;
  const organisation = (id: string) => `SUBSTRING(${id} FROM 1 FOR POSITION('-' IN ${id}) - 1)`;
  const to = rules.counterpart;
  return {
    sources: [{ layout: 'flytninger', columns: without([...own, ...moveColumns], []) }],
    weight: 'antal',
    // One person counts once per unit and year: the last move of the year, ties by the move's id.
    sql: `SELECT slice, edition, ${cut ? `COALESCE(rest.cut_unit, ${here})` : here} AS unit, antal${listed('', own)},
    COALESCE(modpart_${d.there}, CASE
      WHEN ${organisation(there)} = ${organisation(here)} THEN '${to.sameOrganisation}'
      WHEN ${d.there}_kommune IS NULL THEN '${to.abroad}'
      WHEN ${d.there}_kommune <> ${d.here}_kommune THEN '${to.otherKommune}'
      WHEN ${there} IS NOT NULL THEN '${to.almenInKommune}'
      ELSE '${to.otherInKommune}' END) AS modpart,
    ${d.hustype} AS hustype
  FROM (
    SELECT slice, edition${listed('', without([...own, ...moveColumns], []))},
      ROW_NUMBER() OVER (PARTITION BY slice, ${here}, COALESCE(person_id, flytning_id)
        ORDER BY dato DESC, flytning_id DESC) AS latest
    FROM src_flytninger
    WHERE ${here} IS NOT NULL AND (${there} IS NULL OR ${there} <> ${here})
      AND art IN (${quoted(rules.moveKinds)})
  ) AS moved${cut ? `\n  ${joinRest('rest', `moved.${here}`, 'moved.dato')}` : ''}
  WHERE latest = 1`,
  };
}

function turnout(columns: readonly string[], cut: boolean): FactViewSql {
  const own = without(columns, made);
  const unit = cut ? 'COALESCE(rest.cut_unit, v.afdeling_id)' : 'afdeling_id';
  const rest = cut ? ` AS v\n  ${joinRest('rest', 'v.afdeling_id', 'v.valgdato')}` : '';
  return {
    sources: [
      { layout: 'valgdeltagelse', columns: without([...own, 'afdeling_id', ...(cut ? ['valgdato'] : [])], []) },
    ],
    sql: `SELECT slice, edition, ${unit} AS unit${listed('', own)}\n  FROM src_valgdeltagelse${rest}`,
  };
}

/** Layouts a fact view is made from; a table of the view needs them all in the edition. */
export function layoutsOf(view: FactView, rules: FactRules): readonly string[] {
  return factViewSql(view, [], rules).sources.map((source) => source.layout);
}
