import type { GrantFault, RightsProblems } from './rights.ts';
import type { Sentences } from './sentences.ts';

const faults: { readonly [F in GrantFault]: string } = {
  'own-rights': 'Du kan ikke give dig selv rettigheder. Bed en anden administrator om det.',
  'read-only': 'Du ser Kvarter som en anden bruger og kan ikke ændre noget. Afslut visningen først.',
  'no-place': 'Skriv, hvilket sted retten gælder, for eksempel kommune:657 eller organisation:0045.',
  role: 'Din egen rolle giver dig ikke lov til at give den. Bed den, der driver installationen, eller en lokal administrator.',
  outside: 'Stedet ligger uden for det, du selv administrerer. Vælg et sted inden for dit eget område.',
  exact: 'Retten til nøjagtige tal kan kun gives videre af den, som dataejeren selv har givet den.',
  days: 'Retten skal begynde i dag eller senere og slutte efter begyndelsen. Ret datoerne.',
  'too-long': 'En ret kan højst vare 12 måneder ad gangen. Vælg en tidligere slutdato.',
  'guest-role': 'En gæst kan kun være læser og uden nøjagtige tal. Vælg rollen læser.',
  purpose: 'Skriv, hvad gæsten skal bruge adgangen til.',
};

const logFaults = {
  changed: 'er ændret, efter at den blev skrevet',
  missing: 'mangler',
  'cut-off': 'og dem efter den er fjernet',
  rewritten: 'passer ikke med mærket ved siden af dataene: loggen er skrevet om',
} as const;

export const rightsDa: Sentences<RightsProblems> = {
  'KV-A21': (d) => `Rollen ${d.role.da} for ${d.limits.da || 'intet sted'} kan ikke gives. ${faults[d.why]}`,
  'KV-A22': (d) =>
    `»${d.found}« findes ikke blandt dem, du administrerer, hverken som person, ret eller ventende login. De står på /administration, og på maskinen i kvarter rights list.`,
  'KV-A23': (d) => `Du ser Kvarter som ${d.name} og kan ikke ændre noget imens. Afslut visningen først.`,
  'KV-A24': (d) =>
    `Du kan ikke se Kvarter som »${d.found}«. Det kræver, at du er lokal administrator, og at alle personens rettigheder ligger inden for dit område.`,
  'KV-A25': (d) => `Rollen »${d.found}« findes ikke. Vælg en af: ${d.valid.join(', ')}.`,
  'KV-A28': (d) =>
    `--person er en, der allerede er kendt (${d.person}), og --name er en ny (${d.name}). Skriv kun den ene; kendte personer står i kvarter rights list.`,
  'KV-A26': (d) =>
    `Loggen er ikke hel: linje ${d.number} ${logFaults[d.fault]}. Hent loggen frem fra den seneste sikkerhedskopi, og undersøg, hvem der har haft adgang til databasen.`,
};
