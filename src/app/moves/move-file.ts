import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { MoveAnswer } from '../../domain/model/moves.ts';
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
} as const satisfies { readonly [word: string]: Text };

const numbersOf = (cell: Cell): readonly [PartCell, PartCell] =>
  cell.kind === 'rounded' ? [cell.value, cell.band] : [undefined, undefined];

/** Moves as tables of a workbook: a row for each pair of ends, and a row for each end. */
export function moveTables({ ends, pairs }: MoveAnswer, lang: Lang): readonly [pairs: PartTable, ends: PartTable] {
  return [
    {
      sheet: 'Flytninger',
      columns: [
        wordsColumn('fra_noegle', { da: 'Fra nøgle', en: 'From key' }, 20),
        wordsColumn('fra', words.from, 34),
        wordsColumn('til_noegle', { da: 'Til nøgle', en: 'To key' }, 20),
        wordsColumn('til', words.to, 34),
        numberColumn('personer', words.persons, 0),
        numberColumn('usikkerhed', words.margin, 0),
      ],
      rows: pairs.map(({ from, to, persons }) => {
        const [a, b] = [ends[from], ends[to]];
        return [a?.key, a?.name[lang], b?.key, b?.name[lang], ...numbersOf(persons)];
      }),
    },
    {
      sheet: 'Steder',
      columns: [
        wordsColumn('noegle', words.key, 20),
        wordsColumn('sted', words.name, 34),
        wordsColumn('del_af_valgte', words.side, 16),
        numberColumn('ind', words.into, 0),
        numberColumn('ind_usikkerhed', { da: 'Flyttet til, usikkerhed', en: 'Moved in, margin' }, 0),
        numberColumn('ud', words.outOf, 0),
        numberColumn('ud_usikkerhed', { da: 'Flyttet fra, usikkerhed', en: 'Moved out, margin' }, 0),
      ],
      rows: ends.map(({ key, name, inside, into, outOf }) => [
        key,
        name[lang],
        (inside ? words.yes : words.no)[lang],
        ...numbersOf(into),
        ...numbersOf(outOf),
      ]),
    },
  ];
}
