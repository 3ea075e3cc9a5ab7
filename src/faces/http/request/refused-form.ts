import type { FastifyRequest } from 'fastify';
import type { Problem, ProblemCode } from '../../../domain/kernel/problems/problem.ts';
import type { RefusedForm } from '../../web/page-data/page-frame.ts';
import { safeReturnPath } from './form-body.ts';
import { textFields } from './text-fields.ts';

/** A form of a page that was refused, and the path of the page. */
export interface RefusedPost {
  readonly back: string;
  readonly form: RefusedForm;
}

/** What was typed comes back whole; a body can be no longer than this. */
const longestTyped = 1_048_576;

/** Problems that are about one field and do not tell what was found in it. */
const fieldsOfCode: { readonly [C in ProblemCode]?: readonly string[] } = {
  'KV-J3': ['begrundelse', 'tekst'],
  'KV-J12': ['navn'],
  'KV-N24': ['name'],
  'KV-R8': ['until'],
  'KV-R12': ['readers'],
  'KV-R15': ['note'],
  'KV-W9': ['dag'],
  'KV-W14': ['begrundelse'],
};

/**
 * The form of a page that a request was, as it is shown again beside why it was refused; undefined for a program, which
 * gets the problem itself.
 */
export function refusedPost(request: FastifyRequest, problem: Problem): RefusedPost | undefined {
  const { headers, method, body } = request;
  if (method !== 'POST' || !headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined;
  if (typeof body !== 'object' || body === null) return undefined;
  const typed = textFields(body, longestTyped);
  const back = typed.next ?? pathOfReferer(request);
  if (back === undefined) return undefined;
  return { back: safeReturnPath(back).split('#')[0] ?? '/', form: refusedForm(request, problem, typed) };
}

/** A form as it is shown again beside why it was refused. */
export function refusedForm(
  { url }: Pick<FastifyRequest, 'url'>,
  problem: Problem,
  typed: Readonly<Record<string, string>>,
): RefusedForm {
  const field = fieldOf(problem, typed);
  const sentence = { da: problem.sentence('da'), en: problem.sentence('en') };
  return { action: url.split('?')[0] ?? url, typed, sentence, ...(field === undefined ? {} : { field }) };
}

// A browser tells which page a form stood on (referrer policy same-origin); a path of this host is all that is used.
function pathOfReferer({ headers }: FastifyRequest): string | undefined {
  if (headers.accept?.includes('text/html') !== true || headers.referer === undefined) return undefined;
  const referer = URL.canParse(headers.referer) ? new URL(headers.referer) : undefined;
  return referer?.host === headers.host ? `${referer?.pathname}${referer?.search}` : undefined;
}

const ofTheMachine: ReadonlySet<string> = new Set(['next', 'efter', 'query']);

// Named by the problem, or the one field that holds what was found.
function fieldOf(problem: Problem, typed: Readonly<Record<string, string>>): string | undefined {
  const own = fieldsOfCode[problem.code]?.find((name) => name in typed);
  if (own !== undefined) return own;
  const { parameter, field, found }: Readonly<Record<string, unknown>> = { ...problem.data };
  const named = [parameter, field].find((name) => typeof name === 'string' && name in typed);
  if (typeof named === 'string') return named;
  if (typeof found !== 'string') return undefined;
  const holding = Object.entries(typed).filter(
    ([name, text]) => !ofTheMachine.has(name) && text.trim() === found.trim(),
  );
  return holding.length === 1 ? holding[0]?.[0] : undefined;
}
