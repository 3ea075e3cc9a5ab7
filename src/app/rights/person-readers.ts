import { accessTerms } from '../../domain/definitions/access-terms.ts';
import { danishDay } from '../../domain/kernel/danish-day.ts';
import type { Reader } from '../../domain/model/access.ts';
import { readerOfPerson } from '../access/rights-from-grants.ts';
import type { AppContext } from '../context/app-context.ts';

/** The reader a person is now: a demo persona of the served release, or somebody the installation knows; else undefined. */
export async function readerById(
  context: AppContext,
  id: string,
  via: 'login' | 'token' = 'login',
): Promise<Reader | undefined> {
  const persona = context.desk.served()?.personas.find(({ reader }) => reader.id === id);
  if (persona) return persona.reader;
  const person = await context.state.person(id);
  if (!person) return undefined;
  const today = danishDay(context.clock());
  return readerOfPerson(person, await context.state.grants(id), { terms: accessTerms, today, via });
}
