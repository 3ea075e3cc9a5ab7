import { type ReactElement, useCallback, useRef, useState } from 'react';
import type { KeyFigure } from '../../../domain/model/answer.ts';
import type { Cell, StatusDefinition } from '../../../domain/model/cell.ts';
import { numberOf } from '../../../domain/model/status-of.ts';
import { useLang } from '../client/page-context.tsx';
import { opensTable, tableOfPlacePage } from '../client/table-address.ts';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { PlacePage } from '../page-data/place-pages.ts';
import { CoverageMark } from '../table/coverage-note.tsx';
import { shownCell } from '../table/shown-cell.ts';
import { type Pointed, useCellKeys } from '../table/use-cell-keys.ts';
import { usePeek } from '../table/use-peek.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { withSoftBreaks } from '../words/soft-breaks.ts';
import { tableWords } from '../words/table.ts';
import { type AskedKeyFigure, KeyFigureReceipt } from './key-figure-receipt.tsx';
import { partialKeyFigures } from './partial-key-figures.ts';
import { SparkLine } from './spark-line.tsx';

// Columns of figures begin after the name and the period.
const ownColumn = 1;

interface ValueProps {
  readonly cell: Cell | undefined;
  readonly figure: KeyFigure;
  readonly statuses: readonly StatusDefinition[];
  readonly band?: boolean;
  /** The table's one stop for the Tab key. */
  readonly first?: boolean;
}

function Value({ cell, figure, statuses, band = false, first = false }: ValueProps): ReactElement {
  const lang = useLang();
  const shown = shownCell(cell ?? { kind: 'missing', reason: 'not-delivered' }, figure.decimals, lang, statuses);
  // Whole numbers leave room for a decimal, so that units stand under units down the column.
  const isWhole = figure.decimals === 0 && cell !== undefined && numberOf(cell) !== undefined;
  const isBanded = cell?.kind === 'rounded' && cell.band > 0;
  const width = isBanded ? shownCell({ kind: 'value', value: cell.band }, figure.decimals, lang, []).text : '';
  return (
    <button type="button" className="figure" tabIndex={first ? 0 : -1}>
      <span className={isWhole ? 'value value--whole' : 'value'}>
        {shown.word ? (
          <>
            <span aria-hidden="true">{shown.text}</span>
            <span className="sr-only">{shown.word}</span>
          </>
        ) : (
          shown.text
        )}
      </span>
      {band && <span className="figure__band">{width && ` ±${width}`}</span>}
    </button>
  );
}

function Rounding({ page }: { readonly page: PlacePage }): ReactElement | null {
  const w = wordsIn(tableWords, useLang());
  if (page.place.roundedTo <= 1) return null;
  return (
    <p className="rounding rounding--under">
      <strong>{w.rounded(page.place.roundedTo)}</strong> {w.bandMeaning}
    </p>
  );
}

interface TableProps {
  readonly page: PlacePage;
  readonly keyFigures: readonly KeyFigure[];
  readonly onAsk: (asked: AskedKeyFigure) => void;
  readonly onLeave: () => void;
}

function Head({ page, keyFigures }: Pick<TableProps, 'page' | 'keyFigures'>): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const { marks } = partialKeyFigures(page.place, lang);
  const comparators = keyFigures[0]?.comparators.map((one) => one.place) ?? [];
  return (
    <thead>
      <tr>
        <th scope="col" className="corner">
          {w.keyFigure}
        </th>
        <th scope="col" className="period">
          {w.period}
        </th>
        <th scope="col" className="own">
          {withSoftBreaks(page.place.place.name[lang])}
        </th>
        {comparators.map((comparator) => (
          <th key={comparator.key} scope="col" className="compared apart">
            {withSoftBreaks(comparator.name[lang])}
            <CoverageMark mark={marks.get(comparator.key)} />
          </th>
        ))}
        <th scope="col" className="spark-head">
          {w.development}
        </th>
      </tr>
    </thead>
  );
}

function FigureTable({ page, keyFigures, onAsk, onLeave }: TableProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const { marks } = partialKeyFigures(page.place, lang);
  const table = useRef<HTMLTableElement>(null);
  const receiptOf = useCallback(
    (row: number, column: number, from: HTMLElement, peek: boolean): void => {
      const figure = keyFigures[row];
      const comparator = figure?.comparators[column - ownColumn - 1];
      const cell = column === ownColumn ? figure?.cells.at(-1) : comparator?.cell;
      if (!figure || !cell) return;
      onAsk({ figure, cell, place: comparator?.place ?? page.place.place, from, peek });
    },
    [keyFigures, onAsk, page],
  );
  const ask = useCallback((...[row, column, from]: Pointed): void => receiptOf(row, column, from, false), [receiptOf]);
  const onPeek = useCallback(
    (...[row, column, from]: Pointed): void => receiptOf(row, column, from, true),
    [receiptOf],
  );
  useCellKeys(table, ask);
  usePeek(table, { onPeek, onLeave });
  return (
    <table className="figures key-figures" ref={table}>
      <caption className="sr-only">
        {w.keyFigures}: {page.place.place.name[lang]}
      </caption>
      <Head page={page} keyFigures={keyFigures} />
      <tbody>
        {keyFigures.map((figure, at) => (
          <tr key={figure.id}>
            <th scope="row">
              {opensTable(page, figure) ? (
                <a href={tableOfPlacePage(page, figure.table)}>{withSoftBreaks(figure.name[lang])}</a>
              ) : (
                withSoftBreaks(figure.name[lang])
              )}
              <CoverageMark mark={marks.get(figure.id)} />
              <span className="unit"> ({figure.unit[lang]})</span>
            </th>
            <td className="period">{figure.periods.at(-1)?.label[lang]}</td>
            <td className="own">
              <Value cell={figure.cells.at(-1)} figure={figure} statuses={page.statuses} band first={at === 0} />
            </td>
            {figure.comparators.map((comparator) => (
              <td key={comparator.place.key} className="compared apart">
                <Value cell={comparator.cell} figure={figure} statuses={page.statuses} />
              </td>
            ))}
            <td className="spark">
              <SparkLine figure={figure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * Key figures of a place: newest value with its margin of error, comparators beside it, and the series as a small line.
 * The name of each opens its table, the figure its receipt.
 */
export function KeyFigures({ page }: { readonly page: PlacePage }): ReactElement {
  const w = wordsIn(pageWords, useLang());
  const [asked, setAsked] = useState<AskedKeyFigure>();
  const close = useCallback(() => setAsked(undefined), []);
  const leave = useCallback(() => setAsked((now) => (now?.peek ? undefined : now)), []);
  // One that was asked for stays until it is closed.
  const ask = useCallback(
    (next: AskedKeyFigure) => setAsked((now) => (next.peek && now && !now.peek ? now : next)),
    [],
  );
  const { place } = page.place;
  // A kommune is not compared with itself.
  const keyFigures = page.place.keyFigures.map((figure) => ({
    ...figure,
    comparators: figure.comparators.filter((one) => one.place.key !== place.key),
  }));
  const current = asked && page.place.keyFigures.some((one) => one.periods === asked.figure.periods);
  return (
    <>
      <ScrollFrame label={w.keyFigures}>
        <FigureTable page={page} keyFigures={keyFigures} onAsk={ask} onLeave={leave} />
      </ScrollFrame>
      <Rounding page={page} />
      {current && <KeyFigureReceipt page={page} asked={asked} onClose={close} />}
    </>
  );
}
