import { type RefObject, useEffect } from 'react';
import { placeOfFigure } from './use-cell-keys.ts';

interface Peek {
  /** Called with the row and column number of the figure a reader rests on, and its button. */
  readonly onPeek: (row: number, column: number, from: HTMLElement) => void;
  /** Called when the reader has left it. */
  readonly onLeave: () => void;
}

// Long enough that a pointer on its way across the table, or a finger on an arrow key, shows nothing.
const restMs = { pointer: 400, focus: 600 };
// Long enough to get from the figure to its receipt.
const graceMs = 300;

const movingKeys: ReadonlySet<string> = new Set(['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

function figureOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('.figure') : null;
}

/**
 * The receipt of a figure that the pointer rests on, or that focus was moved to by a key: shown beside it without
 * taking focus, gone when the reader goes on, scrolls or presses Escape. The pointer may move into it.
 */
export function usePeek(tableRef: RefObject<HTMLTableElement | null>, { onPeek, onLeave }: Peek): void {
  useEffect(() => {
    const table = tableRef.current;
    if (!table) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let movedByKey = false;
    const later = (ms: number, what: () => void): void => {
      clearTimeout(timer);
      timer = setTimeout(what, ms);
    };
    const peekAt = (figure: HTMLElement): void => {
      const at = placeOfFigure(figure);
      if (at) onPeek(at[0], at[1], figure);
    };
    const leave = (): void => {
      clearTimeout(timer);
      onLeave();
    };
    const leaveUnlessInside = (): void => {
      if (!document.querySelector('.receipt:hover')) onLeave();
    };
    table.addEventListener(
      'pointerover',
      (event) => {
        const figure = figureOf(event);
        if (figure && event.pointerType === 'mouse') later(restMs.pointer, () => peekAt(figure));
      },
      { signal },
    );
    table.addEventListener('pointerout', (event) => figureOf(event) && later(graceMs, leaveUnlessInside), { signal });
    table.addEventListener(
      'focusin',
      (event) => {
        const figure = figureOf(event);
        if (figure && movedByKey) later(restMs.focus, () => peekAt(figure));
      },
      { signal },
    );
    table.addEventListener('focusout', leave, { signal });
    const leaveByScroll = ({ target }: Event): void => {
      if (!(target instanceof Element && target.closest('.receipt'))) leave();
    };
    document.addEventListener('scroll', leaveByScroll, { signal, capture: true });
    document.addEventListener(
      'keydown',
      ({ key }) => {
        movedByKey = movingKeys.has(key);
        if (key === 'Escape') leave();
      },
      { signal, capture: true },
    );
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [tableRef, onPeek, onLeave]);
}
