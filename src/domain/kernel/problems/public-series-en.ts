import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import type { PublicSeriesProblems } from './public-series.ts';
import type { Sentences } from './sentences.ts';

// The year is any: only day and month are said.
const dayOf = (day: string): string => formatDate(`2000-${day}`, 'en').replace(/ 2000$/, '');

const whole = (day: string): string => formatDate(day, 'en');

export const publicSeriesEn: Sentences<PublicSeriesProblems> = {
  'KV-M31': (d) =>
    `Estimates cannot be frozen as of ${whole(d.found)}. That is done as of ${d.days.map(dayOf).join(', ')} and never ahead; the latest day is ${whole(d.newest)}. Choose it with --as-of, or leave --as-of out.`,
  'KV-M32': (d) =>
    `There is no key to jobindsats.dk, so it cannot be asked. Order one at jobindsats.dk and set it in ${d.setting}.`,
  'KV-M33': (d) =>
    `jobindsats.dk (${d.server}) does not answer after ${d.tries} tries: ${d.detail}. Nothing was kept, and earlier copies stand unchanged. Try again later.`,
  'KV-M34': (d) =>
    `jobindsats.dk refused the question to ${d.table} (HTTP ${d.status}): ${d.message || 'without a reason'}. Nothing was kept. Check the table, the choices and the key, and try again.`,
  'KV-M35': (d) =>
    `The answer about ${d.table} cannot be read as one of jobindsats.dk (${d.where}). Nothing was kept. Ask for JSON or CSV, and check that the choice gives rows.`,
  'KV-M36': (d) =>
    `There is no series "${d.name}" with figures. ${d.known.length > 0 ? `There are ${d.known.join(', ')}.` : 'There are none yet.'} Save one with save and fetch it with run.`,
  'KV-M37': (d) =>
    `The answer to the series "${d.name}" has ${formatNumber(d.letters, 0, 'en')} letters; at most ${formatNumber(d.most, 0, 'en')} are kept. Choose fewer values, or fetch the extract as a file with fetch --out.`,
  'KV-M38': (d) =>
    `The address ${d.server} is not encrypted, so the key to jobindsats.dk could be read on the way. Use https.`,
  'KV-M39': (d) =>
    `The answer to the series "${d.name}" is unlike the one before: ${unlikeWords(d)}. It was not kept, and the figures there are stand unchanged. If the change is right, save the series again with save; the next answer is then taken as it is.`,
};

function unlikeWords({ what, before, found }: PublicSeriesProblems['KV-M39']): string {
  return {
    columns: `its columns are now ${found}; they were ${before}`,
    unit: `${before} has another unit (${found})`,
    older: `its newest figure is now of ${found || 'no period'}; it was of ${before}`,
    gap: `${before} is missing among the other periods (${found})`,
  }[what];
}
