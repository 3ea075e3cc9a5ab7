import type { PageFrame, TableListItem } from './page-frame.ts';

/** `/moedepakke`: what a meeting pack may hold. */
export interface PackPage extends PageFrame {
  readonly kind: 'pack';
  /** Places in link form, '' where none is chosen yet. */
  readonly sted: string;
  readonly tables: readonly (TableListItem & { readonly chosen: boolean })[];
}
