import type { Text } from '../../domain/kernel/language.ts';
import type { MergedPlace } from '../../domain/model/answer.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import { isAlive } from './carry-lineage.ts';
import { formatPlace } from './parse-selection.ts';
import { placesOfUnits } from './places-of-units.ts';
import type { QueryContext } from './query-context.ts';
import { listOf, nameOf } from './show-place.ts';
import { tableRuns } from './table-runs.ts';

/** An atom of more than one that an afdeling is shown in: the others in it, and the tables where that holds. */
interface SharedAtom {
  readonly others: readonly string[];
  readonly tables: string[];
}

function sharedAtoms(context: QueryContext, place: PlaceRef): readonly SharedAtom[] {
  if (place.kind !== 'afd') return [];
  const { places } = context;
  const own = places.unitsOfAfdeling.get(place.key) ?? [];
  const unit = own.find((n) => isAlive(places, n, places.today)) ?? places.unitNumber.get(place.key);
  if (unit === undefined) return [];
  const byAtom = new Map<string, SharedAtom>();
  for (const definition of context.content.definitions) {
    if (!context.content.tables.has(definition.id)) continue;
    const cube = context.cubeOf(definition.id);
    const atom = cube.table.atoms[cube.system.atomOfUnit[unit] ?? -1];
    if (atom === undefined || atom.members.length < 2) continue;
    const known = byAtom.get(atom.id);
    if (known) known.tables.push(definition.id);
    else {
      const others = placesOfUnits(places, atom.members).filter((key) => key !== place.key);
      if (others.length > 0) byAtom.set(atom.id, { others, tables: [definition.id] });
    }
  }
  return [...byAtom.values()];
}

/** With whom an afdeling is shown for disclosure reasons, and in which tables; undefined where it stands alone in all. */
export function atomNote(context: QueryContext, place: PlaceRef): Text | undefined {
  const shared = sharedAtoms(context, place);
  if (shared.length === 0) return undefined;
  const order = context.content.definitions.map((definition) => definition.id);
  const parts = shared.map(({ others, tables }): Text => {
    const names = listOf(others.map((key) => named(context, key)));
    const list = listOf(tableRuns(tables, order).map((t) => ({ da: t, en: t })));
    return {
      da: `I ${list.da} vises afdelingen kun sammen med ${names.da}, fordi mindst en af dem er for lille til at stå alene.`,
      en: `In ${list.en} the afdeling is shown only together with ${names.en}, because at least one of them is too small to stand alone.`,
    };
  });
  return { da: parts.map((p) => p.da).join(' '), en: parts.map((p) => p.en).join(' ') };
}

function named(context: QueryContext, key: string): Text {
  const { da, en } = nameOf(context.places, { kind: 'afd', key });
  return context.places.afdelinger.has(key) ? { da: `${key} ${da}`, en: `${key} ${en}` } : { da, en };
}

/** Which of some places are shown only together with others; no tables are named where that holds of all there are. */
export function mergedIn(context: QueryContext, asked: readonly PlaceRef[]): readonly MergedPlace[] {
  const order = context.content.definitions.flatMap(({ id }) => (context.content.tables.has(id) ? [id] : []));
  return asked.flatMap((place) => {
    const tables = new Set(sharedAtoms(context, place).flatMap((atom) => atom.tables));
    if (tables.size === 0) return [];
    const some = order.filter((id) => tables.has(id));
    return [{ key: formatPlace(place), tables: some.length === order.length ? [] : tableRuns(some, order) }];
  });
}
