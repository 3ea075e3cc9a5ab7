import type { ReactElement } from 'react';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { AnswerRow, TableAnswer } from '../../../domain/model/answer.ts';
import type { Cell } from '../../../domain/model/cell.ts';
import type { MeasureDefinition } from '../../../domain/model/table-definition.ts';
import { useLang } from '../client/page-context.tsx';
import { tableAddress } from '../client/table-address.ts';
import type { TablePage } from '../page-data/table-pages.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { bandSentence } from './band-sentence.ts';
import { NextStepLinks } from './next-step-links.tsx';
import { ReceiptLine, ReceiptPopup } from './receipt-popup.tsx';
import { decimalsOf, shownCell } from './shown-cell.ts';
import type { TableColumn } from './table-columns.ts';

/** What a reader asked about. `from` is the button, so that the receipt stands beside it and gives focus back. */
export interface AskedFigure {
  readonly row: number;
  readonly column: TableColumn;
  readonly cell: Cell;
  readonly from: HTMLElement;
  /** Rested on, not asked for. */
  readonly peek: boolean;
  /** The answer it was asked in; another answer on the page closes the receipt. */
  readonly answer: TableAnswer;
}

interface ReceiptProps {
  readonly page: TablePage;
  readonly asked: AskedFigure;
  readonly onClose: () => void;
}

// The measure and its unit, where the unit says more than the measure does ("antal", not "antal (antal)").
function measureInWords(row: AnswerRow, measure: MeasureDefinition, lang: Lang): string {
  const name = measure.label[lang].toLowerCase();
  const unit = (measure.fixed ? measure.unit : (row.unit ?? measure.unit))[lang];
  return unit.toLowerCase() === name ? name : `${name} (${unit})`;
}

function ReceiptLines({ page, asked }: Omit<ReceiptProps, 'onClose'>): ReactElement | null {
  const { answer, cell } = asked;
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  const row = answer.rows[asked.row];
  const measure = answer.measures[asked.column.measure];
  const period = answer.periods[asked.column.period];
  if (!row || !measure || !period) return null;
  const decimals = decimalsOf(row, measure);
  const shown = shownCell(cell, decimals, lang, page.statuses);
  const comparator = asked.column.comparator === undefined ? undefined : answer.comparators[asked.column.comparator];
  const band = cell.kind === 'rounded' && bandSentence(cell, decimals, lang);
  const rounded = page.statuses.find((status) => status.code === 'r');
  const rule = cell.kind === 'rounded' ? rounded?.rule[lang] : shown.status?.rule[lang];
  return (
    <dl>
      <ReceiptLine term={w.receiptWhat}>
        {(comparator?.place ?? answer.place).name[lang]}: {row.label[lang]}, {measureInWords(row, measure, lang)}
      </ReceiptLine>
      <ReceiptLine term={w.receiptPeriod}>
        {period.label[lang]}. {answer.referenceText[lang]}
      </ReceiptLine>
      {(rule || cell.kind === 'rounded') && (
        <ReceiptLine term={w.receiptProtection}>
          {rule} {band}
        </ReceiptLine>
      )}
      {cell.kind === 'hidden' && (
        <ReceiptLine term={w.receiptNext}>
          <NextStepLinks step={cell.nextStep} address={(change) => tableAddress(page.question, change)} />
        </ReceiptLine>
      )}
      <ReceiptLine term={w.source}>
        {answer.register[lang]} ·{' '}
        <a href={`/om-tallene#${answer.table}`}>{w.receiptDefinition(answer.table, answer.definitionVersion)}</a>
      </ReceiptLine>
      {page.why && <ReceiptLine term={w.receiptWhy}>{page.why.reason[lang]}</ReceiptLine>}
      <ReceiptLine term={w.receiptRelease}>
        {answer.release}, {answer.edition}
      </ReceiptLine>
    </dl>
  );
}

/** The receipt of one figure: what it is, period, source, protection, why I may see it, and what to do when hidden. */
export function FigureReceipt({ page, asked, onClose }: ReceiptProps): ReactElement {
  const lang = useLang();
  const row = asked.answer.rows[asked.row];
  const measure = asked.answer.measures[asked.column.measure];
  const shown = shownCell(asked.cell, row && measure ? decimalsOf(row, measure) : 0, lang, page.statuses);
  return (
    <ReceiptPopup shown={shown} from={asked.from} peek={asked.peek} onClose={onClose}>
      <ReceiptLines page={page} asked={asked} />
    </ReceiptPopup>
  );
}
