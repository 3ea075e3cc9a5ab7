import type { QueryProblems } from './query.ts';
import type { Sentences } from './sentences.ts';

export const queryDa: Sentences<QueryProblems> = {
  'KV-Q1': (d) => `Udvalget "${d.found}" kan ikke læses. Skriv for eksempel afd:0045-08501 eller kom:657.`,
};
