import type { Row } from '../../storage/duckdb/write-layout.ts';
import type { NaiveWorld } from './naive-count.ts';

/** Units of the small world by the letter the golden files use. R is a boligområde's residents outside any afdeling. */
export const unitOfLetter: Readonly<Record<string, string>> = {
  A: '0101-00001',
  B: '0101-00002',
  C: '0202-00001',
  R: 'rest@11111111-1111-4111-8111-111111111111',
};

// nr home household sex age origin country menapt role adults | udd kilde igang studying ras | taxed income gross student
const persons = `
1 A 1 M 40 5 - 0 V - | H30 1 - 0 131 | 1 450000 460000 0
2 A 1 K 38 5 - 0 V - | H50 1 - 0 132 | 1 300000 310000 0
3 A 1 M 6 5 - 0 B 2 | - - - - - | - - - -
4 A 1 K 3 5 - 0 B 2 | - - - - - | - - - -
5 A 2 K 30 25 TR 1 V - | H10 3 - 0 319 | 1 150000 150000 0
6 A 2 M 9 35 TR 1 B 1 | - - - - - | - - - -
7 A 2 K 16 35 TR 1 B 1 | H10 1 I20 1 511 | 1 20000 20000 1
8 A 3 M 64 5 - 0 V - | H10 1 - 0 412 | 1 199999.99 199999.99 0
9 A 4 K 65 5 - 0 V - | H20 1 - 0 - | 1 200000 200000 0
10 A 5 M 24 24 PL 0 V - | H20 1 I60 1 514 | 1 100000 100000 1
11 A 5 K 25 5 - 0 V - | H60 1 I70 1 131 | 1 120000 120000 1
12 A 6 M 17 5 - 0 B 0 | H10 1 I00 0 131 | 1 80000 80000 0
13 A 7 M 59 25 VN 0 V - | H10 2 - 0 411 | 1 180000.50 180000.50 0
14 A 7 K 60 25 VN 0 V - | H90 9 - 0 415 | 0 90000 90000 0
15 A 7 M 29 35 VN 0 V - | - - I00 0 200 | 1 225000 225000 0
16 A 7 M 0 35 VN 0 B 1 | - - - - - | - - - -
17 B 8 M 70 5 - 0 V - | H30 1 - 0 - | 1 250000 250000 0
18 B 8 K 68 5 - 0 V - | H10 1 - 0 - | 1 0 0 0
19 B 9 M 45 34 PL 0 V - | H40 1 - 0 120 | 1 -20000 -20000 0
20 B 9 K 12 5 - 0 B 1 | - - - - - | - - - -
21 B 10 M 33 5 - 0 V - | H80 1 - 0 133 | 1 500000 500000 0
22 B 10 K 31 25 TR 1 V - | H70 2 - 0 351 | 1 449999.99 449999.99 0
23 B 10 M 5 5 - 0 B 2 | - - - - - | - - - -
24 B 10 K 1 5 - 0 B 2 | - - - - - | - - - -
25 B 10 K 7 5 - 0 B 2 | - - - - - | - - - -
26 B 11 K 18 5 - 0 V - | H10 1 I00 0 318 | 1 0.01 0.01 0
27 B 12 M 90 5 - 0 V - | H35 1 - 0 - | 1 400000 400000 0
28 C 13 K 28 35 LB 1 V - | H30 1 I50 1 514 | 1 299999.99 299999.99 1
29 C 13 M 4 5 - 0 B 1 | - - - - - | - - - -
30 C 14 M 52 24 PL 0 V - | H30 3 - 0 131 | 1 800000 800000 0
31 C 15 M 61 5 - 0 V - | H30 1 - 0 110 | 1 399999.99 399999.99 0
32 C 15 K 58 5 - 0 V - | H20 1 - 0 513 | 1 100000.01 - 0
33 C 16 M 22 5 - 0 V - | H20 1 I00 0 134 | 1 - - 0
34 C 17 M 47 25 VN 0 V - | H10 3 - 0 131 | 1 200000 210000 0
35 C 17 K 44 25 VN 0 V - | H10 1 - 1 320 | 1 150000 160000 0
36 C 17 M 14 35 VN 0 B 2 | - - - - - | - - - -
37 C 17 K 10 35 VN 0 B 2 | - - - - - | - - - -
38 C 17 M 17 35 VN 0 B 2 | H10 1 I30 1 511 | 0 - - -
39 R 18 K 80 5 - 0 V - | H10 1 - 0 - | 1 180000 180000 0
40 R 19 M 35 25 IQ - V - | H30 2 - 0 131 | 1 350000 350000 0
41 - 20 M 50 5 - 0 V - | H30 1 - 0 131 | 1 300000 300000 0
`;

const personColumns = [
  ...['nr', 'home', 'husstand_id', 'koen', 'alder', 'herkomst5', 'oprindelsesland', 'menapt', 'familierolle'],
  ...['antal_forsoergere', '|', 'udd_niveau', 'udd_kilde', 'igang_niveau', 'under_uddannelse', 'ras_status', '|'],
  ...['fuldt_skattepligtig', 'personindkomst', 'bruttoindkomst', 'studerende_krit'],
];
const numbers = ['alder', 'menapt', 'under_uddannelse', 'fuldt_skattepligtig', 'personindkomst', 'bruttoindkomst'];
const numeric = [...numbers, 'studerende_krit', 'antal_personer', 'antal_boern', 'antal'];

// What only some persons have: support, crime, daycare, school, health.
const extras: Readonly<Record<number, Row>> = {
  1: { sund_s1: 3 },
  3: { dagtilbud: '3', alder_dagtilbud: 5, sund_s1: 1, sund_s6: 1 },
  4: { dagtilbud: '3', alder_dagtilbud: 3, sund_s3: 2 },
  5: { ft_c: 1 },
  7: { ft_k: 0.5, sigtet_n: 1 },
  8: { ft_i: 1, sund_s1: 10, sund_s2: 2, sund_s4: 5, sund_s7: 1 },
  9: { sund_s3: 1 },
  10: { ft_k: 0.8, sigtet_s: 1, sigtet_n: 1, doemt_s: 1, doemt_n: 1, doemt_v: 0 },
  12: { doemt_s: 1 },
  13: { ft_e: 1, sigtet_v: 1 },
  14: { ft_e: 0.3 },
  15: { ft_a: 0.5 },
  17: { sund_s1: 6, sund_s5: 2 },
  20: { klassetrin: 6, triv_soc: 4, triv_fag: 3.01, triv_sto: 2, triv_ro: 1, triv_gen: 5, sund_s5: 1 },
  21: { sund_s1: 0, sund_s2: 0, sund_s3: 0, sund_s4: 0, sund_s5: 0, sund_s6: 0, sund_s7: 0 },
  22: { ft_f: 0.25 },
  23: { dagtilbud: '4', alder_dagtilbud: 5 },
  24: { dagtilbud: '1', alder_dagtilbud: 1 },
  26: { ft_c: 0.4, ft_kriterium: 0.3 },
  28: { ft_k: 0.6, ft_kriterium: 0 },
  29: { dagtilbud: '9', alder_dagtilbud: 3 },
  30: { doemt_v: 1 },
  31: { sigtet_s: 1 },
  35: { ft_b: 0.75, ft_c: 0.25 },
  36: { klassetrin: 8, triv_soc: 2.01, triv_sto: 3, triv_ro: 4.01, triv_gen: 2 },
  37: { klassetrin: 4 },
  39: { sund_s7: 2 },
};

// household afdeling type persons children
const households = `
1 A PAR 4 2
2 A K 3 2
3 A M 1 0
4 A K 1 0
5 A PA 2 0
6 A IHB 1 1
7 A AH 4 1
8 B PAR 2 0
9 B M 2 1
10 B PA 5 3
11 B K 1 0
12 B M 1 0
13 C K 2 1
14 C M 1 0
15 C PAR 2 0
16 C M 1 0
17 C PAR 5 3
18 - K 1 0
19 - M 1 0
20 - M 1 0
`;

// move person number date from to from-kommune to-kommune kind origin before after counterpart-from counterpart-to
const moves = `
f1 p_9 1 2025-02-01 - A - 101 indvandret 5 - K0 - -
f2 p_10 1 2025-03-01 B A 101 101 flytning 24 M0 PA0 - -
f3 p_10 1 2025-05-01 A A 101 101 flytning 24 PA0 PA0 - -
f4 p_26 1 2025-01-15 C B 657 101 flytning 5 PAR1 M0 - -
f5 p_26 1 2025-04-01 B - 101 101 flytning 5 K0 K0 - -
f6 p_26 1 2025-09-01 - B 101 101 flytning 5 K0 K0 P3 -
f7 p_99 1 2025-06-01 A - 101 - udvandret - M0 - - P5
f8 p_16 1 2025-11-01 - A - 101 foedt 35 - - - -
f9 p_98 1 2025-11-02 B - 101 - doed 5 - - - -
f10 - 3 2025-07-01 C - 657 657 flytning 35 AH - - -
f11 - 2 2025-07-02 - C 751 657 flytning 34 - - - -
f12 p_30 1 2025-10-01 A C 101 657 flytning 24 M0 M0 P4 P4
f13 p_31 1 2025-12-01 - C - 657 korrektion 5 - - - -
`;

function rowsOf(text: string, columns: readonly string[]): readonly Row[] {
  return text
    .trim()
    .split('\n')
    .map((line) => Object.fromEntries(line.split(' ').map((value, i) => [columns[i] ?? '', read(columns[i], value)])));
}

function read(column: string | undefined, value: string): string | number | null {
  if (value === '-') return null;
  return numeric.includes(column ?? '') ? Number(value) : value;
}

function afdeling(letter: unknown): string | null {
  return letter && letter !== 'R' ? (unitOfLetter[String(letter)] ?? null) : null;
}

/** The world as delivered. National mean income 300,000 kr.; the turnout of A and B only. */
export const smallWorld: NaiveWorld & { readonly afdelinger: readonly Row[] } = {
  personer: rowsOf(persons, personColumns).map((row) => ({
    ...row,
    ...extras[Number(row.nr)],
    person_id: `p_${row.nr}`,
    husstand_id: `h_${row.husstand_id}`,
    afdeling_id: afdeling(row.home),
    omraade_id: row.home === 'R' ? '11111111-1111-4111-8111-111111111111' : null,
  })),
  husstande: rowsOf(households, ['husstand_id', 'home', 'hustype_dst', 'antal_personer', 'antal_boern']).map((row) => ({
    ...row,
    husstand_id: `h_${row.husstand_id}`,
    afdeling_id: afdeling(row.home),
  })),
  flytninger: rowsOf(moves, [
    ...['flytning_id', 'person_id', 'antal', 'dato', 'fra_afdeling', 'til_afdeling', 'fra_kommune', 'til_kommune'],
    ...['art', 'herkomst5', 'hustype_foer', 'hustype_efter', 'modpart_fra', 'modpart_til'],
  ]).map((row) => ({ ...row, fra_afdeling: afdeling(row.fra_afdeling), til_afdeling: afdeling(row.til_afdeling) })),
  valgdeltagelse: [
    { afdeling_id: '0101-00001', valg: 'FV2022', valgdato: '2022-11-01', beboere_18: 10, berettigede: 8, stemt: 5 },
    { afdeling_id: '0101-00002', valg: 'FV2022', valgdato: '2022-11-01', beboere_18: 180, berettigede: 150, stemt: 87 },
  ],
  references: { personindkomst_gns_land: '300000.00' },
  afdelinger: ['0101-00001', '0101-00002', '0202-00001'].map((id) => ({
    org_nr: id.slice(0, 4),
    afd_nr: id.slice(5),
    gyldig_fra: '2000-01-01',
  })),
};
