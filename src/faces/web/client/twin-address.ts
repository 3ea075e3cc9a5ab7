import type { SearchHit } from '../../../domain/model/answer.ts';

/** The twins of a hit of the twin search. */
export function twinAddress({ kind, key }: Pick<SearchHit, 'kind' | 'key'>): string {
  return `/tvillinger?sted=${kind}:${encodeURIComponent(key)}`;
}
