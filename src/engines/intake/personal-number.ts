// The gap also takes the dashes and the hard space that word processors put in.
const gap = '[- \u00a0\u2010\u2011\u2012\u2013\u2014\u2015]?';
// Latin letters by range: the full Unicode classes take DuckDB five milliseconds each to prepare, per column.
const letterOrDigit = '0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f';
const days28 = '(?:0[1-9]|1[0-9]|2[0-8]|6[1-9]|7[0-9]|8[0-8])(?:0[1-9]|1[0-2])[0-9]{2}';
const days30 = '(?:29|30|89|90)(?:0[13-9]|1[0-2])[0-9]{2}';
const day31 = '(?:31|91)(?:0[13578]|1[02])[0-9]{2}';
// Every fourth year is a leap year in the three centuries, except 1900, which digit 7 = 0-3 means for year 00.
const leapYear = '(?:0[48]|[2468][048]|[13579][26])';
const number = `(?:(?:${days28}|${days30}|${day31}|(?:29|89)02${leapYear})${gap}[0-9]{4}|(?:29|89)0200${gap}[4-9][0-9]{3})`;

/**
 * Regular expression of a candidate CPR number in a text: DDMMYY and four digits not touching another letter or
 * digit, with a real calendar date (day + 60 for replacement numbers). The control digit is not used, since numbers
 * without it are issued. Written in the part that RE2 (DuckDB) and JavaScript's `u` mode read alike.
 * @source persondata.md section 3
 */
export const personalNumberPattern = `(?:^|[^${letterOrDigit}])${number}(?:$|[^${letterOrDigit}])`;

/** Regular expression of ten digits that are a candidate in full, for numbers padded to ten digits. */
export const tenDigitPattern = `^${number}$`;

const inText = new RegExp(personalNumberPattern, 'u');
const tenDigits = new RegExp(tenDigitPattern, 'u');

/** Whether a text holds a candidate CPR number. */
export function holdsPersonalNumber(text: string): boolean {
  return inText.test(text);
}

/** Whether a value may be a CPR number, also one that lost its leading zero: such a value is never repeated. */
export function mustNotBeShown(text: string): boolean {
  return holdsPersonalNumber(text) || /[0-9]{9,}/.test(text) || tenDigits.test(text.padStart(10, '0'));
}

/** Whether a column name, folded to lower case without spaces and signs, means a personal number (rule C1). */
export function namesPersonalNumber(name: string, names: readonly string[]): boolean {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return names.includes(folded) || names.includes(folded.replaceAll('_', ''));
}
