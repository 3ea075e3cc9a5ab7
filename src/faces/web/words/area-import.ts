import type { Messages } from './message.ts';

/** Words of the page where many areas are imported from a file. */
export const areaImportWords = {
  over: { da: 'Områder', en: 'Areas' },
  title: { da: 'Importér områder fra en fil', en: 'Import areas from a file' },
  lead: {
    da: 'Send filen, se hver fejl på kortet, og gem først, når du er tilfreds. Intet gemmes før det.',
    en: 'Send the file, see every fault on the map, and keep the areas when you are content. Nothing is kept before that.',
  },
  send: { da: 'Vælg en fil', en: 'Choose a file' },
  sendAnother: { da: 'Vælg en anden fil', en: 'Choose another file' },
  formats: {
    da: (megabytes: string, rows: string) =>
      `GeoPackage, zippet Shape, GeoJSON, GML, FlatGeobuf, TopoJSON, svar fra GeoFA eller CSV. Højst ${megabytes} MB og ${rows} rækker; større filer tager kommandolinjen.`,
    en: (megabytes: string, rows: string) =>
      `GeoPackage, zipped Shape, GeoJSON, GML, FlatGeobuf, TopoJSON, an answer of GeoFA or CSV. At most ${megabytes} MB and ${rows} rows; the command line takes larger files.`,
  },
  kind: { da: 'Slags', en: 'Kind' },
  kommune: { da: 'Kommune', en: 'Municipality' },
  chooseKommune: { da: 'Vælg kommune', en: 'Choose a municipality' },
  file: { da: 'Fil med områder', en: 'File of areas' },
  kommuneFile: {
    da: 'Kommunens grænse, hvis dækningen skal kontrolleres',
    en: 'Border of the municipality, to check coverage',
  },
  system: { da: 'Koordinatsystem', en: 'Coordinate system' },
  asFile: { da: 'Som filen siger', en: 'As the file says' },
  check: { da: 'Kontrollér filen', en: 'Check the file' },
  layer: { da: 'Lag', en: 'Layer' },
  chooseLayer: { da: 'Vælg laget', en: 'Choose the layer' },
  columnsOf: { da: (file: string) => `Kolonner i ${file}`, en: (file: string) => `Columns of ${file}` },
  columnsAbout: {
    da: 'Sig, hvilken kolonne der holder hvad, eller giv alle rækker den samme værdi. Felter med * skal udfyldes.',
    en: 'Say which column holds what, or give every row the same value. Fields with * are obligatory.',
  },
  sample: { da: 'De første rækker', en: 'The first rows' },
  mapping: { da: 'Felter og kolonner', en: 'Fields and columns' },
  field: { da: 'Felt', en: 'Field' },
  column: { da: 'Kolonne i filen', en: 'Column of the file' },
  same: { da: 'Samme i alle rækker', en: 'The same in every row' },
  none: { da: '–', en: '–' },
  columnFor: { da: (field: string) => `Kolonne for ${field}`, en: (field: string) => `Column for ${field}` },
  sameFor: { da: (field: string) => `Samme værdi for ${field}`, en: (field: string) => `The same value for ${field}` },
  found: { da: 'Hvad kontrollen fandt', en: 'What the check found' },
  counts: {
    da: (rows: string, added: string, changed: string, same: string) =>
      `${rows} ${rows === '1' ? 'række' : 'rækker'}: ${added} ${added === '1' ? 'ny' : 'nye'}, ${changed} ${changed === '1' ? 'ændret' : 'ændrede'} og ${same} ${same === '1' ? 'uændret' : 'uændrede'}.`,
    en: (rows: string, added: string, changed: string, same: string) =>
      `${rows} ${rows === '1' ? 'row' : 'rows'}: ${added} new, ${changed} changed and ${same} unchanged.`,
  },
  wrong: {
    da: (errors: string, rejected: string) =>
      `${errors} fejl; ${rejected} ${rejected === '1' ? 'række' : 'rækker'} kan ikke gemmes.`,
    en: (errors: string, rejected: string) =>
      `${errors} ${errors === '1' ? 'error' : 'errors'}; ${rejected} ${rejected === '1' ? 'row' : 'rows'} cannot be kept.`,
  },
  warned: {
    da: (warnings: string) => `${warnings} advarsler; en advarsel hindrer ikke, at du gemmer.`,
    en: (warnings: string) => `${warnings} warnings; a warning does not keep you from keeping the areas.`,
  },
  checkAnother: { da: 'Kontrollér den anden fil', en: 'Check the other file' },
  keptTitle: { da: 'Gemt', en: 'Kept' },
  fine: { da: 'Ingen fejl.', en: 'No errors.' },
  notKept: { da: 'Intet er gemt endnu.', en: 'Nothing is kept yet.' },
  keptNow: {
    da: (added: string, changed: string) => `Gemt: ${added} nye og ${changed} ændrede områder.`,
    en: (added: string, changed: string) => `Kept: ${added} new and ${changed} changed areas.`,
  },
  nothingNew: { da: 'Alt i filen er der allerede.', en: 'Everything in the file is there already.' },
  toList: { da: 'Se områderne', en: 'See the areas' },
  keep: { da: 'Gem områderne', en: 'Keep the areas' },
  keepRest: {
    da: (rejected: string) => `Gem resten, og udelad ${rejected} ${rejected === '1' ? 'række' : 'rækker'}`,
    en: (rejected: string) => `Keep the rest, and leave out ${rejected} ${rejected === '1' ? 'row' : 'rows'}`,
  },
  repair: { da: 'Ret grænserne automatisk', en: 'Mend the borders automatically' },
  again: { da: 'Ret kolonnerne', en: 'Change the columns' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  reasonAbout: {
    da: 'Gemmes med hver version, fx »Nye distrikter fra august 2026«.',
    en: 'Kept with every version, such as "New districts from August 2026".',
  },
  mapLabel: { da: 'Kort over filens områder', en: 'Map of the areas in the file' },
  mapAbout: {
    da: 'Blå er områder, der kan gemmes, røde skal rettes, og grå er kommunens andre. Et tal på kortet er et fund i tabellen.',
    en: 'Blue areas can be kept, red ones have to be mended, and grey are the municipality’s others. The numbers are the findings in the table.',
  },
  mapFailed: {
    da: 'Kortet kunne ikke hentes. Tabellen siger det samme.',
    en: 'The map could not be had. The table says the same.',
  },
  loading: { da: 'Henter kortet …', en: 'Fetching the map …' },
  number: { da: 'Nr.', en: 'No.' },
  rows: { da: 'Række', en: 'Row' },
  what: { da: 'Hvad og hvad du kan gøre', en: 'What, and what to do' },
  more: {
    da: (shown: string, found: string) => `${shown} af ${found} fund er vist. Ret dem, og kontrollér igen.`,
    en: (shown: string, found: string) => `${shown} of ${found} findings are shown. Mend them, and check again.`,
  },
  error: { da: 'fejl', en: 'error' },
  warning: { da: 'advarsel', en: 'warning' },
  note: { da: 'bemærkning', en: 'note' },
  zoomIn: { da: 'Zoom ind', en: 'Zoom in' },
  zoomOut: { da: 'Zoom ud', en: 'Zoom out' },
} as const satisfies Messages;
