import { type ReactElement, useRef } from 'react';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { AnswerRow, TableAnswer } from '../../../domain/model/answer.ts';
import type { Cell, StatusDefinition } from '../../../domain/model/cell.ts';
import type { MeasureDefinition, MeasureId } from '../../../domain/model/table-definition.ts';
import { useLang } from '../client/page-context.tsx';
import { useScrollEdges } from '../frame/use-scroll-edges.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { FigureTableHead } from './figure-table-head.tsx';
import { fitToPaper, periodsOffPaper } from './fit-to-paper.ts';
import { hasRowsUnder, isHeading } from './row-shape.ts';
import { decimalsOf, shownCell } from './shown-cell.ts';
import { type TableColumn, tableColumns } from './table-columns.ts';
import { useCellKeys } from './use-cell-keys.ts';
import { useNewestInView } from './use-newest-in-view.ts';

interface FigureTableProps {
  readonly answer: TableAnswer;
  readonly maal: MeasureId | undefined;
  readonly statuses: readonly StatusDefinition[];
  readonly bands: boolean;
  /** Called with the row and column number of the figure a reader asks about, and its button. */
  readonly onAsk: (row: number, column: number, from: HTMLElement) => void;
}

/** The figure in one cell of the table, own or comparator's. Missing in the answer = not applicable. */
export function cellAt(answer: TableAnswer, row: number, column: TableColumn): Cell {
  const cells = column.comparator === undefined ? answer.cells : answer.comparators[column.comparator]?.cells;
  return cells?.[row]?.[column.period]?.[column.measure] ?? { kind: 'missing', reason: 'not-applicable' };
}

// A longer table scrolls inside its frame, so that its head stays in view.
const mostRowsWhole = 40;

function captionOf(answer: TableAnswer, lang: Lang): string {
  const w = wordsIn(tableWords, lang);
  const first = answer.periods[0]?.label[lang] ?? '';
  const last = answer.periods.at(-1)?.label[lang] ?? '';
  const place = answer.place.name[lang];
  if (answer.periods.length === 1) return w.captionOne(answer.title[lang], place, last);
  return w.caption(answer.title[lang], place, first, last);
}

interface FigureProps {
  readonly cell: Cell;
  readonly decimals: number;
  readonly statuses: readonly StatusDefinition[];
  readonly bands: boolean;
  readonly first: boolean;
}

function Figure({ cell, decimals, statuses, bands, first }: FigureProps): ReactElement {
  const lang = useLang();
  const shown = shownCell(cell, decimals, lang, statuses);
  const hasBand = cell.kind === 'rounded' && cell.band > 0;
  const band = hasBand ? ` ±${shownCell({ kind: 'value', value: cell.band }, decimals, lang, []).text}` : '';
  return (
    <button type="button" className="figure" tabIndex={first ? 0 : -1}>
      {shown.word ? (
        <>
          <span aria-hidden="true">{shown.text}</span>
          <span className="sr-only">{shown.word}</span>
        </>
      ) : (
        shown.text
      )}
      {bands && <span className="figure__band">{band}</span>}
    </button>
  );
}

interface RowProps extends Omit<FigureTableProps, 'maal' | 'onAsk'> {
  readonly columns: readonly TableColumn[];
  readonly row: AnswerRow;
  readonly index: number;
  readonly lastOwn: number;
}

function FigureRow({ answer, columns, row, index, statuses, bands, lastOwn }: RowProps): ReactElement {
  const lang = useLang();
  const heading = isHeading(answer, index);
  const opens = row.depth === 0 && hasRowsUnder(answer, index);
  const classes = [row.total && 'total', opens && 'group', heading && 'heading'].filter(Boolean).join(' ');
  return (
    <tr className={classes}>
      <th scope="row" id={`r${index}`} className={`depth-${row.depth}`}>
        {row.label[lang]}
        {row.unit && <span className="unit"> ({row.unit[lang]})</span>}
      </th>
      {columns.map((column, at) => (
        <td key={column.id} headers={`r${index} ${column.headers}`} className={column.className}>
          {!heading && (
            <Figure
              cell={cellAt(answer, index, column)}
              decimals={decimalsOf(row, answer.measures[column.measure] as MeasureDefinition)}
              statuses={statuses}
              bands={bands}
              first={index === 0 && at === lastOwn}
            />
          )}
        </td>
      ))}
    </tr>
  );
}

/**
 * One table as real markup: caption, row and two-level column headers, every figure a button that tells about itself.
 * Surprising: the frame scrolls from its right end, so that the newest period is in view before any script runs.
 */
export function FigureTable({ answer, maal, statuses, bands, onAsk }: FigureTableProps): ReactElement {
  const lang = useLang();
  const frame = useRef<HTMLElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const all = tableColumns(answer, maal);
  const offPaper = periodsOffPaper(answer, all, bands, lang);
  const columns = fitToPaper(all, offPaper);
  const lastOwn = columns.findLastIndex((column) => column.comparator === undefined);
  const isLong = answer.rows.length > mostRowsWhole;
  useScrollEdges(frame);
  useCellKeys(table, onAsk);
  useNewestInView(table, `p${answer.periods.length - 1}`, answer);
  return (
    <>
      {offPaper > 0 && (
        <p className="print-only">
          {wordsIn(tableWords, lang).offPaper(answer.periods.length - offPaper, answer.periods.length)}
        </p>
      )}
      <section
        className={`figure-frame ${isLong ? 'figure-frame--tall' : ''}`}
        aria-labelledby="tabel-caption"
        ref={frame}
      >
        <table className={`figures ${answer.rows.length > 20 ? 'figures--zebra' : ''}`} ref={table}>
          <caption id="tabel-caption">{captionOf(answer, lang)}</caption>
          <FigureTableHead answer={answer} columns={columns} />
          <tbody>
            {answer.rows.map((row, index) => (
              <FigureRow
                key={row.code}
                answer={answer}
                columns={columns}
                row={row}
                index={index}
                statuses={statuses}
                bands={bands}
                lastOwn={lastOwn}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
