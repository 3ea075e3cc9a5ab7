import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { publicReader } from '../../app/access/readers.ts';
import type { AppContext } from '../../app/app-context.ts';
import type { OpenRelease } from '../../app/open-release.ts';
import { viewedReader } from '../../app/rights/view-as.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';

const areasOf = new WeakMap<FastifyRequest, number>();

/** Cookie with the chosen demo persona. */
export const personaCookie = 'kvarter_persona';

/** Cookie of an administrator who sees the product as another: the other's id. What it opens is asked anew each time. */
export const viewAsCookie = 'kvarter_se_som';

const identified = new WeakMap<FastifyRequest, Reader>();

/**
 * Finds out who is asking before anything is answered, where that takes the state store: an administrator who sees the
 * product as another. Everybody else costs nothing here.
 * @throws Problem KV-A23 when something is to be changed meanwhile
 */
export async function identify(context: AppContext, request: FastifyRequest): Promise<void> {
  const seenAs = request.cookies[viewAsCookie];
  if (seenAs === undefined || seenAs === '') return;
  const own = readerOf(request, await context.desk.open().catch(() => undefined));
  const seen = await viewedReader(context, own, seenAs);
  if (!seen) return;
  if (request.method !== 'GET' && request.method !== 'HEAD' && !endsView(request)) {
    throw new Problem('KV-A23', { name: seen.name.da });
  }
  identified.set(request, seen);
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
  const personas = release?.personas ?? [];
  const header = request.headers['x-kvarter-persona'];
  const asked = typeof header === 'string' ? header : undefined;
  const wanted = asked ?? request.cookies[personaCookie] ?? publicReader.id;
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
