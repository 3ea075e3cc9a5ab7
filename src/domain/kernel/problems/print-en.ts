import type { PrintProblems } from './print.ts';
import type { Sentences } from './sentences.ts';

export const printEn: Sentences<PrintProblems> = {
  'KV-W1': (d) =>
    `PDF cannot be made on this machine: ${d.missing} is missing. The installation's technician runs npm ci in the program's folder (without --omit=optional) and starts the server again. Take the figures as Excel meanwhile.`,
  'KV-W2': (d) =>
    `There is no fact sheet for municipality "${d.asked}". Write the municipality’s code with three digits, for instance 657, or its name.`,
  'KV-W3': (d) =>
    `The fact sheet of ${d.place} is not published: ${d.shown} of ${d.of} figures are known, which is too few. Deliver housing stock, move-outs and accounts of the municipality.`,
  'KV-W19': (d) =>
    `PNG pictures cannot be made on this machine: ${d.missing} is missing. The installation's technician runs npm ci in the program's folder (without --omit=optional) and starts the server again. Take the picture as SVG meanwhile.`,
};
