import { joinRules } from '../../domain/definitions/geofa/join-rules.ts';
import type { LayoutDefinition } from '../../domain/model/delivery.ts';
import type { SqlEngine, SqlValue } from '../../domain/model/ports.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { cellShape } from '../../engines/areas/kvadratnet.ts';
import { middleOf } from '../../engines/areas/measure-shape.ts';
import { nameSources } from '../../storage/duckdb/name-sources.ts';
import type { VaultSources } from './edition-sources.ts';

// Master data belong to no edition, but sources are named for at least one slice.
const noEdition = {
  edition: 0,
  day: '1970-01-01',
  files: new Map(),
  periods: new Map(),
  references: new Map(),
};

// Dwellings at an address: as delivered, else its tenancies counted. Where one address of an afdeling has neither, every
// address of it counts the same, since half a count would move the afdeling's weight to where it happens to be known.
const addressesSql = `WITH counted AS (
  SELECT adgangsadresse_id, afdeling_id, COUNT(DISTINCT enhed_id) AS boliger
  FROM src_lejemaal WHERE art IN ('familie', 'ungdom', 'aeldre') AND adgangsadresse_id IS NOT NULL GROUP BY ALL
), known AS (
  SELECT a.*, COALESCE(a.boliger, c.boliger) AS antal
  FROM src_adresser AS a LEFT JOIN counted AS c USING (adgangsadresse_id, afdeling_id)
)
SELECT afdeling_id AS unit, CAST(x AS DOUBLE) AS x, CAST(y AS DOUBLE) AS y, kvadratnet, vejkode, koblingsniveau AS level,
  CAST(CASE WHEN COUNT(antal) OVER own = COUNT(*) OVER own AND SUM(antal) OVER own > 0 THEN antal ELSE 1 END AS INTEGER)
    AS dwellings,
  date_diff('day', DATE '1970-01-01', fra) AS from_day, date_diff('day', DATE '1970-01-01', til) AS to_day
FROM known WINDOW own AS (PARTITION BY afdeling_id)
ORDER BY afdeling_id, fra, adgangsadresse_id, til`;

/**
 * Where the dwellings of afdelinger stand, from the newest delivery of addresses; nothing where none was delivered.
 * Buildings are public and not about a person, so they pass no rounding (docs/decisions/030).
 */
export async function readDwellings(
  engine: SqlEngine,
  { master }: VaultSources,
  layouts: readonly LayoutDefinition[],
): Promise<Pick<ReleaseContent, 'dwellings'>> {
  if (!master.has('adresser')) return {};
  const sources = ['adresser', 'lejemaal'].map((layout) => ({
    layout,
    columns: layouts.find(({ id }) => id === layout)?.columns.map(({ name }) => name) ?? [],
    master: true as const,
  }));
  await nameSources(engine, { sources, references: [] }, [noEdition], master, layouts);
  const rows = await engine.rows(addressesSql);
  const places = rows.map(placeOf);
  const column = (figure: (row: Row, at: number) => number) => Float64Array.from(rows, figure);
  return {
    dwellings: {
      ids: rows.map((row) => String(row.unit)),
      columns: {
        x: column((_, at) => places[at]?.[0] ?? Number.NaN),
        y: column((_, at) => places[at]?.[1] ?? Number.NaN),
        dwellings: column((row) => Number(row.dwellings)),
        fromDay: column((row) => Number(row.from_day)),
        toDay: column((row) => numberOr(row.to_day)),
        level: column((row) => numberOr(row.level)),
        special: column((row) => (isSpecial(row.vejkode) ? 1 : 0)),
      },
    },
  };
}

type Row = Readonly<Record<string, SqlValue>>;

function numberOr(value: SqlValue | undefined): number {
  return value === null || value === undefined ? Number.NaN : Number(value);
}

function placeOf({ x, y, kvadratnet }: Row): readonly [number, number] | undefined {
  if (typeof x === 'number' && typeof y === 'number') return [x, y];
  const cell = typeof kvadratnet === 'string' ? cellShape(kvadratnet) : undefined;
  return cell && middleOf(cell);
}

function isSpecial(road: SqlValue | undefined): boolean {
  const code = typeof road === 'string' ? Number(road) : Number.NaN;
  return joinRules.specialRoads.some(({ from, to }) => from <= code && code <= to);
}
