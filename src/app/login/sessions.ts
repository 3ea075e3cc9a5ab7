import { createHash, randomBytes } from 'node:crypto';
import { accessTerms } from '../../domain/definitions/access-terms.ts';
import { danishDay } from '../../domain/kernel/danish-day.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { Session } from '../../domain/model/login.ts';
import { demandProof } from '../access/demand-proof.ts';
import { isClosed, readerOfPerson } from '../access/rights-from-grants.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { LoginSettings } from './login-settings.ts';

/** Who a session is, and a new secret for its cookie when it was time to change it. */
export interface OpenSession {
  readonly reader: Reader;
  readonly session: Session;
  readonly newSecret?: string;
}

type Times = Pick<LoginSettings, 'idleMinutes' | 'absoluteHours' | 'graveMinutes' | 'exactMinutes'>;

const endEverywhere = { da: 'logge ud andre steder', en: 'log out elsewhere' };
const rotateAfterMs = 15 * 60_000;
const graceMs = 60_000;
const noteAfterMs = 60_000;

/** Begins a session; answers the secret for the cookie, which is kept as a hash only. */
export async function beginSession(
  context: AppContext,
  begun: Pick<Session, 'person' | 'provider' | 'assurance' | 'rights' | 'provedAt'>,
): Promise<string> {
  const [secret, now] = [randomBytes(32).toString('base64url'), context.clock()];
  const id = `s_${randomBytes(9).toString('base64url')}`;
  await context.state.addSession({
    ...begun,
    ...{ id, secretHash: hashOfSecret(secret), startedAt: now, seenAt: now, rotatedAt: now },
  });
  return secret;
}

/**
 * The session of a secret: undefined when it has ended, or never was. A secret that was changed longer ago than a moment
 * is somebody else's copy: the session ends for both.
 */
export async function openSession(context: AppContext, times: Times, secret: string): Promise<OpenSession | undefined> {
  const hash = hashOfSecret(secret);
  const session = await context.state.session(hash);
  if (!session) return undefined;
  const now = context.clock();
  const since = (at: string): number => Date.parse(now) - Date.parse(at);
  const person = await context.state.person(session.person);
  const stolen = session.secretHash !== hash && since(session.rotatedAt) > graceMs;
  const late =
    since(session.seenAt) > times.idleMinutes * 60_000 || since(session.startedAt) > times.absoluteHours * 3_600_000;
  if (!person || stolen || late || isClosed(person, accessTerms, danishDay(now))) {
    await context.state.endSession(session.id);
    return undefined;
  }
  const grants = await context.state.grants(person.id);
  const own = readerOfPerson(person, grants, { terms: accessTerms, today: danishDay(now), via: 'login' });
  const reader = {
    ...{ ...own, rights: [...own.rights, ...(session.rights ?? [])] },
    ...provedUntil(session, times),
  };
  const newSecret =
    session.secretHash === hash && since(session.rotatedAt) > rotateAfterMs
      ? await rotate(context, session)
      : undefined;
  if (newSecret === undefined && since(session.seenAt) > noteAfterMs) await context.state.seeSession(session.id, now);
  return { reader, session, ...(newSecret === undefined ? {} : { newSecret }) };
}

function provedUntil({ provedAt }: Session, { graveMinutes, exactMinutes }: Times): Pick<Reader, 'proved'> {
  if (provedAt === undefined) return {};
  const after = (minutes: number): string => new Date(Date.parse(provedAt) + minutes * 60_000).toISOString();
  return { proved: { grave: after(graveMinutes), exact: after(exactMinutes) } };
}

async function rotate(context: AppContext, session: Session): Promise<string | undefined> {
  const secret = randomBytes(32).toString('base64url');
  const done = await context.state.rotateSession(session.id, session.secretHash, hashOfSecret(secret), context.clock());
  return done ? secret : undefined;
}

/** Ends this session, or every session of its person. */
export async function endSession(
  context: AppContext,
  { reader, session }: OpenSession,
  everywhere: boolean,
): Promise<void> {
  if (everywhere) demandProof(reader, context.clock(), endEverywhere);
  if (everywhere) await context.state.endSessionsOf(session.person);
  else await context.state.endSession(session.id);
  await logUse(context, reader, { action: 'login', object: everywhere ? 'end everywhere' : 'end' }, { allowed: true });
}

/** Ends one of the reader's own sessions. @throws Problem KV-H16 for another than this one, KV-A22 when it is not theirs */
export async function endOwnSession(context: AppContext, { reader, session }: OpenSession, id: string): Promise<void> {
  if (id !== session.id) demandProof(reader, context.clock(), endEverywhere);
  const own = (await context.state.sessionsOf(session.person)).some((one) => one.id === id);
  if (!own) throw new Problem('KV-A22', { found: id.slice(0, 60) });
  await context.state.endSession(id);
  await logUse(context, reader, { action: 'login', object: 'end one' }, { allowed: true });
}

/** Removes sessions that have ended by time, and logins that never came back. */
export async function sweepSessions(
  context: AppContext,
  times: Pick<Times, 'idleMinutes' | 'absoluteHours'>,
): Promise<void> {
  const now = context.clock();
  const before = (ms: number): string => new Date(Date.parse(now) - ms).toISOString();
  const [started, seen] = [before(times.absoluteHours * 3_600_000), before(times.idleMinutes * 60_000)];
  await context.state.sweepSessions({ started, seen, now });
}

/** How a secret is kept: SHA-256 of 256 random bits. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
