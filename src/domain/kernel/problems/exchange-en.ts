import type { ExchangeProblems } from './exchange.ts';
import type { Sentences } from './sentences.ts';

export const exchangeEn: Sentences<ExchangeProblems> = {
  'KV-E1': (d) => `${d.file} cannot be read as ${d.format}. Check that the file is complete.`,
};
