import type { IntakeProblems } from './intake.ts';
import type { Sentences } from './sentences.ts';

export const intakeEn: Sentences<IntakeProblems> = {
  'KV-F1': (d) => `The delivery has no valid manifest.json (${d.error}). Nothing was read.`,
};
