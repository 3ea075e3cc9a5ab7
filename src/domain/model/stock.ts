import type { Text } from '../kernel/language.ts';

/** Figures of units by column: entry i of every column is about `ids[i]`. NaN = not known, or withheld. */
export interface UnitColumns<C extends string> {
  /** Afdelinger (0045-08501) or organisations (0045), in code-point order. */
  readonly ids: readonly string[];
  readonly columns: { readonly [K in C]: Float64Array };
}

/**
 * What is kept about the buildings and tenancies of a unit. An organisation's are sums over its afdelinger.
 *
 * - `fifths`: lejemålsenheder × 5, a whole number. NaN where a commercial tenancy has no area, or there are no tenancies.
 * - `family`, `youth`, `elderly`: dwellings by kind; `care`: plejeboliger among the elderly.
 * - `commercial`, `institutions`, `garages`: number of tenancies.
 * - `afdelinger`: how many; 1 for an afdeling.
 * - `firstYear`: ibrugtagelsesår of the first byggeafsnit; NaN where none has one, and for organisations.
 * - `etage`, `taetLav`: dwellings in blocks and in low-rise.
 * - `dwellingM2`: gross floor area of the dwellings; `grossM2`: of all buildings. NaN where a part is missing.
 * - `outdoorM2`: outdoor area; `outdoorWithheld`: 1 where it came out negative and is withheld (KV-M3).
 * - `x`, `y`: centroid, EPSG:25832; an organisation's is that of its afdelinger weighed by dwellings.
 */
export type StockColumn =
  | 'fifths'
  | 'family'
  | 'youth'
  | 'elderly'
  | 'care'
  | 'commercial'
  | 'institutions'
  | 'garages'
  | 'afdelinger'
  | 'firstYear'
  | 'etage'
  | 'taetLav'
  | 'dwellingM2'
  | 'grossM2'
  | 'outdoorM2'
  | 'outdoorWithheld'
  | 'x'
  | 'y';

/** Kinds of dwelling, and the two forms of building. */
export type DwellingKind = 'family' | 'youth' | 'elderly';
export type BuildingForm = 'etage' | 'taetLav';

/** How buildings and tenancies are counted. @source tvillinger.md sections 1 and 2 */
export interface StockRules {
  readonly version: string;
  readonly source: string;
  /** A commercial or institutional tenancy counts one lejemålsenhed per started so many m². */
  readonly startedM2: number;
  /** Whether "started" is asked of each tenancy or of all of an afdeling together. */
  readonly started: 'per-tenancy' | 'pooled';
  /** Lejemålsenheder × 5 of a dwelling and of a garage or carport. */
  readonly fifths: { readonly dwelling: number; readonly garage: number };
  /** Form of a unit with as many dwellings in either. */
  readonly formOfTie: BuildingForm;
  /** Of kinds with equally many dwellings the first here is the dominant one. */
  readonly kindOrder: readonly DwellingKind[];
  readonly names: {
    readonly kind: { readonly [K in DwellingKind]: Text };
    readonly form: { readonly [F in BuildingForm]: Text };
  };
}

/**
 * The stock at the end of an accounting year: for each afdeling the last day of its own accounts of that year, else
 * 31 December. Only afdelinger open on that day, and organisations with one.
 */
export interface StockYear {
  readonly year: number;
  readonly afdelinger: UnitColumns<StockColumn>;
  readonly organisationer: UnitColumns<StockColumn>;
}

/** The stock of a release, years rising. Public structure: nothing in it is about a person. */
export interface ReleaseStock {
  readonly rules: StockRules;
  readonly years: readonly StockYear[];
}
