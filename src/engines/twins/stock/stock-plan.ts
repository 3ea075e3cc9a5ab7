import type { PlanSource } from '../../../domain/model/query-plan.ts';
import type { StockColumn, StockRules } from '../../../domain/model/stock.ts';

/** Stock counted per year and afdeling by plain SQL over the named sources and the relation `stock_days`. */
export interface StockPlan {
  /** All master data; `stock_days` (year, afdeling_id, day) says which afdelinger are counted on which day. */
  readonly sources: readonly PlanSource[];
  readonly steps: readonly { readonly creates: string; readonly sql: string }[];
  /** Rows (year, afdeling_id), by year, then afdeling. */
  readonly keys: string;
  /** Rows of `columns`, in the order of `keys`. */
  readonly figures: string;
  readonly columns: readonly StockColumn[];
}

const columns = [
  'fifths',
  'family',
  'youth',
  'elderly',
  'care',
  'commercial',
  'institutions',
  'garages',
  'firstYear',
  'etage',
  'taetLav',
  'dwellingM2',
  'grossM2',
] as const;

const unknown = "CAST('NaN' AS DOUBLE)";
const dwelling = "art IN ('familie', 'ungdom', 'aeldre')";
const business = "art IN ('erhverv', 'institution')";
const count = (when: string, what = '1'): string => `SUM(CASE WHEN ${when} THEN ${what} ELSE 0 END)`;
const areaMissing = 'areal_m2 IS NULL OR areal_m2 <= 0';

/**
 * The plan of counting stock. A tenancy counts where it was let out of on the day; without tenancies, an afdeling has
 * the sums that were delivered in their place; without either, nothing is known.
 * @source tvillinger.md sections 1-2; persondata.md 4.4
 */
export function stockPlan(rules: StockRules): StockPlan {
  return {
    sources: [
      {
        layout: 'lejemaal',
        columns: ['afdeling_id', 'art', 'pleje', 'areal_m2', 'gyldig_fra', 'gyldig_til'],
        master: true,
      },
      {
        layout: 'lejemaal_sum',
        columns: ['afdeling_id', 'art', 'antal', 'areal_m2', 'lejemaalsenheder'],
        master: true,
      },
      {
        layout: 'byggeafsnit',
        columns: [
          'afdeling_id',
          'ibrugtagelsesaar',
          'byggeart_etage_boliger',
          'byggeart_taetlav_boliger',
          'bruttoetageareal_m2',
        ],
        master: true,
      },
    ],
    steps: [
      { creates: 'stock_tenancies', sql: tenanciesSql(rules) },
      { creates: 'stock_sums', sql: sumsSql(rules) },
      { creates: 'stock_stages', sql: stagesSql },
      { creates: 'stock_counted', sql: countedSql },
    ],
    keys: 'SELECT year, afdeling_id FROM stock_counted ORDER BY year, afdeling_id',
    figures: `SELECT ${columns.join(', ')} FROM stock_counted ORDER BY year, afdeling_id`,
    columns,
  };
}

const headed = `${count("art = 'familie'")} AS family, ${count("art = 'ungdom'")} AS youth,
  ${count("art = 'aeldre'")} AS elderly, ${count("art = 'aeldre' AND pleje = 1")} AS care,
  ${count("art = 'erhverv'")} AS commercial, ${count("art = 'institution'")} AS institutions,
  ${count("art = 'garage'")} AS garages`;

function tenanciesSql({ fifths, startedM2, started }: StockRules): string {
  const own = `${count(business, `CASE WHEN areal_m2 <= ${startedM2} THEN 1 ELSE CEIL(areal_m2 / ${startedM2}) END`)}`;
  const pooled = `CEIL(${count(business, 'areal_m2')} / ${startedM2})`;
  return `CREATE TEMPORARY TABLE stock_tenancies AS
SELECT d.year, d.afdeling_id, ${headed},
  CASE WHEN ${count(`${business} AND (${areaMissing})`)} > 0 THEN NULL
    ELSE ${fifths.dwelling} * ${count(dwelling)} + ${fifths.garage} * ${count("art = 'garage'")}
      + ${fifths.dwelling} * ${started === 'pooled' ? pooled : own} END AS fifths,
  CASE WHEN ${count(`${dwelling} AND (${areaMissing})`)} > 0 THEN NULL ELSE ${count(dwelling, 'areal_m2')} END AS m2
FROM stock_days d JOIN src_lejemaal t ON t.afdeling_id = d.afdeling_id
  AND t.gyldig_fra <= d.day AND (t.gyldig_til IS NULL OR t.gyldig_til >= d.day)
GROUP BY d.year, d.afdeling_id`;
}

/** Sums delivered in place of single tenancies: business counts by the units delivered, which sums cannot give. */
function sumsSql({ fifths }: StockRules): string {
  const of = (when: string): string => count(when, 'antal');
  return `CREATE TEMPORARY TABLE stock_sums AS
SELECT d.year, d.afdeling_id, ${of("art = 'familie'")} AS family, ${of("art = 'ungdom'")} AS youth,
  ${of("art = 'aeldre'")} AS elderly, 0 AS care, ${of("art = 'erhverv'")} AS commercial,
  ${of("art = 'institution'")} AS institutions, ${of("art = 'garage'")} AS garages,
  CASE WHEN ${count(`${business} AND lejemaalsenheder IS NULL`)} > 0 THEN NULL
    ELSE ${fifths.dwelling} * ${of(dwelling)} + ${fifths.garage} * ${of("art = 'garage'")}
      + ${fifths.dwelling} * ${count(business, 'lejemaalsenheder')} END AS fifths,
  CASE WHEN ${count(`${dwelling} AND antal > 0 AND (${areaMissing})`)} > 0 THEN NULL
    ELSE ${count(dwelling, 'areal_m2')} END AS m2
FROM stock_days d JOIN src_lejemaal_sum t ON t.afdeling_id = d.afdeling_id
WHERE NOT EXISTS (SELECT 1 FROM src_lejemaal l WHERE l.afdeling_id = d.afdeling_id)
GROUP BY d.year, d.afdeling_id`;
}

const stagesSql = `CREATE TEMPORARY TABLE stock_stages AS
SELECT afdeling_id, MIN(ibrugtagelsesaar) AS first_year, SUM(byggeart_etage_boliger) AS etage,
  SUM(byggeart_taetlav_boliger) AS taet_lav,
  CASE WHEN COUNT(bruttoetageareal_m2) = COUNT(*) THEN SUM(bruttoetageareal_m2) END AS gross_m2
FROM src_byggeafsnit GROUP BY afdeling_id`;

const counts = ['family', 'youth', 'elderly', 'care', 'commercial', 'institutions', 'garages'];

// An area of 0 m² is as good as none: nothing can be divided by it.
const countedSql = `CREATE TEMPORARY TABLE stock_counted AS
SELECT d.year, d.afdeling_id, ${counts.map((name) => `CAST(COALESCE(t.${name}, s.${name}, 0) AS DOUBLE) AS ${name}`).join(', ')},
  COALESCE(CAST(CASE WHEN t.year IS NULL THEN s.fifths ELSE t.fifths END AS DOUBLE), ${unknown}) AS fifths,
  COALESCE(CAST(NULLIF(CASE WHEN t.year IS NULL THEN s.m2 ELSE t.m2 END, 0) AS DOUBLE), ${unknown}) AS "dwellingM2",
  COALESCE(CAST(b.first_year AS DOUBLE), ${unknown}) AS "firstYear",
  COALESCE(CAST(b.etage AS DOUBLE), 0) AS etage, COALESCE(CAST(b.taet_lav AS DOUBLE), 0) AS "taetLav",
  COALESCE(CAST(NULLIF(b.gross_m2, 0) AS DOUBLE), ${unknown}) AS "grossM2"
FROM stock_days d
  LEFT JOIN stock_tenancies t ON t.year = d.year AND t.afdeling_id = d.afdeling_id
  LEFT JOIN stock_sums s ON s.year = d.year AND s.afdeling_id = d.afdeling_id
  LEFT JOIN stock_stages b ON b.afdeling_id = d.afdeling_id`;
