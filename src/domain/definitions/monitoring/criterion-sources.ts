import type { CriterionSource } from '../../model/monitor-rules.ts';
import type { Pick } from '../../model/table-definition.ts';

const all: readonly Pick[] = [{ table: 'T01', block: 'agemain' }];
const adults = { age_krim: ['G18_29', 'G30_'] };

/**
 * The counts behind the criteria in a release: the cells T24 is made of, as counts instead of per cents.
 * @source beboertabeller.md section 3, T24; carry limits: monitorering.md section 3
 */
export const criterionSources: readonly CriterionSource[] = [
  {
    id: 'size',
    part: { kind: 'count', of: all },
    whole: { kind: 'count', of: all },
    decimals: 0,
    group: 'befolkning',
    yearsBack: 0,
    about: { da: '1. januar i listens år', en: "1 January of the list's year" },
    carryMonths: 3,
  },
  {
    id: 'labour',
    part: { kind: 'sum', of: [{ block: 'ft_kriterium' }] },
    whole: { kind: 'count', of: [{ block: 'beboere_18_64' }] },
    decimals: 2,
    group: 'stoette',
    yearsBack: 1,
    about: { da: 'de to år før listens år', en: "the two years before the list's" },
    carryMonths: 12,
  },
  {
    id: 'origin',
    part: { kind: 'count', of: [{ table: 'T03', block: 'herkomst', where: { herkomst5: ['25', '35'] } }] },
    whole: { kind: 'count', of: all },
    decimals: 0,
    group: 'befolkning',
    yearsBack: 0,
    about: { da: '1. januar i listens år', en: "1 January of the list's year" },
    carryMonths: 12,
  },
  {
    id: 'convicted',
    part: { kind: 'count', of: [{ table: 'T21', block: 'lov', where: { ...adults, lov: ['ALLE'] } }] },
    whole: { kind: 'count', of: [{ table: 'T21', block: 'beboere', where: adults }] },
    decimals: 0,
    group: 'kriminalitet',
    yearsBack: 1,
    about: { da: 'de to år før listens år', en: "the two years before the list's" },
  },
  {
    id: 'education',
    part: { kind: 'count', of: [{ block: 'udd_30_59', where: { udd: ['H10'], udd_kilde: ['1', '2'] } }] },
    whole: { kind: 'count', of: [{ block: 'udd_30_59' }] },
    decimals: 0,
    group: 'uddannelse',
    yearsBack: 1,
    about: { da: '1. oktober året før listen', en: '1 October of the year before the list' },
    carryMonths: 24,
  },
  {
    id: 'income',
    part: { kind: 'mean', of: [{ block: 'bruttoindkomst' }] },
    whole: { kind: 'count', of: [{ block: 'bruttoindkomst' }] },
    decimals: 0,
    group: 'indkomst',
    yearsBack: 1,
    about: { da: 'året før listens år', en: "the year before the list's" },
    carryMonths: 24,
  },
];
