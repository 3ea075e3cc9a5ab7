import type { Lang, Text } from '../../../domain/kernel/language.ts';

const names: Readonly<Record<string, Text>> = {
  web: { da: 'Bygger websiderne', en: 'Building the web pages' },
  demo: { da: 'Opfinder et syntetisk Danmark', en: 'Inventing a synthetic Denmark' },
  check: { da: 'Kontrollerer leverancer', en: 'Checking deliveries' },
  intake: { da: 'Læser leverancer ind', en: 'Reading deliveries in' },
  tabulate: { da: 'Tæller tabeller', en: 'Counting tables' },
  protect: { da: 'Beskytter tallene', en: 'Protecting the figures' },
  strict: { da: 'Afrunder igen til de offentlige sider', en: 'Rounding again for the public pages' },
  audit: { da: 'Kontrollerer beskyttelsen', en: 'Auditing the protection' },
  attack: { da: 'Angriber udgaven', en: 'Attacking the release' },
  ranges: { da: 'Finder, hvor meget de skjulte tal kan svinge', en: 'Finding how far hidden counts can differ' },
  suppress: { da: 'Skjuler celler', en: 'Hiding cells' },
  union: { da: 'Ser tallene sammen med den afrundede udgave', en: 'Seeing the figures beside the rounded release' },
  'union-repair': { da: 'Skjuler celler for den afrundede udgaves skyld', en: 'Hiding cells for the rounded release' },
  exact: { da: 'Regner efter, hvad der kan udledes', en: 'Computing what can be derived' },
  bounds: { da: 'Finder, hvor få tal hver celle kan være', en: 'Finding how few numbers each cell can be' },
  repair: { da: 'Skjuler flere celler', en: 'Hiding more cells' },
  zip: { da: 'Skriver en fil for hver afdeling', en: 'Writing a file for each afdeling' },
  backup: { da: 'Skriver sikkerhedskopien', en: 'Writing the backup' },
  seal: { da: 'Forsegler datalageret', en: 'Sealing the vault' },
  restore: { da: 'Lægger sikkerhedskopien på plads', en: 'Putting the backup in place' },
  write: { da: 'Skriver udgaven', en: 'Writing the release' },
};

/** What a stage of a long job is called to whoever waits; an unnamed stage shows its own id. */
export function stageName(stage: string, lang: Lang): string {
  return names[stage]?.[lang] ?? stage;
}
