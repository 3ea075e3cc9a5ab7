/** A text without regard to case, in every script: ß as ss. */
export function foldCase(text: string): string {
  return text.normalize('NFC').toUpperCase().toLowerCase();
}

/**
 * Whether a text fits a LIKE pattern: `%` is any number of characters, `_` is one, a backslash takes the next sign for
 * what it is. No pattern makes it slow: each `%` is tried again from its last place only.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  const signs = signsOf(pattern);
  const letters = [...text];
  let [at, sign, lastAny, resume] = [0, 0, -1, 0];
  while (at < letters.length) {
    const wanted = signs[sign];
    if (wanted === any) {
      lastAny = sign++;
      resume = at;
    } else if (wanted !== undefined && (wanted === one || wanted === letters[at])) {
      at++;
      sign++;
    } else if (lastAny >= 0) {
      sign = lastAny + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  return signs.slice(sign).every((rest) => rest === any);
}

const any = Symbol('any');
const one = Symbol('one');

function signsOf(pattern: string): readonly (string | symbol)[] {
  const signs: (string | symbol)[] = [];
  let isPlain = false;
  for (const letter of pattern) {
    if (isPlain || (letter !== '\\' && letter !== '%' && letter !== '_')) {
      signs.push(letter);
      isPlain = false;
    } else if (letter === '\\') {
      isPlain = true;
    } else {
      signs.push(letter === '%' ? any : one);
    }
  }
  return signs;
}
