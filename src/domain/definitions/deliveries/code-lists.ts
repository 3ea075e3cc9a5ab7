import type { Classification } from '../../model/classification.ts';
import { boligtype } from '../classifications/boligtype.ts';
import { menaptCountries, nonWesternNamedCodes, westernCountries } from '../classifications/countries.ts';
import { herkomst5 } from '../classifications/herkomst5.ts';
import { hustype } from '../classifications/hustype.ts';
import { hustypeDst } from '../classifications/hustype-dst.ts';
import { igang } from '../classifications/igang.ts';
import { kommuner } from '../classifications/kommuner.ts';
import { modpart } from '../classifications/modpart.ts';
import { ras9 } from '../classifications/ras9.ts';
import { regioner } from '../classifications/regioner.ts';
import { udd } from '../classifications/udd.ts';
import { uddKilde } from '../classifications/udd-kilde.ts';
import { valg } from '../classifications/valg.ts';
import { vestlig } from '../classifications/vestlig.ts';

/** The codes of a classification as they are delivered. */
function deliveredCodes(classification: Classification): readonly string[] {
  return classification.categories.flatMap((category) => category.values ?? [category.code]);
}

/** Types of dwelling: familie-, ungdoms- and ældrebolig. */
export const boligtyper = deliveredCodes(boligtype);
/** DST's five groups of origin. */
export const herkomst5Codes = deliveredCodes(herkomst5);
/** Highest completed education. */
export const uddannelser = udd.categories.map((c) => c.code);
/** Where the education was taken. */
export const uddannelseskilder = deliveredCodes(uddKilde);
/** Ongoing education. */
export const igangvaerende = igang.categories.map((c) => c.code);
/** DST's 35 status codes of the register-based labour force (RAS). */
export const rasCodes = deliveredCodes(ras9);
/** DST's six household types. */
export const husstandstyper = deliveredCodes(hustypeDst);
/** The ten household types of the tables: DST's by children under 18. */
export const hustyper10 = hustype.categories.map((c) => c.code);
/** Where the other end of a move is. */
export const modparter = deliveredCodes(modpart);
/** Kinds of elections; a delivered election is the kind and its year. */
export const electionCodes = deliveredCodes(valg);
/** Areas a reference value may be of: the country, the regions, the kommuner. */
export const referenceAreas = ['000', ...regioner.map((r) => r.code), ...kommuner.map((k) => k.code)];
/** Kommune codes, Christiansø included. */
export const kommuneCodes = kommuner.map((k) => k.code);

/** Support groups A-M of the full-time fractions, as in the column names. */
export const stoettegrupper = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'] as const;

/**
 * The country lists as SQL over column `oprindelsesland`: whether the list can place the country, whether it is
 * western and whether it is a MENAPT country. A four-digit code outside the documented ones cannot be placed.
 */
export const countryLists = {
  version: vestlig.version,
  known: `(oprindelsesland IS NOT NULL AND (regexp_full_match(oprindelsesland, '[A-Z]{2}') OR oprindelsesland IN ${sqlList([...westernCountries, ...nonWesternNamedCodes])}))`,
  western: `oprindelsesland IN ${sqlList(westernCountries)}`,
  menapt: `oprindelsesland IN ${sqlList(menaptCountries)}`,
} as const;

function sqlList(codes: readonly string[]): string {
  return `(${codes.map((c) => `'${c}'`).join(', ')})`;
}
