import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { MoveAnswer, MoverGroups, MoveShifts } from '../../domain/model/moves.ts';
import { numberColumn, type PartCell, type PartTable, wordsColumn } from '../../engines/export/twins/part-table.ts';

const words = {
  from: { da: 'Fra', en: 'From' },
  to: { da: 'Til', en: 'To' },
  persons: { da: 'Personer', en: 'Persons' },
  margin: { da: 'Usikkerhed', en: 'Margin' },
  key: { da: 'Nøgle', en: 'Key' },
  name: { da: 'Sted', en: 'Place' },
  side: { da: 'Del af det valgte', en: 'Part of the chosen' },
  into: { da: 'Flyttet til', en: 'Moved in' },
  outOf: { da: 'Flyttet fra', en: 'Moved out' },
  yes: { da: 'ja', en: 'yes' },
  no: { da: 'nej', en: 'no' },
  all: { da: 'I alt', en: 'Total' },
  everywhere: { da: 'alle steder', en: 'everywhere' },
} as const satisfies { readonly [word: string]: Text };

const numbersOf = (cell: Cell): readonly [PartCell, PartCell] =>
  cell.kind === 'rounded' ? [cell.value, cell.band] : [undefined, undefined];

/** Moves as tables of a workbook: a row for each pair of ends, one for each end, and one for each group of movers. */
export function moveTables(
  { ends, pairs, group }: MoveAnswer,
  lang: Lang,
  groups?: MoverGroups | null,
  shifts?: MoveShifts,
): readonly [PartTable, ...PartTable[]] {
  const pairsAndEnds = [pairTable(ends, pairs, group, lang), endTable(ends, lang)] as const;
  const own = shifts ? ([...pairsAndEnds, shiftTable(shifts, lang)] as const) : pairsAndEnds;
  // A CSV file holds the first table alone: what was asked for by a choice comes first.
  return groups ? [groupTable(groups, lang), ...own] : own;
}

function pairTable(
  ends: MoveAnswer['ends'],
  pairs: MoveAnswer['pairs'],
  group: MoveAnswer['group'],
  lang: Lang,
): PartTable {
  return {
    sheet: 'Flytninger',
    columns: [
      wordsColumn('fra_noegle', { da: 'Fra nøgle', en: 'From key' }, 20),
      wordsColumn('fra', words.from, 34),
      wordsColumn('til_noegle', { da: 'Til nøgle', en: 'To key' }, 20),
      wordsColumn('til', words.to, 34),
      numberColumn('personer', words.persons, 0),
      numberColumn('usikkerhed', words.margin, 0),
      ...(group ? [wordsColumn('gruppe', { da: 'Gruppe', en: 'Group' }, 28)] : []),
    ],
    rows: pairs.map(({ from, to, persons }) => {
      const [a, b] = [ends[from], ends[to]];
      return [
        a?.key,
        a?.name[lang],
        b?.key,
        b?.name[lang],
        ...numbersOf(persons),
        ...(group ? [group.name[lang]] : []),
      ];
    }),
  };
}

/** Where movers of the exposed areas go, against the expected; the range has no upper end where the margins leave none. */
function shiftTable({ shifts, group }: MoveShifts, lang: Lang): PartTable {
  return {
    sheet: 'Flytter problemet',
    columns: [
      wordsColumn('til_noegle', { da: 'Til nøgle', en: 'To key' }, 20),
      wordsColumn('til', words.to, 34),
      numberColumn('personer', words.persons, 0),
      numberColumn('usikkerhed', words.margin, 0),
      numberColumn('forventet', { da: 'Forventet', en: 'Expected' }, 1),
      numberColumn('gange', { da: 'Gange det forventede', en: 'Times the expected' }, 2),
      numberColumn('gange_mindst', { da: 'Mindst', en: 'At least' }, 2),
      numberColumn('gange_hoejst', { da: 'Højst', en: 'At most' }, 2),
      wordsColumn('skiller_sig_ud', { da: 'Skiller sig ud', en: 'Stands out' }, 16),
      ...(group ? [wordsColumn('gruppe', { da: 'Gruppe', en: 'Group' }, 28)] : []),
    ],
    rows: shifts.map(({ to, place, persons, expected, quotient, range: [low, high], stands }) => [
      ...[place, to[lang], ...numbersOf(persons), expected, quotient, low, high ?? undefined],
      ...[(stands ? words.yes : words.no)[lang], ...(group ? [group.name[lang]] : [])],
    ]),
  };
}

const movedColumns = [
  numberColumn('ind', words.into, 0),
  numberColumn('ind_usikkerhed', { da: 'Flyttet til, usikkerhed', en: 'Moved in, margin' }, 0),
  numberColumn('ud', words.outOf, 0),
  numberColumn('ud_usikkerhed', { da: 'Flyttet fra, usikkerhed', en: 'Moved out, margin' }, 0),
];

function endTable(ends: MoveAnswer['ends'], lang: Lang): PartTable {
  return {
    sheet: 'Steder',
    columns: [
      wordsColumn('noegle', words.key, 20),
      wordsColumn('sted', words.name, 34),
      wordsColumn('del_af_valgte', words.side, 16),
      ...movedColumns,
    ],
    rows: ends.map(({ key, name, inside, into, outOf }) => [
      key,
      name[lang],
      (inside ? words.yes : words.no)[lang],
      ...numbersOf(into),
      ...numbersOf(outOf),
    ]),
  };
}

/** Movers of each place by group; the row without a group is all of them, the one without a kind from and to everywhere. */
function groupTable({ places, period }: MoverGroups, lang: Lang): PartTable {
  return {
    sheet: 'Grupper',
    columns: [
      wordsColumn('noegle', words.key, 20),
      wordsColumn('sted', words.name, 34),
      wordsColumn('aar', { da: 'År', en: 'Year' }, 10),
      wordsColumn('gruppe', { da: 'Gruppe', en: 'Group' }, 28),
      wordsColumn('modpart', { da: 'Fra eller til', en: 'From or to' }, 34),
      ...movedColumns,
    ],
    rows: places.flatMap(({ key, name, into, outOf, groups }) =>
      [{ name: words.all, into, outOf }, ...groups].map((one): readonly PartCell[] => [
        ...[key, name[lang], period.label[lang], one.name[lang]],
        ...['kind' in one && one.kind ? one.kind[lang] : words.everywhere[lang]],
        ...[...numbersOf(one.into), ...numbersOf(one.outOf)],
      ]),
    ),
  };
}
