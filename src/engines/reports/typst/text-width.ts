// Widest of the letters of IBM Plex Sans in regular and semibold, in thousandths of the size of the text: told too wide
// rather than too narrow. A test holds them against the font itself.
const widths: readonly (readonly [letters: string, thousandths: number])[] = [
  ["',.ijlí’ \u00a0", 300],
  ['!():;[]f²³·', 350],
  ['-rt{|}', 420],
  ['"/?I\\csz“”°', 520],
  ['$*+0123456789<=>EFJLTZ^_`abdeghknopquvxy~øåäöüéÉèáóú–«»§×−±≥≤', 600],
  ['CPSVY€', 650],
  ['ABDKRUXÅÄÜ', 700],
  ['#&GHNOQØÖ', 760],
  ['%@MWmwæÆ—…½', 1000],
];
const widthOf = new Map(
  widths.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);
// Wider than every letter the font has.
const widest = 1400;

/** Width a text surely has room in, set in one line, in parts of the size of the text (em). Never too small. */
export function widestEm(text: string): number {
  let sum = 0;
  for (const letter of text) sum += widthOf.get(letter) ?? widest;
  return sum / 1000;
}
