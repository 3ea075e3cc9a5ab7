import type { ReleaseProblems } from './release.ts';
import type { Sentences } from './sentences.ts';

export const releaseDa: Sentences<ReleaseProblems> = {
  'KV-U1': (d) => `Udgaven ${d.release} findes ikke. Se listen med kvarter release list.`,
};
