import type { CatalogueDataset, CatalogueService } from '../../../domain/model/catalogue.ts';
import type { PageFrame } from './page-frame.ts';

/** `/katalog` and `/katalog/:id`: what everybody may have, and one set of it. */
export interface CataloguePage extends PageFrame {
  readonly kind: 'catalogue';
  readonly datasets: readonly CatalogueDataset[];
  readonly services: readonly CatalogueService[];
  readonly publisher: string;
  readonly chosen?: CatalogueDataset;
}
