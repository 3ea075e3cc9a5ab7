import { isAmbiguous, type MonitorProblems } from './monitor.ts';
import type { Sentences } from './sentences.ts';

const wantsEn = {
  persons: 'a whole number of persons',
  share: 'a per cent from 0 to 100',
  index: 'a number of 0 or more',
  number: 'a number',
  rank: 'a rank of 1 or more',
  count: 'a number of 0 or more',
} as const;

export const monitorEn: Sentences<MonitorProblems> = {
  'KV-L1': (d) =>
    `RULE_NOT_VALID_FOR_LIST: no rules were in force for lists of ${d.list}. There are rules for lists ${spansEn(d.spans)}. Give the date of the list.`,
  'KV-L2': (d) =>
    `${d.file}, line ${d.line} (${d.row}): ${d.column} = "${d.found}" ${isAmbiguous(d) ? 'can be read in two ways (AMBIGUOUS_NUMBER)' : `is not ${wantsEn[d.wants]}`}. ${
      d.danish
        ? 'In files with semicolons numbers are Danish: 1.234 and 40,5.'
        : 'In files with commas between fields numbers have a decimal point: 40.5.'
    } Leave the field empty if the number is not known.`,
  'KV-L3': (d) => `${d.file} cannot be used as a method: ${d.where}: ${d.why}. Correct the file and try again.`,
  'KV-L4': (d) =>
    `${d.file} has ${d.rows} ${d.rows === 1 ? 'row' : 'rows'} with every value. An index takes at least two.`,
  'KV-L5': (d) =>
    `${d.file}: all rows have the same value in ${d.column}, so it cannot be standardised. Take it out of the method.`,
  'KV-L6': (d) => `${d.file}: ${d.column} is 0 in every row. Choose a column with persons in it.`,
  'KV-L10': (d) =>
    `${d.file}, line ${d.line}: it does not say which list the row is of (year "${d.year}"${d.lists.length > 0 ? `, when there were lists in ${d.lists.join(' and ')}` : ''}). Give the list, for example --list 2014-12.`,
  'KV-L11': (d) =>
    `${d.line > 0 ? `${d.file}, line ${d.line}: ` : ''}"${d.found}" is not a word for a list. Use one of ${d.valid.join(', ')}.`,
  'KV-L13': (d) =>
    `The list ${d.list} has not been taken in. ${d.known.length > 0 ? `There are lists of ${d.known.join(', ')}.` : 'There are no lists yet.'} Take a list in with “kvarter lists import”.`,
  'KV-L14': (d) =>
    `The area "${d.area}" is known neither from the lists nor from the release. ${d.near.length > 0 ? `Did you mean ${d.near.join(' or ')}?` : 'Search for it with kvarter search.'}`,
  'KV-L40': (d) => `${d.file}, line ${d.line}: ${d.column} = "${d.found}" is not known. Use ${d.valid.join(', ')}.`,
  'KV-L41': (d) =>
    `${d.file}, line ${d.line}: ${d.area} has no residents, so placed persons are no share of them. Correct the number, or leave the area out.`,
};

function spansEn(spans: MonitorProblems['KV-L1']['spans']): string {
  const each = spans.map(({ first, last }) => (last === undefined ? `from ${first}` : `from ${first} to ${last}`));
  return each.join(', ');
}
