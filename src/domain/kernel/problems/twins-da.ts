import { formatDate } from '../format-date.ts';
import type { Text } from '../language.ts';
import type { Sentences } from './sentences.ts';
import { successorName, type TwinProblems } from './twins.ts';

export const twinsDa: Sentences<TwinProblems> = {
  'KV-N1': () => 'Alle vægte er 0. Giv mindst én variabel en vægt over 0.',
  'KV-N2': (d) =>
    `Ingen kan skelnes fra hinanden: alle har samme værdi i ${d.variables.map((v) => (typeof v === 'string' ? v : v.da)).join(', ')}. Vælg en variabel, hvor værdierne er forskellige.`,
  'KV-N3': (d) =>
    `${d.file} har semikolon mellem felterne. Gem filen med komma mellem felterne og punktum som decimaltegn, og prøv igen.`,
  'KV-N4': (d) =>
    `${d.file}, linje ${d.line}: ${d.column} = »${d.found}« er ikke et tal. Skriv tal med punktum som decimaltegn og uden tusindtalsskilletegn.`,
  'KV-N5': (d) =>
    d.first === undefined
      ? `${d.file}, linje ${d.line}: id mangler. Giv rækken et id.`
      : `${d.file}, linje ${d.line}: id »${d.id}« står også på linje ${d.first}. Hver række skal have sit eget id.`,
  'KV-N6': (d) =>
    `${d.file} har ${d.rows} ${d.rows === 1 ? 'række' : 'rækker'} med alle værdier. Der skal mindst to til at sammenligne.`,
  'KV-N7': (d) =>
    `${d.parameter} har ${d.found} led, men ${d.other} har ${d.expected}. Skriv ét led for hvert af dem, adskilt af komma.`,
  'KV-N8': (d) => `${d.parameter} nævner kolonnen ${d.column} to gange. Nævn hver kolonne én gang.`,
  'KV-N9': (d) =>
    `${d.file}, linje ${d.line}: et felt begynder med anførselstegn, som ikke bliver lukket rigtigt. Ret linjen.`,
  'KV-N10': (d) =>
    `Ukendt afdeling eller ingen adgang: »${d.asked}«. Skriv en afdeling som 0045-08501 eller en boligorganisation som 0045, eller søg på navnet.`,
  'KV-N11': (d) =>
    d.successors.length === 0
      ? `${d.unit} blev nedlagt ${formatDate(d.day, 'da')} og har ingen tvillinger. Vælg en anden afdeling.`
      : `${d.unit} blev nedlagt ${formatDate(d.day, 'da')}. Boligerne hører nu til ${d.successors.map(successorName).join(' og ')}; søg på den i stedet.`,
  'KV-N12': (d) => `Vælg et helt tal fra ${d.from} til ${d.to}. »${d.found}« kan ikke bruges som antal tvillinger.`,
  'KV-N13': (d) =>
    `Afdelingen har intet ibrugtagelsesår og indgår ikke i søgninger på afdelingsniveau: ${d.unit}. Søg på boligorganisationen i stedet.`,
  'KV-N14': (d) =>
    `Under ${d.fewest} personer på 16-64 år${yearsDa(d.years)}: socioøkonomiske oplysninger vises ikke for ${d.unit}.${tryDa(d.works)}`,
  'KV-N15': (d) =>
    `${d.unit} mangler oplysning om ${d.variables.map((v) => v.da).join(', ')} og kan ikke sammenlignes på det.${tryDa(d.works)}`,
  'KV-N16': (d) =>
    `»${d.found}« kan ikke læses som en variabel. Skriv variabel:vægt, for eksempel ie:1. Variable: ${d.valid}.`,
  'KV-N17': (d) => `Du har valgt ${d.found} variable. Vælg højst ${d.most}.`,
  'KV-N18': (d) => `Udgaven har ikke de oplysninger, som grundlaget ${d.basis.da} kræver.${tryDa(d.works)}`,
  'KV-N19': (d) =>
    `Tvillingerne til ${d.unit} vises ikke som sammenligning: du har adgang til beboertal for ${d.seen} af de ${d.of}. Søg tvillinger i den samme kommune (${d.example}), eller bed din lokale administrator om adgang.`,
  'KV-N21': (d) =>
    `Rækker fra beboertabellerne kan kun sammenlignes af den, der har adgang til beboertal for ${d.unit}. Log ind, eller vælg andre variable.`,
  'KV-N22': (d) =>
    `${d.variable.da} findes ikke for ${{ afdeling: 'afdelinger', organisation: 'boligorganisationer' }[d.level]} i det år. ${d.years.length === 0 ? 'Vælg en anden variabel.' : `Vælg blandt ${d.years.join(', ')}.`}`,
  'KV-N23': (d) =>
    `Profilen ${d.id} findes ikke, eller den er en andens. Den, der gemte den, kan have slettet den. Bed om et nyt link, eller vælg variable selv.`,
  'KV-N24': (d) =>
    `${d.name.da} er en fast profil, som ikke kan ændres eller slettes. Gem dine egne variable under et andet navn.`,
  'KV-N20': (d) =>
    `${d.unit} har ingen tvillinger, der opfylder ${d.filters.length === 1 ? 'filteret' : 'filtrene'} ${d.filters.map((f) => f.da).join(', ')}. Fjern et filter, og søg igen.`,
  'KV-N30': (d) =>
    `Udgave ${d.edition} har ingen regnskaber, så afdelingernes nøgletal kan ikke vises. Vælg en anden udgave.`,
};

function tryDa(works: readonly Text[] | undefined): string {
  if (!works) return '';
  return works.length === 0 ? ' Vælg en anden enhed.' : ` Prøv ${works.map((w) => w.da).join(' eller ')}.`;
}

function yearsDa(years: readonly number[] = []): string {
  return years.length === 0 ? '' : ` i ${years.join(' og ')}`;
}
