import type { AlertMailProblems } from './alert-mail.ts';
import type { Sentences } from './sentences.ts';

export const alertMailDa: Sentences<AlertMailProblems> = {
  'KV-L60': (d) =>
    `Indstillingen ${d.setting} mangler eller kan ikke bruges, så der kan ikke sendes mail. Skriv den sådan: ${d.valid}.`,
  'KV-L61': () =>
    'Mail er ikke sat op på denne installation, så varsler kan ikke sendes. Sæt KVARTER_SMTP og KVARTER_SMTP_FROM (se docs/guide/running.md), eller følg varslerne i en feedlæser.',
  'KV-L62': (d) =>
    `»${d.found}« er ikke en mailadresse, der kan sendes til. Skriv én adresse, for eksempel navn@kommune.dk.`,
  'KV-L63': (d) =>
    `Mailen til ${d.address} kunne ikke sendes: ${d.why}. Den sendes igen, næste gang kvarter monitor mail kører. Kontrollér adressen og mailserveren, hvis det gentager sig.`,
  'KV-L64': () =>
    'Linket hører ikke til noget abonnement: Det er allerede afmeldt, eller det blev ikke bekræftet i tide. Du får ingen mail. Bestil varsler igen på Overvågning, hvis du ønsker dem.',
  'KV-L65': (d) => `Du kan højst have ${d.most} adresser på varsler. Afmeld en, og prøv igen.`,
  'KV-L66': () =>
    'Varslet findes ikke blandt dem, du kan se nu: Det siger noget andet end før, eller det er væk. Intet er ændret. Åbn Overvågning, og se de nyeste varsler.',
};
