import { type RefObject, useEffect } from 'react';

/** How the frame stands: where the row heads end, and the columns under the first header row. */
interface FrameParts {
  readonly frame: HTMLElement;
  readonly corner: HTMLElement;
  readonly newest: HTMLElement;
  readonly groups: readonly HTMLElement[];
}

function partsOf(table: HTMLTableElement, newestId: string): FrameParts | undefined {
  const frame = table.parentElement;
  const corner = table.querySelector<HTMLElement>('.corner');
  const newest = table.querySelector<HTMLElement>(`#${newestId}`);
  if (!frame || !corner || !newest) return undefined;
  return { frame, corner, newest, groups: [...table.querySelectorAll<HTMLElement>('thead tr:first-child th[id]')] };
}

// The frame opens at its right end, where the oldest period in view is cut by the row heads; wider row heads cover
// exactly the piece of it, so that what is in view begins with a whole period.
function coverCutPeriod({ frame, corner, groups }: FrameParts): void {
  const edge = corner.getBoundingClientRect().right;
  const cut = groups
    .map((group) => group.getBoundingClientRect())
    .find((box) => box.left < edge - 1 && box.right > edge + 1);
  frame.style.setProperty('--widened', `${cut ? Math.floor(cut.right - edge) : 0}px`);
}

/**
 * Puts whole periods in view: the row heads are widened over a period that would be cut, and where the comparators
 * fill a small screen by themselves, the frame is scrolled so that the newest period stands beside the row heads. Done
 * for each answer, each width of the frame, and when the letters have come; a reader who has scrolled keeps the view.
 */
export function useNewestInView(table: RefObject<HTMLTableElement | null>, headerId: string, answer: object): void {
  useEffect(() => {
    const parts = table.current && partsOf(table.current, headerId);
    if (!parts || !answer) return undefined;
    const { frame, corner, newest } = parts;
    let width = 0;
    let leftAt = frame.scrollLeft;
    const settle = (): void => {
      frame.style.removeProperty('--widened');
      if (Math.abs(frame.scrollLeft - leftAt) > 1) return;
      frame.scrollLeft = 0;
      const hiddenPx = corner.getBoundingClientRect().right - newest.getBoundingClientRect().left;
      if (hiddenPx > 0) frame.scrollLeft -= hiddenPx;
      else if (frame.scrollWidth > frame.clientWidth) coverCutPeriod(parts);
      leftAt = frame.scrollLeft;
    };
    const observer = new ResizeObserver(() => {
      if (frame.clientWidth === width) return;
      width = frame.clientWidth;
      settle();
    });
    observer.observe(frame);
    // Letters that come late make other columns in a frame of the same width.
    document.fonts.addEventListener('loadingdone', settle);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', settle);
    };
  }, [table, headerId, answer]);
}
