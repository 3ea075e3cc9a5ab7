import type { AccessProblems } from './access.ts';
import type { Sentences } from './sentences.ts';

export const accessEn: Sentences<AccessProblems> = {
  'KV-A1': (d) => `You do not have access to ${d.what}. Ask your local administrator for access.`,
};
