import type { MonthProblems } from './months.ts';
import type { Sentences } from './sentences.ts';

export const monthsEn: Sentences<MonthProblems> = {
  'KV-L42': (d) =>
    `The monthly figures cannot be released: ${d.notMultiples} are not rounded as they should be, ${d.keptMoved} unchanged counts have another value, and ${d.tooNarrow} could be worked out too closely beside the edition. Nothing was released; the earlier release still holds.`,
  'KV-L43': (d) =>
    `The monthly figures ${d.release} cannot be read: ${d.file} is missing or changed. Release again with kvarter months release.`,
  'KV-L44': (d) =>
    `There are no monthly figures to release${d.kommuner.length > 0 ? ` for kommune ${d.kommuner.join(', ')}` : ''}. Deliver figures first, for instance with kvarter areas observe.`,
  'KV-L45': (d) =>
    `There is no saved column mapping "${d.name}". ${d.known.length > 0 ? `There are ${d.known.join(', ')}.` : 'There are none yet.'} Save one with --save.`,
  'KV-L46': (d) =>
    `The column mapping "${d.name}" cannot be used: ${d.where}. It may hold ${d.valid.join(', ')}. Correct it and try again.`,
  'KV-L47': (d) =>
    `${d.file} lacks ${d.missing.join(', ')}, which the mapping "${d.mapping}" reads. The file has the columns ${d.found.join(', ')}. Correct the mapping or choose another.`,
  'KV-L48': (d) =>
    `Row ${d.row}, column ${d.column}: "${d.found}" can be read in two ways (AMBIGUOUS_NUMBER). Danish numbers are written 1.234 and 40,5. If the file has decimal points, say so in the mapping.`,
  'KV-L49': (d) =>
    `Row ${d.row}: ${d.indicator} was delivered as "${d.definition}", which does not count as the law does. It is kept under its own definition and not used for the criterion; that takes ${d.valid.join(', ')}.`,
  'KV-L50': (d) =>
    `Row ${d.row}: ${d.indicator} of ${d.area} is ${d.found}, but has been around ${d.expected}. Check the figure. If it is right, deliver the file again and accept large changes.`,
  'KV-L51': (d) => `Row ${d.row}: the period does not end before ${d.day}. Deliver the figure when the period is over.`,
};
