import type { Lang } from '../../domain/kernel/language.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { MoverTraits, UnevenLevel } from '../../domain/model/moves.ts';
import { numberColumn, type PartCell, type PartTable, wordsColumn } from '../../engines/export/twins/part-table.ts';
import { moveLevels } from './move-question.ts';

/** A figure and its margin as fields of a file; both empty where there is none. */
export const numbersOf = (cell: Cell): readonly [PartCell, PartCell] =>
  cell.kind === 'rounded' ? [cell.value, cell.band] : [undefined, undefined];

/** Movers of the place by origin and household type, with their part of all movers; no rows without tables of movers. */
export function traitTable(found: MoverTraits | null, lang: Lang): PartTable {
  return {
    sheet: 'Hvem flytter',
    columns: [
      wordsColumn('aar', { da: 'År', en: 'Year' }, 10),
      wordsColumn('delt_paa', { da: 'Delt på', en: 'Split by' }, 34),
      wordsColumn('gruppe', { da: 'Gruppe', en: 'Group' }, 44),
      numberColumn('ind', { da: 'Flyttet til', en: 'Moved in' }, 0),
      numberColumn('ind_usikkerhed', { da: 'Flyttet til, usikkerhed', en: 'Moved in, margin' }, 0),
      numberColumn('ind_pct', { da: 'Flyttet til, pct.', en: 'Moved in, per cent' }, 1),
      numberColumn('ud', { da: 'Flyttet fra', en: 'Moved out' }, 0),
      numberColumn('ud_usikkerhed', { da: 'Flyttet fra, usikkerhed', en: 'Moved out, margin' }, 0),
      numberColumn('ud_pct', { da: 'Flyttet fra, pct.', en: 'Moved out, per cent' }, 1),
    ],
    rows: (found?.traits ?? []).flatMap(({ name, rows }) =>
      rows.map((row): readonly PartCell[] => [
        ...[found?.period.label[lang], name[lang], row.name[lang]],
        ...[...numbersOf(row.into), numbersOf(row.intoShare)[0]],
        ...[...numbersOf(row.outOf), numbersOf(row.outOfShare)[0]],
      ]),
    ),
  };
}

/** The index of dissimilarity by level in per cent, beside what chance alone gives. */
export function unevenTable(levels: readonly UnevenLevel[], lang: Lang): PartTable {
  return {
    sheet: 'Hvor ujævnt',
    columns: [
      wordsColumn('niveau', { da: 'Niveau', en: 'Level' }, 18),
      numberColumn('steder', { da: 'Steder med mindst 300 beboere', en: 'Places with at least 300 residents' }, 0),
      numberColumn('udeladt', { da: 'Udeladte steder', en: 'Places left out' }, 0),
      numberColumn('dissimilaritet_pct', { da: 'Dissimilaritetsindeks, pct.', en: 'Dissimilarity, per cent' }, 1),
      numberColumn('usikkerhed_pct', { da: 'Usikkerhed, pct.', en: 'Margin, per cent' }, 1),
      numberColumn('ved_tilfaeldighed_pct', { da: 'Ved tilfældighed, pct.', en: 'By chance, per cent' }, 1),
    ],
    rows: levels.map(({ level, places, leftOut, index, band, byChance }) => [
      moveLevels.find(({ id }) => id === level)?.name[lang] ?? level,
      ...[places, leftOut, 100 * index, 100 * band, 100 * byChance],
    ]),
  };
}
