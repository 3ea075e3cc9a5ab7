import { danishDay } from '../../domain/kernel/danish-day.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { LogEntry } from '../../domain/model/log.ts';
import { mayExtractLog, mayReadLog } from '../access/may-administer.ts';
import { roleNames } from '../access/role-powers.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { listPersons } from '../rights/list-persons.ts';

/** Whose lines of the log somebody may take out. */
export interface LogScope {
  /** Everybody's, also of who has left: whoever runs the installation. */
  readonly whole: boolean;
  /** Persons of the reader's own organisation, by id. */
  readonly persons: ReadonlyMap<string, Text>;
}

/** Whose lines the reader may take out. @throws Problem KV-A1 for who administers nobody */
export async function logScope(context: AppContext, reader: Reader): Promise<LogScope> {
  const today = danishDay(context.clock());
  if (!mayExtractLog(reader, today).allowed) throw notTheirs();
  const listed = await listPersons(context, reader);
  // Use is told of persons of the own organisation alone; so is the log.
  const persons = new Map(listed.flatMap(({ id, name, use }) => (use ? [[id, name] as const] : [])));
  return { whole: mayReadLog(reader, today).allowed, persons };
}

/** Writes that an extract was asked for, and stops who may not have it. One's own anybody with a login may have. */
export async function demandLogOf(context: AppContext, reader: Reader, person: string): Promise<void> {
  const object = `extract person ${person.slice(0, 60)}`;
  const isOwn = person === reader.id && reader.via !== 'public' && !reader.seenBy;
  const scope = isOwn ? undefined : await logScope(context, reader);
  const allowed = !scope || scope.whole || scope.persons.has(person);
  await logUse(context, reader, { action: 'log', object }, { allowed });
  if (!allowed) throw notTheirs();
}

/** Whether a line is by somebody in the scope, or was looked up as them. */
export function isInScope({ whole, persons }: LogScope, { reader, asPerson }: LogEntry): boolean {
  return whole || persons.has(reader) || (asPerson !== undefined && persons.has(asPerson));
}

function notTheirs(): Problem {
  const what = { da: 'trække ud, hvad loggen har om andre', en: 'take out what the log holds of others' };
  return new Problem('KV-A1', { what, role: roleNames.lokaladmin });
}
