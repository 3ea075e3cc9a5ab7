import type { MoverTraitDefinition } from '../../model/monitor-rules.ts';
import { modpart } from '../classifications/modpart.ts';

const origins = [
  { name: { da: 'ikke-vestlige lande', en: 'non-western countries' }, codes: ['25', '35'] },
  { name: { da: 'alle andre', en: 'all others' }, codes: ['5', '24', '34', 'U'] },
] as const;

/**
 * Traits that movers are told by beside where they go: coarser than the tables of movers, so that more can be said.
 * @source issue 6, point 11; beboertabeller.md section 3, T10-T13
 */
export const moverTraits: readonly MoverTraitDefinition[] = [
  {
    name: { da: 'Herkomst', en: 'Origin' },
    split: 'herkomst',
    tables: ['T10', 'T12'],
    block: 'herkomst',
    axis: 'herkomst5',
    groups: [
      { name: { da: 'Dansk oprindelse', en: 'Danish origin' }, codes: ['5'] },
      { name: { da: 'Vestlige lande', en: 'Western countries' }, codes: ['24', '34'] },
      { name: { da: 'Ikke-vestlige lande', en: 'Non-western countries' }, codes: ['25', '35'] },
      { name: { da: 'Uoplyst', en: 'Not stated' }, codes: ['U'] },
    ],
  },
  {
    split: 'herkomst',
    name: { da: 'Herkomst og hvor der flyttes fra eller til', en: 'Origin and where from or to' },
    tables: ['T10', 'T12'],
    block: 'herkomst',
    axis: 'herkomst5',
    groups: modpart.categories.flatMap(({ code, label }) =>
      origins.map(({ name, codes }) => ({
        name: { da: `${label.da}, ${name.da}`, en: `${label.en}, ${name.en}` },
        codes,
        beside: { axis: 'modpart', codes: [code], kind: label, group: name },
      })),
    ),
  },
  {
    name: { da: 'Husstandstype', en: 'Household type' },
    split: 'husstand',
    tables: ['T11', 'T13'],
    block: 'hustype',
    axis: 'hustype',
    groups: [
      { name: { da: 'Enlige uden børn', en: 'Singles without children' }, codes: ['M0', 'K0'] },
      { name: { da: 'Enlige med børn', en: 'Singles with children' }, codes: ['M1', 'K1'] },
      { name: { da: 'Par uden børn', en: 'Couples without children' }, codes: ['PAR0', 'PA0'] },
      { name: { da: 'Par med børn', en: 'Couples with children' }, codes: ['PAR1', 'PA1'] },
      { name: { da: 'Andre og uoplyst', en: 'Others and not stated' }, codes: ['IHB', 'AH', 'U'] },
    ],
  },
];
