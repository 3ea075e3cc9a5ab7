import type { CaseCheck } from './case-check.ts';

/** The relations (names or read_parquet calls) of the four layouts on parcels and buildings. */
export interface ParcelRelations {
  readonly matrikler: string;
  readonly matrikelAndel: string;
  readonly bygninger: string;
  readonly bygningAndel: string;
}

const parcel = 'ejerlavskode, matrikelnr';
const owner = 'ejer_art, afdeling_id';

// A share by weight; owners who are all without weight share alike.
const shareOf = (weight: string, within: string) =>
  `CASE WHEN sum(${weight}) OVER (PARTITION BY ${within}) > 0 THEN ${weight} / sum(${weight}) OVER (PARTITION BY ${within}) ` +
  `ELSE 1.0 / count(*) OVER (PARTITION BY ${within}) END`;

/**
 * SELECT of the outdoor area of each afdeling: `afdeling_id`, `beregnet_m2` (what the rule gives) and `udeareal_m2`
 * (the same, NULL when negative: such a value is not shown). A parcel is shared by dwellings. Buildings with dwellings
 * are shared by the built area of each owner's property, or by dwellings when owners share a property; a building that
 * nobody has been named for is shared like its parcel. Other buildings stay in the outdoor area. Added as decimals, so that
 * the order of rows, which differs from run to run, never moves a figure.
 * @source persondata.md section 4.5
 */
export function outdoorAreaSql(from: ParcelRelations): string {
  // Built areas that add to more than the building are the whole property told once per owner: one property, shared.
  const parted =
    'count(a.ejendom_bebygget_m2) OVER (PARTITION BY b.bygning_id) = count(*) OVER (PARTITION BY b.bygning_id) ' +
    'AND sum(a.ejendom_bebygget_m2) OVER (PARTITION BY b.bygning_id) <= b.bebygget_m2 + 1';
  return (
    `WITH ground AS (SELECT ${parcel}, ${owner}, areal_m2, ${shareOf('boliger', parcel)} AS part FROM ${from.matrikelAndel} s JOIN ${from.matrikler} m USING (${parcel})), ` +
    `homes AS (SELECT bygning_id, ${parcel}, bebygget_m2 FROM ${from.bygninger} WHERE har_boliger = 1), ` +
    `named AS (SELECT b.bygning_id, b.bebygget_m2, a.ejer_art, a.afdeling_id, CASE WHEN ${parted} THEN a.ejendom_bebygget_m2 ELSE a.boliger END AS weight ` +
    `FROM homes b JOIN ${from.bygningAndel} a USING (bygning_id)), ` +
    `built AS (SELECT ${owner}, bebygget_m2 * (${shareOf('weight', 'bygning_id')}) AS m2 FROM named ` +
    `UNION ALL SELECT ${owner}, bebygget_m2 * part FROM homes JOIN ground USING (${parcel}) ANTI JOIN named USING (bygning_id)), ` +
    `areas AS (SELECT ${owner}, areal_m2 * part AS m2 FROM ground UNION ALL SELECT ${owner}, -m2 FROM built), ` +
    `sums AS (SELECT afdeling_id, round(sum(CAST(m2 AS DECIMAL(18, 6))), 1)::DOUBLE AS beregnet_m2 FROM areas WHERE ejer_art = 'almen' GROUP BY afdeling_id) ` +
    'SELECT afdeling_id, beregnet_m2, CASE WHEN beregnet_m2 >= 0 THEN beregnet_m2 END AS udeareal_m2 FROM sums'
  );
}

const kept: ParcelRelations = {
  matrikler: 'kept_matrikler',
  matrikelAndel: 'kept_matrikel_andel',
  bygninger: 'kept_bygninger',
  bygningAndel: 'kept_bygning_andel',
};

/** Afdelinger whose outdoor area comes out negative (KV-M3); made when the delivery holds all four layouts. */
export const outdoorArea: CaseCheck = {
  code: 'KV-M3',
  column: 'afdeling_id',
  needs: Object.values(kept),
  sql:
    "SELECT coalesce(min(t.line), 0) AS line, json_object('afdeling', a.afdeling_id, 'area', a.beregnet_m2::VARCHAR) AS found " +
    `FROM (${outdoorAreaSql(kept)}) a LEFT JOIN kept_matrikel_andel t USING (afdeling_id) WHERE a.beregnet_m2 < 0 GROUP BY a.afdeling_id, a.beregnet_m2`,
};
