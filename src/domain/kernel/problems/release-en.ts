import type { ReleaseProblems } from './release.ts';
import type { Sentences } from './sentences.ts';

export const releaseEn: Sentences<ReleaseProblems> = {
  'KV-U1': (d) => `Release ${d.release} does not exist. See the list with kvarter release list.`,
};
