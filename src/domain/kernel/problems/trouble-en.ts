import type { Sentences } from './sentences.ts';
import type { TroubleProblems } from './trouble.ts';

export const troubleEn: Sentences<TroubleProblems> = {
  'KV-R19': (d) =>
    `Kvarter cannot write to the disk (${d.why}). What was confirmed before is still there; what you asked for now was not done. ` +
    'Tell those who run it: make room, or make the disk writable, and try again.',
  'KV-R18': (d) =>
    `${d.file} is more than ${d.most} MB when it is unpacked, or is not packed as it says. It was not read. Save it again with nothing but the figures.`,
};
