/**
 * Text as the search field compares it: lower case, æ = ae, ø = oe, å = aa, hyphens and repeated spaces as one space,
 * other accents dropped. `Århus` and `aarhus` fold to the same; `Østerbro` and `oesterbro` too.
 * @source beboertabeller.md section 6
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\-\u2010-\u2015]+/gu, ' ')
    .trim();
}
