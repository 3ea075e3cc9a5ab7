import type { Lang } from '../../../domain/kernel/language.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import type { StockLine } from '../../../domain/model/twin-economy.ts';
import {
  partHeads as heads,
  numberColumn,
  type PartCell,
  type PartColumn,
  type PartTable,
  wordsColumn,
} from './part-table.ts';
import { rowsOf, valueWords } from './twin-file.ts';

/** Buildings and outdoor area, one row a unit, with words beside where a value is not known or withheld. */
export function stockTable(answer: TwinAnswer, lang: Lang): PartTable | undefined {
  const { stock } = answer;
  if (!stock) return undefined;
  return {
    sheet: 'Bygninger',
    columns: [
      numberColumn('plads', heads.rank, 0, 6),
      wordsColumn('enhed', heads.key, 16),
      wordsColumn('navn', heads.name, 34),
      { ...numberColumn('aar_ultimo', heads.year, 0), plain: true },
      ...stock.lines.flatMap((line): readonly PartColumn[] =>
        ofWords(line)
          ? [wordsColumn(line.key, line.name, 22)]
          : [valueColumn(line), wordsColumn(`${line.key}_status`, statusHead(line), 14)],
      ),
    ],
    rows: rowsOf(answer).map((unit, at) => [
      ...[unit.rank, unit.key, unit.name, stock.year],
      ...stock.lines.flatMap((line): readonly PartCell[] => {
        const found = line.values[at];
        if (ofWords(line)) return [found?.words?.[lang] ?? valueWords.missing[lang]];
        const why = found?.status === 'missing' ? valueWords.missing[lang] : (found?.words?.[lang] ?? '');
        return [found?.value, why];
      }),
    ]),
  };
}

// A form or a kind has a name, and no unit to count it in.
function ofWords({ unit }: StockLine): boolean {
  return unit.da === '';
}

function valueColumn({ key, name, unit, decimals, year }: StockLine): PartColumn {
  const head = { da: `${name.da} (${unit.da})`, en: `${name.en} (${unit.en})` };
  return { ...numberColumn(key, head, decimals), ...(year ? { plain: true } : {}) };
}

function statusHead({ name }: StockLine): PartColumn['head'] {
  return { da: `${name.da} status`, en: `${name.en} status` };
}
