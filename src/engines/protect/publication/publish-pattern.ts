import type { PlaceDirectory, PlaceRef } from '../../../domain/model/place.ts';
import { notShown, type Publication, type PublishedTable } from '../../../domain/model/publication.ts';
import type { PublicationPattern } from './protect-publication.ts';
import type { PublicationInput } from './publication-input.ts';

/**
 * What outsiders get: exact counts where nothing is hidden, and every hidden cell alike, whatever it is hidden for. All
 * cells of a place under the gate are hidden, zeros too, and say so.
 * @source diskretion.md 6.5 and 8.1
 */
export function publishPattern(input: PublicationInput, { publication, pattern }: PublicationPattern): Publication {
  const { places, blocks, system, gated } = publication;
  const { definition, asked = definition } = input;
  const chosen = [...places.places.entries()].filter(([, { place }]) => asked.levels.includes(place.kind));
  const wanted = input.tables.filter(({ table }) => asked.tables.includes(table.id));
  const tables = wanted.map(({ table, exact }): PublishedTable => {
    const own = blocks.filter(({ counted }) => counted.table.id === table.id);
    const cells = table.rows.flatMap((row) =>
      own.flatMap(({ counted, codes, first, width }) => {
        const code = codes[counted.rows.findIndex((found) => found.row.code === row.code)];
        return code === undefined ? [] : [{ row, at: first + places.parts.length * width + code, width }];
      }),
    );
    const counts = chosen.flatMap(([place]) =>
      cells.map(({ at, width }) => {
        const cell = at + place * width;
        if (gated.has(cell)) return notShown.gate;
        return pattern[cell] === 0 ? (system.counts[cell] ?? 0) : notShown.cell;
      }),
    );
    const { id, title, population, source } = table;
    return {
      ...{ table: id, title, population, source, period: exact.period },
      rows: cells.map(({ row }) => ({ code: row.code, label: row.label, depth: row.depth })),
      counts: Int32Array.from(counts),
    };
  });
  return {
    definition: { ...definition, tables: asked.tables, levels: asked.levels },
    rules: input.rules,
    places: chosen.map(([, { place }]) => ({ place, name: nameOf(input.directory, place) })),
    tables,
  };
}

function nameOf(directory: PlaceDirectory, { kind, key }: PlaceRef): string {
  switch (kind) {
    case 'land':
      return 'Danmark';
    case 'reg':
      return directory.regioner.find(({ code }) => code === key)?.name ?? key;
    case 'kom':
      return directory.kommuner.find(({ code }) => code === key)?.name ?? key;
    case 'org':
      return directory.organisationer.find(({ nr }) => nr === key)?.name ?? key;
    case 'plan':
      return directory.helhedsplaner.find(({ id }) => id === key)?.name ?? key;
    case 'omr':
      return directory.omraader.find(({ id }) => id === key)?.name ?? key;
    case 'afd':
      return directory.afdelinger.find(({ id }) => id === key)?.name ?? key;
  }
}
