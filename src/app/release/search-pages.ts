import type { Lang } from '../../domain/kernel/language.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { SearchHit } from '../../domain/model/answer.ts';
import type { SearchTerm } from '../../engines/query/search-index.ts';
import { mayAdminister } from '../access/may-administer.ts';
import { mayChangeAreas } from '../access/may-change-areas.ts';
import { mayHandleGrants } from '../access/may-handle-grants.ts';
import { mayUpdateReleases } from '../access/may-update-releases.ts';
import { observedKommuner } from '../access/observed-kommuner.ts';
import { rolesThatApproveSheets, rolesThatWriteSheets } from '../access/role-powers.ts';

/** Pages of the product as the search field and the front page name them: each key is the path of one. */
export const searchPages: readonly SearchTerm[] = [
  {
    key: 'tabel/T01',
    name: { da: 'Beboertal', en: 'Resident figures' },
    about: {
      da: 'Alder, husstande, oprindelse, uddannelse, arbejde og meget mere, ti år tilbage',
      en: 'Age, households, origin, education, work and much more, ten years back',
    },
    words: ['beboertabeller', 'tabeller', 'statistik', 'tables', 'statistics'],
  },
  {
    key: 'tvillinger',
    name: { da: 'Tvillinger', en: 'Twins' },
    about: {
      da: 'Hvem ligner en afdeling eller organisation, og hvad koster det dem',
      en: 'Who is like an afdeling or organisation, and at what cost',
    },
    words: [
      'tvillingeværktøj',
      'sammenlign afdelinger',
      'sammenlign organisationer',
      'benchmark',
      'regnskab',
      'økonomi',
      'drift',
      'driftsomkostninger',
      'effektivitet',
      'henlæggelser',
      'accounts',
      'efficiency',
      'costs',
    ],
  },
  {
    key: 'tvillinger/parallelt',
    name: { da: 'Afdelinger side om side', en: 'Afdelinger side by side' },
    about: {
      da: 'En organisations afdelinger, hver ved siden af sine tvillinger',
      en: 'The afdelinger of an organisation, each beside its twins',
    },
    words: ['parallelt', 'egne afdelinger', 'regnskab for alle afdelinger', 'own afdelinger', 'parallel'],
  },
  {
    key: 'kort',
    name: { da: 'Kort', en: 'Map' },
    about: { da: 'Et nøgletal på kort, år for år', en: 'A key figure on a map, year by year' },
    words: ['landkort', 'danmarkskort', 'gis', 'geodata', 'kvadratnet'],
  },
  {
    key: 'overvaagning',
    name: { da: 'Overvågning', en: 'Monitoring' },
    about: {
      da: 'Boligområder holdt op mod lovens grænser, og hvem der er tæt på',
      en: 'Housing areas against the limits of the law, and which are close',
    },
    words: [
      'udsatte områder',
      'udsatte boligområder',
      'parallelsamfund',
      'forebyggelsesområder',
      'omdannelsesområder',
      'ghetto',
      'ghettoområder',
      'kriterier',
      'varsler',
      'alarmer',
      'tæt på grænsen',
      'hvad nu hvis',
      'fremskrivning',
      'vulnerable areas',
      'parallel societies',
      'criteria',
      'alerts',
      'forecast',
      'what if',
    ],
  },
  {
    key: 'overvaagning/lister',
    name: { da: 'De officielle lister', en: 'The official lists' },
    about: {
      da: 'Hvilke områder har stået på listerne, år for år',
      en: 'Which areas have been on the lists, year by year',
    },
    words: [
      'udsatte områder',
      'parallelsamfundslisten',
      'ghettolisten',
      'listen over udsatte boligområder',
      'omdannelsesområder',
      'lister',
      'vulnerable areas',
      'lists',
    ],
  },
  {
    key: 'overvaagning/skyggeliste',
    name: { da: 'Skyggeliste', en: 'Shadow list' },
    about: { da: 'Skøn over, hvem der kommer på de næste lister', en: 'Estimates of who comes on the next lists' },
    words: ['næste liste', 'prognose', 'skøn', 'next list', 'forecast'],
  },
  {
    key: 'overvaagning/indeks',
    name: { da: 'Indeks', en: 'Index' },
    about: { da: 'Områder i rækkefølge efter flere nøgletal', en: 'Areas in order by several key figures' },
    words: ['rangliste', 'rækkefølge', 'mest udsat', 'mest udsatte', 'ranking'],
  },
  {
    key: 'overvaagning/definitioner',
    name: { da: 'Samme ord, forskellige regler', en: 'Same word, different rules' },
    about: { da: 'Hvorfor to tal med samme navn er forskellige', en: 'Why two figures of the same name differ' },
    words: ['definitioner', 'sammenlign definitioner', 'definitions'],
  },
  {
    key: 'overvaagning/boligplacering',
    name: { da: 'Boligplacering', en: 'Placement of households' },
    about: { da: 'Fordel husstande på ledige boliger', en: 'Share households between vacant dwellings' },
    words: ['anvisning', 'flygtninge', 'ledige boliger', 'refugees', 'vacant dwellings'],
  },
  {
    key: 'overvaagning/familieboliger',
    name: { da: '40 pct. familieboliger', en: '40 per cent family dwellings' },
    about: { da: 'Hvor langt et omdannelsesområde er fra § 168 a', en: 'How far an area is from section 168 a' },
    words: ['nedrivning', 'udviklingsplan', 'almene familieboliger', '168 a', 'demolition', 'development plan'],
  },
  {
    key: 'overvaagning/levering',
    name: { da: 'Levér tal for egne områder', en: 'Deliver figures of own areas' },
    about: {
      da: 'Kommunens egne tal fra en fil, måned for måned',
      en: "The municipality's own figures from a file, month by month",
    },
    words: ['månedstal', 'indberet', 'upload', 'egne tal', 'observationer', 'own figures', 'monthly figures'],
  },
  {
    key: 'flytninger',
    name: { da: 'Flytninger', en: 'Moves' },
    about: { da: 'Hvem flytter hvorfra og hvorhen', en: 'Who moves from where to where' },
    words: ['fraflyttere', 'tilflyttere', 'fraflytning', 'flytter', 'hvor flytter de hen', 'social eksport', 'movers'],
  },
  {
    key: 'faktaark',
    name: { da: 'Faktaark', en: 'Fact sheets' },
    about: { da: 'To sider om almene boliger i en kommune', en: 'Two pages on social housing in a municipality' },
    words: ['fakta ark', 'factsheet', 'kommuneark', 'pjece', 'husleje', 'boligmasse', 'renovering', 'rent'],
  },
  {
    key: 'faktaark/redaktion',
    name: { da: 'Ret og godkend faktaark', en: 'Edit and approve fact sheets' },
    about: { da: 'Tekster, kladder og godkendelse af to', en: 'Texts, drafts and approval by two' },
    words: ['redaktion', 'redaktør', 'kladde', 'godkend faktaark', 'editor', 'drafts'],
  },
  {
    key: 'moedepakke',
    name: { da: 'Mødepakke', en: 'Meeting pack' },
    about: {
      da: 'Tal, tvillinger og kriterier samlet i én fil til et møde',
      en: 'Figures, twins and criteria in one file for a meeting',
    },
    words: ['bestyrelsesmøde', 'bestyrelse', 'mødemateriale', 'dagsorden', 'beboermøde', 'board meeting', 'board'],
  },
  {
    key: 'udvalg',
    name: { da: 'Udvalg og summer', en: 'Selections and sums' },
    about: { da: 'Læg afdelinger sammen, og se dem som én', en: 'Add afdelinger together and see them as one' },
    words: ['læg sammen', 'sum af afdelinger', 'kurv', 'sum', 'basket'],
  },
  {
    key: 'tilskud',
    name: { da: 'Tilskud', en: 'Grants' },
    about: { da: 'Fordel en ramme, og skriv sagsakten', en: 'Share out a frame and write the case file' },
    words: [
      'prioritering',
      'bevilling',
      'ramme',
      'runder',
      'boligsociale midler',
      'sagsakt',
      'grant rounds',
      'case file',
    ],
  },
  {
    key: 'bevillinger',
    name: { da: 'Bevillinger', en: 'Grants decided' },
    about: { da: 'Besluttede runder, som alle må se', en: 'Decided rounds, for everybody to see' },
    words: ['tilskud', 'støtte', 'boligsociale midler', 'bevilling', 'landsbyggefonden', 'grants'],
  },
  {
    key: 'om-tallene',
    name: { da: 'Om tallene', en: 'About the figures' },
    about: { da: 'Definitioner, kilder og opgørelsesdatoer', en: 'Definitions, sources and reference dates' },
    words: ['metode', 'definitioner', 'kilder', 'hjælp', 'vejledning', 'method', 'definitions', 'help'],
  },
  {
    key: 'beskyttelse',
    name: { da: 'Sådan beskyttes beboerne', en: 'How residents are protected' },
    about: {
      da: 'Afrunding, samlede enheder og hvad der er efterprøvet',
      en: 'Rounding, combined units and what has been tested',
    },
    words: [
      'diskretion',
      'anonym',
      'anonymisering',
      'persondata',
      'gdpr',
      'privatliv',
      'afrunding',
      'privacy',
      'rounding',
    ],
  },
  {
    key: 'offentliggjort',
    name: { da: 'Tabeller med nøjagtige antal', en: 'Tables with exact counts' },
    about: { da: 'Færdige tabeller til alle, med skjulte celler', en: 'Finished tables for all, with hidden cells' },
    words: ['offentliggjorte tabeller', 'åbne data', 'nøjagtige tal', 'open data', 'exact'],
  },
  {
    key: 'katalog',
    name: { da: 'Datakatalog', en: 'Data catalogue' },
    about: { da: 'Alle datasæt med formater og adresser', en: 'All data sets with formats and addresses' },
    words: ['datasæt', 'åbne data', 'api', 'wfs', 'metadata', 'open data', 'data sets'],
  },
  {
    key: 'udgivelser',
    name: { da: 'Udgivelseskalender', en: 'Calendar of releases' },
    about: { da: 'Hvad der er udgivet, og hvornår det næste kommer', en: 'What is published and when the next comes' },
    words: ['nye tal', 'opdatering', 'hvornår kommer', 'update'],
  },
  {
    key: 'udgivelse',
    name: { da: 'Udgiv en udgave', en: 'Publish a release' },
    about: { da: 'Sammenlign, underskriv, udgiv og træk tilbage', en: 'Compare, sign, publish and withdraw' },
    words: ['godkend', 'underskriv', 'embargo', 'leverance', 'approve', 'sign'],
  },
  {
    key: 'log-ind',
    name: { da: 'Log ind', en: 'Log in' },
    about: { da: 'Log ind, eller skift bruger', en: 'Log in or switch user' },
    words: ['login', 'mitid', 'skift bruger', 'prøvebruger', 'switch user', 'demo user'],
  },
  {
    key: 'min-adgang',
    name: { da: 'Min adgang', en: 'My access' },
    about: {
      da: 'Hvad du må se og hvorfor, API-nøgler og log ud',
      en: 'What you may see and why, API keys and log out',
    },
    words: ['mine rettigheder', 'log ud', 'api-nøgle', 'nøgle', 'my rights', 'log out', 'api key'],
  },
  {
    key: 'administration',
    name: { da: 'Administration', en: 'Administration' },
    about: {
      da: 'Giv adgang, inviter gæster, hent uddrag af loggen',
      en: 'Give access, invite guests, take extracts of the log',
    },
    words: ['brugere', 'rettigheder', 'giv adgang', 'gæst', 'invitér', 'log', 'users', 'rights', 'guest'],
  },
];

type MayOpen = (reader: Reader, today: string) => boolean;

const forSomeOnly: Readonly<Record<string, MayOpen>> = {
  tilskud: (reader, today) => mayHandleGrants(reader, today).allowed,
  udgivelse: (reader, today) => mayUpdateReleases(reader, today).allowed,
  administration: (reader, today) => mayAdminister(reader, today).allowed,
  'overvaagning/levering': (reader, today) =>
    mayChangeAreas(reader, new Set(), today).allowed || observedKommuner(reader, today).length > 0,
  'faktaark/redaktion': ({ rights }) =>
    rights.some(({ role }) => rolesThatWriteSheets.has(role) || rolesThatApproveSheets.has(role)),
  'min-adgang': (reader) => reader.rights.length > 0,
};

/** May the reader be led to a page? Most are for everybody; what they show of figures is judged there. */
export function mayFindPage(reader: Reader, page: string, today: string): boolean {
  return forSomeOnly[page]?.(reader, today) ?? true;
}

/** The pages the reader may be led to, in the order of the list. */
export function pagesFor(reader: Reader, today: string, lang: Lang): readonly SearchHit[] {
  return searchPages
    .filter(({ key }) => mayFindPage(reader, key, today))
    .map(({ key, name, about }) => ({ kind: 'side', key, name: name[lang], detail: about }));
}
