import type { Axis, Condition, TableDefinition } from '../../model/table-definition.ts';
import { menaptCountries } from '../classifications/countries.ts';
import { herkomst5 } from '../classifications/herkomst5.ts';
import { menapt } from '../classifications/menapt.ts';
import { ageMenapt } from '../classifications/table-ages.ts';
import { axisOf, countBlock, labelOf } from './define-blocks.ts';
import { cells, count, number, perCent, percent, row, totalRow } from './define-rows.ts';
import { allResidents } from './populations.ts';
import { januaryPopulation } from './reference-rules.ts';
import { themes } from './themes.ts';

const nonWestern = ['25', '35'];
const origin = axisOf(herkomst5, 'herkomst5', nonWestern);
const age = axisOf(ageMenapt, 'alder');
const onList: Condition = { kind: 'in', column: 'oprindelsesland', values: menaptCountries };

// The flag wins where it is delivered; the country decides where only the country is (persondata.md 4.1).
function byFlagOrCountry(flag: 0 | 1, country: Condition): Condition {
  const unflagged: Condition = { kind: 'unknown', column: 'menapt' };
  const flagged: Condition = { kind: 'equals', column: 'menapt', value: flag };
  return { kind: 'any', of: [flagged, { kind: 'all', of: [unflagged, country] }] };
}

const known: Condition = { kind: 'known', column: 'oprindelsesland' };
const group: Axis = {
  id: 'menapt',
  name: menapt.name,
  classification: 'menapt',
  categories: [
    { code: 'M', label: labelOf(menapt, 'M'), when: byFlagOrCountry(1, onList), sensitive: true },
    {
      code: 'OI',
      label: labelOf(menapt, 'OI'),
      when: byFlagOrCountry(0, { kind: 'all', of: [known, { kind: 'not', of: onList }] }),
    },
  ],
};
const figures = (where: { readonly [axis: string]: readonly string[] }) => {
  const of = [cells('menapt', where)];
  return { n: count(...of), pct: percent(of, allResidents) };
};

/**
 * Residents of MENAPT and other non-western origin: immigrants and descendants, children and adults.
 * @source beboertabeller.md section 3, T04
 */
export const t04: TableDefinition = {
  id: 'T04',
  version: '1',
  title: {
    da: 'Beboere fra MENAPT og øvrige ikke-vestlige lande',
    en: 'Residents of MENAPT and other non-western origin',
  },
  theme: themes.origin,
  population: {
    da: 'Indvandrere og efterkommere fra ikke-vestlige lande',
    en: 'Immigrants and descendants of non-western origin',
  },
  base: { da: 'Pct. af alle beboere', en: 'Per cent of all residents' },
  source: 'Danmarks Statistik, befolkningsstatistik (CPR); landelisten menapt v2020-12',
  tier: 2,
  reference: januaryPopulation,
  series: 'ten-years',
  blocks: [
    countBlock('menapt', 'persons', [origin, group, age], { kind: 'in', column: 'herkomst5', values: nonWestern }),
  ],
  measures: [number, perCent],
  rows: [
    totalRow({ da: 'Ikke-vestlig oprindelse i alt', en: 'All of non-western origin' }, figures({})),
    ...group.categories.flatMap((g) => [
      row(g.code, g.label, 0, figures({ menapt: [g.code] })),
      ...origin.categories.flatMap((o) => [
        row(`${g.code}.${o.code}`, o.label, 1, figures({ menapt: [g.code], herkomst5: [o.code] })),
        ...age.categories.map((a) =>
          row(
            `${g.code}.${o.code}.${a.code}`,
            a.label,
            2,
            figures({ menapt: [g.code], herkomst5: [o.code], [age.id]: [a.code] }),
          ),
        ),
      ]),
    ]),
  ],
  bars: {
    title: { da: 'MENAPT og øvrige ikke-vestlige lande', en: 'MENAPT and other non-western countries' },
    rows: ['M', 'OI'],
    measure: 'pct',
  },
  lines: {
    title: { da: 'MENAPT og øvrige ikke-vestlige lande over tid', en: 'MENAPT and other non-western over time' },
    rows: ['M', 'OI'],
    measure: 'pct',
  },
  notes: [
    {
      da: 'MENAPT er de 24 lande på ministeriets liste fra 2020: Mellemøsten, Nordafrika, Pakistan og Tyrkiet.',
      en: "MENAPT is the 24 countries on the ministry's list of 2020: the Middle East, North Africa, Pakistan and Turkey.",
    },
  ],
};
