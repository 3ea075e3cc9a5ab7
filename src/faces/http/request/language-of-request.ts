import type { FastifyRequest } from 'fastify';
import type { Lang } from '../../../domain/kernel/language.ts';
import { ownCookie } from './own-cookies.ts';

/** The language of an answer: `?sprog=` of a file link, else the reader's setting, else Danish. */
export function languageOf(request: FastifyRequest): Lang {
  const asked: unknown = typeof request.query === 'object' && request.query ? Reflect.get(request.query, 'sprog') : '';
  if (asked === 'da' || asked === 'en') return asked;
  return ownCookie(request, 'kvarter_sprog') === 'en' ? 'en' : 'da';
}
