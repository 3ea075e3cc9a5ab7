import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * True while the browser takes the page down on paper. Without scripts it is never true.
 * Surprising: the page is drawn anew before the event ends, since the browser prints what stands there then.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
