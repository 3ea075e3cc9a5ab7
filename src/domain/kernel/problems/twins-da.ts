import type { Sentences } from './sentences.ts';
import type { TwinProblems } from './twins.ts';

export const twinsDa: Sentences<TwinProblems> = {
  'KV-N1': () => 'Alle vægte er 0. Giv mindst én variabel en vægt over 0.',
  'KV-N2': (d) =>
    `Ingen kan skelnes fra hinanden: alle har samme værdi i ${d.variables.join(', ')}. Vælg en variabel, hvor værdierne er forskellige.`,
  'KV-N3': (d) =>
    `${d.file} har semikolon mellem felterne. Gem filen med komma mellem felterne og punktum som decimaltegn, og prøv igen.`,
  'KV-N4': (d) =>
    `${d.file}, linje ${d.line}: ${d.column} = "${d.found}" er ikke et tal. Skriv tal med punktum som decimaltegn og uden tusindtalsskilletegn.`,
  'KV-N5': (d) =>
    d.first === undefined
      ? `${d.file}, linje ${d.line}: id mangler. Giv rækken et id.`
      : `${d.file}, linje ${d.line}: id "${d.id}" står også på linje ${d.first}. Hver række skal have sit eget id.`,
  'KV-N6': (d) =>
    `${d.file} har ${d.rows} ${d.rows === 1 ? 'række' : 'rækker'} med alle værdier. Der skal mindst to til at sammenligne.`,
  'KV-N7': (d) =>
    `${d.parameter} har ${d.found} led, men ${d.other} har ${d.expected}. Skriv ét led for hvert af dem, adskilt af komma.`,
  'KV-N8': (d) => `${d.parameter} nævner kolonnen ${d.column} to gange. Nævn hver kolonne én gang.`,
  'KV-N9': (d) =>
    `${d.file}, linje ${d.line}: et felt begynder med anførselstegn, som ikke bliver lukket rigtigt. Ret linjen.`,
};
