import type { Text } from '../../kernel/language.ts';
import type { Pick, TableDefinition, TableView } from '../../model/table-definition.ts';
import { herkomst5 } from '../classifications/herkomst5.ts';
import { hustype } from '../classifications/hustype.ts';
import { modpart } from '../classifications/modpart.ts';
import { axisOf, countBlock, orUnknown, withUnknown } from './define-blocks.ts';
import {
  axisRows,
  cells,
  count,
  groupsOf,
  narrowed,
  nestedRows,
  number,
  perCent,
  percent,
  totalRow,
} from './define-rows.ts';
import { allResidents } from './populations.ts';
import { yearOfMoves } from './reference-rules.ts';
import { themes } from './themes.ts';

/** Moves into the unit, or out of it. */
export type MoveDirection = 'in' | 'out';

// In-movers live in the unit on 1 January after the year, which is the edition; out-movers lived there the year before.
const residentsOf: { readonly [D in MoveDirection]: readonly Pick[] } = {
  in: allResidents,
  out: allResidents.map((pick) => ({ ...pick, editionShift: -1 as const })),
};

const words: { readonly [D in MoveDirection]: { population: Text; base: Text; total: Text; share: Text } } = {
  in: {
    population: { da: 'Personer flyttet til enheden i året', en: 'Persons moving into the unit in the year' },
    base: { da: 'Pct. af beboerne 1. januar efter året', en: 'Per cent of residents on 1 January after the year' },
    total: { da: 'Tilflyttede i alt', en: 'All in-movers' },
    share: { da: 'Tilflyttede i pct. af beboerne', en: 'In-movers in per cent of residents' },
  },
  out: {
    population: { da: 'Personer flyttet fra enheden i året', en: 'Persons leaving the unit in the year' },
    base: { da: 'Pct. af beboerne 1. januar i året', en: 'Per cent of residents on 1 January of the year' },
    total: { da: 'Fraflyttede i alt', en: 'All out-movers' },
    share: { da: 'Fraflyttede i pct. af beboerne', en: 'Out-movers in per cent of residents' },
  },
};

const notes: readonly Text[] = [
  {
    da: 'Flytninger inden for samme afdeling tæller ikke. En person, der flytter flere gange samme vej i året, tæller én gang med den seneste flytning. Fødsler og dødsfald er ikke flytninger.',
    en: 'Moves inside one afdeling do not count. A person moving the same way several times in the year counts once, by the latest move. Births and deaths are not moves.',
  },
  {
    da: 'I en sum af afdelinger indgår flytninger mellem de valgte afdelinger.',
    en: 'A sum of afdelinger includes moves between the chosen afdelinger.',
  },
];

function frame(id: string, direction: MoveDirection, title: Text, bars: TableView) {
  const w = words[direction];
  const overTime: TableView = { title: w.share, rows: ['I_ALT'], measure: 'pct' };
  return {
    id,
    version: '1',
    title,
    theme: themes.moves,
    population: w.population,
    base: w.base,
    source: 'Danmarks Statistik, flytninger (CPR)',
    tier: 2,
    reference: yearOfMoves,
    series: 'ten-years',
    measures: [number, perCent],
    bars,
    lines: overTime,
    ...(direction === 'out' ? { map: overTime } : {}),
    notes,
  } as const;
}

/** T10 and T12: movers by origin and counterpart. Unknown origin has a row, so that the parts add up to all movers. */
export function movesByOrigin(id: string, direction: MoveDirection, title: Text): TableDefinition {
  const origin = withUnknown(axisOf(herkomst5, 'herkomst5'), 'herkomst5');
  const counterpart = orUnknown(axisOf(modpart, 'modpart'), 'P5', 'modpart');
  const base = residentsOf[direction];
  return {
    ...frame(id, direction, title, {
      title,
      rows: origin.categories.map((category) => category.code),
      measure: 'pct',
    }),
    blocks: [countBlock('herkomst', `${direction}_moves`, [origin, counterpart])],
    rows: nestedRows(groupsOf(origin, words[direction].total), counterpart, (group, category) => {
      const of = [narrowed('herkomst', group, counterpart, category)];
      return { n: count(...of), pct: percent(of, base) };
    }),
  };
}

/** T11 and T13: movers by the household type they come to live in, or lived in before. */
export function movesByHouseholdType(id: string, direction: MoveDirection, title: Text): TableDefinition {
  const type = withUnknown(axisOf(hustype, 'hustype'), 'hustype');
  const base = residentsOf[direction];
  const all = [cells('hustype')];
  return {
    ...frame(id, direction, title, { title, rows: type.categories.map((category) => category.code), measure: 'pct' }),
    blocks: [countBlock('hustype', `${direction}_moves`, [type])],
    rows: [
      totalRow(words[direction].total, { n: count(...all), pct: percent(all, base) }),
      ...axisRows(type, 1, ({ code }) => {
        const of = [cells('hustype', { hustype: [code] })];
        return { n: count(...of), pct: percent(of, base) };
      }),
    ],
  };
}
