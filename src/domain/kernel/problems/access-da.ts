import type { AccessProblems } from './access.ts';
import type { Sentences } from './sentences.ts';

export const accessDa: Sentences<AccessProblems> = {
  'KV-A1': (d) => `Du har ikke adgang til ${d.what}. Bed din lokale administrator om adgang.`,
};
