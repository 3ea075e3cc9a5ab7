import type { Text } from '../../../domain/kernel/language.ts';

/** Fixed words of the workbook. Sheet names stay the same in both languages: they are part of the contract. */
export const sheetWords = {
  oneTable: { da: 'Dette ark indeholder én tabel', en: 'This sheet holds one table' },
  code: { da: 'Kode', en: 'Code' },
  text: { da: 'Tekst', en: 'Text' },
  unitKey: { da: 'Enhed nøgle', en: 'Unit key' },
  unitName: { da: 'Enhed navn', en: 'Unit name' },
  comparison: { da: 'Sammenligning', en: 'Comparison' },
  status: { da: 'status', en: 'status' },
  population: { da: 'Population', en: 'Population' },
  base: { da: 'Procentgrundlag', en: 'Base of per cent' },
  source: { da: 'Kilde', en: 'Source' },
  reference: { da: 'Opgjort', en: 'Reference' },
  edition: { da: 'Udgave', en: 'Edition' },
  release: { da: 'Udgivelse', en: 'Release' },
  synthetic: { da: 'SYNTETISKE DATA: ingen virkelige personer', en: 'SYNTHETIC DATA: no real persons' },
  title: { da: 'Beboertabeller', en: 'Resident tables' },
  made: { da: 'Hentet', en: 'Retrieved' },
  contract: { da: 'Arkenes opbygning, version', en: 'Layout of the sheets, version' },
  link: { da: 'Fast link til denne udgave', en: 'Permanent link to this edition' },
  rolling: { da: 'Link, der følger med nye perioder', en: 'Link that follows new periods' },
  contact: { da: 'Kontakt', en: 'Contact' },
  licence: { da: 'Licens', en: 'Licence' },
  unit: { da: 'Enhed', en: 'Unit' },
  rounding: { da: 'Beskyttelse', en: 'Protection' },
  sheet: { da: 'Ark', en: 'Sheet' },
  table: { da: 'Tabel', en: 'Table' },
  note: { da: 'Note', en: 'Note' },
  group: { da: 'Emne', en: 'Subject' },
  period: { da: 'Periode', en: 'Period' },
  delivery: { da: 'Leverance', en: 'Delivery' },
  supplier: { da: 'Leverandør', en: 'Supplier' },
  symbol: { da: 'Tegn', en: 'Sign' },
  word: { da: 'Betydning', en: 'Meaning' },
  rule: { da: 'Regel', en: 'Rule' },
  hiddenWhole: { da: 'Tabellen kan ikke vises for enheden', en: 'The table cannot be shown for the unit' },
  missing: { da: 'Mangler i udvalget', en: 'Missing from the selection' },
  breaks: { da: 'Databrud', en: 'Series break' },
  charts: { da: 'Diagrammer', en: 'Charts' },
} as const satisfies { readonly [key: string]: Text };

/** "All counts are rounded to a multiple of n", the one sentence users are told about rounding. */
export function roundingSentence(roundedTo: number): Text {
  return {
    da: `Alle antal er afrundet til et multiplum af ${roundedTo}.`,
    en: `All counts are rounded to a multiple of ${roundedTo}.`,
  };
}
