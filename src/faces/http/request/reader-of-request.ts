import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { placelessPersonas } from '../../../app/access/demo-personas.ts';
import { publicReader } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import type { LoginDesk } from '../../../app/login/login-desk.ts';
import { type OpenSession, openSession } from '../../../app/login/sessions.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { viewedReader } from '../../../app/rights/view-as.ts';
import { readerOfToken } from '../../../app/tokens/reader-of-token.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../../domain/model/access.ts';
import { doorAt } from './door.ts';
import { ownCookie } from './own-cookies.ts';

const areasOf = new WeakMap<FastifyRequest, number>();

const identified = new WeakMap<FastifyRequest, Reader>();
const sessions = new WeakMap<FastifyRequest, OpenSession>();
const settled = new WeakSet<FastifyRequest>();

/**
 * Finds out who is asking before anything is answered, where that takes the state store: a session, or an administrator
 * who sees the product as another. Whoever has neither costs nothing here.
 * @throws Problem KV-A23 when something is to be changed while seeing as another, KV-H12 when another site's page asks
 */
export async function identify(context: AppContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await findReader(context, request, reply);
  settled.add(request);
}

/** Whether {@link identify} came to its end: until then nobody is known to ask, and nothing is shown. */
export function isIdentified(request: FastifyRequest): boolean {
  return settled.has(request);
}

async function findReader(context: AppContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const door = doorAt(request);
  const token = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (token !== undefined && opensToTokens.test(request.url)) {
    await context.desk.open().catch(() => undefined);
    identified.set(request, await readerOfToken(context, token));
    return;
  }
  const opened = door.login && (await sessionOf(context, door.login, request, reply));
  if (opened) {
    if (changesSomething(request) && !comesFromHere(request)) throw new Problem('KV-H12', {});
    sessions.set(request, opened);
    identified.set(request, opened.reader);
  } else if (!door.personas) identified.set(request, publicReader);
  // The other's id: what it opens is asked anew each time.
  const seenAs = ownCookie(request, 'kvarter_se_som');
  if (seenAs === undefined || seenAs === '') return;
  const own = readerOf(request, await context.desk.open().catch(() => undefined));
  const seen = await viewedReader(context, own, seenAs);
  if (!seen) return;
  if (changesSomething(request) && !endsView(request)) throw new Problem('KV-A23', { name: seen.name.da });
  identified.set(request, seen);
}

// Tokens are for programs: the API, the geo services and the catalogue, not the pages.
const opensToTokens = /^\/(api\/v1|geo)(\/|\?|$)/;

/** The session a request came with; undefined for everybody else. */
export function openedSession(request: FastifyRequest): OpenSession | undefined {
  return sessions.get(request);
}

async function sessionOf(
  context: AppContext,
  { settings }: LoginDesk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<OpenSession | undefined> {
  const cookie = sessionCookie(settings.origin);
  const secret = request.cookies[cookie.name];
  if (secret === undefined || request.url.startsWith('/assets/')) return undefined;
  const opened = await openSession(context, settings, secret);
  if (opened?.newSecret !== undefined) reply.setCookie(cookie.name, opened.newSecret, cookie.rules);
  if (!opened) reply.clearCookie(cookie.name, cookie.rules);
  return opened;
}

/** Name and rules of the session's cookie: by https one that only this very host can set, and that never leaves it. */
export function sessionCookie(origin: string) {
  const secure = origin.startsWith('https:');
  const name = secure ? '__Host-kvarter_session' : 'kvarter_session';
  return { name, rules: { path: '/', httpOnly: true, sameSite: 'lax', secure } } as const;
}

function changesSomething({ method }: FastifyRequest): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

// A browser says where a form or a script stands; what says nothing is not trusted with somebody's session.
function comesFromHere({ headers }: FastifyRequest): boolean {
  return headers.origin !== undefined || headers['sec-fetch-site'] === 'same-origin';
}

// Logging out and ending the view are the two things one may do in it.
function endsView(request: FastifyRequest): boolean {
  return /^\/(min-adgang|administration|log-ud)\/?(\?|$)/.test(request.url) || request.url === '/api/v1/session';
}

/**
 * Who is asking: `X-Kvarter-Persona` of an API call, else the cookie, else the public. A cookie of a persona that a
 * newer release no longer has falls back to the public; a wrong header is said.
 * @throws Problem KV-A4
 */
export function readerOf(request: FastifyRequest, release: OpenRelease | undefined): Reader {
  areasOf.set(request, release?.areas?.revision ?? 0);
  return identified.get(request) ?? personaOf(request, release);
}

/** Who is asking behind a view as another. */
function personaOf(request: FastifyRequest, release: OpenRelease | undefined): Reader {
  const personas = release?.personas ?? placelessPersonas();
  const header = request.headers['x-kvarter-persona'];
  const asked = typeof header === 'string' ? header : undefined;
  const wanted = asked ?? ownCookie(request, 'kvarter_persona') ?? publicReader.id;
  const chosen = personas.find((p) => p.reader.id === wanted)?.reader;
  if (!chosen && asked !== undefined) {
    throw new Problem('KV-A4', { persona: asked, valid: personas.map((p) => p.reader.id) });
  }
  return chosen ?? publicReader;
}

/** The state of the areas a request was answered with, for entity tags: figures of an area change with its border. */
export function areaMark(request: FastifyRequest): number {
  return areasOf.get(request) ?? 0;
}

/** A short mark of what the reader may see, for entity tags: another right gives another tag. */
export function scopeMark(reader: Reader): string {
  return createHash('sha256')
    .update(JSON.stringify([reader.id, reader.rights, reader.seenBy?.id]))
    .digest('hex')
    .slice(0, 12);
}
