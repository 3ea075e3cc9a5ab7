// The simulation works with positions in these lists, so their order is fixed here and not taken from the
// classifications, where order is what a reader sees. A test holds every code to the delivered code lists.

/** Dwelling types by {@link DwellingType}. */
export const boligtyper = ['F', 'U', 'A'] as const;

/** Highest completed education. */
export const uddannelser = ['H10', 'H20', 'H30', 'H35', 'H40', 'H50', 'H60', 'H70', 'H80', 'H90'] as const;

/** Position of basic school among them. */
export const basicSchool = 1 + uddannelser.indexOf('H10');

/** Ongoing education. */
export const igangvaerende = 'I00 I10 I15 I20 I29 I30 I35 I40 I50 I60 I70 I80'.split(' ');

/** Labour market status. */
export const rasCodes = (
  '110 120 131 132 133 134 135 136 200 311 312 313 314 315 316 317 318 319 320 321 322 351 361 ' +
  '411 412 413 414 415 511 512 513 514 515 516 517'
).split(' ');

/** Household types of DST and, split by children, of the tables. */
export const husstandstyper = ['M', 'K', 'PAR', 'PA', 'IHB', 'AH'] as const;
export const hustyper10 = ['M0', 'M1', 'K0', 'K1', 'PAR0', 'PAR1', 'PA0', 'PA1', 'IHB', 'AH'] as const;

/** Where the other end of a move is. */
export const modparter = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;

/** Letters of the support groups in the column names ft_a … ft_m. */
export const stoettegrupper = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'] as const;
