import type { DemoProblems } from './demo.ts';
import type { Sentences } from './sentences.ts';

export const demoEn: Sentences<DemoProblems> = {
  'KV-D1': (d) => `Scale "${d.scale}" does not exist. Choose one of: ${d.valid.join(', ')}.`,
};
