import type { SearchHit } from '../../src/domain/model/answer.ts';

/** Pages a reader may be led to, on the front page and where a search finds nothing. */
export const fixtureWays: readonly SearchHit[] = [
  { kind: 'side', key: 'kort', name: 'Kort', detail: { da: 'Et nøgletal på kort', en: 'A key figure on a map' } },
  { kind: 'side', key: 'katalog', name: 'Datakatalog', detail: { da: 'Alle datasæt', en: 'All data sets' } },
];
