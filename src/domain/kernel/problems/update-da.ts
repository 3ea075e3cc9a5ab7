import { formatMoment } from '../danish-time.ts';
import type { Sentences } from './sentences.ts';
import type { UpdateProblems } from './update.ts';

const states: Readonly<Record<string, string>> = {
  beskyttet: 'dannet og kontrolleret',
  forhaandsvist: 'vist på forhånd',
  godkendt: 'underskrevet',
  embargo: 'underskrevet og venter på sin time',
  udgivet: 'udgivet',
  trukket: 'trukket tilbage',
};
const actions: Readonly<Record<string, string>> = {
  preview: 'vises på forhånd',
  signed: 'underskrives',
  embargo: 'lægges til udgivelse',
  published: 'udgives',
  withdrawn: 'trækkes tilbage',
};
const stateOf = (id: string): string => states[id] ?? id;

export const updateDa: Sentences<UpdateProblems> = {
  'KV-R5': (d) =>
    `Udgaven ${d.release} kan ikke ${actions[d.action] ?? d.action} nu: Den er ${stateOf(d.state)}, men skal være ${d.needs.map(stateOf).join(' eller ')}. ` +
    'Se, hvor langt den er, på siden Udgivelse eller med kvarter release status.',
  'KV-R6': (d) =>
    `Du har selv dannet udgaven ${d.release} og kan ikke også underskrive den. Bed en anden godkender om at underskrive.`,
  'KV-R7': (d) => `Du har allerede underskrevet udgaven ${d.release}. Bed en anden godkender om at underskrive.`,
  'KV-R8': (d) => `${d.due} er allerede passeret. Vælg et tidspunkt, der kommer, eller udgiv med det samme.`,
  'KV-R9': (d) =>
    `Udgaven ${d.release} kan tidligst udgives ${formatMoment(d.due, 'da')}. Vent, eller vælg en anden time på siden Udgivelse eller med kvarter release embargo.`,
  'KV-R10': (d) =>
    `En anden har lige taget et skridt med udgaven ${d.release}. Se, hvor langt den er nu, og prøv igen.`,
  'KV-R11': (d) =>
    `Udgaven ${d.release} kan ikke vises: Den er ${stateOf(d.state)}. ` +
    'Følg den frem til udgivelse på siden Udgivelse, eller vælg en, der er udgivet.',
  'KV-R12': (d) =>
    `»${d.found}« er ingen liste af brugere. Skriv, hvem der må se udgaven på forhånd, med komma imellem: --for fond,leder.`,
  'KV-R13': (d) =>
    `»${d.found}« er ikke et tidspunkt. Skriv en dag (01.12.2026) eller en dag og et klokkeslæt i dansk tid (01.12.2026 08:00).`,
  'KV-R14': (d) =>
    `Maskinens ur er blevet stillet ${d.minutes} minutter, mens serveren kørte. Udgaver, der venter på deres time, bliver ikke udgivet af sig selv. ` +
    'Kontrollér uret, og start serveren igen, eller udgiv med kvarter release publish.',
  'KV-R15': (d) =>
    `Skriv, hvorfor udgaven ${d.release} trækkes tilbage: Alle kan læse det i udgivelseskalenderen. Brug --note "<hvorfor>".`,
  'KV-R16': () => 'Der er ingen udgave ved at blive dannet. Se listen med kvarter release status.',
  'KV-R17': (d) => `Der er ingen dato med nummer »${d.id}« i kalenderen. Se dem med kvarter release calendar.`,
};
