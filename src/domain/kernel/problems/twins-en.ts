import { formatDate } from '../format-date.ts';
import type { Text } from '../language.ts';
import type { Sentences } from './sentences.ts';
import { successorName, type TwinProblems } from './twins.ts';

export const twinsEn: Sentences<TwinProblems> = {
  'KV-N1': () => 'All weights are 0. Give at least one variable a weight above 0.',
  'KV-N2': (d) =>
    `Nobody can be told apart: all have the same value in ${d.variables.map((v) => (typeof v === 'string' ? v : v.en)).join(', ')}. Choose a variable whose values differ.`,
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
  'KV-N10': (d) =>
    `Unknown afdeling or no access: "${d.asked}". Write an afdeling as 0045-08501 or an organisation as 0045, or search for the name.`,
  'KV-N11': (d) =>
    d.successors.length === 0
      ? `${d.unit} was closed on ${formatDate(d.day, 'en')} and has no twins. Choose another afdeling.`
      : `${d.unit} was closed on ${formatDate(d.day, 'en')}. Its homes now belong to ${d.successors.map(successorName).join(' and ')}; search for that instead.`,
  'KV-N12': (d) => `Choose a whole number from ${d.from} to ${d.to}. "${d.found}" cannot be used as a number of twins.`,
  'KV-N13': (d) =>
    `The afdeling has no year of first use and takes no part in searches among afdelinger: ${d.unit}. Search for its organisation instead.`,
  'KV-N14': (d) =>
    `Fewer than ${d.fewest} persons aged 16-64${yearsEn(d.years)}: socio-economic figures of ${d.unit} are not shown.${tryEn(d.works)}`,
  'KV-N15': (d) =>
    `${d.unit} has no value of ${d.variables.map((v) => v.en).join(', ')} and cannot be compared by it.${tryEn(d.works)}`,
  'KV-N16': (d) =>
    `"${d.found}" cannot be read as a variable. Write variable:weight, for instance ie:1. Variables: ${d.valid}.`,
  'KV-N17': (d) => `You have chosen ${d.found} variables. Choose at most ${d.most}.`,
  'KV-N18': (d) => `The edition lacks what the basis ${d.basis.en} needs.${tryEn(d.works)}`,
  'KV-N19': (d) =>
    `The twins of ${d.unit} are not shown as comparison: you may see resident figures of ${d.seen} of the ${d.of}. Seek twins in the same municipality (${d.example}), or ask your local administrator for access.`,
  'KV-N21': (d) =>
    `Rows of the resident tables can be compared only by those who may see resident figures of ${d.unit}. Log in, or choose other variables.`,
  'KV-N22': (d) =>
    `There is no ${d.variable.en} of ${{ afdeling: 'afdelinger', organisation: 'organisations' }[d.level]} in that year. ${d.years.length === 0 ? 'Choose another variable.' : `Choose among ${d.years.join(', ')}.`}`,
  'KV-N23': (d) =>
    `The profile ${d.id} does not exist or is somebody else's. Whoever saved it may have deleted it. Ask for a new link, or choose variables yourself.`,
  'KV-N24': (d) =>
    `${d.name.en} is a fixed profile that cannot be changed or deleted. Save your own variables under another name.`,
  'KV-N20': (d) =>
    `${d.unit} has no twins that pass the ${d.filters.length === 1 ? 'filter' : 'filters'} ${d.filters.map((f) => f.en).join(', ')}. Remove a filter and search again.`,
  'KV-N30': (d) =>
    `Edition ${d.edition} has no accounts, so the key figures of afdelinger cannot be shown. Choose another edition.`,
};

function tryEn(works: readonly Text[] | undefined): string {
  if (!works) return '';
  return works.length === 0 ? ' Choose another unit.' : ` Try ${works.map((w) => w.en).join(' or ')}.`;
}

function yearsEn(years: readonly number[] = []): string {
  return years.length === 0 ? '' : ` in ${years.join(' and ')}`;
}
