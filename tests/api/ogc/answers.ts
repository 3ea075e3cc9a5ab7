import type { LightMyRequestResponse } from 'fastify';

/** An answer of the test server. */
export type Answer = LightMyRequestResponse;

/** A link of an answer. */
export interface OgcLink {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
}

/** Links of an answer with one of some relations, in their order. */
export function linksOf(answer: Answer, ...rels: readonly string[]): OgcLink[] {
  const { links }: { links: OgcLink[] } = answer.json();
  return links.filter(({ rel }) => rels.includes(rel));
}

/** An address without its server. */
export function pathOf(href: string): string {
  return href.replace(/^http:\/\/[^/]+/, '');
}
