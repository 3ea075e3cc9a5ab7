import { setImmediate } from 'node:timers/promises';
import type { Text } from '../../domain/kernel/language.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { LogEntry } from '../../domain/model/log.ts';
import { parsePlace } from '../../engines/query/parse-selection.ts';
import { type PlaceIndex, unitsOfPlace } from '../access/place-index.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { demandLogOf, isInScope, logScope } from './log-scope.ts';

/** A line of an extract: by whom, as whom, and for a unit the place it was looked up in. */
export interface ExtractedLine extends LogEntry {
  /** Absent of who has no name here: the public, the installation's own machine, a person who is gone. */
  readonly name?: Text;
  readonly asName?: Text;
  readonly place?: string;
}

// Others are answered between two of them.
const pageOfLines = 5_000;

/**
 * Everything the log holds of one person: what they asked, and what an administrator asked as them.
 * @source brugerflade.md 12.9 (right of access, art. 15)
 * @throws Problem KV-A1 on persons outside the reader's own organisation
 */
export async function extractOfPerson(
  context: AppContext,
  reader: Reader,
  person: string,
): Promise<readonly ExtractedLine[]> {
  await demandLogOf(context, reader, person);
  return await matchingLines(context, (entry) =>
    entry.reader === person || entry.asPerson === person || entry.object.split(' ').includes(person) ? {} : undefined,
  );
}

/**
 * Who asked about an afdeling: by itself, or in an organisation, plan, area or sum it is part of. Kommuner, regions and the
 * country are left out: their figures are everybody's. A local administrator gets lines of own persons alone.
 * @throws Problem KV-A1 for who administers nobody
 */
export async function extractOfUnit(
  context: AppContext,
  reader: Reader,
  unit: string,
): Promise<readonly ExtractedLine[]> {
  const scope = await logScope(context, reader);
  await logUse(context, reader, { action: 'log', object: `extract unit ${unit.slice(0, 60)}` }, { allowed: true });
  const { places } = await context.desk.open();
  const holds = new Map<string, boolean>();
  const isIn = (place: string): boolean => {
    const known = holds.get(place) ?? holdsUnit(places, place, unit);
    holds.set(place, known);
    return known;
  };
  return await matchingLines(context, (entry) => {
    if (!isInScope(scope, entry)) return undefined;
    const place = entry.object.match(/\b(?:afd|org|plan|omr):[\w.@-]+/g)?.find(isIn);
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
  const personas = (context.desk.served()?.personas ?? []).map(({ reader }) => [reader.id, reader.name] as const);
  const persons = (await context.state.persons()).map(({ id, name }) => [id, { da: name, en: name }] as const);
  const names = new Map<string, Text>([...personas, ...persons]);
  const found: ExtractedLine[] = [];
  for (let after = 0; ; ) {
    const page = await context.state.logEntries(after, pageOfLines);
    for (const entry of page) {
      const matched = match(entry);
      if (matched) found.push({ ...entry, ...matched, ...namesIn(names, entry) });
    }
    after = page.at(-1)?.number ?? after;
    if (page.length < pageOfLines) return found;
    await setImmediate();
  }
}

function namesIn(names: ReadonlyMap<string, Text>, { reader, asPerson }: LogEntry): Partial<ExtractedLine> {
  const [name, asName] = [names.get(reader), asPerson === undefined ? undefined : names.get(asPerson)];
  return { ...(name ? { name } : {}), ...(asName ? { asName } : {}) };
}
