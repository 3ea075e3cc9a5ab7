/** The two languages of the product; Danish is the first and the one every text must read well in. */
export type Lang = 'da' | 'en';

/** A text in both languages. Danish is written as a case officer would; English is a full translation. */
export type Text = { readonly [L in Lang]: string };
