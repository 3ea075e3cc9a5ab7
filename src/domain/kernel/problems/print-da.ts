import type { PrintProblems } from './print.ts';
import type { Sentences } from './sentences.ts';

export const printDa: Sentences<PrintProblems> = {
  'KV-W1': (d) =>
    `PDF kan ikke dannes på denne maskine: ${d.missing} mangler. Installationens tekniker kører npm ci i programmets mappe (uden --omit=optional) og starter serveren igen. Hent imens tallene som Excel.`,
  'KV-W2': (d) =>
    `Der er ikke noget faktaark for kommune »${d.asked}«. Skriv kommunens kode med tre cifre, for eksempel 657, eller dens navn.`,
  'KV-W3': (d) =>
    `Faktaarket for ${d.place} udgives ikke: ${d.shown} af ${d.of} tal er kendt, og det er for få. Lever boligbestand, fraflytninger og regnskaber for kommunen.`,
  'KV-W19': (d) =>
    `PNG-billeder kan ikke dannes på denne maskine: ${d.missing} mangler. Installationens tekniker kører npm ci i programmets mappe (uden --omit=optional) og starter serveren igen. Hent imens billedet som SVG.`,
};
