import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { useLang } from '../client/page-context.tsx';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';
import type { ShownCell } from './shown-cell.ts';

interface PopupProps {
  /** The figure it is about. */
  readonly shown: ShownCell;
  /** The figure's button: the popup stands beside it and gives focus back to it. */
  readonly from: HTMLElement;
  /** Shown while the reader rests on the figure: it takes no focus and goes by itself. */
  readonly peek: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const gapPx = 8;

function placeBeside(popup: HTMLElement, from: HTMLElement): void {
  const at = from.getBoundingClientRect();
  const left = Math.min(Math.max(gapPx, at.right - popup.offsetWidth), window.innerWidth - popup.offsetWidth - gapPx);
  const below = at.bottom + gapPx;
  const fitsBelow = below + popup.offsetHeight < window.innerHeight;
  popup.style.left = `${Math.max(gapPx, left)}px`;
  popup.style.top = `${Math.max(gapPx, fitsBelow ? below : at.top - popup.offsetHeight - gapPx)}px`;
}

/** The receipt of a figure beside it: the figure and what its lines say about it; with a button that closes it once asked for. */
export function ReceiptPopup(props: PopupProps): ReactElement {
  // One popup cannot turn from one that goes by itself into one that stays.
  return props.peek ? <PeekPopup {...props} /> : <HeldPopup {...props} />;
}

function PeekPopup({ shown, from, onClose, children }: PopupProps): ReactElement {
  const popup = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = popup.current;
    if (!box) return;
    if (!box.matches(':popover-open')) box.showPopover();
    placeBeside(box, from);
  }, [from]);
  return (
    <div className="receipt" popover="manual" ref={popup} role="tooltip" onPointerLeave={onClose}>
      <ReceiptValue shown={shown} />
      {children}
    </div>
  );
}

function ReceiptValue({ shown }: Pick<PopupProps, 'shown'>): ReactElement {
  return (
    <p className="receipt__value">
      {shown.text}
      {shown.word && <span className="receipt__word"> {shown.word}</span>}
    </p>
  );
}

function HeldPopup({ shown, from, onClose, children }: PopupProps): ReactElement {
  const lang = useLang();
  const popup = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = popup.current;
    if (!box) return undefined;
    const onToggle = (event: ToggleEvent): void => {
      if (event.newState === 'closed') onClose();
    };
    box.addEventListener('toggle', onToggle);
    box.showPopover();
    placeBeside(box, from);
    box.focus();
    return () => box.removeEventListener('toggle', onToggle);
  }, [from, onClose]);
  return (
    <div className="receipt" popover="auto" ref={popup} role="dialog" aria-labelledby="kvittering" tabIndex={-1}>
      <h2 id="kvittering">{wordsIn(tableWords, lang).receipt}</h2>
      <ReceiptValue shown={shown} />
      {children}
      <button type="button" className="button button-secondary" onClick={() => popup.current?.hidePopover()}>
        {wordsIn(frameWords, lang).close}
      </button>
    </div>
  );
}

/** One line of a receipt: what it is about, and what is said. */
export function ReceiptLine({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="receipt__line">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
