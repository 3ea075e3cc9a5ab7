import { type ReactElement, useCallback, useState } from 'react';
import type { ShownPlace, TableAnswer } from '../../../domain/model/answer.ts';
import { ChartCard } from '../chart/chart-card.tsx';
import { useLang } from '../client/page-context.tsx';
import { openVariant, placeAddress, tableAddress } from '../client/table-address.ts';
import { SearchField } from '../frame/search-field.tsx';
import type { TablePage } from '../page-data/table-pages.ts';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { withSoftBreaks } from '../words/soft-breaks.ts';
import { tableWords } from '../words/table.ts';
import { bandsShown } from './bands-shown.ts';
import { cellAt } from './cell-at.ts';
import { CoverageNote } from './coverage-note.tsx';
import { ExactNumbersSwitch } from './exact-numbers.tsx';
import { type AskedFigure, FigureReceipt } from './figure-receipt.tsx';
import { FigureTable } from './figure-table.tsx';
import { HiddenTableNotice } from './hidden-table-notice.tsx';
import { partialSums } from './partial-sums.ts';
import { tableColumns } from './table-columns.ts';
import { TableMenu } from './table-menu.tsx';
import { TableNotes } from './table-notes.tsx';
import { TableToolbar } from './table-toolbar.tsx';
import type { Pointed } from './use-cell-keys.ts';

interface AnswerProps {
  readonly page: TablePage;
  readonly answer: TableAnswer;
}

function Rounding({ answer }: Pick<AnswerProps, 'answer'>): ReactElement | null {
  const w = wordsIn(tableWords, useLang());
  if (answer.roundedTo <= 1) return null;
  return (
    <p className="rounding">
      <strong>{w.rounded(answer.roundedTo)}</strong> {w.roundedMore}
    </p>
  );
}

function AnswerView({ page, answer }: AnswerProps): ReactElement {
  const [asked, setAsked] = useState<AskedFigure>();
  const lang = useLang();
  const { maal, form } = page.question;
  // Among exact numbers the margin of error is what marks the protected ones.
  const bands = page.exact?.shown || bandsShown(page.question, answer);
  const close = useCallback(() => setAsked(undefined), []);
  const leave = useCallback(() => setAsked((now) => (now?.peek ? undefined : now)), []);
  const receiptOf = useCallback(
    (row: number, at: number, from: HTMLElement, peek: boolean): void => {
      const column = tableColumns(answer, maal)[at];
      if (!column) return;
      const next: AskedFigure = { row, column, from, answer, peek, cell: cellAt(answer, row, column) };
      // One that was asked for stays until it is closed.
      setAsked((now) => (peek && now && !now.peek ? now : next));
    },
    [answer, maal],
  );
  const ask = useCallback((...[row, at, from]: Pointed): void => receiptOf(row, at, from, false), [receiptOf]);
  const peek = useCallback((...[row, at, from]: Pointed): void => receiptOf(row, at, from, true), [receiptOf]);
  if (answer.hidden) {
    const title = wordsIn(tableWords, lang).hiddenTitle(answer.place.name[lang]);
    const { statuses, question } = page;
    return (
      <HiddenTableNotice
        hidden={answer.hidden}
        title={title}
        statuses={statuses}
        address={(change) => tableAddress(question, change)}
      />
    );
  }
  return (
    <>
      <TableToolbar page={page} answer={answer} bands={bands} />
      <ExactNumbersSwitch page={page} />
      <CoverageNote parts={partialSums(answer, lang)} />
      {form === 'diagram' && <ChartCard answer={answer} maal={maal} bands={bands} />}
      {!page.exact?.shown && <Rounding answer={answer} />}
      <FigureTable
        answer={answer}
        maal={maal}
        statuses={page.statuses}
        bands={bands}
        onAsk={ask}
        onPeek={peek}
        onLeave={leave}
      />
      {asked && asked.answer === answer && <FigureReceipt page={page} asked={asked} onClose={close} />}
      <TableNotes answer={answer} statuses={page.statuses} />
    </>
  );
}

function NoPlaceYet({ page }: Pick<AnswerProps, 'page'>): ReactElement {
  const lang = useLang();
  const w = wordsIn(tableWords, lang);
  return (
    <div className="empty">
      <p>{w.choosePlace}</p>
      <SearchField id="soeg-tabel" query="" big />
      {page.example && (
        <p>
          {w.example}{' '}
          <a href={`/tabel/${page.table.id}?sted=${page.example.kind}:${page.example.key}`}>
            {page.example.kind === 'land' ? wordsIn(frameWords, lang).kind_land : page.example.name}
          </a>
          {page.example.kind !== 'kom' && `, ${page.example.detail[lang]}`}
        </p>
      )}
    </div>
  );
}

// A sum has a page, the basket, but no public variant of it.
function PlaceName({ place, open }: { readonly place: ShownPlace; readonly open: boolean }): ReactElement {
  const name = place.name[useLang()];
  const address = placeAddress(place.key);
  if (!open) return <a href={address}>{name}</a>;
  return address.startsWith('/sted/') ? <a href={openVariant(address)}>{name}</a> : <span>{name}</span>;
}

/** `/tabel/:id`: one table for one place or sum, with its settings, chart, receipt, notes and files. */
export function TablePageView({ page }: { readonly page: TablePage }): ReactElement {
  const lang = useLang();
  const { answer, table } = page;
  return (
    <article className="table-page">
      <TableMenu tables={page.tables} question={page.question} />
      <header className="page-head">
        {answer && (
          <p className="page-head__over">
            <PlaceName place={answer.place} open={page.question.offentlig === true} />
          </p>
        )}
        <h1>{withSoftBreaks(table.title[lang])}</h1>
        <p className="page-head__under">
          <span className="table-id">{table.id}</span> {table.population[lang]}
        </p>
      </header>
      {answer ? <AnswerView page={page} answer={answer} /> : <NoPlaceYet page={page} />}
    </article>
  );
}
