import type { PrintProblems } from './print.ts';
import type { Sentences } from './sentences.ts';

export const printDa: Sentences<PrintProblems> = {
  'KV-W1': (d) =>
    `PDF kan ikke dannes på denne maskine: ${d.missing} mangler. Installationens tekniker kører npm ci i programmets mappe (uden --omit=optional) og starter serveren igen. Hent imens tallene som Excel.`,
};
