import type { PrintProblems } from './print.ts';
import type { Sentences } from './sentences.ts';

export const printEn: Sentences<PrintProblems> = {
  'KV-W1': (d) =>
    `PDF cannot be made on this machine: ${d.missing} is missing. The installation's technician runs npm ci in the program's folder (without --omit=optional) and starts the server again. Take the figures as Excel meanwhile.`,
};
