import { useCallback, useEffect, useRef, useState } from 'react';
import { addressOfForm, addressOfLink } from '../client/own-address.ts';
import type { PageData } from '../page-data.ts';
import { loadView } from './load-views.ts';

/** How a fetch of a page is going: nothing under way, under way, or failed. */
export type Loading = 'idle' | 'loading' | 'failed';

interface Navigation {
  readonly page: PageData;
  /** Id of the part of the page that was asked for; '' for the whole. */
  readonly part: string;
  readonly loading: Loading;
  readonly go: (href: string) => void;
  readonly cancel: () => void;
}

async function fetchPage(href: string, signal: AbortSignal): Promise<PageData> {
  const [address = ''] = href.split('#');
  const answer = await fetch(address, { headers: { Accept: 'application/json' }, signal });
  if (!answer.headers.get('content-type')?.includes('application/json')) throw new TypeError(`not a page: ${href}`);
  const page = (await answer.json()) as PageData;
  await loadView(page);
  return page;
}

/**
 * Turns links and GET forms of this site into fetches of the same address as JSON, so that the frame stays while the
 * page changes. The browser's back and forward work; a failed fetch keeps what is shown.
 */
export function useNavigation(first: PageData): Navigation {
  const [{ page, part }, setShown] = useState({ page: first, part: '' });
  const [loading, setLoading] = useState<Loading>('idle');
  const running = useRef<AbortController>(undefined);

  const load = useCallback((href: string, move: 'push' | 'stay') => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setLoading('loading');
    fetchPage(href, controller.signal).then(
      (next) => {
        if (controller.signal.aborted) return;
        if (move === 'push') history.pushState(null, '', href);
        setShown({ page: next, part: move === 'push' ? (href.split('#')[1] ?? '') : '' });
        setLoading('idle');
      },
      () => {
        if (!controller.signal.aborted) setLoading('failed');
      },
    );
  }, []);

  const cancel = useCallback(() => {
    running.current?.abort();
    setLoading('idle');
  }, []);

  const go = useCallback((href: string) => load(href, 'push'), [load]);

  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      const href = addressOfLink(event);
      if (href === undefined) return;
      event.preventDefault();
      go(href);
    };
    const onSubmit = (event: SubmitEvent): void => {
      const href = addressOfForm(event);
      if (href === undefined) return;
      event.preventDefault();
      go(href);
    };
    const onBack = (): void => load(location.pathname + location.search, 'stay');
    document.addEventListener('click', onClick);
    document.addEventListener('submit', onSubmit);
    window.addEventListener('popstate', onBack);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('submit', onSubmit);
      window.removeEventListener('popstate', onBack);
    };
  }, [go, load]);

  return { page, part, loading, go, cancel };
}
