import type { ExchangeProblems } from './exchange.ts';
import type { Sentences } from './sentences.ts';

export const exchangeDa: Sentences<ExchangeProblems> = {
  'KV-E1': (d) => `${d.file} kan ikke læses som ${d.format}. Kontrollér, at filen er hel.`,
};
