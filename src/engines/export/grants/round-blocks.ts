import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { Document, DocumentBlock, TableBlock } from '../../../domain/model/document.ts';
import type { GrantRow } from '../../../domain/model/grant.ts';
import type { RoundCaseFile } from '../../../domain/model/grant-round.ts';
import { localShareText } from '../../../domain/model/local-words.ts';
import { shareText } from '../../../domain/model/round-words.ts';
import type { PartTable } from '../twins/part-table.ts';
import { criteriaTable, rowWords } from './round-tables.ts';
import { roundTexts } from './round-texts.ts';

/** What stands on every sheet of a case file and its letters: language, version, fingerprint and the day of the last step. */
export function roundHead(
  { round, shown, synthetic }: RoundCaseFile,
  lang: Lang,
): Pick<Document, 'lang' | 'edition' | 'date' | 'synthetic' | 'orientation'> {
  return {
    lang,
    edition: `${round.id} v${round.version} · ${round.inputs.edition} · ${round.inputs.release} · ${shown.hash.slice(0, 16)}`,
    date: (round.log.at(-1)?.at ?? round.inputs.asOf).slice(0, 10),
    synthetic,
    orientation: 'portrait',
  };
}

/** A sheet of the workbook as a table on paper. */
export function plainTable(
  { columns, rows }: PartTable,
  lang: Lang,
  widths: readonly (number | undefined)[],
): TableBlock {
  return {
    kind: 'table',
    columns: columns.map(({ decimals }, at) => {
      const width = widths[at];
      return { align: decimals === undefined ? 'left' : 'right', ...(width === undefined ? { fill: 1 } : { width }) };
    }),
    head: [columns.map(({ head }) => ({ text: head[lang] }))],
    rows: rows.map((row) => ({
      cells: row.map((cell, at) => {
        if (cell === undefined) return '';
        return typeof cell === 'number' ? formatNumber(cell, columns[at]?.decimals ?? 0, lang) : cell;
      }),
    })),
  };
}

/** What is said of one place: class and why, how the amount was worked out, criteria with distances, what would change it. */
export function placeBlocks(file: RoundCaseFile, row: GrantRow, lang: Lang): readonly DocumentBlock[] {
  const w = roundTexts[lang];
  const { why, shifts, class: own } = rowWords(row, lang);
  const one = criteriaTable({ ...file, shown: { ...file.shown, run: { ...file.shown.run, rows: [row] } } }, lang);
  const columns = { sheet: one.sheet, columns: one.columns.slice(2), rows: one.rows.map((cells) => cells.slice(2)) };
  const money = (kroner: number): string => formatNumber(kroner, 0, lang);
  const { settings } = file.round;
  const local = file.shown.local.get(row.unit.key);
  const factor = row.class ? settings.factors[row.class] : '';
  const how =
    row.decided?.amount === undefined
      ? `${money(row.unit.residents ?? 0)} × ${settings.rate} × ${shareText(factor, lang)}`
      : money(row.decided.amount);
  return [
    { kind: 'heading', level: 2, text: `${row.unit.name[lang]} (${row.unit.kommune})` },
    { kind: 'paragraph', text: [{ text: `${own}. `, strong: true }, { text: why }] },
    ...(row.need === undefined
      ? []
      : [paragraph(`${w.need}: ${how} = ${money(Number(row.need))} → ${money(row.grant)} kr.`)]),
    ...(local ? [paragraph(localShareText(local, lang))] : []),
    // Of a place that nothing is known of there is nothing to list, and nothing that could move it.
    ...(row.score.score === undefined
      ? []
      : [
          { ...plainTable(columns, lang, [30]), caption: w.criteria },
          paragraph(shifts === '' ? w.stable : `${w.shifts}${shifts}.`, 'small'),
        ]),
  ];
}

function paragraph(text: string, tone?: 'small'): DocumentBlock {
  return { kind: 'paragraph', text, ...(tone && { tone }) };
}
