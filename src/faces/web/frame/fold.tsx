import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

interface FoldProps {
  readonly label: ReactNode;
  readonly children: ReactNode;
  /** Extra class: `fold--right` aligns the panel with the right edge of its button. */
  readonly className?: string;
}

/**
 * A button that opens a panel below it. A native `details`, so that it works before and without JavaScript; with it,
 * Escape, a click outside and leaving by Tab close it.
 */
export function Fold({ label, children, className = '' }: FoldProps): ReactElement {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const fold = details.current;
    if (!fold) return undefined;
    const closeFromOutside = (event: Event): void => {
      if (event.target instanceof Node && !fold.contains(event.target)) fold.open = false;
    };
    const closeByEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !fold.open) return;
      fold.open = false;
      fold.querySelector('summary')?.focus();
    };
    document.addEventListener('click', closeFromOutside);
    document.addEventListener('focusin', closeFromOutside);
    fold.addEventListener('keydown', closeByEscape);
    return () => {
      document.removeEventListener('click', closeFromOutside);
      document.removeEventListener('focusin', closeFromOutside);
      fold.removeEventListener('keydown', closeByEscape);
    };
  }, []);
  return (
    <details className={`fold ${className}`} ref={details}>
      <summary>{label}</summary>
      <div className="fold__panel">{children}</div>
    </details>
  );
}
