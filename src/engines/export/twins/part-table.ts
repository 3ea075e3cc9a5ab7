import type { Lang, Text } from '../../../domain/kernel/language.ts';

/** A column of a part's table: its head, and its decimals where it holds numbers. */
export interface PartColumn {
  /** Head in Danish files for machines; English ones have the words of `head.en` as a key. */
  readonly key: string;
  readonly head: Text;
  readonly decimals?: number;
  /** A number without thousands marks. */
  readonly plain?: true;
  readonly width: number;
}

/** A number, words, or nothing where there is no figure; the words beside say why. */
export type PartCell = string | number | undefined;

/** One table of what stands beside the twins: a sheet of the workbook, and a CSV file of its own. */
export interface PartTable {
  /** Sheet name, the same in both languages. */
  readonly sheet: string;
  readonly columns: readonly PartColumn[];
  readonly rows: readonly (readonly PartCell[])[];
}

/** Heads of all parts' columns. */
export const partHeads = {
  rank: { da: 'Nr.', en: 'No.' },
  key: { da: 'Nøgle', en: 'Key' },
  name: { da: 'Navn', en: 'Name' },
  group: { da: 'Gruppe', en: 'Group' },
  figure: { da: 'Nøgletal', en: 'Key figure' },
  accounts: { da: 'Konti', en: 'Accounts' },
  per: { da: 'Enhed', en: 'Unit' },
  own: { da: 'Egen', en: 'Own' },
  status: { da: 'status', en: 'status' },
  median: { da: 'Tvillingernes median', en: 'Median of the twins' },
  lower: { da: 'Nedre kvartil', en: 'Lower quartile' },
  upper: { da: 'Øvre kvartil', en: 'Upper quartile' },
  smallest: { da: 'Mindste', en: 'Smallest' },
  largest: { da: 'Største', en: 'Largest' },
  mean: { da: 'Simpelt gennemsnit', en: 'Simple mean' },
  n: { da: 'Tvillinger med tallet', en: 'Twins with the figure' },
  leftOut: { da: 'Tvillinger uden tallet', en: 'Twins without the figure' },
  difference: { da: 'Forskel til medianen', en: 'Difference from the median' },
  place: { da: 'Plads (1 = lavest)', en: 'Place (1 = lowest)' },
  comparison: { da: 'Sammenligning', en: 'Comparison' },
  value: { da: 'Værdi', en: 'Value' },
  amount: { da: 'Beløb (kr.)', en: 'Amount (kr.)' },
  period: { da: 'Regnskab', en: 'Accounts' },
  year: { da: 'Regnskabsår', en: 'Accounting year' },
  official: { da: 'Officielt effektivitetstal', en: 'Official efficiency figure' },
  officialPotential: { da: 'Officielt potentiale (pct.)', en: 'Official potential (per cent)' },
  officialDay: { da: 'Officielt tal beregnet', en: 'Official figure computed' },
  ownFigure: { da: 'Egen beregning: effektivitetstal', en: 'Our computation: efficiency figure' },
  ownPotential: { da: 'Egen beregning: potentiale (pct.)', en: 'Our computation: potential (per cent)' },
  peer: { da: 'Bedste praksis', en: 'Best practice' },
  item: { da: 'Konto, hvor forspringet er mindst', en: 'Account where it is least ahead' },
  words: { da: 'Hvad det bygger på', en: 'What it rests on' },
  officialSimple: { da: 'Officielt, simpelt gennemsnit', en: 'Official, simple mean' },
  ownSimple: { da: 'Egen beregning, simpelt gennemsnit', en: 'Our computation, simple mean' },
  officialCount: { da: 'Afdelinger med officielt tal', en: 'Afdelinger with an official figure' },
  ownCount: { da: 'Afdelinger med egen beregning', en: 'Afdelinger with our computation' },
  account: { da: 'Konto', en: 'Account' },
  accountName: { da: 'Kontoens navn', en: 'Name of the account' },
  depth: { da: 'Niveau', en: 'Level' },
  ownCost: { da: 'Egen (kr. pr. bolig)', en: 'Own (kr. per dwelling)' },
  peerCost: { da: 'Bedste praksis (kr. pr. bolig)', en: 'Best practice (kr. per dwelling)' },
  binding: { da: 'Forspringet er mindst her', en: 'Least ahead here' },
} as const satisfies { readonly [key: string]: Text };

/** A column of words. */
export function wordsColumn(key: string, head: Text, width: number): PartColumn {
  return { key, head, width };
}

/** A column of numbers. */
export function numberColumn(key: string, head: Text, decimals: number, width = 16): PartColumn {
  return { key, head, decimals, width };
}

/** The words of a comparison that is withheld. */
export function tooFewWords(n: number, fewest: number, lang: Lang): string {
  return {
    da: `for få: ${n} med tallet, mindst ${fewest} kræves`,
    en: `too few: ${n} with the figure, at least ${fewest} needed`,
  }[lang];
}
