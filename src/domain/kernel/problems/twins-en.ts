import type { Sentences } from './sentences.ts';
import type { TwinProblems } from './twins.ts';

export const twinsEn: Sentences<TwinProblems> = {
  'KV-N1': () => 'All weights are 0. Give at least one variable a weight above 0.',
  'KV-N2': (d) =>
    `Nobody can be told apart: all have the same value in ${d.variables.join(', ')}. Choose a variable whose values differ.`,
  'KV-N3': (d) =>
    `${d.file} has semicolons between its fields. Save the file with commas between fields and decimal points, and try again.`,
  'KV-N4': (d) =>
    `${d.file}, line ${d.line}: ${d.column} = "${d.found}" is not a number. Write numbers with a decimal point and no thousands separators.`,
  'KV-N5': (d) =>
    d.first === undefined
      ? `${d.file}, line ${d.line}: the id is missing. Give the row an id.`
      : `${d.file}, line ${d.line}: id "${d.id}" also stands on line ${d.first}. Each row needs its own id.`,
  'KV-N6': (d) =>
    `${d.file} has ${d.rows} ${d.rows === 1 ? 'row' : 'rows'} with every value. It takes at least two to compare.`,
  'KV-N7': (d) =>
    `${d.parameter} has ${d.found} entries but ${d.other} has ${d.expected}. Write one entry for each, separated by commas.`,
  'KV-N8': (d) => `${d.parameter} names column ${d.column} twice. Name each column once.`,
  'KV-N9': (d) =>
    `${d.file}, line ${d.line}: a field begins with a quotation mark that is not closed properly. Correct the line.`,
};
