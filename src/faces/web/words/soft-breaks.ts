const softHyphen = '\u00AD';
const longWord = /\p{L}{20,}/gu;
// First parts of compounds in our titles; a browser without Danish hyphenation breaks only where it is told to.
const joints = /(samfunds|kriterie|beskæftigelses|uddannelses|integrations|husstands)(?=\p{L}{4})/giu;

/** A title whose long Danish compounds may be broken where their parts meet ("Parallelsamfunds-kriterie-værdier"). */
export function withSoftBreaks(title: string): string {
  return title.replaceAll(longWord, (word) => word.replaceAll(joints, `$1${softHyphen}`));
}
