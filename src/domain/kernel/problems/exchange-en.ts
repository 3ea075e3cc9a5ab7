import type { ExchangeProblems } from './exchange.ts';
import type { Sentences } from './sentences.ts';

export const exchangeEn: Sentences<ExchangeProblems> = {
  'KV-E1': (d) => `${d.file} cannot be read as ${d.format}. Check that the file is complete and fetch it again.`,
  'KV-E2': (d) =>
    `"${d.found}" is not in ${d.dimension}. Choose for example one of: ${d.valid.join(', ')}. Nothing was read.`,
  'KV-E3': (d) =>
    `${d.table}, line ${d.line}: "${d.found}" is no number in the language asked for. Ask for the answer again.`,
  'JS-NOT': () => 'The file holds no JSON-stat dataset. Check the address and fetch it again.',
  'JS-SIZE': (d) =>
    `The size of the dataset is wrong: its categories give ${d.expected} cells, the file says ${d.found}. Fetch it again.`,
  'JS-INDEX': (d) => `Dimension ${d.dimension} has categories without a position. Ask the publisher to mend the file.`,
  'JS-VALUE': (d) => `Value number ${d.position} is "${d.found}", not a number. Ask the publisher to mend the file.`,
  'PX-CELLS': (d) => `${d.file} must have ${d.expected} cells but has ${d.found}. Fetch the file again.`,
};
