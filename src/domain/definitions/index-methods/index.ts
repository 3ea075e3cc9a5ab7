import type { AreaIndexMethod, IndexVariable } from '../../model/area-index.ts';

const variable = (id: string, weight: number, direction: 1 | -1 = 1): IndexVariable => ({ id, weight, direction });

/** Classes of a status, high social status first. @source monitorering.md section 11 */
export const statusClasses: AreaIndexMethod['classes'] = [
  { label: 'hoej', below: -1, name: { da: 'høj', en: 'high' } },
  { label: 'middel', upTo: 1, name: { da: 'middel', en: 'middle' } },
  { label: 'lav', upTo: 1.5, name: { da: 'lav', en: 'low' } },
  { label: 'meget_lav', name: { da: 'meget lav', en: 'very low' } },
];

/** Classes of a development. @source monitorering.md section 11 */
export const dynamicClasses: AreaIndexMethod['classes'] = [
  { label: 'positiv', below: -1, name: { da: 'positiv', en: 'positive' } },
  { label: 'stabil', upTo: 1, name: { da: 'stabil', en: 'stable' } },
  { label: 'negativ', name: { da: 'negativ', en: 'negative' } },
];

const fourDomains = [
  variable('krit_arbejdsmarked', 0.25),
  variable('krit_doemte', 0.25),
  variable('krit_uddannelse', 0.25),
  variable('krit_indkomst', 0.25, -1),
];

/** Methods there are from the start. The share of non-western residents is in none of them. */
export const indexMethods: readonly AreaIndexMethod[] = [
  {
    id: 'status',
    name: { da: 'Status', en: 'Status' },
    about: {
      da: 'Summen af standardiserede værdier for arbejde, uddannelse og indkomst, som i Berlins byovervågning. Børn i husstande på ydelse er ikke i udgaven og indgår ikke.',
      en: "The sum of standardised values of work, education and income, as in Berlin's monitoring. Children in households on benefits are not in the release and not counted.",
    },
    kind: 'z-sum',
    variables: [variable('krit_arbejdsmarked', 1), variable('krit_uddannelse', 1), variable('krit_indkomst', 1, -1)],
    sd: 'population',
    classes: statusClasses,
  },
  {
    id: 'fire',
    name: { da: 'Lovens fire områder', en: "The law's four domains" },
    about: {
      da: 'Vægtet sum af standardiserede værdier for arbejde, dømte, uddannelse og indkomst, en fjerdedel hver.',
      en: 'A weighted sum of standardised values of work, convicted, education and income, a quarter each.',
    },
    kind: 'z-sum',
    variables: fourDomains,
    sd: 'sample',
    classes: statusClasses,
  },
  {
    id: 'rang',
    name: { da: 'Rang, eksponentiel', en: 'Ranks, exponential' },
    about: {
      da: 'De fire områders rangnumre, så de mest udsatte ti procent tæller mest; som i de britiske indeks. Ét dårligt område udlignes ikke af gode.',
      en: 'Ranks in the four domains, so that the most exposed tenth counts most, as in the British indices. One bad domain is not cancelled by good ones.',
    },
    kind: 'rank-exponential',
    variables: fourDomains,
    sd: 'population',
    classes: [],
  },
];

/** What the builder decides by beside a method: product decisions. @source monitorering.md section 11; prioritering.md 2.2 */
export const indexSettings = {
  residents: 300,
  constant: 23,
  /**
   * How many draws tell what margins leave of an order: the most; how many values are drawn in all before they are fewer; and
   * the fewest, however many areas there are.
   */
  draws: { most: 200, values: 120_000, fewest: 50 },
  /** Weights that each is tried with, as parts of its own. */
  weights: [0.5, 2],
  /** Share of draws that a span of ranks holds. */
  span: 0.9,
  /** Most areas whose ranks are drawn; more would take too long. */
  mostDrawn: 2500,
} as const;
