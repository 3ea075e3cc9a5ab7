/** A bare word or number of a PX statement, written without quotes. */
export interface PxBare {
  readonly bare: string;
}

/** One statement of a PX file before it is text. */
export interface PxStatementText {
  readonly keyword: string;
  /** Language of the statement; left out = the file's first. */
  readonly lang?: string;
  readonly keys?: readonly string[];
  readonly values: readonly (string | PxBare)[];
}

/** The format's lines have 256 signs at most; this leaves room for keyword and keys. */
const longest = 180;

/** A statement as text: `KEYWORD[lang]("key","key")="value","value";`, long texts in pieces on lines of their own. */
export function pxStatement({ keyword, lang, keys = [], values }: PxStatementText): string {
  const of = keys.length === 0 ? '' : `(${keys.map(quoted).join(',')})`;
  const written = values.map((value) => (typeof value === 'string' ? inPieces(value) : value.bare));
  return `${keyword}${lang === undefined ? '' : `[${lang}]`}${of}=${separated(written)};`;
}

function separated(written: readonly string[]): string {
  let line = 0;
  return written
    .map((value, at) => {
      const last = at === written.length - 1;
      line += value.length + 1;
      if (last || line < longest) return last ? value : `${value},`;
      line = 0;
      return `${value},\n`;
    })
    .join('');
}

function inPieces(text: string): string {
  const clean = plain(text);
  const pieces = clean.match(new RegExp(`.{1,${longest}}`, 'gu')) ?? [''];
  return pieces.map((piece) => `"${piece}"`).join('\n');
}

function quoted(text: string): string {
  return `"${plain(text)}"`;
}

/** The format has no sign for a quotation mark inside a text, and writes a new line as `#`. */
function plain(text: string): string {
  return text.replaceAll('"', "'").replace(/\r?\n/g, '#');
}
