import type { Messages } from './message.ts';

/** Words of the page of published tables. */
export const publicationWords = {
  title: { da: 'Offentliggjorte tabeller', en: 'Published tables' },
  lead: {
    da: 'Tabeller med nøjagtige antal for kommuner og andre store enheder. Nogle tal er skjult, så ingen beboer kan genkendes. Alle må hente dem.',
    en: 'Tables with exact counts for municipalities and other large places. Some figures are hidden, so that no resident can be recognised. Anybody may download them.',
  },
  none: {
    da: 'Der er endnu ikke offentliggjort tabeller med nøjagtige antal. De afrundede tal kan alle se for kommuner, regioner og hele landet.',
    en: 'No tables with exact counts have been published yet. Anybody may see the rounded figures for municipalities, regions and all of Denmark.',
  },
  seeRounded: { da: 'Se de afrundede tal for hele landet', en: 'See the rounded figures for all of Denmark' },
  period: { da: (period: string) => `Tabeller for ${period}`, en: (period: string) => `Tables for ${period}` },
  made: {
    da: (day: string, id: string) => `Offentliggjort ${day}. Nummer ${id}.`,
    en: (day: string, id: string) => `Published ${day}. Number ${id}.`,
  },
  synthetic: { da: 'Syntetiske data: ingen rigtige personer.', en: 'Synthetic data: no real persons.' },
  places: { da: (list: string) => `Vises for ${list}.`, en: (list: string) => `Shown for ${list}.` },
  hiddenTitle: { da: 'Hvad er skjult, og hvorfor', en: 'What is hidden, and why' },
  hidden: {
    da: (hidden: string, cells: string) =>
      `${hidden} af ${cells} tal er skjult: små antal, de tal, et lille antal kunne regnes ud fra, og alle tal for enheder, der er for små til at stå alene. Det kan ikke ses, hvilke skjulte tal der er små. Nuller vises.`,
    en: (hidden: string, cells: string) =>
      `${hidden} of ${cells} figures are hidden: small counts, those a small count could be computed from, and all figures of places too small to stand alone. Which hidden figures are small cannot be seen. Zeros are shown.`,
  },
  proofTitle: { da: 'Hvad der er kontrolleret', en: 'What was checked' },
  exact: {
    da: (relations: string) =>
      `Regnestykker mellem tallene: ${relations} er gennemregnet. Intet lille antal kan regnes ud af dem.`,
    en: (relations: string) =>
      `Sums between the figures: ${relations} were gone through. No small count can be computed from them.`,
  },
  bounds: {
    da: 'Hvert lille antal kan være flere forskellige tal, uanset hvordan de viste tal lægges sammen.',
    en: 'Every small count can be several different numbers, however the shown figures are added.',
  },
  alone: {
    da: 'En beboer, der er alene i sin celle, kan heller ikke regne andre ud.',
    en: 'Nor can a resident who is alone in a cell compute others.',
  },
  union: {
    da: (tested: string) =>
      `Sammen med de afrundede tal er ${tested} små antal prøvet. Ingen af dem røbes af de to tilsammen.`,
    en: (tested: string) =>
      `Together with the rounded figures ${tested} small counts were tried. None of them is given away by the two together.`,
  },
  certificate: { da: 'Kontrolbeviset som JSON', en: 'The certificate as JSON' },
  files: { da: 'Hent tabellerne', en: 'Download the tables' },
  size: { da: (kb: string) => `${kb} kB`, en: (kb: string) => `${kb} kB` },
  more: { da: 'Læs, hvordan beboerne beskyttes', en: 'Read how residents are protected' },
  levelLand: { da: 'hele landet', en: 'the whole country' },
  levelReg: { da: 'regioner', en: 'regions' },
  levelKom: { da: 'kommuner', en: 'municipalities' },
  levelPlan: { da: 'helhedsplaner', en: 'helhedsplaner' },
  levelOrg: { da: 'boligorganisationer', en: 'housing organisations' },
  levelOmr: { da: 'boligområder', en: 'housing areas' },
  levelAfd: { da: 'afdelinger', en: 'afdelinger' },
  and: { da: 'og', en: 'and' },
  xlsxDa: { da: 'Excel på dansk', en: 'Excel in Danish' },
  xlsxEn: { da: 'Excel på engelsk', en: 'Excel in English' },
  csv: { da: 'CSV, en linje for hvert tal', en: 'CSV, one line a figure' },
  jsonStat: { da: 'JSON-stat', en: 'JSON-stat' },
  parquet: { da: 'Parquet', en: 'Parquet' },
  observations: { da: 'Områdernes tal i GeoFA’s form (CSV)', en: 'Figures of areas in GeoFA’s form (CSV)' },
} as const satisfies Messages;
