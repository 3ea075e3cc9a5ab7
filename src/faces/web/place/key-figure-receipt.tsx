import type { ReactElement } from 'react';
import type { KeyFigure, ShownPlace } from '../../../domain/model/answer.ts';
import type { Cell } from '../../../domain/model/cell.ts';
import { useLang } from '../client/page-context.tsx';
import { opensTable, questionOfPlacePage, tableAddress, tableOfPlacePage } from '../client/table-address.ts';
import type { PlacePage } from '../page-data/place-pages.ts';
import { bandSentence } from '../table/band-sentence.ts';
import { NextStepLinks } from '../table/next-step-links.tsx';
import { ReceiptLine, ReceiptPopup } from '../table/receipt-popup.tsx';
import { shownCell } from '../table/shown-cell.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { tableWords } from '../words/table.ts';

/** What a reader asked about: a key figure's newest value, of the place or of a comparator. */
export interface AskedKeyFigure {
  readonly figure: KeyFigure;
  readonly cell: Cell;
  readonly place: ShownPlace;
  readonly from: HTMLElement;
  /** Rested on, not asked for. */
  readonly peek: boolean;
}

interface ReceiptProps {
  readonly page: PlacePage;
  readonly asked: AskedKeyFigure;
  readonly onClose: () => void;
}

/** The receipt of a key figure: what it says, period, source, protection, why I may see it, and its table. */
export function KeyFigureReceipt({ page, asked, onClose }: ReceiptProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  const { figure, cell, place } = asked;
  const shown = shownCell(cell, figure.decimals, lang, page.statuses);
  const rounded = page.statuses.find((status) => status.code === 'r');
  const isOwn = place.key === page.place.place.key;
  const reason = isOwn ? figure.hidden?.reason?.[lang] : undefined;
  const rule = cell.kind === 'rounded' ? rounded?.rule[lang] : (reason ?? shown.status?.rule[lang]);
  const withUnit = shown.word ? shown : { ...shown, text: `${shown.text} ${figure.unit[lang]}` };
  return (
    <ReceiptPopup shown={withUnit} from={asked.from} peek={asked.peek} onClose={onClose}>
      <dl>
        <ReceiptLine term={w.receiptWhat}>
          {place.name[lang]}: {figure.name[lang]}. {figure.about[lang]}
        </ReceiptLine>
        <ReceiptLine term={w.receiptPeriod}>
          {figure.periods.at(-1)?.label[lang]}. {figure.referenceText[lang]}
        </ReceiptLine>
        {rule && (
          <ReceiptLine term={w.receiptProtection}>
            {rule} {bandSentence(cell, figure.decimals, lang)}
          </ReceiptLine>
        )}
        {cell.kind === 'hidden' && isOwn && (
          <ReceiptLine term={w.receiptNext}>
            <NextStepLinks
              step={cell.nextStep}
              address={(change) => tableAddress(questionOfPlacePage(page, figure.table), change)}
            />
          </ReceiptLine>
        )}
        <ReceiptLine term={w.source}>
          {figure.register[lang]} ·{' '}
          <a href={`/om-tallene#${figure.table}`}>{w.receiptDefinition(figure.table, figure.definitionVersion)}</a>
        </ReceiptLine>
        <ReceiptLine term={w.receiptWhy}>{page.why.reason[lang]}</ReceiptLine>
        <ReceiptLine term={w.receiptRelease}>
          {page.place.release}, {page.place.edition}
        </ReceiptLine>
      </dl>
      {opensTable(page, figure) && (
        <p>
          <a href={tableOfPlacePage(page, figure.table)}>{wordsIn(pageWords, lang).seeWholeTable}</a>
        </p>
      )}
    </ReceiptPopup>
  );
}
