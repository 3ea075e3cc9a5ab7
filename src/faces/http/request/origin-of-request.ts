import type { FastifyRequest } from 'fastify';

/** Scheme and host the reader came by, for links in files that are opened far from the browser. */
export function originOf(request: Pick<FastifyRequest, 'protocol' | 'host'>): string {
  return `${request.protocol}://${request.host}`;
}
