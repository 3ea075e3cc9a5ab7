import type { QueryProblems } from './query.ts';
import type { Sentences } from './sentences.ts';

export const queryEn: Sentences<QueryProblems> = {
  'KV-Q1': (d) => `The selection "${d.found}" cannot be read. Write for example afd:0045-08501 or kom:657.`,
};
