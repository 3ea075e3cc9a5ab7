import '../../../node_modules/dkfds/dist/css/dkfds-virkdk.min.css';
import './style/fonts.css';
import './style/base.css';
import './style/frame.css';
import './style/search-field.css';
import './style/controls.css';
import './style/table-page.css';
import './style/figures.css';
import './style/figure-notes.css';
import './style/page.css';
import './style/front.css';
import './style/hits.css';
import './style/place.css';
import './style/key-figures.css';
import './style/text-table.css';
import './style/login.css';
import './style/chart.css';
import './style/protection.css';
import './style/sheet.css';
import './style/twins.css';
import './style/own-variables.css';
import './style/twin-figures.css';
import './style/map.css';
import './style/catalogue.css';
import './style/areas.css';
import './style/access.css';
import './style/grants.css';
import './style/monitoring.css';
import './style/moves.css';
import './style/update.css';
import './style/indices.css';
import './style/observations.css';
import './style/print.css';
import { type ReactElement, useEffect, useRef } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './app.tsx';
import type { PageData } from './page-data.ts';
import { loadedView, loadView } from './views/load-views.ts';
import { useNavigation } from './views/use-navigation.ts';

function Client({ first }: { readonly first: PageData }): ReactElement {
  const { page, part, loading, go, cancel } = useNavigation(first);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    const otherPage = shown.current.kind !== page.kind;
    shown.current = page;
    document.title = `${page.title[page.lang]} · Kvarter`;
    document.documentElement.lang = page.lang;
    if (part !== '' && goToPart(part)) return;
    if (otherPage) window.scrollTo(0, 0);
  }, [page, part]);
  return <App page={page} view={loadedView(page)} loading={loading} go={go} cancel={cancel} />;
}

// As the browser does with a link to a part of a page: it comes into sight, and the keyboard goes on from there.
function goToPart(id: string): boolean {
  const part = document.getElementById(decodeURIComponent(id));
  if (!part) return false;
  part.scrollIntoView();
  if (!part.hasAttribute('tabindex')) part.setAttribute('tabindex', '-1');
  part.focus({ preventScroll: true });
  return true;
}

const root = document.getElementById('app');
const data = document.getElementById('page-data')?.textContent;
if (root && data) {
  const first = JSON.parse(data) as PageData;
  // A refused form was answered at its own address; the page is this one, also when it is loaded again.
  if (first.refused) history.replaceState(null, '', first.url);
  // The page stands there already; what takes it over may come a moment later.
  await loadView(first);
  hydrateRoot(root, <Client first={first} />);
  document.documentElement.dataset.ready = 'true';
}
