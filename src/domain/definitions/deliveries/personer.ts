import type { LayoutDefinition, RowRule } from '../../model/delivery.ts';
import { countryLists, stoettegrupper } from './code-lists.ts';
import { personerColumns } from './personer-columns.ts';

const { known: countryKnown, western, menapt, version: countryListVersion } = countryLists;
const herkomst5ByList = `CASE WHEN ${countryKnown} AND herkomst5 <> '5' THEN left(herkomst5, 1) || CASE WHEN ${western} THEN '4' ELSE '5' END ELSE herkomst5 END`;
const ftSum = stoettegrupper.map((g) => `coalesce(ft_${g}, 0)`).join(' + ');

const requiredByAge: readonly RowRule[] = [
  { kind: 'required-when', column: 'udd_niveau', when: 'alder >= 15' },
  { kind: 'required-when', column: 'udd_kilde', when: 'udd_niveau IS NOT NULL' },
  { kind: 'required-when', column: 'igang_niveau', when: 'alder BETWEEN 15 AND 29' },
  { kind: 'required-when', column: 'under_uddannelse', when: 'alder >= 15' },
  { kind: 'required-when', column: 'ras_status', when: 'alder BETWEEN 16 AND 64' },
  { kind: 'required-when', column: 'sigtet_s', when: 'alder >= 15' },
  { kind: 'required-when', column: 'sigtet_n', when: 'alder >= 15' },
  { kind: 'required-when', column: 'sigtet_v', when: 'alder >= 15' },
  { kind: 'required-when', column: 'menapt', when: `herkomst5 IN ('25', '35') AND NOT ${countryKnown}` },
];

const untold = (column: string, of: string): RowRule => ({ kind: 'unknown', column, of, unknown: `${column} IS NULL` });

/**
 * Every variable that a person of the group must have and that may still not be told: by a code of its own, or empty. Not
 * those that are empty for whom they are not about (klassetrin), that a pupil may leave unanswered (triv_*), or that
 * another column may stand for (oprindelsesland); an empty one that is required is left out with its row (KV-T2).
 */
const unknownVariables: readonly RowRule[] = [
  { kind: 'unknown', column: 'udd_niveau', of: 'alder >= 15', unknown: "udd_niveau = 'H90'" },
  { kind: 'unknown', column: 'udd_kilde', of: "udd_niveau <> 'H90'", unknown: "udd_kilde = '9'" },
  untold('antal_forsoergere', "familierolle = 'B'"),
  untold('fuldt_skattepligtig', 'alder >= 15'),
  untold('personindkomst', 'fuldt_skattepligtig = 1'),
  untold('bruttoindkomst', 'fuldt_skattepligtig = 1 AND alder BETWEEN 15 AND 64 AND coalesce(studerende_krit, 0) = 0'),
  ...['doemt_s', 'doemt_n', 'doemt_v'].map((column) => untold(column, 'alder >= 15')),
];

const ageDisagrees = (column: string, when: string): RowRule => ({
  kind: 'row',
  code: 'KV-P2',
  column,
  when,
  detail: { age: 'alder' },
});

/**
 * One row per person and reference date: where they live and what the resident tables count.
 * @source persondata.md section 4.1
 */
export const personer: LayoutDefinition = {
  id: 'personer',
  version: '1',
  name: { da: 'Personer', en: 'Persons' },
  about: {
    da: 'En række pr. person med bopæl på opgørelsesdatoen. Kun pseudonyme id’er.',
    en: 'One row per person resident on the reference date. Pseudonymous ids only.',
  },
  source: 'persondata.md 4.1',
  key: ['person_id', 'ref_dato'],
  once: true,
  columns: personerColumns,
  rules: [
    ...requiredByAge,
    { kind: 'derive', column: 'herkomst5', sql: herkomst5ByList },
    {
      kind: 'derive',
      column: 'menapt',
      sql: `CASE WHEN herkomst5 = '5' THEN 0 WHEN ${countryKnown} THEN (${menapt})::TINYINT WHEN herkomst5 IN ('24', '34') THEN 0 ELSE menapt END`,
    },
    {
      kind: 'row',
      code: 'KV-P1',
      column: 'ft_a',
      when: `${ftSum} > 1`,
      detail: { sum: ftSum },
    },
    ageDisagrees('dagtilbud', 'dagtilbud IS NOT NULL AND (alder_dagtilbud IS NULL OR alder NOT BETWEEN 1 AND 6)'),
    ageDisagrees('klassetrin', 'klassetrin IS NOT NULL AND alder NOT BETWEEN 8 AND 18'),
    ageDisagrees('doemt_s', 'doemt_s = 1 AND alder < 15'),
    ageDisagrees('doemt_n', 'doemt_n = 1 AND alder < 15'),
    ageDisagrees('doemt_v', 'doemt_v = 1 AND alder < 15'),
    {
      kind: 'row',
      code: 'KV-P3',
      column: 'herkomst5',
      when: `herkomst5 <> ${herkomst5ByList}`,
      detail: { delivered: 'herkomst5', list: herkomst5ByList, version: `'${countryListVersion}'` },
    },
    {
      kind: 'row',
      code: 'KV-P4',
      column: 'personindkomst',
      when: 'personindkomst IS NOT NULL AND fuldt_skattepligtig = 0',
    },
    { kind: 'row', code: 'KV-P5', column: 'boligtype', when: '(boligtype IS NULL) <> (afdeling_id IS NULL)' },
    {
      kind: 'row',
      code: 'KV-K3',
      column: 'ref_dato',
      when: 'ref_dato < reference_date',
      detail: { id: "'ref_dato'", from: 'reference_date', to: 'reference_date', date: 'ref_dato' },
    },
    { kind: 'afdeling', column: 'afdeling_id', on: 'ref_dato' },
    { kind: 'whole', check: 'person-once' },
    ...unknownVariables,
    { kind: 'whole', check: 'residents-vanished' },
    { kind: 'whole', check: 'residents-jump' },
  ],
};
