import type { SearchHit } from '../../../domain/model/answer.ts';

/** Where a hit leads: a place's page, a table (of a place), a page, or a term on "about the figures". */
export function hitAddress(hit: SearchHit): string {
  if (hit.kind === 'tabel') return hit.at ? `/tabel/${hit.key}?sted=${hit.at}` : `/tabel/${hit.key}`;
  if (hit.kind === 'side') return `/${hit.key}`;
  if (hit.kind === 'begreb') return `/om-tallene#${hit.key}`;
  return `/sted/${hit.kind}/${encodeURIComponent(hit.key)}`;
}
