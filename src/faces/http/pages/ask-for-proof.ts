import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../../app/context/app-context.ts';
import { hashOfSecret } from '../../../app/login/sessions.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { Problem } from '../../../domain/kernel/problems/problem.ts';
import { openedSession } from '../request/reader-of-request.ts';
import { textFields } from '../request/text-fields.ts';

/** What somebody wanted to do when they were asked to log in again; kept for them alone, and not for long. */
export interface PutAside {
  readonly person: string;
  readonly what: Text;
  /** Path and query that were asked for. */
  readonly url: string;
  /** Fields of the form; absent for a page that was only to be seen. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Page the form stood on. */
  readonly back: string;
}

const keptMinutes = 15;
const longestForm = 60_000;

/**
 * Where a browser goes that must log in again first, with all that was typed put aside meanwhile; undefined for programs
 * and scripts, which are told by the problem itself.
 */
export async function askForProof(
  context: AppContext,
  request: FastifyRequest,
  problem: Problem,
): Promise<string | undefined> {
  const session = openedSession(request)?.session;
  const isBrowser = (request.headers.accept ?? '').includes('text/html');
  if (problem.code !== 'KV-H16' || !session || !isBrowser) return undefined;
  const fields = request.method === 'GET' ? undefined : textFields(request.body);
  const aside: PutAside = {
    ...{ person: session.person, what: Reflect.get(problem.data, 'what') as Text, url: request.url },
    ...(fields ? { fields } : {}),
    back: fields ? pathOf(request.headers.referer) : '/',
  };
  const content = JSON.stringify(aside);
  if (content.length > longestForm) return undefined;
  const code = randomBytes(32).toString('base64url');
  const until = new Date(Date.parse(context.clock()) + keptMinutes * 60_000).toISOString();
  await context.state.keepStep(`aside ${hashOfSecret(code)}`, content, until);
  return `/log-ind/igen?kode=${code}`;
}

/** What was put aside under a code, for the person it was put aside for. */
export async function putAside(context: AppContext, code: string, person: string): Promise<PutAside | undefined> {
  const content = await context.state.readStep(`aside ${hashOfSecret(code)}`, context.clock());
  const aside = content === undefined ? undefined : (JSON.parse(content) as PutAside);
  return aside?.person === person ? aside : undefined;
}

/** Answers a browser by sending it there. */
export async function sendForProof(
  context: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
): Promise<FastifyReply | undefined> {
  const address = await askForProof(context, request, problem);
  return address === undefined ? undefined : reply.header('cache-control', 'no-store').redirect(address, 303);
}

function pathOf(referer: string | undefined): string {
  const url = referer === undefined ? null : URL.parse(referer);
  return url && /^\/(?![/\\])/.test(url.pathname) ? url.pathname + url.search : '/';
}
