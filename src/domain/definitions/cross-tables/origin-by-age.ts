import type { CrossTableDefinition } from '../../model/cross-table.ts';

/**
 * Residents of afdelinger by origin and age with every margin: the table of the instances that disclosure control is
 * measured on, and the form of a person's own file for `kvarter calc`. `N` is non-western, `I` immigrants, `D`
 * descendants.
 */
export const originByAge: CrossTableDefinition = {
  id: 'origin-by-age',
  name: { da: 'Beboere efter herkomst og alder', en: 'Residents by origin and age' },
  source: 'diskretion.md section 10; product decision',
  unit: 'dep',
  place: 'unit',
  count: 'n',
  total: 'Total',
  // Groupings that cut across each other are kept alike, larger counts first: kept one after another they hid up to
  // eighteen cells more of the linked instance S.
  groupings: [
    { column: 'mun', name: { da: 'Kommune', en: 'Municipality' }, kept: 1 },
    { column: 'plan', name: { da: 'Helhedsplan', en: 'Helhedsplan' }, kept: 1, none: 'none' },
    { column: 'org', name: { da: 'Boligorganisation', en: 'Boligorganisation' }, kept: 1 },
  ],
  dimensions: [
    {
      column: 'origin',
      sums: [
        { parent: 'Total', children: ['DK', 'W', 'N'] },
        { parent: 'W', children: ['WI', 'WD'] },
        { parent: 'N', children: ['NI', 'ND'] },
      ],
    },
    {
      column: 'age',
      sums: [
        { parent: 'Total', children: ['child', 'adult', 'a65p'] },
        { parent: 'child', children: ['a00_05', 'a06_17'] },
        { parent: 'adult', children: ['a18_24', 'a25_49', 'a50_64'] },
      ],
    },
  ],
};
