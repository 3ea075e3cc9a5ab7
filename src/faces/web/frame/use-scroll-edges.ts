import { type RefObject, useEffect } from 'react';

/**
 * Marks a frame that scrolls sideways with what is out of sight: `data-before` when there is more to the left,
 * `data-after` when there is more to the right. The style fades and shades those edges, so that a cut column is seen to be one.
 */
export function useScrollEdges(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const mark = (): void => {
      const hidden = box.scrollWidth - box.clientWidth;
      // A frame read from the right counts its way from 0 down.
      const left = getComputedStyle(box).direction === 'rtl' ? box.scrollLeft + hidden : box.scrollLeft;
      box.toggleAttribute('data-before', left > 1);
      box.toggleAttribute('data-after', left < hidden - 1);
    };
    const observer = new ResizeObserver(mark);
    observer.observe(box);
    if (box.firstElementChild) observer.observe(box.firstElementChild);
    box.addEventListener('scroll', mark, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', mark);
    };
  }, [frame]);
}
