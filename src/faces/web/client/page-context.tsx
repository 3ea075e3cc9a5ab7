import { createContext, useContext } from 'react';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { PageData } from '../page-data.ts';

/** The page being shown and how to get to another; handed to every component. */
export interface PageContextValue {
  readonly page: PageData;
  /** Fetches an address of this server and shows it; keeps the page when the fetch fails. */
  readonly go: (href: string) => void;
}

const PageContext = createContext<PageContextValue | undefined>(undefined);

/** Gives the page to the components below. */
export const PageProvider = PageContext.Provider;

/** The page and the way to the next one. @throws Error outside a {@link PageProvider}; that is a bug. */
export function usePage(): PageContextValue {
  const value = useContext(PageContext);
  if (!value) throw new Error('usePage outside PageProvider');
  return value;
}

/** The reader's language. */
export function useLang(): Lang {
  return usePage().page.lang;
}
