import type { Axis, TableDefinition } from '../../model/table-definition.ts';
import { agemain } from '../classifications/agemain.ts';
import { forsoerger } from '../classifications/forsoerger.ts';
import { axisOf, countBlock, orUnknown } from './define-blocks.ts';
import { count, groupsOf, narrowed, nestedRows, number, perCent, percent } from './define-rows.ts';
import { aged } from './populations.ts';
import { januaryHouseholds } from './reference-rules.ts';
import { themes } from './themes.ts';

const providers: Axis = orUnknown(axisOf(forsoerger, 'antal_forsoergere'), 'F0', 'antal_forsoergere');
const age = axisOf(agemain, 'alder', ['B00_06', 'B07_17']);

/**
 * Children by number of providers: adults in the child's own family at the address.
 * Surprising: a resident under 18 without a delivered number of providers has none, so the parts add up to all children.
 * @source beboertabeller.md section 3, T07
 */
export const t07: TableDefinition = {
  id: 'T07',
  version: '1',
  title: { da: 'Børn efter antal forsørgere', en: 'Children by number of providers' },
  theme: themes.children,
  population: { da: 'Beboere på 0-17 år', en: 'Residents aged 0-17' },
  base: { da: 'Pct. af børn i aldersgruppen', en: 'Per cent of children of the age' },
  source: 'Danmarks Statistik, husstande og familier (CPR)',
  tier: 2,
  reference: januaryHouseholds,
  series: 'ten-years',
  blocks: [countBlock('forsoerger', 'persons', [age, providers], aged(0, 17))],
  measures: [number, perCent],
  rows: nestedRows(groupsOf(age, { da: 'Børn i alt', en: 'All children' }), providers, (group, category) => {
    const of = [narrowed('forsoerger', group, providers, category)];
    return { n: count(...of), pct: percent(of, [narrowed('forsoerger', group, providers)]) };
  }),
  bars: {
    title: { da: 'Børn efter antal forsørgere', en: 'Children by number of providers' },
    rows: ['I_ALT.F2', 'I_ALT.F1', 'I_ALT.F0'],
    measure: 'pct',
  },
  lines: {
    title: { da: 'Børn med én forsørger over tid', en: 'Children with one provider over time' },
    rows: ['I_ALT.F1'],
    measure: 'pct',
  },
  map: {
    title: { da: 'Andel børn med én forsørger', en: 'Share of children with one provider' },
    rows: ['I_ALT.F1'],
    measure: 'pct',
  },
  notes: [
    {
      da: 'Papforældre tæller som forsørgere. Unge under 18, der er gift eller selv er forældre, har ingen forsørger.',
      en: 'Step-parents count as providers. Young people under 18 who are married or parents themselves have no provider.',
    },
  ],
};
