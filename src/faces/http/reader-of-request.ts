import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { publicReader } from '../../app/access/readers.ts';
import type { OpenRelease } from '../../app/open-release.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';

const areasOf = new WeakMap<FastifyRequest, number>();

/** Cookie with the chosen demo persona. */
export const personaCookie = 'kvarter_persona';

/**
 * Who is asking: `X-Kvarter-Persona` of an API call, else the cookie, else the public. A cookie of a persona that a
 * newer release no longer has falls back to the public; a wrong header is said.
 * @throws Problem KV-A4
 */
export function readerOf(request: FastifyRequest, release: OpenRelease | undefined): Reader {
  areasOf.set(request, release?.areas?.revision ?? 0);
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
    .update(JSON.stringify([reader.id, reader.rights]))
    .digest('hex')
    .slice(0, 12);
}
