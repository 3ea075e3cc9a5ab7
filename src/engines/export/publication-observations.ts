import { safeText } from '../../domain/kernel/safe-text.ts';
import { semicolonCsv } from '../../domain/kernel/semicolon-csv.ts';
import type { ThemeField } from '../../domain/model/area-theme.ts';
import { notShown, type Publication, type PublishedTable } from '../../domain/model/publication.ts';

/** What a file of observations says besides its figures. */
export interface ObservationContext {
  /** Fields of the theme of observations, in served order; columns are called by their Feltnavn10. */
  readonly fields: readonly ThemeField[];
  /** The version of the border in force, of the areas everybody may see, by their objekt_id. */
  readonly versions: ReadonlyMap<string, string>;
  /** When the publication was made, ISO. */
  readonly made: string;
  readonly synthetic: boolean;
}

const isDay = ({ start, end }: PublishedTable['period']): boolean => start === end;

/**
 * The figures of areas as observations in GeoFA's form, a line each: what is counted, the area and the version of its border, the
 * period, and the count or the code of why there is none. Undefined where no area with a public border is published.
 * @source geofa.md section 5, kv_9004_observation
 */
export function publicationObservations(
  publication: Publication,
  { fields, versions, made, synthetic }: ObservationContext,
): string | undefined {
  const lines = publication.places.flatMap(({ place }, p) => {
    const version = place.kind === 'omr' ? versions.get(place.key) : undefined;
    if (version === undefined) return [];
    return publication.tables.flatMap((table) =>
      table.rows.map((row, r) => {
        const count = table.counts[p * table.rows.length + r] ?? notShown.cell;
        const values: Readonly<Record<string, string>> = {
          indikator: `${table.table}.${row.code}`,
          definition_id: `${publication.definition.id}/${table.table}`,
          omraade_objekt_id: place.key,
          omraade_versions_id: version,
          periode_type: isDay(table.period) ? 'dato' : 'aar',
          periode_fra: table.period.start,
          periode_til: table.period.end,
          taeller: count >= 0 ? String(count) : '',
          datakilde: synthetic ? 'syntetisk' : 'offentliggjort',
          kilde_ref: safeText(table.source),
          hentet_tid: made,
          friskhed: '1',
          skjult: hiddenCode(count),
        };
        return [...fields.map(({ name }) => values[name] ?? ''), everybody, made];
      }),
    );
  });
  if (lines.length === 0) return undefined;
  return semicolonCsv([[...fields.map(({ shortName }) => shortName), 'off_kode', 'systid_fra'], ...lines]);
}

// Publications hold what everybody may see.
const everybody = '1';

function hiddenCode(count: number): string {
  if (count >= 0) return '0';
  return count === notShown.gate ? '3' : '1';
}
