import { statuses as everyStatus } from '../../../domain/definitions/statuses/index.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { AnswerRow } from '../../../domain/model/answer.ts';
import type { Cell, StatusDefinition } from '../../../domain/model/cell.ts';
import { statusOf } from '../../../domain/model/status-of.ts';
import type { MeasureDefinition } from '../../../domain/model/table-definition.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';

/** A figure as it is shown: the sign or number, and for one without a number the words for people and screen readers. */
export interface ShownCell {
  readonly text: string;
  readonly word?: string;
  readonly status?: StatusDefinition;
}

/** Decimals of a figure: the row's own (mean age in a table of counts), else the measure's; a fixed measure keeps its. */
export function decimalsOf(row: AnswerRow, measure: MeasureDefinition): number {
  return measure.fixed ? measure.decimals : (row.decimals ?? measure.decimals);
}

/**
 * How a figure is written in a table. Without `statuses` (a place page) signs and words come from the definitions.
 * A hidden or missing one has a sign and a word, never an empty cell.
 */
export function shownCell(cell: Cell, decimals: number, lang: Lang, statuses: readonly StatusDefinition[]): ShownCell {
  if (cell.kind === 'value' || cell.kind === 'rounded') return { text: formatNumber(cell.value, decimals, lang) };
  if (cell.kind === 'verdict') return { text: wordsIn(tableWords, lang)[`verdict_${cell.verdict}`] };
  const code = statusOf(cell);
  const status = statuses.find((candidate) => candidate.code === code);
  const word = status ?? everyStatus.find((candidate) => candidate.code === code);
  if (!status) return { text: word?.symbol ?? '', word: word?.word[lang] ?? '' };
  return { text: status.symbol, word: status.word[lang], status };
}

/** The margin of error beside a figure ("±3"); empty for a figure that has none. */
export function bandText(cell: Cell, decimals: number, lang: Lang): string {
  if (cell.kind !== 'rounded' || cell.band === 0) return '';
  return `±${shownCell({ kind: 'value', value: cell.band }, decimals, lang, []).text}`;
}
