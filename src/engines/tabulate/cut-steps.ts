import { openEnd } from '../../domain/kernel/holds-on.ts';
import type { Unit } from '../../domain/model/place.ts';
import type { PlanSource, PlanStep } from '../../domain/model/query-plan.ts';

/** Afdelinger that are counted in parts, by the units of their parts; a plan without any is the plan it always was. */
export type Parts = readonly Unit[];

/** The afdelingsdele among units. */
export function partsOf(units: readonly Unit[]): Parts {
  return units.filter(({ kind }) => kind === 'afdelingsdel');
}

/** The table of parts: `cut_afdeling`, `cut_omraade` (null = what lies in no area), `cut_unit`, and their days. */
export function partsStep(parts: Parts): PlanStep {
  const rows = parts.map(({ id, afdeling = '', omraade, validFrom, validTo = openEnd }) => {
    const area = omraade === undefined ? 'CAST(NULL AS VARCHAR)' : `'${omraade}'`;
    return `SELECT '${afdeling}' AS cut_afdeling, ${area} AS cut_omraade, '${id}' AS cut_unit,
  DATE '${validFrom}' AS first_day, DATE '${validTo}' AS last_day`;
  });
  return { creates: 'cut_parts', sql: `CREATE TEMPORARY TABLE cut_parts AS\n${rows.join('\nUNION ALL ')}` };
}

/**
 * Where the households of afdelinger counted in parts live: by the address of their tenancy on the slice's day, in a
 * boligområde's part, else in the rest, where households without a known address are too.
 */
export const householdParts: PlanStep = {
  creates: 'household_parts',
  sql: `CREATE TEMPORARY TABLE household_parts AS
SELECT h.slice AS slice, h.husstand_id AS husstand_id, h.afdeling_id AS afdeling_id, MIN(c.cut_unit) AS unit
FROM src_husstande AS h
JOIN src_slices AS s ON s.slice = h.slice
JOIN cut_parts AS c ON c.cut_afdeling = h.afdeling_id AND s.day BETWEEN c.first_day AND c.last_day
JOIN src_lejemaal AS l ON l.enhed_id = h.enhed_id AND l.afdeling_id = h.afdeling_id
  AND l.gyldig_fra <= s.day AND (l.gyldig_til IS NULL OR l.gyldig_til >= s.day)
JOIN src_afdelingsdele AS d ON d.afdeling_id = h.afdeling_id AND d.omraade_id = c.cut_omraade
  AND d.adgangsadresse_id = l.adgangsadresse_id AND d.fra <= s.day AND (d.til IS NULL OR d.til >= s.day)
GROUP BY h.slice, h.husstand_id, h.afdeling_id`,
};

/** What `householdParts` reads. */
export const householdPartSources: readonly PlanSource[] = [
  { layout: 'husstande', columns: ['afdeling_id', 'enhed_id', 'husstand_id'] },
  {
    layout: 'lejemaal',
    columns: ['adgangsadresse_id', 'afdeling_id', 'enhed_id', 'gyldig_fra', 'gyldig_til'],
    master: true,
  },
  { layout: 'afdelingsdele', columns: ['adgangsadresse_id', 'afdeling_id', 'fra', 'omraade_id', 'til'], master: true },
];

/** Joins the part that a row's household lives in (`hp.unit`) and the rest of its afdeling (`rest.cut_unit`). */
export function joinHousehold(row: string): string {
  return `JOIN src_slices AS day_of ON day_of.slice = ${row}.slice
  LEFT JOIN household_parts AS hp ON hp.slice = ${row}.slice AND hp.husstand_id = ${row}.husstand_id
    AND hp.afdeling_id = ${row}.afdeling_id
  ${joinRest('rest', `${row}.afdeling_id`, 'day_of.day')}`;
}

/** Joins the part of an afdeling that lies in no area: where what is known of the whole only (moves, votes) is put. */
export function joinRest(name: string, afdeling: string, day: string): string {
  return `LEFT JOIN cut_parts AS ${name} ON ${name}.cut_omraade IS NULL AND ${name}.cut_afdeling = ${afdeling}
    AND ${day} BETWEEN ${name}.first_day AND ${name}.last_day`;
}
