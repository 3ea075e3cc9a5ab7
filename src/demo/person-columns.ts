import { countryCodes } from './countries.ts';
import { boligtyper, igangvaerende, rasCodes, stoettegrupper, uddannelser } from './delivered-codes.ts';

/** Types of whole numbers the demo stages. */
export type WholeType = 'u8' | 'i16' | 'i32';

/** A typed column of a staging table. */
export type Column = Uint8Array | Int16Array | Int32Array;

/** Null in a byte column and in a signed column. */
export const NULL_U8 = 255;
export const NULL_INT = -2_147_483_648;
const NULL_I16 = -32_768;

const bytes = [
  ...['boligtype', 'byggeafsnit', 'koen', 'alder', 'herkomst5', 'land', 'menapt', 'rolle', 'forsoergere'],
  ...['udd', 'udd_kilde', 'igang', 'under_udd', 'ras', 'skat', 'stud'],
  ...['sigtet_s', 'sigtet_n', 'sigtet_v', 'doemt_s', 'doemt_n', 'doemt_v'],
  ...['dagtilbud', 'alder_dagtilbud', 'klassetrin'],
  ...['sund1', 'sund2', 'sund3', 'sund4', 'sund5', 'sund6', 'sund7'],
] as const;
const shorts = [
  ...['afdeling', 'omraade', 'kommune', 'ft_kriterium', 'triv_soc', 'triv_fag', 'triv_sto', 'triv_ro', 'triv_gen'],
] as const;
const support = stoettegrupper.map((g) => `ft_${g}` as const);
const ints = ['person_high', 'person_low', 'husstand', 'indkomst', 'brutto'] as const;

/** Names of the staged columns. Codes are positions (1 = first) in their lists, 0 = null, unless said otherwise. */
export type PersonColumn =
  | (typeof bytes)[number]
  | (typeof shorts)[number]
  | (typeof support)[number]
  | (typeof ints)[number];

/** One batch of person rows as typed arrays. */
export type PersonBatch = { readonly [C in PersonColumn]: Column };

const order: readonly { readonly name: PersonColumn; readonly type: WholeType }[] = [
  ...bytes.map((name) => ({ name, type: 'u8' as const })),
  ...shorts.map((name) => ({ name, type: 'i16' as const })),
  ...support.map((name) => ({ name, type: 'i16' as const })),
  ...ints.map((name) => ({ name, type: 'i32' as const })),
];

/** The staging table's columns in order. */
export const stagedPersonColumns = order;

/** An empty batch of `rows` rows. */
export function personBatch(rows: number): PersonBatch {
  const entries = order.map((c): [PersonColumn, Column] => [c.name, columnOf(c.type, rows)]);
  return Object.fromEntries(entries) as PersonBatch;
}

/** An empty typed array of the staged type. */
export function columnOf(type: WholeType, rows: number): Column {
  if (type === 'u8') return new Uint8Array(rows);
  return type === 'i16' ? new Int16Array(rows) : new Int32Array(rows);
}

/** The batch's arrays in the order of {@link stagedPersonColumns}. */
export function batchColumns(batch: PersonBatch): Column[] {
  return order.map((c) => batch[c.name]);
}

/** A text list as an SQL list; position 1 is the first, anything outside is null. */
export function sqlList(values: readonly string[]): string {
  return `[${values.map((v) => `'${v}'`).join(', ')}]`;
}

/** SQL for a pseudonym from two mixed 32-bit halves; the letter makes sure that no id is all digits. */
export function pseudonymSql(prefix: 'p' | 'h' | 'e', high: string, low: string): string {
  return `printf('${prefix}_s%08x%08x', ${high}, ${low})`;
}

const byteSql = (name: string, as = name): string => `nullif(${name}, ${NULL_U8})::TINYINT AS ${as}`;
const intSql = (name: string, as = name): string => `nullif(${name}, ${NULL_U8})::INTEGER AS ${as}`;
const codeSql = (name: string, list: readonly string[], as: string): string => `${sqlList(list)}[${name}] AS ${as}`;
const fractionSql = (name: string): string =>
  `(nullif(${name}, ${NULL_I16})::DECIMAL(9,4) * 0.0001)::DECIMAL(5,4) AS ${name}`;
const scoreSql = (name: string): string =>
  `(nullif(${name}, ${NULL_I16})::DECIMAL(7,2) * 0.01)::DECIMAL(3,2) AS ${name}`;
const kronerSql = (name: string, as: string): string => `nullif(${name}, ${NULL_INT})::DECIMAL(14,2) AS ${as}`;

/** Names used in person rows for positions: afdelinger, areas, kommuner. */
export interface PersonLists {
  readonly afdelinger: readonly string[];
  readonly omraader: readonly string[];
  readonly kommuner: readonly string[];
}

/** The SELECT list that turns staged person rows into layout `personer` (persondata.md 4.1). */
export function personSelect(refDato: string, lists: PersonLists): string {
  return [
    `${pseudonymSql('p', 'person_high', 'person_low')} AS person_id`,
    `DATE '${refDato}' AS ref_dato`,
    `${pseudonymSql('h', 'husstand', 'xor(husstand, 1540483477)')} AS husstand_id`,
    codeSql('afdeling', lists.afdelinger, 'afdeling_id'),
    'nullif(byggeafsnit, 0)::INTEGER AS byggeafsnit_nr',
    codeSql('boligtype', boligtyper, 'boligtype'),
    codeSql('omraade', lists.omraader, 'omraade_id'),
    codeSql('kommune', lists.kommuner, 'kommune'),
    codeSql('koen', ['M', 'K'], 'koen'),
    'alder::INTEGER AS alder',
    'herkomst5::VARCHAR AS herkomst5',
    codeSql('land', countryCodes, 'oprindelsesland'),
    byteSql('menapt'),
    codeSql('rolle', ['V', 'B'], 'familierolle'),
    `nullif(forsoergere, ${NULL_U8})::VARCHAR AS antal_forsoergere`,
    codeSql('udd', uddannelser, 'udd_niveau'),
    `nullif(udd_kilde, 0)::VARCHAR AS udd_kilde`,
    codeSql('igang', igangvaerende, 'igang_niveau'),
    byteSql('under_udd', 'under_uddannelse'),
    codeSql('ras', rasCodes, 'ras_status'),
    ...support.map(fractionSql),
    fractionSql('ft_kriterium'),
    byteSql('skat', 'fuldt_skattepligtig'),
    kronerSql('indkomst', 'personindkomst'),
    kronerSql('brutto', 'bruttoindkomst'),
    byteSql('stud', 'studerende_krit'),
    ...['sigtet_s', 'sigtet_n', 'sigtet_v', 'doemt_s', 'doemt_n', 'doemt_v'].map((name) => byteSql(name)),
    `nullif(dagtilbud, ${NULL_U8})::VARCHAR AS dagtilbud`,
    intSql('alder_dagtilbud'),
    intSql('klassetrin'),
    ...['soc', 'fag', 'sto', 'ro', 'gen'].map((name) => scoreSql(`triv_${name}`)),
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => intSql(`sund${n}`, `sund_s${n}`)),
  ].join(',\n');
}
