import type { Messages } from './message.ts';

/** Words of own afdelinger side by side. */
export const parallelWords = {
  title: { da: 'Afdelinger side om side', en: 'Afdelinger side by side' },
  titleOf: {
    da: (name: string) => `Afdelinger i ${name} side om side`,
    en: (name: string) => `Afdelinger of ${name} side by side`,
  },
  lead: {
    da: 'Se alle en boligorganisations afdelinger på én gang, hver ved siden af sine egne tvillinger.',
    en: 'See all afdelinger of a housing organisation at once, each beside its own twins.',
  },
  refused: { da: 'Afdelingerne kan ikke vises', en: 'The afdelinger cannot be shown' },
  openTwins: { da: 'Tvillinger til boligorganisationen', en: 'Twins of the organisation' },
  basis: { da: 'Tvillinger ligner på', en: 'Twins alike in' },
  figure: { da: 'Nøgletal', en: 'Key figure' },
  count: { da: 'Antal tvillinger', en: 'Number of twins' },
  withOwn: { da: 'Også tvillinger i egen organisation', en: 'Twins in the own organisation too' },
  apply: { da: 'Vis', en: 'Show' },
  table: {
    da: (figure: string, year: number) => `${figure}, regnskab ${year}`,
    en: (figure: string, year: number) => `${figure}, accounts ${year}`,
  },
  made: { da: (accounts: string) => `konto ${accounts}`, en: (accounts: string) => `account ${accounts}` },
  sort_navn: { da: 'Afdeling', en: 'Afdeling' },
  sort_egen: { da: 'Egen', en: 'Own' },
  sort_median: { da: 'Tvillingernes median', en: 'Median of the twins' },
  sort_forskel: { da: 'Forskel', en: 'Difference' },
  sort_kr: { da: 'Forskel × m²', en: 'Difference × m²' },
  sort_plads: { da: 'Plads', en: 'Place' },
  kroner: { da: 'kr.', en: 'DKK' },
  quartiles: { da: 'Midterste halvdel', en: 'Middle half' },
  spread: { da: 'Spredning', en: 'Spread' },
  with: { da: 'Tvillinger med tallet', en: 'Twins with the figure' },
  total: { da: 'Sum af forskelle', en: 'Sum of differences' },
  counted: {
    da: (n: number, of: number) => `${n} af ${of} afdelinger indgår`,
    en: (n: number, of: number) => `${n} of ${of} afdelinger are in it`,
  },
  totalAbout: {
    da: 'Summen er et regnestykke, ikke en besparelse: forskellen til tvillingernes median ganget med afdelingens m².',
    en: "The sum is arithmetic, not a saving: the difference from the twins' median times the m² of the afdeling.",
  },
  ownTwins: {
    da: 'Hver afdeling sammenlignes med sine egne tvillinger, så medianen er ikke den samme på hver linje.',
    en: 'Each afdeling is compared with its own twins, so the median is not the same on every line.',
  },
  stripAbout: {
    da: 'Spredning: stregen går fra mindste til største tvilling, kassen er den midterste halvdel, ruden afdelingens eget tal.',
    en: "Spread: the line goes from the smallest to the largest twin, the box is the middle half, the diamond the afdeling's own figure.",
  },
} as const satisfies Messages;
