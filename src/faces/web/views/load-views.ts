import type { ReactElement } from 'react';
import { must } from '../../../domain/kernel/invariant.ts';
import type { PageData } from '../page-data.ts';
import { type UsualKind, usualView } from './usual-views.tsx';

type FurtherView = (page: Exclude<PageData, { readonly kind: UsualKind }>) => ReactElement;

let further: FurtherView | undefined;

/** Loads what shows a page, unless the first script has it or an earlier page brought it. */
export async function loadView(page: PageData): Promise<void> {
  if (further || usualView(page)) return;
  further = (await import('./further-views.tsx')).furtherView;
}

/** The view of a page; of a further one once its view is loaded. */
export function loadedView(page: PageData): ReactElement {
  return usualView(page) ?? must(further, 'views are loaded before they are shown')(page as Parameters<FurtherView>[0]);
}
