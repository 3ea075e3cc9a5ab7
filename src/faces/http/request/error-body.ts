import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { diskProblem } from '../../../app/trouble/disk-problem.ts';
import { Problem, type ProblemCode, sentenceOf } from '../../../domain/kernel/problems/problem.ts';
import { languageOf } from './language-of-request.ts';
import { validWords } from './valid-words.ts';

/** The one error body of the API. `id` is the request's, to be given to support; the log has it too. */
export interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly message_da: string;
  readonly message_en: string;
  readonly data: unknown;
  readonly id: string;
}

/** HTTP status per problem; every other problem is a question that cannot be answered as asked (400). */
const statusOfProblem: { readonly [C in ProblemCode]?: number } = {
  'KV-A1': 403,
  'KV-A2': 404,
  'KV-A20': 404,
  'KV-A21': 403,
  'KV-A22': 404,
  'KV-A23': 403,
  'KV-A24': 403,
  'KV-A3': 421,
  'KV-H3': 502,
  'KV-H4': 403,
  'KV-H6': 404,
  'KV-H7': 400,
  'KV-H8': 403,
  'KV-H9': 403,
  'KV-H10': 403,
  'KV-H11': 403,
  'KV-H12': 403,
  'KV-H13': 401,
  'KV-H14': 429,
  'KV-H15': 409,
  'KV-H16': 401,
  'KV-H17': 403,
  'KV-H18': 403,
  'KV-H19': 429,
  'KV-A6': 404,
  'KV-G43': 502,
  'KV-A7': 500,
  'KV-A8': 503,
  'KV-A9': 429,
  'KV-I10': 409,
  'KV-J2': 404,
  'KV-J4': 409,
  'KV-J5': 403,
  'KV-J6': 409,
  'KV-J7': 409,
  'KV-J10': 410,
  'KV-J11': 409,
  'KV-J14': 404,
  'KV-N10': 404,
  'KV-N11': 404,
  'KV-N19': 403,
  'KV-N21': 403,
  'KV-L70': 404,
  'KV-N23': 404,
  'KV-N24': 409,
  'KV-A16': 409,
  'KV-A17': 404,
  'KV-Q5': 404,
  'KV-Q6': 404,
  'KV-L13': 404,
  'KV-M36': 404,
  'KV-L61': 409,
  'KV-L64': 404,
  'KV-L65': 409,
  'KV-L66': 404,
  'KV-L14': 404,
  'KV-R5': 409,
  'KV-R6': 403,
  'KV-R7': 409,
  'KV-R9': 409,
  'KV-R10': 409,
  'KV-R11': 409,
  'KV-R16': 409,
  'KV-R17': 404,
  'KV-R19': 503,
  'KV-S22': 404,
  'KV-V5': 503,
  'KV-U1': 404,
  'KV-V21': 503,
  'KV-W5': 404,
  'KV-W8': 409,
  'KV-W10': 409,
  'KV-W11': 410,
  'KV-W12': 404,
  'KV-W15': 410,
  'KV-W16': 403,
  'KV-Z3': 404,
  'KV-Z4': 404,
  'KV-Z7': 406,
  'KV-Z10': 501,
};

/** A problem that a request met, whatever threw it: ours, the schema's, the framework's, or a bug. */
export function problemOfError(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const parameter = first?.instancePath.replace(/^\//, '') || 'body';
    const valid = validWords(first ?? { keyword: '', params: {} });
    return new Problem('KV-A5', { parameter, found: foundIn(request, parameter), valid });
  }
  const disk = diskProblem(error);
  if (disk) return disk;
  const status = (error as FastifyError).statusCode;
  if (status !== undefined && status >= 400 && status < 500) {
    const found = request.headers['content-type'] ?? '';
    return new Problem('KV-A5', { parameter: 'body', found, valid: 'JSON, en formular eller CSV / a form or CSV' });
  }
  return new Problem('KV-A7', { id: request.id });
}

const ourFaults: ReadonlySet<ProblemCode> = new Set(['KV-A7', 'KV-R19', 'KV-V5']);

/** What those who run the installation must know of: a bug, the disk, the state database. */
export function isOurFault({ code }: Problem): boolean {
  return ourFaults.has(code);
}

/** Status of the answer to a problem. */
export function statusOf(problem: Problem): number {
  return statusOfProblem[problem.code] ?? 400;
}

/** The body of a problem in the reader's language, with both. */
export function errorBody(problem: Problem, request: FastifyRequest): ErrorBody {
  return {
    code: problem.code,
    message: problem.sentence(languageOf(request)),
    message_da: sentenceOf(problem.code, problem.data, 'da'),
    message_en: sentenceOf(problem.code, problem.data, 'en'),
    data: problem.data,
    id: request.id,
  };
}

/** Answers a problem as JSON. */
export function sendProblem(reply: FastifyReply, request: FastifyRequest, problem: Problem): FastifyReply {
  if (problem.code === 'KV-H13') reply.header('www-authenticate', 'Bearer');
  if (problem.code === 'KV-H14') reply.header('retry-after', String(Reflect.get(problem.data, 'seconds')));
  return reply.code(statusOf(problem)).header('cache-control', 'no-store').send(errorBody(problem, request));
}

function foundIn(request: FastifyRequest, parameter: string): string {
  const sources = [request.query, request.params, request.body];
  for (const source of sources) {
    if (typeof source !== 'object' || source === null) continue;
    const found: unknown = Reflect.get(source, parameter);
    if (typeof found === 'string') return found.slice(0, 100);
  }
  return '';
}
