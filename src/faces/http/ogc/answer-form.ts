import type { FastifyRequest } from 'fastify';
import { oneText, type Parameters } from '../../../app/geo/read-feature-question.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';

/** Forms of answers of the geo services by what `f` calls them. */
export type AnswerForm = 'json' | 'html' | 'gml' | 'xml';

/** Media types by which a form is asked for in `Accept`, the usual one first. */
const accepted: Readonly<Record<AnswerForm, readonly string[]>> = {
  json: ['application/json', 'application/geo+json', 'application/schema+json', 'application/vnd.oai.openapi+json'],
  html: ['text/html'],
  gml: ['application/gml+xml', 'application/xml', 'text/xml'],
  xml: ['application/xml', 'text/xml'],
};

/** The query of a request by parameter. */
export function parametersOf(request: FastifyRequest): Parameters {
  return typeof request.query === 'object' && request.query !== null ? { ...request.query } : {};
}

/**
 * The form an answer is to have: what `f` says, else the best of `Accept`, else the first there is.
 * @param offered - Forms the resource has, the usual one first.
 * @throws Problem KV-Z2 on an `f` that is none of them, KV-Z7 when nothing that is accepted is offered
 */
export function formOf(request: FastifyRequest, offered: readonly AnswerForm[]): AnswerForm {
  const asked = oneText(parametersOf(request), 'f');
  if (asked !== undefined) {
    const found = offered.find((form) => form === asked);
    if (found) return found;
    const valid = offered.join(', ');
    throw new Problem('KV-Z2', { parameter: 'f', found: asked.slice(0, 40), valid: { da: valid, en: valid } });
  }
  const [usual = 'json'] = offered;
  const header = request.headers.accept;
  if (header === undefined || header.trim() === '') return usual;
  const ranges = rangesIn(header);
  const best = offered
    .map((form, at) => ({ form, at, weight: weightOf(ranges, accepted[form]) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)[0];
  if (best && best.weight > 0) return best.form;
  throw new Problem('KV-Z7', {
    found: header.slice(0, 100),
    valid: offered.flatMap((form) => accepted[form][0] ?? []),
  });
}

interface Range {
  readonly type: string;
  readonly weight: number;
}

function rangesIn(header: string): readonly Range[] {
  return header.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { type, weight: weight === undefined ? 1 : Number(weight) || 0 };
  });
}

// What is named counts before what a star lets in.
function weightOf(ranges: readonly Range[], types: readonly string[]): number {
  const named = ranges.filter(({ type }) => types.includes(type));
  const group = ranges.filter(({ type }) => types.some((one) => type === `${one.split('/')[0]}/*`));
  const all = ranges.filter(({ type }) => type === '*/*');
  const [first = []] = [named, group, all].filter((some) => some.length > 0);
  const least = 0.0001;
  const preference = first === named ? least : 0;
  return Math.max(0, ...first.map(({ weight }) => (weight > 0 ? weight + preference : 0)));
}
