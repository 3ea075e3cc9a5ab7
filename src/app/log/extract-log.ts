import type { Reader } from '../../domain/model/access.ts';
import type { LogEntry } from '../../domain/model/log.ts';
import { parsePlace } from '../../engines/query/parse-selection.ts';
import { type PlaceIndex, unitsOfPlace } from '../access/place-index.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';

/** A line of an extract, with the name of who it is about, and for a unit the place it was looked up in. */
export interface ExtractedLine extends LogEntry {
  readonly name: string;
  readonly place?: string;
}

const pageOfLines = 20_000;

/**
 * Everything the log holds of one person: what they asked, and what an administrator asked as them.
 * @source brugerflade.md 12.9 (right of access, art. 15)
 */
export async function extractOfPerson(
  context: AppContext,
  reader: Reader,
  person: string,
): Promise<readonly ExtractedLine[]> {
  await logUse(context, reader, { action: 'log', object: `extract person ${person.slice(0, 60)}` }, { allowed: true });
  return await matchingLines(context, (entry) =>
    entry.reader === person || entry.asPerson === person || entry.object.split(' ').includes(person) ? {} : undefined,
  );
}

/**
 * Who asked about an afdeling: by itself, or in an organisation, plan, area or sum it is part of. Kommuner, regions and the
 * country are left out: their figures are everybody's.
 */
export async function extractOfUnit(
  context: AppContext,
  reader: Reader,
  unit: string,
): Promise<readonly ExtractedLine[]> {
  await logUse(context, reader, { action: 'log', object: `extract unit ${unit.slice(0, 60)}` }, { allowed: true });
  const { places } = await context.desk.open();
  const holds = new Map<string, boolean>();
  const isIn = (place: string): boolean => {
    const known = holds.get(place) ?? holdsUnit(places, place, unit);
    holds.set(place, known);
    return known;
  };
  return await matchingLines(context, ({ object }) => {
    const place = object.match(/\b(?:afd|org|plan|omr):[\w.@-]+/g)?.find(isIn);
    return place === undefined ? undefined : { place };
  });
}

function holdsUnit(places: PlaceIndex, place: string, unit: string): boolean {
  if (place === `afd:${unit}`) return true;
  return unitsOfPlace(places, parsePlace(place)).some(({ afdeling }) => afdeling === unit);
}

/** Lines of the whole log that match, oldest first, with the names of who they are about. */
export async function matchingLines(
  context: AppContext,
  match: (entry: LogEntry) => { readonly place?: string } | undefined,
): Promise<readonly ExtractedLine[]> {
  const persons = await context.state.persons();
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  const found: ExtractedLine[] = [];
  for (let after = 0; ; ) {
    const page = await context.state.logEntries(after, pageOfLines);
    for (const entry of page) {
      const matched = match(entry);
      if (matched) found.push({ ...entry, ...matched, name: names.get(entry.reader) ?? '' });
    }
    after = page.at(-1)?.number ?? after;
    if (page.length < pageOfLines) return found;
  }
}
