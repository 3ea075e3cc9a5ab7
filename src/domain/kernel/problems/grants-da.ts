import { formatDate } from '../format-date.ts';
import { formatCount, formatNumber, percentOf } from '../format-number.ts';
import type { GrantProblems } from './grants.ts';
import type { Sentences } from './sentences.ts';

const missing = { residents: 'beboertal (residents)', score: 'indeks (score), som klasse K2 fordeles efter' } as const;
const mergers = {
  few: 'vælg mindst to steder',
  same: 'de samme afdelinger indgår to gange',
  name: 'skriv et navn på 2-80 tegn',
} as const;
const steps = {
  settings: 'at ændre forudsætninger',
  decide: 'at beslutte om et sted',
  merge: 'at lægge steder sammen',
  advance: 'at gå videre',
} as const;
const goals = {
  same: 'målet er det samme som udgangspunktet',
  years: 'målåret skal ligge efter udgangsåret',
  value: 'skriv et tal',
  indicator: 'indikatoren findes ikke',
  kind: 'den slags mål kan ikke bruges til indikatoren; værdier, du selv skriver ind, kan kun have et mål for niveauet',
  baseline: 'udgaven har intet tal for udgangsåret; vælg et andet år, eller skriv værdien selv',
} as const;

const settings: Readonly<Record<string, string>> = {
  frame: 'Rammen',
  rate: 'Satsen',
  'co-financing': 'Medfinansieringen',
  'cut-off': 'Indeksgrænsen',
  edge: 'Bredden af vippen',
  sharing: 'Fordelingen',
  method: 'Indeksmetoden',
  payments: 'Betalingsplanen',
  class: 'Klassen',
  amount: 'Behovet',
  year: 'Året',
  name: 'Navnet',
  'as-of': 'Dagen',
  'price-year': 'Prisåret',
  budget: 'Det samlede budget',
  local: 'Den lokale medfinansiering',
  'local-source': 'Kilden til lokale penge',
  hours: 'Antallet af timer',
  'hour-rate': 'Timesatsen',
  rules: 'Reglerne',
};

function named({ open, named: first }: GrantProblems['KV-J7'], others: string): string {
  const more = open - first.length;
  return more > 0 ? `${first.join(', ')} og ${more} ${others}` : first.join(', ');
}

export const grantsDa: Sentences<GrantProblems> = {
  'KV-J1': (d) => `${d.file}, linje ${d.line} (${d.id}) mangler ${missing[d.missing]}. Udfyld feltet, og prøv igen.`,
  'KV-J2': (d) =>
    `Runden »${d.round}« findes ikke. ${d.known.length > 0 ? `Der er ${d.known.join(', ')}.` : 'Der er ingen runder endnu. Åbn en på siden Tilskud.'}`,
  'KV-J3': (d) =>
    `Skriv en begrundelse på mindst ${d.least} tegn; der er skrevet ${d.found}. Den står i sagen og læses af den, der klager.`,
  'KV-J4': (d) =>
    `Runde ${d.round} er ${d.state.da}, så ${steps[d.step]} kan ikke lade sig gøre. Genåbn runden som en ny version først.`,
  'KV-J5': (d) =>
    `${d.person.da} har indstillet runde ${d.round} og kan ikke selv beslutte den. En anden sagsbehandler skal gøre det.`,
  'KV-J6': (d) =>
    `En anden har skrevet i runde ${d.round}, siden du åbnede siden. Læs, hvad der er kommet til, og send din beslutning igen.`,
  'KV-J7': (d) =>
    `Runde ${d.round} kan ikke indstilles: ${d.open} ${d.open === 1 ? 'sted' : 'steder'} har ingen sikker klasse: ${named(d, 'andre')}. Beslut deres klasse, eller sæt dem uden for runden.`,
  'KV-J8': (d) =>
    d.closed
      ? `${d.closed.name} er nedlagt ${formatDate(d.closed.day, 'da')}; vælg efterfølgeren.`
      : `»${d.unit}« er ikke med i runde ${d.round}. Vælg et sted fra rundens liste.`,
  'KV-J9': (d) => `${settings[d.field] ?? d.field}: »${d.found}« kan ikke bruges. Skriv for eksempel ${d.valid}.`,
  'KV-J10': (d) =>
    `Runde ${d.round} er låst til udgave ${d.release}, som er trukket tilbage eller ikke findes her. De besluttede beløb står i sagens log. Genåbn runden på en gældende udgave for at regne igen.`,
  'KV-J11': (d) =>
    `Rammen ${d.year} er ${formatCount(d.frame, 'da')} kr. med det, der er overført; runderne (${d.rounds.join(', ')}) betaler sammen ${formatCount(d.used, 'da')} kr. det år. Sæt en mindre ramme i denne runde, eller fordel betalingen over flere år.`,
  'KV-J12': (d) => `Stederne kan ikke lægges sammen: ${mergers[d.why]} (»${d.found}«).`,
  'KV-J13': (d) => `Målet kan ikke oprettes: ${goals[d.why]} (»${d.found}«).`,
  'KV-J15': (d) =>
    `Rammen kan ikke regnes om: ${d.index.da} for ${d.year} mangler i udgaven. ${d.has.length > 0 ? `Den har ${d.has.join(', ')}.` : 'Den har ingen år.'} Levér indekset som referenceværdier (nøgle ${d.key}, område 000, et tal pr. år), eller skriv rammen i årets egne priser.`,
  'KV-J16': (d) =>
    `${d.place}: Lokal medfinansiering er ${formatNumber(d.perMille / 10, 1, 'da')} %; mindst ${percentOf(d.share, 'da')} % kræves (${formatCount(d.missing, 'da')} kr. mangler).${d.others > 0 ? ` Det samme gælder ${d.others} ${d.others === 1 ? 'andet sted' : 'andre steder'} i runde ${d.round}.` : ''} Bekræft resten under det valgte sted, eller sæt bevillingen ned.`,
  'KV-J17': (d) =>
    `»${d.hours}« timer tæller kun med en timesats og navnet på den, der har skrevet under for dem. Udfyld begge felter, eller lad antallet af timer stå tomt.`,
  'KV-J14': (d) => `Helhedsplanen »${d.plan}« findes ikke, eller du har ikke adgang til den.`,
};
