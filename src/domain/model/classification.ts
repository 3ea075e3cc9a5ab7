import type { Text } from '../kernel/language.ts';

/** One category of a classification. `values` or `from`/`to` say which delivered values belong to it. */
export interface Category {
  readonly code: string;
  readonly label: Text;
  /** Delivered codes that fall in the category; absent when the code itself is delivered. */
  readonly values?: readonly string[];
  /** Lowest value in the category (included); absent = no lower end. */
  readonly from?: string;
  /** Highest value: included for whole years (`upper: 'in'`), excluded for amounts (`upper: 'out'`). */
  readonly to?: string;
  readonly upper?: 'in' | 'out';
  /** The lower end itself is not in the category (used by "above 0"). */
  readonly lowerOut?: true;
  /** Belonging to it says something sensitive about a person (diskretion.md 8.3, `foelsom`). */
  readonly sensitive?: true;
}

/** A code list with validity and source. The order of `categories` is the order on screen and in files. */
export interface Classification {
  readonly id: string;
  readonly version: string;
  readonly validFrom: string;
  readonly name: Text;
  readonly about: Text;
  readonly source: string;
  readonly categories: readonly Category[];
}
