import { createHash } from 'node:crypto';
import { accessTerms } from '../../domain/definitions/access-terms.ts';
import { danishDay } from '../../domain/kernel/danish-day.ts';
import { formatDate } from '../../domain/kernel/format-date.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Person } from '../../domain/model/access-grant.ts';
import type { Mail } from '../../domain/model/alert-mail.ts';
import { mayAdminister } from '../access/may-administer.ts';
import { isClosed } from '../access/rights-from-grants.ts';
import type { AppContext, MailDesk } from '../context/app-context.ts';
import { listPersons } from './list-persons.ts';
import { readerById } from './person-readers.ts';

/** What a run did. */
export interface ReminderRun {
  readonly mails: number;
  readonly rights: number;
  /** What the mail server did not take, and waits for the next run. */
  readonly failures: readonly Problem[];
}

/** A right that soon closes or must be given again, as an administrator is reminded of it. */
interface DueRight {
  readonly id: string;
  readonly words: string;
  /** Last day it is good. */
  readonly day: string;
}

/**
 * Tells administrators by mail of the rights they can confirm that soon close: each right once for each day it would close
 * on, to whoever may confirm it and whose mail the login told.
 * @throws Problem KV-L61 without mail
 * @source brugerflade.md 12.5
 */
export async function remindAdministrators(context: AppContext): Promise<ReminderRun> {
  const { mail } = context;
  if (!mail) throw new Problem('KV-L61', {});
  await context.desk.open().catch(() => undefined);
  const run = { mails: 0, rights: 0, failures: [] as Problem[] };
  for (const person of await context.state.persons()) {
    try {
      const told = await remind(context, mail, person);
      run.rights += told;
      run.mails += told > 0 ? 1 : 0;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'KV-L63') throw error;
      run.failures.push(error);
    }
  }
  return run;
}

async function remind(context: AppContext, mail: MailDesk, person: Person): Promise<number> {
  const { state } = context;
  const { id, email } = person;
  const due = email === undefined ? [] : await dueFor(context, person);
  const keyOf = (right: DueRight): string => `remind ${id} ${right.id} ${right.day}`;
  const claimed: DueRight[] = [];
  // Claimed first, so that two runs at once tell it once.
  for (const right of due) {
    if (await state.keepStep(keyOf(right), '', `${right.day}T23:59:59.999Z`)) claimed.push(right);
  }
  if (claimed.length === 0 || email === undefined) return 0;
  try {
    await mail.sender.send(reminder(email, mail.origin, claimed));
    return claimed.length;
  } catch (error) {
    for (const right of claimed) await state.takeStep(keyOf(right), context.clock());
    throw error;
  }
}

async function dueFor(context: AppContext, person: Person): Promise<readonly DueRight[]> {
  const today = danishDay(context.clock());
  if (isClosed(person, accessTerms, today)) return [];
  const reader = await readerById(context, person.id);
  if (!reader || !mayAdminister(reader, today).allowed) return [];
  return (await listPersons(context, reader)).flatMap(({ name, rights }) =>
    rights.flatMap(({ id, role, limits, endsSoon, mayConfirm }) =>
      id !== undefined && endsSoon !== undefined && mayConfirm
        ? [{ id, day: endsSoon, words: `${name.da}: ${role.da}, ${limits.da}` }]
        : [],
    ),
  );
}

function reminder(to: string, origin: string, rights: readonly DueRight[]): Mail {
  const lines = rights.map(({ words, day }) => `${words}\nlukker efter ${formatDate(day, 'da')}`);
  const marks = rights.map(({ id, day }) => `${id} ${day}`).sort();
  return {
    to,
    subject: `Kvarter: ${rights.length} ${rights.length === 1 ? 'ret' : 'rettigheder'} skal bekræftes`,
    text: [
      'Disse rettigheder i dit område lukker snart. Bekræft dem, der stadig er brug for, eller giv dem igen; lad resten lukke.',
      ...lines,
      `Gør det her: ${origin}/administration`,
    ].join('\n\n'),
    lang: 'da',
    id: `${createHash('sha256')
      .update([to, ...marks].join('\n'))
      .digest('hex')
      .slice(0, 32)}@${new URL(origin).hostname}`,
  };
}
