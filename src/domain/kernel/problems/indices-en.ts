import type { IndexProblems } from './indices.ts';
import type { Sentences } from './sentences.ts';

export const indicesEn: Sentences<IndexProblems> = {
  'KV-L70': (d) =>
    `The method ${d.id} does not exist, or is somebody else's. Choose another under Monitoring, Index, or make your own.`,
  'KV-L72': (d) =>
    `${d.file} has ${d.rows} lines. The page works out ${d.most} at most; use kvarter calc placement for more.`,
  'KV-L73': () =>
    'The area has no dwellings, so the share cannot be worked out. Write at least one number of dwellings.',
  'KV-L71': (d) =>
    `The method has no key figures. Write a weight above 0 at one of them at least: ${d.known.slice(0, 8).join(', ')}.`,
};
