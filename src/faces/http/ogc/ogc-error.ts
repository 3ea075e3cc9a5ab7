import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { Problem, ProblemCode } from '../../../domain/kernel/problems/problem.ts';
import { statusOf } from '../request/error-body.ts';
import { languageOf } from '../request/language-of-request.ts';
import { ownCookie } from '../request/own-cookies.ts';

/** Body of an error of the geo services: OGC's exception, our code, and the Danish sentence beside. */
export interface OgcException {
  readonly code: string;
  readonly description: string;
  readonly detaljer: string;
  readonly kode: string;
}

const codeOf: { readonly [C in ProblemCode]?: string } = {
  'KV-A4': 'InvalidParameterValue',
  'KV-A6': 'NotFound',
  'KV-A7': 'NoApplicableCode',
  'KV-A8': 'NoApplicableCode',
  'KV-A9': 'TooManyRequests',
  'KV-Z1': 'UnknownParameter',
  'KV-Z3': 'NotFound',
  'KV-Z4': 'NotFound',
  'KV-Z7': 'NotAcceptable',
  'KV-Z10': 'OperationNotSupported',
  'KV-Z11': 'MissingParameterValue',
  'KV-Z12': 'VersionNegotiationFailed',
};

/** OGC's code of a problem. */
export function ogcCode(problem: Problem): string {
  return codeOf[problem.code] ?? 'InvalidParameterValue';
}

/** The exception of a problem in a language. */
export function ogcException(problem: Problem, lang: Lang): OgcException {
  return {
    code: ogcCode(problem),
    description: problem.sentence(lang),
    detaljer: problem.sentence('da'),
    kode: problem.code,
  };
}

/** Answers a problem as OGC's exception in JSON. */
export function sendOgcProblem(reply: FastifyReply, request: FastifyRequest, problem: Problem): FastifyReply {
  const lang = geoLanguage(request);
  return reply
    .code(statusOf(problem))
    .header('cache-control', 'no-store')
    .header('content-language', lang)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(ogcException(problem, lang)));
}

/** The language of an answer: the reader's setting, else what the program asks for, else Danish. */
export function geoLanguage(request: FastifyRequest): Lang {
  if (languageOf(request) === 'en') return 'en';
  if (ownCookie(request, 'kvarter_sprog') === 'da') return 'da';
  return preferred(request.headers['accept-language'] ?? '');
}

function preferred(header: string): Lang {
  const asked = header
    .split(',')
    .map((part, at) => {
      const [tag = '', weight] = part.trim().split(/\s*;\s*q=/i);
      return { lang: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight), at };
    })
    .filter(({ lang, weight }) => (lang === 'da' || lang === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  return asked[0]?.lang === 'en' ? 'en' : 'da';
}
