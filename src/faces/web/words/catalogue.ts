import type { Messages } from './message.ts';

/** Words of the catalogue. */
export const catalogueWords = {
  title: { da: 'Datakatalog', en: 'Data catalogue' },
  lead: {
    da: 'Her står de data, alle må hente, og hvor de hentes. Kataloget kan også læses af maskiner.',
    en: 'The data anybody may take, and where to get them. The catalogue can be read by machines too.',
  },
  machine: { da: 'Kataloget som JSON-LD (DCAT-AP-DK)', en: 'The catalogue as JSON-LD (DCAT-AP-DK)' },
  datasets: { da: 'Datasæt', en: 'Datasets' },
  services: { da: 'Tjenester', en: 'Services' },
  name: { da: 'Navn', en: 'Name' },
  about: { da: 'Indhold', en: 'Content' },
  updated: { da: 'Opdateret', en: 'Updated' },
  describedAt: { da: 'beskrivelse', en: 'description' },
  back: { da: 'Datakatalog', en: 'Data catalogue' },
  facts: { da: 'Om datasættet', en: 'About the dataset' },
  publisher: { da: 'Udgiver', en: 'Publisher' },
  source: { da: 'Kilde', en: 'Source' },
  period: { da: 'Periode', en: 'Period' },
  keywords: { da: 'Emner', en: 'Subjects' },
  files: { da: 'Hent eller læs', en: 'Download or read' },
  format: { da: 'Form', en: 'Form' },
  type: { da: 'Medietype', en: 'Media type' },
  crs: { da: 'Koordinatsystem', en: 'Coordinate system' },
} as const satisfies Messages;
