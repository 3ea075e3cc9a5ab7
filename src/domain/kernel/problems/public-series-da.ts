import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { PublicSeriesProblems } from './public-series.ts';
import type { Sentences } from './sentences.ts';

// The year is any: only day and month are said.
const dayOf = (day: string): string => formatDate(`2000-${day}`, 'da').replace(/ 2000$/, '');

const whole = (day: string): string => formatDate(day, 'da');

export const publicSeriesDa: Sentences<PublicSeriesProblems> = {
  'KV-M31': (d) =>
    `Skøn kan ikke fastfryses pr. ${whole(d.found)}. Det sker pr. ${d.days.map(dayOf).join(', ')} og ikke forud; den seneste dag er ${whole(d.newest)}. Vælg den med --as-of, eller udelad --as-of.`,
  'KV-M32': (d) =>
    `Der er ingen nøgle til jobindsats.dk, så der kan ikke spørges. Bestil en på jobindsats.dk, og sæt den i ${d.setting}.`,
  'KV-M33': (d) =>
    `jobindsats.dk (${d.server}) svarer ikke efter ${d.tries} forsøg: ${d.detail}. Intet er gemt, og tidligere kopier står uændret. Prøv igen senere.`,
  'KV-M34': (d) =>
    `jobindsats.dk afviste spørgsmålet til ${d.table} (HTTP ${d.status}): ${d.message || 'uden forklaring'}. Intet er gemt. Kontrollér tabel, valg og nøgle, og prøv igen.`,
  'KV-M35': (d) =>
    `Svaret om ${d.table} kan ikke læses som et svar fra jobindsats.dk (${d.where}). Intet er gemt. Vælg svar som JSON eller CSV, og kontrollér, at valget giver rækker.`,
  'KV-M36': (d) =>
    `Der er ingen serie »${d.name}« med tal. ${d.known.length > 0 ? `Der er ${d.known.join(', ')}.` : 'Der er ingen endnu.'} Gem en med save, og hent den med run.`,
  'KV-M37': (d) =>
    `Svaret til serien »${d.name}« er på ${formatNumber(d.letters, 0, 'da')} tegn; der gemmes højst ${formatNumber(d.most, 0, 'da')}. Vælg færre værdier, eller hent udtrækket som fil med fetch --out.`,
  'KV-M38': (d) =>
    `Adressen ${d.server} er ikke krypteret, så nøglen til jobindsats.dk ville kunne læses undervejs. Brug https.`,
  'KV-M39': (d) =>
    `Svaret til serien »${d.name}« ligner ikke det forrige: ${unlikeWords(d)}. Det er ikke gemt, og de tal, der er, står uændret. Er ændringen rigtig, så gem serien igen med save; næste svar bliver da taget, som det er.`,
};

function unlikeWords({ what, before, found }: PublicSeriesProblems['KV-M39']): string {
  return {
    columns: `kolonnerne er nu ${found}; før var de ${before}`,
    unit: `${before} har fået en anden enhed (${found})`,
    older: `det nyeste tal er nu af ${found || 'ingen periode'}; før var det af ${before}`,
    gap: `${before} mangler mellem de andre perioder (${found})`,
  }[what];
}
