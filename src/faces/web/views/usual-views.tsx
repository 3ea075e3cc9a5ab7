import type { ReactElement } from 'react';
import { AboutPageView } from '../about/about-page.tsx';
import { BasketPageView } from '../basket/basket-page.tsx';
import { FrontPageView } from '../front/front-page.tsx';
import { LoginPageView } from '../login/login-page.tsx';
import { ProofPageView } from '../login/proof-page.tsx';
import type { PageData } from '../page-data.ts';
import { PlacePageView } from '../place/place-page.tsx';
import { SearchPageView } from '../search/search-page.tsx';
import { ErrorPageView } from '../state/error-page.tsx';
import { NotAvailablePageView } from '../state/not-available-page.tsx';
import { NoticePageView } from '../state/notice-page.tsx';
import { TablePageView } from '../table/table-page.tsx';

/** Kinds of page that most visits begin with; their views are in the first script a browser loads. */
export type UsualKind =
  | 'front'
  | 'search'
  | 'place'
  | 'table'
  | 'basket'
  | 'about'
  | 'login'
  | 'proof'
  | 'not-available'
  | 'notice'
  | 'error';

/** The view of a page that most visits begin with; undefined for the further ones. */
export function usualView(page: PageData): ReactElement | undefined {
  switch (page.kind) {
    case 'front':
      return <FrontPageView page={page} />;
    case 'search':
      return <SearchPageView page={page} />;
    case 'place':
      return <PlacePageView page={page} />;
    case 'table':
      return <TablePageView page={page} />;
    case 'basket':
      return <BasketPageView page={page} />;
    case 'about':
      return <AboutPageView page={page} />;
    case 'login':
      return <LoginPageView page={page} />;
    case 'proof':
      return <ProofPageView page={page} />;
    case 'not-available':
      return <NotAvailablePageView page={page} />;
    case 'notice':
      return <NoticePageView page={page} />;
    case 'error':
      return <ErrorPageView page={page} />;
    default:
      return undefined;
  }
}
