import type { PlaceKind } from '../../../domain/model/place.ts';
import type { Publication } from '../../../domain/model/publication.ts';

/** What publications of a period have shown already. */
export interface PublicFigures {
  readonly tables: readonly string[];
  readonly levels: readonly PlaceKind[];
  /** The exact count shown of a place (`kom:657`), table and row; undefined where none was. */
  countOf(place: string, table: string, row: string): number | undefined;
}

/** The exact counts that publications of one period show together. */
export function publicFigures(publications: readonly Publication[]): PublicFigures {
  const counts = new Map<string, number>();
  for (const { places, tables } of publications) {
    for (const { table, rows, counts: own } of tables) {
      places.forEach(({ place }, p) => {
        rows.forEach(({ code }, r) => {
          const count = own[p * rows.length + r] ?? -1;
          if (count >= 0) counts.set(`${place.kind}:${place.key}|${table}|${code}`, count);
        });
      });
    }
  }
  return {
    tables: [...new Set(publications.flatMap(({ tables }) => tables.map(({ table }) => table)))],
    levels: [...new Set(publications.flatMap(({ definition }) => definition.levels))],
    countOf: (place, table, row) => counts.get(`${place}|${table}|${row}`),
  };
}
