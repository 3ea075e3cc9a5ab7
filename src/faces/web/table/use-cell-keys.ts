import { type RefObject, useEffect } from 'react';

/** A figure a reader points at: its row and column number in the table, and its button. */
export type Pointed = readonly [row: number, column: number, from: HTMLElement];

type Ask = (...pointed: Pointed) => void;

const steps: { readonly [key: string]: readonly [number, number] } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Row and column number of a figure in its table, counted from the first with figures. */
export function placeOfFigure(button: HTMLElement): readonly [number, number] | undefined {
  const cell = button.closest('td');
  const row = cell?.parentElement;
  if (!cell || !(row instanceof HTMLTableRowElement)) return undefined;
  return [row.sectionRowIndex, cell.cellIndex - 1];
}

function figureAt(table: HTMLTableElement, row: number, column: number): HTMLElement | null {
  return table.tBodies[0]?.rows[row]?.cells[column + 1]?.querySelector<HTMLElement>('.figure') ?? null;
}

// Heading rows have no figures and are stepped over.
function nextFigure(
  table: HTMLTableElement,
  from: readonly [number, number],
  step: readonly [number, number],
): HTMLElement | null {
  const rows = table.tBodies[0]?.rows.length ?? 0;
  for (let row = from[0] + step[0]; row >= 0 && row < rows; row += step[0] || rows) {
    const figure = figureAt(table, row, from[1] + step[1]);
    if (figure) return figure;
  }
  return null;
}

/**
 * One tab stop for the whole table; arrow keys go from figure to figure, Enter or a click asks about it. One listener
 * for the table instead of one per figure: a table may have a thousand.
 */
export function useCellKeys(tableRef: RefObject<HTMLTableElement | null>, onAsk: Ask): void {
  useEffect(() => {
    const table = tableRef.current;
    if (!table) return undefined;
    const figureOf = (event: Event): HTMLElement | null =>
      event.target instanceof Element ? event.target.closest<HTMLElement>('.figure') : null;
    const onKey = (event: KeyboardEvent): void => {
      const figure = figureOf(event);
      const step = steps[event.key];
      const from = figure && placeOfFigure(figure);
      if (!figure || !step || !from) return;
      event.preventDefault();
      const next = nextFigure(table, from, step);
      if (!next) return;
      figure.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    const onClick = (event: MouseEvent): void => {
      const figure = figureOf(event);
      const at = figure && placeOfFigure(figure);
      if (figure && at) onAsk(at[0], at[1], figure);
    };
    table.addEventListener('keydown', onKey);
    table.addEventListener('click', onClick);
    return () => {
      table.removeEventListener('keydown', onKey);
      table.removeEventListener('click', onClick);
    };
  }, [tableRef, onAsk]);
}
