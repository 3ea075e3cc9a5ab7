import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

import { useLang } from '../client/page-context.tsx';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { useScrollEdges } from './use-scroll-edges.ts';

interface ScrollFrameProps {
  readonly label: string;
  readonly children: ReactNode;
  /** A long table scrolls under its head. */
  readonly tall?: boolean;
}

/** A frame around a table of text. Where the table is wider than the screen, the keyboard can reach and scroll it. */
export function ScrollFrame({ label, children, tall = false }: ScrollFrameProps): ReactElement {
  const w = wordsIn(frameWords, useLang());
  const frame = useRef<HTMLElement>(null);
  useScrollEdges(frame);
  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => {
      // The fade at the foot takes room of its own, so a table that fits has none.
      if (box.scrollHeight <= box.clientHeight) box.dataset.scrolls = 'no';
      else delete box.dataset.scrolls;
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    });
    // The table grows by itself too, when its typeface arrives.
    for (const seen of [box, ...box.children]) observer.observe(seen);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      className={`figure-frame figure-frame--left ${tall ? 'figure-frame--tall' : ''}`}
      aria-label={w.tableOf(label)}
      ref={frame}
    >
      {children}
    </section>
  );
}
