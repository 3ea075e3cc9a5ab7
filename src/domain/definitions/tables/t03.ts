import type { Condition, TableDefinition } from '../../model/table-definition.ts';
import { agemain } from '../classifications/agemain.ts';
import { herkomst5 } from '../classifications/herkomst5.ts';
import { axisOf, countBlock } from './define-blocks.ts';
import { cells, count, groupsOf, narrowed, nestedRows, number, perCent, percent, row } from './define-rows.ts';
import { allResidents } from './populations.ts';
import { januaryPopulation } from './reference-rules.ts';
import { themes } from './themes.ts';

const foreign = ['24', '25', '34', '35'];
const origin = axisOf(herkomst5, 'herkomst5', foreign);
const age = axisOf(agemain, 'alder');
const where: Condition = { kind: 'in', column: 'herkomst5', values: foreign };
const nonWestern = [cells('herkomst', { herkomst5: ['25', '35'] })];

/**
 * Immigrants and descendants by western or non-western origin and age. Per cent is of all residents, so the base is
 * taken from T01. The row for all of non-western origin is the law's criterion `origin`.
 * @source beboertabeller.md section 3, T03
 */
export const t03: TableDefinition = {
  id: 'T03',
  version: '1',
  title: {
    da: 'Indvandrere og efterkommere efter alder og vestlig/ikke-vestlig',
    en: 'Immigrants and descendants by age and western/non-western origin',
  },
  theme: themes.origin,
  population: { da: 'Indvandrere og efterkommere', en: 'Immigrants and descendants' },
  base: { da: 'Pct. af alle beboere', en: 'Per cent of all residents' },
  source: 'Danmarks Statistik, befolkningsstatistik (CPR); landelisten vestlig v2020-12',
  tier: 2,
  reference: januaryPopulation,
  series: 'ten-years',
  blocks: [countBlock('herkomst', 'persons', [origin, age], where)],
  measures: [number, perCent],
  rows: [
    ...nestedRows(
      groupsOf(origin, { da: 'Indvandrere og efterkommere i alt', en: 'All immigrants and descendants' }),
      age,
      (group, category) => {
        const of = [narrowed('herkomst', group, age, category)];
        return { n: count(...of), pct: percent(of, allResidents) };
      },
    ),
    row('IKKE_VESTLIG', { da: 'Fra ikke-vestlige lande i alt', en: 'Non-western origin in total' }, 0, {
      n: count(...nonWestern),
      pct: percent(nonWestern, allResidents),
    }),
  ],
  bars: {
    title: {
      da: 'Indvandrere og efterkommere, andel af beboerne',
      en: 'Immigrants and descendants, share of residents',
    },
    rows: foreign,
    measure: 'pct',
  },
  lines: {
    title: { da: 'Vestlig og ikke-vestlig oprindelse over tid', en: 'Western and non-western origin over time' },
    rows: foreign,
    measure: 'pct',
  },
  map: {
    title: { da: 'Andel beboere fra ikke-vestlige lande', en: 'Share of residents of non-western origin' },
    rows: ['IKKE_VESTLIG'],
    measure: 'pct',
  },
  notes: [
    {
      da: 'Statsløse og personer med ukendt oprindelsesland regnes som ikke-vestlige.',
      en: 'Stateless persons and persons of unknown origin count as non-western.',
    },
  ],
};
