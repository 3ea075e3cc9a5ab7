import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Lang } from '../../domain/kernel/language.ts';

/** Cookie with the reader's language; the language is a setting, never part of an address. */
export const languageCookie = 'kvarter_sprog';

/** The language of an answer: `?sprog=` of a file link, else the reader's setting, else Danish. */
export function languageOf(request: FastifyRequest): Lang {
  const asked: unknown = typeof request.query === 'object' && request.query ? Reflect.get(request.query, 'sprog') : '';
  if (asked === 'da' || asked === 'en') return asked;
  return request.cookies?.[languageCookie] === 'en' ? 'en' : 'da';
}
