import { classification, gathered } from './define-classification.ts';

/**
 * Providers of a child: adults in the child's own family at the address. A step-parent counts.
 * Surprising: a resident under 18 who is no longer a child of a family (married, or a parent) has none, so an empty
 * number of providers is `F0`.
 * @source beboertabeller.md section 2, forsoerger
 */
export const forsoerger = classification(
  'forsoerger',
  '2008-01-01',
  { da: 'Antal forsørgere', en: 'Number of providers' },
  {
    da: 'Voksne i barnets egen familie på adressen: forælder eller forælders ægtefælle, partner eller samlever. Papforældre tæller med.',
    en: "Adults in the child's own family at the address: a parent, or a parent's spouse, partner or cohabitant. Step-parents count.",
  },
  'Produktbeslutning efter Danmarks Statistik, Times: ctype',
  [
    gathered('F2', 'To forsørgere', 'Two providers', ['2']),
    gathered('F1', 'En forsørger', 'One provider', ['1']),
    gathered('F0', 'Ingen forsørger', 'No provider', ['0']),
  ],
);
