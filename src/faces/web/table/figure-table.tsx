import { type ReactElement, useRef } from 'react';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { AnswerRow, TableAnswer } from '../../../domain/model/answer.ts';
import type { Cell, StatusDefinition } from '../../../domain/model/cell.ts';
import type { MeasureDefinition, MeasureId } from '../../../domain/model/table-definition.ts';
import { useLang } from '../client/page-context.tsx';
import { useScrollEdges } from '../frame/use-scroll-edges.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import { cellAt } from './cell-at.ts';
import { FigureTableHead } from './figure-table-head.tsx';
import { fitToPaper, periodsOffPaper } from './fit-to-paper.ts';
import { hasRowsUnder, isHeading } from './row-shape.ts';
import { bandText, decimalsOf, shownCell } from './shown-cell.ts';
import { type TableColumn, tableColumns } from './table-columns.ts';
import { useCellKeys } from './use-cell-keys.ts';
import { useNewestInView } from './use-newest-in-view.ts';
import { usePeek } from './use-peek.ts';
import { usePrintLayout } from './use-print-layout.ts';

interface FigureTableProps {
  readonly answer: TableAnswer;
  readonly maal: MeasureId | undefined;
  readonly statuses: readonly StatusDefinition[];
  readonly bands: boolean;
  /** Called with the row and column number of the figure a reader asks about, and its button. */
  readonly onAsk: (row: number, column: number, from: HTMLElement) => void;
  /** Called likewise with the figure a reader rests on. */
  readonly onPeek: (row: number, column: number, from: HTMLElement) => void;
  readonly onLeave: () => void;
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
  const band = bandText(cell, decimals, lang);
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
      {bands && <span className="figure__band">{band && ` ${band}`}</span>}
    </button>
  );
}

interface BlockProps extends Omit<FigureTableProps, 'maal' | 'onAsk' | 'onPeek' | 'onLeave'> {
  readonly columns: readonly TableColumn[];
  /** Number of the block: on paper a table too wide for the sheet is drawn in several, each with its row heads. */
  readonly block: number;
  readonly lastOwn: number;
}

interface RowProps extends BlockProps {
  readonly row: AnswerRow;
  readonly index: number;
}

function FigureRow({ answer, columns, block, row, index, statuses, bands, lastOwn }: RowProps): ReactElement {
  const lang = useLang();
  const id = block === 0 ? `r${index}` : `b${block}r${index}`;
  const heading = isHeading(answer, index);
  const opens = row.depth === 0 && hasRowsUnder(answer, index);
  const classes = [row.total && 'total', opens && 'group', heading && 'heading'].filter(Boolean).join(' ');
  return (
    <tr className={classes}>
      <th scope="row" id={id} className={`depth-${row.depth}`}>
        {row.label[lang]}
        {row.unit && <span className="unit"> ({row.unit[lang]})</span>}
      </th>
      {columns.map((column, at) => (
        <td key={column.id} headers={`${id} ${column.headers}`} className={column.className}>
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

function FigureBody(props: BlockProps): ReactElement {
  return (
    <tbody>
      {props.answer.rows.map((row, index) => (
        <FigureRow key={row.code} {...props} row={row} index={index} />
      ))}
    </tbody>
  );
}

/**
 * One table as real markup: caption, row and two-level column headers, every figure a button that tells about itself.
 * On paper one table for each sheet's width of columns.
 * Surprising: the frame scrolls from its right end, so that the newest period is in view before any script runs.
 */
export function FigureTable({ answer, maal, statuses, bands, ...reader }: FigureTableProps): ReactElement {
  const lang = useLang();
  const frame = useRef<HTMLElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const columns = tableColumns(answer, maal);
  const layout = usePrintLayout(answer, columns, bands);
  // Without scripts nobody draws the table anew for paper: the oldest periods are left off, and the sheet says so.
  const offPaper = layout ? 0 : periodsOffPaper(answer, columns, bands, lang);
  const blocks = layout?.blocks ?? [fitToPaper(columns, offPaper)];
  const lastOwn = columns.findLastIndex((column) => column.comparator === undefined);
  const isLong = answer.rows.length > mostRowsWhole;
  const looks = ['figures', answer.rows.length > 20 && 'figures--zebra', layout?.large && 'figures--large'];
  useScrollEdges(frame);
  useCellKeys(table, reader.onAsk);
  usePeek(table, reader);
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
        {blocks.map((part, block) => (
          <table key={part[0]?.id} className={looks.filter(Boolean).join(' ')} ref={block === 0 ? table : null}>
            <caption id={block === 0 ? 'tabel-caption' : undefined}>{captionOf(answer, lang)}</caption>
            <FigureTableHead answer={answer} columns={part} />
            <FigureBody
              answer={answer}
              columns={part}
              block={block}
              statuses={statuses}
              bands={bands}
              lastOwn={block === 0 ? lastOwn : -1}
            />
          </table>
        ))}
      </section>
    </>
  );
}
