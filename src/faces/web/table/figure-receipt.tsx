import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { AnswerRow, TableAnswer } from '../../../domain/model/answer.ts';
import type { Cell } from '../../../domain/model/cell.ts';
import type { MeasureDefinition } from '../../../domain/model/table-definition.ts';
import { useLang } from '../client/page-context.tsx';
import type { TablePage } from '../page-data/table-pages.ts';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { certaintyOf } from './certainty-of.ts';
import { NextStepLinks } from './next-step-links.tsx';
import { decimalsOf, shownCell } from './shown-cell.ts';
import type { TableColumn } from './table-columns.ts';

/** What a reader asked about. `from` is the button, so that the receipt stands beside it and gives focus back. */
export interface AskedFigure {
  readonly row: number;
  readonly column: TableColumn;
  readonly cell: Cell;
  readonly from: HTMLElement;
  /** The answer it was asked in; another answer on the page closes the receipt. */
  readonly answer: TableAnswer;
}

interface ReceiptProps {
  readonly page: TablePage;
  readonly asked: AskedFigure;
  readonly onClose: () => void;
}

const gapPx = 8;

function placeBeside(popup: HTMLElement, from: HTMLElement): void {
  const at = from.getBoundingClientRect();
  const left = Math.min(Math.max(gapPx, at.right - popup.offsetWidth), window.innerWidth - popup.offsetWidth - gapPx);
  const below = at.bottom + gapPx;
  const fitsBelow = below + popup.offsetHeight < window.innerHeight;
  popup.style.left = `${Math.max(gapPx, left)}px`;
  popup.style.top = `${Math.max(gapPx, fitsBelow ? below : at.top - popup.offsetHeight - gapPx)}px`;
}

// The measure and its unit, where the unit says more than the measure does ("antal", not "antal (antal)").
function measureInWords(row: AnswerRow, measure: MeasureDefinition, lang: Lang): string {
  const name = measure.label[lang].toLowerCase();
  const unit = (measure.fixed ? measure.unit : (row.unit ?? measure.unit))[lang];
  return unit.toLowerCase() === name ? name : `${name} (${unit})`;
}

function bandSentence(cell: Cell, number: (value: number) => string, lang: Lang): string {
  if (cell.kind !== 'rounded') return '';
  const w = wordsIn(tableWords, lang);
  const low = number(Math.max(0, cell.value - cell.band));
  const high = number(cell.value + cell.band);
  const certainty = certaintyOf(cell);
  if (certainty === 'exact') return w.receiptExact;
  return certainty === 'certain' ? w.receiptBand(low, high) : w.receiptBandAlmost(low, high);
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="receipt__line">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
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
  const number = (value: number): string => formatNumber(value, decimals, lang);
  const comparator = asked.column.comparator === undefined ? undefined : answer.comparators[asked.column.comparator];
  const band = cell.kind === 'rounded' && bandSentence(cell, number, lang);
  const rounded = page.statuses.find((status) => status.code === 'r');
  const rule = cell.kind === 'rounded' ? rounded?.rule[lang] : shown.status?.rule[lang];
  return (
    <dl>
      <Line term={w.receiptWhat}>
        {(comparator?.place ?? answer.place).name[lang]}: {row.label[lang]}, {measureInWords(row, measure, lang)}
      </Line>
      <Line term={w.receiptPeriod}>
        {period.label[lang]}. {answer.referenceText[lang]}
      </Line>
      {(rule || cell.kind === 'rounded') && (
        <Line term={w.receiptProtection}>
          {rule} {band}
        </Line>
      )}
      {cell.kind === 'hidden' && (
        <Line term={w.receiptNext}>
          <NextStepLinks step={cell.nextStep} question={page.question} />
        </Line>
      )}
      <Line term={w.source}>
        {answer.register[lang]} ·{' '}
        <a href={`/om-tallene#${answer.table}`}>{w.receiptDefinition(answer.table, answer.definitionVersion)}</a>
      </Line>
      {page.why && <Line term={w.receiptWhy}>{page.why.reason[lang]}</Line>}
      <Line term={w.receiptRelease}>
        {answer.release}, {answer.edition}
      </Line>
    </dl>
  );
}

/** The receipt of one figure: what it is, period, source, protection, why I may see it, and what to do when hidden. */
export function FigureReceipt({ page, asked, onClose }: ReceiptProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  const popup = useRef<HTMLDivElement>(null);
  const row = asked.answer.rows[asked.row];
  const measure = asked.answer.measures[asked.column.measure];
  const shown = shownCell(asked.cell, row && measure ? decimalsOf(row, measure) : 0, lang, page.statuses);
  useEffect(() => {
    const box = popup.current;
    if (!box) return undefined;
    const onToggle = (event: ToggleEvent): void => {
      if (event.newState === 'closed') onClose();
    };
    box.addEventListener('toggle', onToggle);
    box.showPopover();
    placeBeside(box, asked.from);
    box.focus();
    return () => box.removeEventListener('toggle', onToggle);
  }, [asked, onClose]);
  return (
    <div className="receipt" popover="auto" ref={popup} role="dialog" aria-labelledby="kvittering" tabIndex={-1}>
      <h2 id="kvittering">{w.receipt}</h2>
      <p className="receipt__value">
        {shown.text}
        {shown.word && <span className="receipt__word"> {shown.word}</span>}
      </p>
      <ReceiptLines page={page} asked={asked} />
      <button type="button" className="button button-secondary" onClick={() => popup.current?.hidePopover()}>
        {wordsIn(frameWords, lang).close}
      </button>
    </div>
  );
}
