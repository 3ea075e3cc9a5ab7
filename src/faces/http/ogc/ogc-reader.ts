import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../../app/context/app-context.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../../domain/model/access.ts';
import { readerOf } from '../request/reader-of-request.ts';
import { geoLanguage } from './ogc-error.ts';

/** Who is asking the geo services; before the first release everybody is the public. @throws Problem KV-A4 */
export async function geoReader(context: AppContext, request: FastifyRequest): Promise<Reader> {
  try {
    return readerOf(request, await context.desk.open());
  } catch (error) {
    if (error instanceof Problem && error.code === 'KV-A8') return readerOf(request, undefined);
    throw error;
  }
}

const keepSeconds = 300;

/**
 * Sets the caching headers: what the public sees may be kept five minutes by anybody, what a right opened by nobody.
 * @param mark - Changes whenever the answer may have.
 * @returns true when the reader has this very answer and 304 was sent
 */
export function answeredByMark(reply: FastifyReply, mark: string, isPublic: boolean): boolean {
  const { request } = reply;
  reply.header('vary', 'Cookie, X-Kvarter-Persona, Accept, Accept-Language');
  if (!isPublic) {
    reply.header('cache-control', 'private, no-store');
    return false;
  }
  const what = [mark, request.url, request.headers.host, request.headers.accept, geoLanguage(request)].join('\n');
  const tag = `"${createHash('sha256').update(what).digest('hex').slice(0, 24)}"`;
  reply.header('etag', tag).header('cache-control', `public, max-age=${keepSeconds}`);
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (!known?.includes(tag)) return false;
  reply.code(304).send();
  return true;
}
