import type { IntakeProblems } from './intake.ts';
import type { Sentences } from './sentences.ts';

export const intakeDa: Sentences<IntakeProblems> = {
  'KV-F1': (d) => `Leverancen mangler en gyldig manifest.json (${d.error}). Intet er læst.`,
};
