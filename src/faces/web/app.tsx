import type { ReactElement } from 'react';
import { PageProvider } from './client/page-context.tsx';
import { PageShell } from './frame/page-shell.tsx';
import type { PageData } from './page-data.ts';
import type { Loading } from './views/use-navigation.ts';

interface AppProps {
  readonly page: PageData;
  /** The page's own view, for the place inside the frame. */
  readonly view: ReactElement;
  readonly go: (href: string) => void;
  readonly cancel: () => void;
  readonly loading: Loading;
}

/** One page of the web app inside its frame; the same on the server and in the browser. */
export function App({ page, view, go, cancel, loading }: AppProps): ReactElement {
  return (
    <PageProvider value={{ page, go }}>
      <PageShell loading={loading} cancel={cancel}>
        {view}
      </PageShell>
    </PageProvider>
  );
}
