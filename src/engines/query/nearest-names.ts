import type { Lang } from '../../domain/kernel/language.ts';
import type { SearchHit } from '../../domain/model/answer.ts';
import { kindOrder } from './search.ts';
import { foldName, type SearchEntry, type SearchIndex } from './search-index.ts';

const mostNear = 3;
/** Below this a word is so short that every other is near it. */
const shortestMisspelt = 4;
/** One letter may be wrong in each so many. */
const lettersPerSlip = 4;
const tooFar = Number.POSITIVE_INFINITY;

/** Letters to put in, take out, change or swap with the next to make one word the other; stops counting past `most`. */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return tooFar;
  let [before, last]: [readonly number[], readonly number[]] = [
    [],
    Array.from({ length: b.length + 1 }, (_, at) => at),
  ];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? tooFar) + Number(a[i - 1] !== b[j - 1]);
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? tooFar) + 1 : tooFar;
      row.push(Math.min(changed, swapped, (last[j] ?? tooFar) + 1, (row[j - 1] ?? tooFar) + 1));
    }
    if (Math.min(...row) > most) return tooFar;
    [before, last] = [last, row];
  }
  return last[b.length] ?? tooFar;
}

const kindRank = ({ hit }: SearchEntry): number => kindOrder.indexOf(hit.kind);

function nearness({ names }: SearchEntry, asked: string, most: number): number {
  const candidates = names.flatMap((name) => [name.trim(), ...name.trim().split(' ')]);
  return Math.min(...candidates.map((candidate) => slipsBetween(asked, candidate, most)));
}

/**
 * The names nearest to a query that found nothing: "hernig" is near Herning. Words that name nothing are left out first.
 * Only what `mayList` allows is named; at most three, the nearest first.
 */
export function nearestNames(
  index: SearchIndex,
  query: string,
  mayList: (hit: SearchHit) => boolean,
  lang: Lang = 'da',
): readonly SearchHit[] {
  const words = foldName(query).trim().split(' ');
  const asked = words.filter((word) => !index.fillers.has(word)).join(' ');
  if (asked.length < shortestMisspelt) return [];
  const most = Math.max(1, Math.floor(asked.length / lettersPerSlip));
  return index.entries
    .map((entry) => ({ entry, slips: nearness(entry, asked, most) }))
    .filter(({ entry, slips }) => slips <= most && mayList(entry.hit))
    .sort((a, b) => a.slips - b.slips || kindRank(a.entry) - kindRank(b.entry) || a.entry.order - b.entry.order)
    .slice(0, mostNear)
    .map(({ entry }) => (lang === 'da' ? entry.hit : { ...entry.hit, name: entry.english }));
}
