import type { Text } from '../kernel/language.ts';

/** Where data can be had: an address, and what it answers with. */
export interface CatalogueDistribution {
  readonly title: Text;
  readonly accessUrl: string;
  readonly mediaType: string;
  /** Coordinate system, as a URI. */
  readonly crs?: string;
}

/** A set of data in the catalogue. */
export interface CatalogueDataset {
  /** Last part of its address. */
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  readonly keywords: readonly Text[];
  readonly theme: string;
  /** Frequency of renewal, as a URI. */
  readonly frequency: string;
  /** First and last day the data are about, where they are about days. */
  readonly temporal?: { readonly from: string; readonly to: string };
  readonly modified: string;
  readonly source: string;
  readonly distributions: readonly CatalogueDistribution[];
}

/** A service that answers questions about several sets. */
export interface CatalogueService {
  readonly id: string;
  readonly title: Text;
  readonly endpoint: string;
  readonly description: string;
  readonly serves: readonly string[];
}

/** Everything public that can be had here. */
export interface Catalogue {
  readonly title: Text;
  readonly description: Text;
  readonly publisher: string;
  readonly licence: string;
  readonly modified: string;
  readonly datasets: readonly CatalogueDataset[];
  readonly services: readonly CatalogueService[];
}
