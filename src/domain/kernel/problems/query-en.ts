import type { QueryProblems } from './query.ts';
import type { Sentences } from './sentences.ts';

const didYouMean = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Did you mean ${nearest}?`);

export const queryEn: Sentences<QueryProblems> = {
  'KV-Q1': (d) => `The selection "${d.found}" cannot be read. Write for example afd:0045-08501 or kom:657.`,
  'KV-Q2': (d) =>
    `The selection "${d.found}" holds no place to add up. Choose at least one afdeling, helhedsplan or municipality.`,
  'KV-Q3': (d) =>
    d.opposed
      ? `${d.term} is both added and taken away in the selection. Remove one of them.`
      : `${d.term} stands twice in the selection. Remove one, so that nobody is counted twice.`,
  'KV-Q4': (d) =>
    `The selection has ${d.count} terms; a sum may have at most ${d.most}. Choose fewer afdelinger, or choose the organisation or municipality.`,
  'KV-Q5': (d) =>
    `${d.place} is not in this release.${didYouMean(d.nearest)} Search by name or number in the search field.`,
  'KV-Q6': (d) =>
    `Table ${d.table} does not exist.${didYouMean(d.nearest)} Choose one from the list of tables, or search for the subject.`,
  'KV-Q7': (d) =>
    `Table ${d.table} has no figures for ${d.period} in this release. The nearest period is ${d.nearest}; all periods are shown (${d.valid.join(', ')}).`,
  'KV-Q8': (d) =>
    `The selection ${d.selection} holds no afdelinger in any of the years. Choose at least one, and do not take all of them away again.`,
};
