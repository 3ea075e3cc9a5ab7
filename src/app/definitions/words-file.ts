import type { Lang } from '../../domain/kernel/language.ts';
import type { ComparedWords } from '../../domain/model/compared-definition.ts';
import { sourceName } from '../../domain/model/source-names.ts';
import { numberColumn, type PartTable, wordsColumn } from '../../engines/export/twins/part-table.ts';

const mostDecimals = 3;

/** The same word under different rules as a table: a row for each rule, with its number, how it counts and why it differs. */
export function wordsTable({ place, words }: ComparedWords, lang: Lang): PartTable {
  return {
    sheet: 'Definitioner',
    columns: [
      wordsColumn('noegle', { da: 'Nøgle', en: 'Key' }, 20),
      wordsColumn('sted', { da: 'Sted', en: 'Place' }, 30),
      wordsColumn('ord', { da: 'Ord', en: 'Word' }, 26),
      wordsColumn('regel', { da: 'Regel', en: 'Rule' }, 34),
      wordsColumn('kilde', { da: 'Kilde', en: 'Source' }, 40),
      numberColumn('tal', { da: 'Tal', en: 'Number' }, mostDecimals),
      numberColumn('usikkerhed', { da: 'Usikkerhed', en: 'Margin' }, mostDecimals),
      wordsColumn('enhed', { da: 'Enhed', en: 'Unit' }, 12),
      wordsColumn('periode', { da: 'Periode', en: 'Period' }, 18),
      wordsColumn('saadan_taelles_der', { da: 'Sådan tælles der', en: 'How it counts' }, 70),
      wordsColumn('hvorfor', { da: 'Hvorfor tallet er et andet', en: 'Why the number differs' }, 60),
    ],
    rows: words.flatMap(({ name, rules }) =>
      rules.map(({ rule, period, cell, unit }) => [
        ...[place.key, place.name[lang], name[lang], rule.name[lang], sourceName(rule.source, lang)],
        ...(cell.kind === 'rounded' ? [cell.value, cell.band] : [undefined, undefined]),
        ...[unit[lang], period[lang], rule.rule[lang], rule.why?.[lang]],
      ]),
    ),
  };
}
