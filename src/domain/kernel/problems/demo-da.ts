import type { DemoProblems } from './demo.ts';
import type { Sentences } from './sentences.ts';

export const demoDa: Sentences<DemoProblems> = {
  'KV-D1': (d) => `Skalaen »${d.scale}« findes ikke. Vælg en af: ${d.valid.join(', ')}.`,
};
