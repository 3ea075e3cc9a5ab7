import type { LoginProblems } from './login.ts';
import type { Sentences } from './sentences.ts';

const reasons = {
  token: 'Svaret kunne ikke bekræftes.',
  assertion: 'Svaret er ikke underskrevet til os, er for gammelt eller er brugt før.',
  stale: 'Udbyderen har ikke spurgt, hvem du er, for nylig nok.',
  claims: 'Svaret fortæller ikke, hvem du er.',
  privileges: 'Listen over rettigheder i svaret kan ikke bruges.',
} as const;

export const loginDa: Sentences<LoginProblems> = {
  'KV-H3': (d) => `Login hos ${d.provider} svarer ikke lige nu. Prøv igen om lidt, eller vælg et andet login.`,
  'KV-H4': (d) =>
    `Login hos ${d.provider} blev afvist. ${reasons[d.why]} Log ind igen; hjælper det ikke, så kontakt din administrator.`,
  'KV-H5': (d) =>
    `Opsætningen af login i ${d.file} kan ikke bruges${d.where ? ` ved ${d.where}` : ''}: ${d.found}. Se docs/guide/login.md, ret filen, og start igen.`,
  'KV-H6': (d) => `Login »${d.found}« findes ikke. Vælg et af: ${d.valid.join(', ')}.`,
  'KV-H7': () => 'Login blev afbrudt: det begyndte ikke i denne browser, er for gammelt eller er brugt. Log ind igen.',
  'KV-H8': (d) =>
    `Dit login har sikringsniveau ${d.found || 'ukendt'}, men her kræves ${d.needed}. Log ind med MitID Erhverv på det niveau.`,
  'KV-H9': () => 'Du loggede ind som privatperson. Log ind med MitID Erhverv for din organisation.',
  'KV-H10': () =>
    'Dit login har fået et nyt nummer, siden du sidst var her. Bed din lokale administrator om at bekræfte det under Administration.',
  'KV-H11': () => 'Din adgang er lukket. Bed din lokale administrator om at give dig en ny ret.',
  'KV-H12': () => 'Anmodningen kom ikke fra Kvarters egne sider og er ikke udført. Gå til siden, og prøv igen.',
  'KV-H13': () => 'API-nøglen virker ikke: den er udløbet, fjernet eller skrevet forkert. Lav en ny på /min-adgang.',
  'KV-H14': (d) =>
    `API-nøglen har spurgt mere end ${d.most} gange ${d.span === 'day' ? 'i dag' : 'i dette minut'}. Vent ${d.seconds} sekunder, eller hent flere tal i hvert spørgsmål (én zip, ét regneark).`,
  'KV-H16': (d) => `Log ind igen, før du kan ${d.what.da}. Kvarter skal vide, at det er dig.`,
  'KV-H17': (d) => `En API-nøgle kan ikke ${d.what.da}. Log ind i Kvarter, og gør det der.`,
  'KV-H18': () =>
    'Du loggede ind som en anden end den, der var logget ind. Intet er gjort. Gå tilbage, og log ind som dig selv.',
  'KV-H19': (d) => `Du har forsøgt at logge ind mere end ${d.most} gange i denne time. Vent ${d.minutes} minutter.`,
  'KV-H15': (d) => `Du har allerede ${d.most} API-nøgler. Fjern en, du ikke bruger, på /min-adgang.`,
};
