import type { Lang, Text } from '../../../domain/kernel/language.ts';

const words: Readonly<Record<string, Text>> = {
  search: { da: 'søgte', en: 'searched' },
  twins: { da: 'fandt tvillinger', en: 'found twins' },
  sheet: { da: 'åbnede et faktaark', en: 'opened a fact sheet' },
  'sheet-edition': { da: 'arbejdede med et faktaark', en: 'worked on a fact sheet' },
  pack: { da: 'hentede en mødepakke', en: 'took a meeting pack' },
  'twin-profile': { da: 'gemte variable til tvillinger', en: 'kept variables of twins' },
  'index-method': { da: 'gemte en indeksmetode', en: 'kept an index method' },
  table: { da: 'åbnede en tabel', en: 'opened a table' },
  exact: { da: 'så nøjagtige tal', en: 'saw exact numbers' },
  workbook: { da: 'hentede en arbejdsbog', en: 'took a workbook' },
  place: { da: 'åbnede et sted', en: 'opened a place' },
  file: { da: 'hentede en fil', en: 'took a file' },
  persona: { da: 'valgte prøvebruger', en: 'chose a demo user' },
  selection: { da: 'gemte et udvalg', en: 'kept a selection' },
  delivery: { da: 'behandlede en leverance', en: 'handled a delivery' },
  'person-rows': { da: 'behandlede rækker om personer', en: 'handled rows on persons' },
  release: { da: 'behandlede en udgave', en: 'handled a release' },
  preview: { da: 'så en udgave på forhånd', en: 'previewed a release' },
  backup: { da: 'behandlede en sikkerhedskopi', en: 'handled a backup' },
  'query-plan': { da: 'så en forespørgsel', en: 'saw a query plan' },
  area: { da: 'arbejdede med et område', en: 'worked on an area' },
  map: { da: 'åbnede et kort', en: 'opened a map' },
  rights: { da: 'behandlede en ret', en: 'handled a right' },
  'view-as': { da: 'så som en anden', en: 'viewed as another' },
  login: { da: 'loggede ind', en: 'logged in' },
  token: { da: 'behandlede en API-nøgle', en: 'handled an API token' },
  alert: { da: 'varsel set', en: 'alert seen' },
  'alert-mail': { da: 'varsler med mail', en: 'alerts by mail' },
  months: { da: 'månedstal', en: 'monthly figures' },
  log: { da: 'læste i loggen', en: 'read in the log' },
  grants: { da: 'arbejdede med tilskud', en: 'worked on grants' },
};

/** What a line of the log says was done, in words; one it has no word for as it is written. */
export function actionWords(action: string, lang: Lang): string {
  return words[action]?.[lang] ?? action;
}
