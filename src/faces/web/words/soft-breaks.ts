const softHyphen = '\u00AD';
const longWord = /\p{L}{20,}/gu;
// First parts of compounds in our titles; a browser without Danish hyphenation breaks only where it is told to.
const joints = /(samfunds|kriterie|beskæftigelses|uddannelses|integrations|husstands)(?=\p{L}{4})/giu;

const slash = /(\p{L})\/(?=\p{L})/gu;
const mayBreakHere = '\u200B';

/** A title or name whose long Danish compounds may be broken where their parts meet ("Parallelsamfunds-kriterie-værdier"), and after a slash. */
export function withSoftBreaks(title: string): string {
  return title
    .replaceAll(slash, `$1/${mayBreakHere}`)
    .replaceAll(longWord, (word) => word.replaceAll(joints, `$1${softHyphen}`));
}
