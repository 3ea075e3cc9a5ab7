import type { IndexProblems } from './indices.ts';
import type { Sentences } from './sentences.ts';

export const indicesDa: Sentences<IndexProblems> = {
  'KV-L70': (d) =>
    `Metoden ${d.id} findes ikke, eller den er en andens. Vælg en anden under Overvågning, Indeks, eller lav din egen.`,
  'KV-L72': (d) =>
    `${d.file} har ${d.rows} linjer. Siden regner på højst ${d.most}; brug kvarter calc placement til flere.`,
  'KV-L73': () => 'Området har ingen boliger, så andelen kan ikke regnes ud. Skriv mindst ét antal boliger.',
  'KV-L71': (d) =>
    `Metoden har ingen nøgletal. Skriv en vægt over 0 ved mindst ét af dem: ${d.known.slice(0, 8).join(', ')}.`,
};
