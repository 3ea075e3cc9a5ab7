import type { FastifyRequest } from 'fastify';
import type { Lang } from '../../../domain/kernel/language.ts';
import { ownCookie } from './own-cookies.ts';

/** Name of the parameter that gives one answer another language than the reader's. */
export const languageParameter = 'sprog';

/** Whether a value of that parameter names a language there is. */
export function isLanguage(asked: unknown): asked is Lang {
  return asked === 'da' || asked === 'en';
}

/** The language of an answer: `?sprog=` of a file link, else the reader's setting, else Danish. */
export function languageOf(request: FastifyRequest): Lang {
  const asked: unknown =
    typeof request.query === 'object' && request.query ? Reflect.get(request.query, languageParameter) : '';
  if (isLanguage(asked)) return asked;
  return ownCookie(request, 'kvarter_sprog') === 'en' ? 'en' : 'da';
}
