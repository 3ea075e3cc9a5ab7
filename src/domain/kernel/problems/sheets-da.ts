import { formatDate } from '../format-date.ts';
import type { Sentences } from './sentences.ts';
import type { SheetProblems } from './sheets.ts';

export const sheetsDa: Sentences<SheetProblems> = {
  'KV-W4': (d) =>
    `Der er valgt ${d.found} kommuner at sammenligne med, og der er plads til ${d.most}. Vælg højst ${d.most}, eller udelad dem for at få de kommuner, der ligner mest.`,
  'KV-W5': (d) =>
    `Der er ingen udgave af faktaarket for »${d.place}«. Begynd en kladde under Faktaark, Redaktion, eller vælg en anden kommune.`,
  'KV-W6': (d) =>
    `Teksten ${d.block} skal have de samme pladser til tal som før: ${d.wanted.join(', ') || 'ingen'}. Skriv frit omkring dem, men lad dem stå uændret.`,
  'KV-W7': (d) =>
    `I teksten ${d.block} står tallet ${d.found}. Tal skrives ikke i teksten, for de kan ikke følge udgaven. Fjern tallet, eller brug de pladser til tal, som teksten har.`,
  'KV-W8': (d) =>
    `Udgaven ${d.edition} står nu som »${d.state}«, så det kan ikke lade sig gøre. En anden kan have ændret den imens. Hent siden igen, og se, hvor langt den er.`,
  'KV-W9': (d) =>
    `»${d.found}« kan ikke bruges som dag for offentliggørelse. Skriv en dag som 01.12.2026, tidligst ${formatDate(d.today, 'da')}. Arket bliver offentligt kl. 8 den dag.`,
  'KV-W10': (d) =>
    `Arket ${d.edition} er ikke længere det, der blev godkendt: programmet eller definitionerne er ændret siden. Begynd en rettelse, og send den til godkendelse.`,
  'KV-W11': (d) =>
    `Arket ${d.edition} er lavet af udgaven ${d.release}, som er trukket tilbage eller ikke findes her mere. Begynd et nyt ark af den gældende udgave.`,
  'KV-W12': (d) =>
    `Faktaarket for ${d.place} er ikke offentliggjort endnu. Spørg kommunens redaktør, eller se kommunens tal under Beboertal.`,
  'KV-W13': (d) =>
    `Teksten ${d.block} kan ikke bruges. Den skal have ord, højst ${d.most} tegn, og blokken skal være en tekst.`,
  'KV-W14': (d) =>
    `Skriv en begrundelse for det, der sker med ${d.edition}. Den står i loggen og vises for dem, der læser arket.`,
  'KV-W15': (d) =>
    `Faktaarket for ${d.place}, udgave ${d.edition}, er trukket tilbage: ${d.reason} Vent på den rettede udgave, eller spørg kommunens redaktør.`,
  'KV-W16': (d) => d.reason.da,
  'KV-W17': (d) =>
    `Der er ikke noget ark for steder af slagsen »${d.kind}«. Vælg et sted af en af disse slags: ${d.valid.join(', ')}.`,
  'KV-W18': (d) => `Mødepakken kan ikke indeholde »${d.part}«. Vælg mellem: ${d.valid.join(', ')}.`,
};
