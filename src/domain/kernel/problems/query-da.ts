import type { QueryProblems } from './query.ts';
import type { Sentences } from './sentences.ts';

const didYouMean = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Mente du ${nearest}?`);

export const queryDa: Sentences<QueryProblems> = {
  'KV-Q1': (d) => `Udvalget »${d.found}« kan ikke læses. Skriv for eksempel afd:0045-08501 eller kom:657.`,
  'KV-Q2': (d) =>
    `Udvalget »${d.found}« indeholder ingen steder at lægge sammen. Vælg mindst én afdeling, helhedsplan eller kommune.`,
  'KV-Q3': (d) =>
    d.opposed
      ? `${d.term} både lægges til og trækkes fra i udvalget. Fjern det ene.`
      : `${d.term} står to gange i udvalget. Fjern den ene, så ingen tælles dobbelt.`,
  'KV-Q4': (d) =>
    `Udvalget har ${d.count} led; en sum kan have højst ${d.most}. Vælg færre afdelinger, eller vælg organisationen eller kommunen.`,
  'KV-Q5': (d) =>
    `${d.place} findes ikke i denne udgave.${didYouMean(d.nearest)} Søg efter navn eller nummer i søgefeltet.`,
  'KV-Q6': (d) =>
    `Tabellen ${d.table} findes ikke.${didYouMean(d.nearest)} Vælg en fra listen over tabeller, eller søg på emnet.`,
  'KV-Q7': (d) =>
    `Tabel ${d.table} har ingen tal for ${d.period} i denne udgave. Nærmeste periode er ${d.nearest}; alle perioder vises (${d.valid.join(', ')}).`,
  'KV-Q8': (d) =>
    `Udvalget ${d.selection} indeholder ingen afdelinger i nogen af årene. Vælg mindst én afdeling, og træk ikke alle fra igen.`,
};
