import { formatNumber } from '../format-number.ts';
import type { Sentences } from './sentences.ts';
import type { StatbankProblems } from './statbank.ts';

export const statbankEn: Sentences<StatbankProblems> = {
  'KV-L52': (d) =>
    `StatBank (${d.server}) does not answer after ${d.tries} tries: ${d.detail}. ${d.kept === undefined ? 'Nothing was kept.' : `The copy fetched ${d.kept} stands unchanged.`} Try again later.`,
  'KV-L53': (d) =>
    `StatBank (${d.server}) has no table ${d.table}. Find the table's number at statbank.dk, for example FOLK1A.`,
  'KV-L54': (d) => `Table ${d.table} has no variable ${d.found}. It has ${d.valid.join(', ')}.`,
  'KV-L55': (d) =>
    `${d.table}: variable ${d.variable} has no value "${d.found}". The nearest are ${d.nearest.join('; ')}. Write the code or *.`,
  'KV-L56': (d) =>
    `Table ${d.table} is asked for all its variables, so that nothing is added up unseen. Choose ${d.missing.join(', ')} too, for example with --select ${d.missing[0] ?? ''}=*. kvarter statbank info ${d.table} shows the values.`,
  'KV-L57': (d) =>
    `The extract of ${d.table} is ${formatNumber(d.cells, 0, 'en')} cells (figures times one more than the variables). StatBank gives at most ${formatNumber(d.most, 0, 'en')} at a time as ${d.format}. Choose fewer values, or use --format bulk.`,
  'KV-L58': (d) =>
    `The answer about ${d.table} is not the one asked for: there should be ${d.expected} figures, the answer has ${d.found}. Nothing was kept. Try again; if it goes on, Statistics Denmark has changed the table.`,
  'KV-L59': (d) =>
    `StatBank refused the extract of ${d.table} (${d.code}): ${d.message} Nothing was kept. Correct the extract and try again.`,
};
