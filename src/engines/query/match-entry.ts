import { fold } from '../../domain/kernel/fold.ts';
import { foldName, type SearchEntry } from './search-index.ts';

/** Shortest text that searches in names; numbers are found from the first digit. */
export const shortestSearch = 2;
/** Shortest beginning of "helhedsplan" that means all plans. @source beboertabeller.md section 6 */
const shortestPlanWord = 5;

// Lower is better. What was written exactly, then what a kommune or an organisation brings with it, then names.
/** The rank of a number written in full. */
export const exact = 0;
/** The rank of what a kommune or an organisation brings with it. */
export const brought = 1;
/** The rank of a name written in full. */
export const wholeName = 2;
const startOfName = 3;
/** The rank of a name whose words begin with those asked for. */
export const startOfWords = 4;
const startOfNumber = 5;
const insideWords = 6;
const belonging = 7;
/** The rank of what does not match at all. */
export const noMatch = 99;

/** A query as it is compared. */
export interface Asked {
  /** Folded text, and the same with a space before every word. */
  readonly text: string;
  readonly name: string;
  readonly words: readonly string[];
  /** The id of an afdeling or organisation, when the text is one: `45 8501` is 0045-08501. */
  readonly afdeling?: string;
  readonly organisation?: string;
  /** Only plans were asked for: the word "helhedsplan" or its beginning was written. */
  readonly isPlans: boolean;
}

/** Reads what was typed: a number, all plans, or words of a name. */
export function readQuery(query: string): Asked {
  const text = fold(query);
  const words = foldName(query)
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  const [first = ''] = words;
  const isPlans = first.length >= shortestPlanWord && ('helhedsplan'.startsWith(first) || first === 'helhedsplaner');
  const rest = isPlans ? words.slice(1) : words;
  const [, org, afd] = /^(\d{1,4}) (\d{1,5})$/.exec(text) ?? /^(\d{4})(\d{5})$/.exec(text) ?? [];
  const base = { text: isPlans ? rest.join(' ') : text, name: ` ${rest.join(' ')}`, words: rest, isPlans };
  if (org !== undefined && afd !== undefined) {
    return { ...base, afdeling: `${org.padStart(4, '0')}-${afd.padStart(5, '0')}` };
  }
  return /^\d{1,4}$/.test(text) ? { ...base, organisation: text.padStart(4, '0') } : base;
}

function matchNumber(entry: SearchEntry, asked: Asked): number {
  const { kind, key } = entry.hit;
  if (asked.afdeling !== undefined) return kind === 'afd' && key === asked.afdeling ? exact : noMatch;
  if (asked.organisation !== undefined && entry.organisation === asked.organisation) {
    return kind === 'org' ? exact : brought;
  }
  for (const number of entry.numbers) {
    if (number === asked.text) return exact;
    if (asked.text !== '' && number.startsWith(asked.text.replace(' ', '-'))) return startOfNumber;
  }
  return noMatch;
}

// Every word stands in the name, or tells its kind or what it lies in; what it lies in is not enough alone.
function matchName(name: string, asked: Asked, { around, kindWords }: SearchEntry): number {
  if (name === asked.name) return wholeName;
  if (name.startsWith(asked.name)) return startOfName;
  let best = startOfWords;
  let isNamed = asked.isPlans;
  for (const word of asked.words) {
    const isInName = name.includes(word);
    const isKind = kindWords.has(word);
    isNamed ||= isInName || isKind;
    if (name.includes(` ${word}`)) continue;
    if (!isInName && !isKind && !around.includes(` ${word}`)) return noMatch;
    best = Math.max(best, isInName ? insideWords : belonging);
  }
  return isNamed ? best : noMatch;
}

/** How well an entry matches; lower is better, `noMatch` not at all. */
export function matchEntry(entry: SearchEntry, asked: Asked): number {
  if (asked.isPlans) {
    if (entry.hit.kind !== 'plan') return noMatch;
    if (asked.words.length === 0) return brought;
  }
  let best = matchNumber(entry, asked);
  if (asked.text.length < shortestSearch) return best;
  for (const name of entry.names) best = Math.min(best, matchName(name, asked, entry));
  return best;
}
