import type { ExchangeProblems } from './exchange.ts';
import type { Sentences } from './sentences.ts';

export const exchangeDa: Sentences<ExchangeProblems> = {
  'KV-E1': (d) => `${d.file} kan ikke læses som ${d.format}. Kontrollér, at filen er hel, og hent den igen.`,
  'KV-E2': (d) =>
    `»${d.found}« findes ikke i ${d.dimension}. Vælg for eksempel en af: ${d.valid.join(', ')}. Intet er læst.`,
  'KV-E3': (d) =>
    `${d.table}, linje ${d.line}: »${d.found}« er ikke et tal på det sprog, svaret er bestilt på. Bestil svaret igen.`,
  'JS-NOT': () => 'Filen indeholder ikke noget JSON-stat-datasæt. Kontrollér adressen, og hent den igen.',
  'JS-SIZE': (d) =>
    `Datasættets størrelse passer ikke: kategorierne giver ${d.expected} celler, filen angiver ${d.found}. Hent filen igen.`,
  'JS-INDEX': (d) => `Dimensionen ${d.dimension} har kategorier uden plads. Bed udgiveren rette filen.`,
  'JS-VALUE': (d) => `Værdi nummer ${d.position} er »${d.found}«, ikke et tal. Bed udgiveren rette filen.`,
  'PX-CELLS': (d) => `${d.file} skal have ${d.expected} celler, men har ${d.found}. Hent filen igen.`,
};
