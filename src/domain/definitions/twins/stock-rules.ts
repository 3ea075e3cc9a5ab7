import type { StockRules } from '../../model/stock.ts';

/**
 * How lejemålsenheder are counted and which form and kind of dwelling a unit is named by.
 * @source 001_f79c08c1773af1f3.txt, tabel 1 and 3; tvillinger.md sections 1-2; Product decision (per tenancy, ties)
 */
export const stockRules: StockRules = {
  version: '1',
  source: 'LBF, Datagrundlag for Tvillingeværktøjet, tabel 1-3; Product decision',
  startedM2: 60,
  started: 'per-tenancy',
  fifths: { dwelling: 5, garage: 1 },
  formOfTie: 'etage',
  kindOrder: ['family', 'youth', 'elderly'],
  names: {
    kind: {
      family: { da: 'familieboliger', en: 'family dwellings' },
      youth: { da: 'ungdomsboliger', en: 'youth dwellings' },
      elderly: { da: 'ældreboliger', en: 'dwellings for the elderly' },
    },
    form: {
      etage: { da: 'etageboliger', en: 'blocks of flats' },
      taetLav: { da: 'tæt/lavt byggeri', en: 'low-rise' },
    },
  },
};
