import { danishDay } from '../../domain/kernel/danish-day.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import { demandProof } from '../access/demand-proof.ts';
import { mayEndGrant } from '../access/may-grant.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';

/**
 * Logs a person out everywhere, at once: a lost machine, or somebody who has left. Whoever may take a right away from them
 * may do it; their rights stay.
 * @throws Problem KV-A22 for anybody else
 */
export async function endSessionsOfPerson(context: AppContext, reader: Reader, id: string): Promise<void> {
  const { state, clock } = context;
  const person = await state.person(id);
  const today = danishDay(clock());
  const held = person ? await state.grants(person.id) : [];
  const allowed =
    person !== undefined &&
    held.some(({ role, restrictions }) => mayEndGrant(reader, { person, role, restrictions }, today));
  if (allowed) demandProof(reader, clock(), { da: 'logge andre ud', en: 'log others out' });
  await logUse(context, reader, { action: 'rights', object: `log out ${id.slice(0, 60)}` }, { allowed });
  if (!allowed) throw new Problem('KV-A22', { found: id.slice(0, 60) });
  await state.endSessionsOf(person.id);
}
