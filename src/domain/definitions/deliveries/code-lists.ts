/** Delivered code lists that are not a classification of the tables. Sources stand with each. */

/** Types of dwelling: familie-, ungdoms- and ældrebolig (persondata.md 4.1). */
export const boligtyper = ['F', 'U', 'A'] as const;

/** DST's five groups of origin (beboertabeller.md section 2, [7]). */
export const herkomst5Codes = ['5', '24', '25', '34', '35'] as const;

/** Highest completed education, DISCED-15 main groups. */
export const uddannelser = ['H10', 'H20', 'H30', 'H35', 'H40', 'H50', 'H60', 'H70', 'H80', 'H90'] as const;

/** Ongoing education, DISCED-15 main groups. */
export const igangvaerende = [
  'I00',
  'I10',
  'I15',
  'I20',
  'I29',
  'I30',
  'I35',
  'I40',
  'I50',
  'I60',
  'I70',
  'I80',
] as const;

/** DST's 35 status codes of the register-based labour force (RAS). */
export const rasCodes = [
  '110',
  '120',
  '131',
  '132',
  '133',
  '134',
  '135',
  '136',
  '200',
  '311',
  '312',
  '313',
  '314',
  '315',
  '316',
  '317',
  '318',
  '319',
  '320',
  '321',
  '322',
  '351',
  '361',
  '411',
  '412',
  '413',
  '414',
  '415',
  '511',
  '512',
  '513',
  '514',
  '515',
  '516',
  '517',
] as const;

/** DST's six household types. */
export const husstandstyper = ['M', 'K', 'PAR', 'PA', 'IHB', 'AH'] as const;

/** The ten household types of the tables: DST's by children under 18. */
export const hustyper10 = ['M0', 'M1', 'K0', 'K1', 'PAR0', 'PAR1', 'PA0', 'PA1', 'IHB', 'AH'] as const;

/** Where the other end of a move is. */
export const modparter = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;

/** Support groups A-M of the full-time fractions. */
export const stoettegrupper = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'] as const;

/** Western countries by ISO code, list v2020-12 (beboertabeller.md section 2, [8]); DK, GL and FO are the Realm. */
export const westernCountries = [
  ...['AD', 'AT', 'AU', 'BE', 'BG', 'CA', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FO', 'FR', 'GB', 'GL'],
  ...['GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MC', 'MT', 'NL', 'NO', 'NZ', 'PL', 'PT', 'RO'],
  ...['SE', 'SI', 'SK', 'SM', 'US', 'VA'],
];

/** Countries of the ministry's MENAPT list of 2020, by ISO code. */
export const menaptCountries = [
  ...['AF', 'AE', 'BH', 'DJ', 'DZ', 'EG', 'IQ', 'IR', 'JO', 'KW', 'LB', 'LY', 'MA', 'MR', 'OM', 'PK', 'QA', 'SA'],
  ...['SD', 'SO', 'SY', 'TN', 'TR', 'YE'],
];

/** Version of the two country lists above, shown in KV-P3. */
export const countryListVersion = 'v2020-12';

/** Kommune codes: 98 and Christiansø (DST, StatBank area codes). */
export const kommuneCodes = (
  '101 147 151 153 155 157 159 161 163 165 167 169 173 175 183 185 187 190 201 210 217 219 223 230 240 250 253 259 ' +
  '260 265 269 270 306 316 320 326 329 330 336 340 350 360 370 376 390 400 410 411 420 430 440 450 461 479 480 482 ' +
  '492 510 530 540 550 561 563 573 575 580 607 615 621 630 657 661 665 671 706 707 710 727 730 740 741 746 751 756 ' +
  '760 766 773 779 787 791 810 813 820 825 840 846 849 851 860'
).split(' ');
