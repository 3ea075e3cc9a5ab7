import { type RefObject, useEffect } from 'react';

/**
 * Scrolls the table's frame so that the place's newest period stands beside the row heads, when the comparators fill
 * a small screen by themselves. Done once for each answer; a reader who has scrolled keeps the view.
 */
export function useNewestInView(table: RefObject<HTMLTableElement | null>, headerId: string, answer: object): void {
  useEffect(() => {
    const frame = table.current?.parentElement;
    const header = table.current?.querySelector<HTMLElement>(`#${headerId}`);
    const corner = table.current?.querySelector<HTMLElement>('.corner');
    if (!frame || !header || !corner || !answer) return;
    const hiddenPx = corner.getBoundingClientRect().right - header.getBoundingClientRect().left;
    if (hiddenPx > 0) frame.scrollLeft -= hiddenPx;
  }, [table, headerId, answer]);
}
