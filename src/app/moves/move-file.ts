import { must } from '../../domain/kernel/invariant.ts';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { MoveAnswer, MoverGroups, MoveShifts, MovesTold } from '../../domain/model/moves.ts';
import { numberColumn, type PartCell, type PartTable, wordsColumn } from '../../engines/export/twins/part-table.ts';
import { numbersOf, traitTable, unevenTable } from './people-tables.ts';

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

/** Tables of moves by the word that asks for one of them first, with the words of a menu. */
export const moveFileTables = [
  { id: 'flytninger', name: { da: 'fra sted til sted', en: 'from place to place' } },
  { id: 'steder', name: { da: 'til og fra hvert sted', en: 'to and from each place' } },
  { id: 'flytter-problemet', name: { da: 'flytter problemet?', en: 'does the problem move?' } },
  { id: 'hvem', name: { da: 'hvem flytter', en: 'who moves' } },
  { id: 'ujaevnt', name: { da: 'hvor ujævnt bor grupperne?', en: 'how unevenly do the groups live?' } },
  { id: 'grupper', name: { da: 'hvem flytter, sted for sted', en: 'who moves, place by place' } },
] as const satisfies readonly { readonly id: string; readonly name: Text }[];

/** A word that asks for one table of moves. */
export type MoveFileTable = (typeof moveFileTables)[number]['id'];

/**
 * The table a file is asked to begin with; '' = what the question itself points at.
 * @throws Problem KV-A5 on a word that is none, and on groups where none are asked for
 */
export function askedMoveTable(word: string | undefined, gruppe: string): MoveFileTable {
  const known = moveFileTables.filter(({ id }) => id !== 'grupper' || gruppe !== '');
  if (word === undefined || word === '') return gruppe === '' ? 'flytninger' : 'grupper';
  const found = known.find(({ id }) => id === word);
  if (found) return found.id;
  throw new Problem('KV-A5', {
    parameter: 'tabel',
    found: word.slice(0, 40),
    valid: known.map(({ id }) => id).join(' / '),
  });
}

/**
 * All that is told of moves as tables of a workbook: a row for each pair of ends, one for each end, where movers of the
 * exposed areas go, who moves, how unevenly groups live, and the groups of each place where they are asked for.
 * @param first - The table that comes first; a CSV file holds it alone.
 */
export function moveTables(
  { moves, shifts, traits, uneven, groups }: MovesTold,
  lang: Lang,
  first: MoveFileTable,
): readonly [PartTable, ...PartTable[]] {
  const made: { readonly [id in MoveFileTable]: PartTable | undefined } = {
    flytninger: pairTable(moves.ends, moves.pairs, moves.group, lang),
    steder: endTable(moves.ends, lang),
    'flytter-problemet': shiftTable(shifts, lang),
    hvem: traitTable(traits, lang),
    ujaevnt: unevenTable(uneven, lang),
    grupper: groups ? groupTable(groups, lang) : undefined,
  };
  const lead = must(made[first], 'a table that askedMoveTable let through');
  return [lead, ...moveFileTables.flatMap(({ id }) => (id === first ? [] : (made[id] ?? [])))];
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
function shiftTable({ from, movers, all, shifts, group }: MoveShifts, lang: Lang): PartTable {
  const areas = from.map(({ name }) => name[lang]).join(', ');
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
      wordsColumn('fra_omraader', { da: 'Fra boligområderne', en: 'Out of the housing areas' }, 34),
      numberColumn('fraflyttere', { da: 'Flyttet fra dem i alt', en: 'Moved out of them in all' }, 0),
      numberColumn(
        'alle_fraflyttere',
        { da: 'Flyttet fra dem, de holdes op mod', en: 'Moved out of what they are held against' },
        0,
      ),
      ...(group ? [wordsColumn('gruppe', { da: 'Gruppe', en: 'Group' }, 28)] : []),
    ],
    rows: shifts.map(({ to, place, persons, expected, quotient, range: [low, high], stands }) => [
      ...[place, to[lang], ...numbersOf(persons), expected, quotient, low, high ?? undefined],
      ...[(stands ? words.yes : words.no)[lang], areas, numbersOf(movers)[0], numbersOf(all)[0]],
      ...[...(group ? [group.name[lang]] : [])],
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
