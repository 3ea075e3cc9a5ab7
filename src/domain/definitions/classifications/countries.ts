/** The EU countries of list version v2020-12 (the United Kingdom stands beside them in the list). */
const eu = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const otherWestern = 'GB AD IS LI MC NO SM CH VA CA US AU NZ GL FO'.split(' ');

/**
 * Four-digit country codes of Danmarks Statistik that are western, as far as they are publicly documented; the closed
 * code 5129 (Tjekkoslovakiet) is one of them.
 */
const westernDst = (
  '5100 5101 5104 5105 5106 5107 5108 5109 5110 5115 5120 5124 5126 5128 5129 5130 5134 5140 5142 5150 5153 5154 ' +
  '5156 5158 5159 5160 5164 5170 5174 5176 5180 5182 5314 5390 5502 5514'
).split(' ');

/** ISO alpha-2 and known four-digit codes of western countries, list version v2020-12. */
export const westernCountries: readonly string[] = [...eu, ...otherWestern, ...westernDst];

/**
 * Codes with a row of their own among the non-western: unknown 5102 (and parts of Europe 5114, 5199), stateless 5103,
 * the closed Jugoslavien 5152, Serbien og Montenegro 5151 and Sovjetunionen 5162, and Albanien and Tyrkiet.
 */
export const nonWesternNamedCodes: readonly string[] = '5102 5103 5114 5122 5151 5152 5162 5172 5199'.split(' ');

/** The 24 MENAPT countries of the ministry's list of 2020; the ISO codes are ours. 5172 is Tyrkiet. */
export const menaptCountries: readonly string[] = [
  ...'AF AE BH DJ DZ EG IQ IR JO KW LB LY MA MR OM PK QA SA SD SO SY TN TR YE'.split(' '),
  '5172',
];
