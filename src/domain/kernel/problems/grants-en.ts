import { formatDate } from '../format-date.ts';
import { formatCount, formatNumber, percentOf } from '../format-number.ts';
import type { GrantProblems } from './grants.ts';
import type { Sentences } from './sentences.ts';

const missing = { residents: 'residents', score: 'score, which class K2 is handed out by' } as const;
const mergers = {
  few: 'choose at least two places',
  same: 'the same afdelinger are in it twice',
  name: 'write a name of 2-80 characters',
} as const;
const steps = {
  settings: 'changing settings',
  decide: 'deciding about a place',
  merge: 'putting places together',
  advance: 'moving on',
} as const;
const goals = {
  same: 'the target is the same as the baseline',
  years: 'the target year must be after the baseline year',
  value: 'write a number',
  indicator: 'there is no such indicator',
  kind: 'the indicator cannot have that kind of goal; values you enter yourself can only have a goal for their level',
  baseline: 'the release has no figure of the baseline year; choose another year, or write the value yourself',
} as const;

const settings: Readonly<Record<string, string>> = {
  frame: 'The frame',
  rate: 'The rate',
  'co-financing': 'The co-financing',
  'cut-off': 'The line of the index',
  edge: 'The width of the edge',
  sharing: 'The way of sharing',
  method: 'The index method',
  payments: 'The payment plan',
  class: 'The class',
  amount: 'The need',
  year: 'The year',
  name: 'The name',
  'as-of': 'The day',
  'price-year': 'The price year',
  budget: 'The whole budget',
  local: 'The local co-financing',
  'local-source': 'The source of local money',
  hours: 'The number of hours',
  'hour-rate': 'The rate of an hour',
  rules: 'The rules',
};

function named({ open, named: first }: GrantProblems['KV-J7'], others: string): string {
  const more = open - first.length;
  return more > 0 ? `${first.join(', ')} and ${more} ${others}` : first.join(', ');
}

export const grantsEn: Sentences<GrantProblems> = {
  'KV-J1': (d) => `${d.file}, line ${d.line} (${d.id}) lacks ${missing[d.missing]}. Fill the field in and try again.`,
  'KV-J2': (d) =>
    `There is no round "${d.round}". ${d.known.length > 0 ? `There is ${d.known.join(', ')}.` : 'There are no rounds yet. Open one on the page Grants.'}`,
  'KV-J3': (d) =>
    `Write a reason of at least ${d.least} characters; ${d.found} were written. It stands in the case and is read by whoever complains.`,
  'KV-J4': (d) =>
    `Round ${d.round} is ${d.state.en}, so ${steps[d.step]} cannot be done. Reopen the round as a new version first.`,
  'KV-J5': (d) =>
    `${d.person.en} has recommended round ${d.round} and cannot decide it too. Another case officer has to.`,
  'KV-J6': (d) =>
    `Somebody else has written in round ${d.round} since you opened the page. Read what is new and send your decision again.`,
  'KV-J7': (d) =>
    `Round ${d.round} cannot be recommended: ${d.open} ${d.open === 1 ? 'place has' : 'places have'} no certain class: ${named(d, 'others')}. Decide their class, or leave them out of the round.`,
  'KV-J8': (d) =>
    d.closed
      ? `${d.closed.name} was closed on ${formatDate(d.closed.day, 'en')}; choose what it became.`
      : `"${d.unit}" is not in round ${d.round}. Choose a place from its list.`,
  'KV-J9': (d) => `${settings[d.field] ?? d.field}: "${d.found}" cannot be used. Write for example ${d.valid}.`,
  'KV-J10': (d) =>
    `Round ${d.round} is locked to release ${d.release}, which was withdrawn or is not here. The decided amounts stand in the log of the case. Reopen the round on a release in force to work it out again.`,
  'KV-J11': (d) =>
    `The frame of ${d.year} is ${formatCount(d.frame, 'en')} kr. with what was handed on; the rounds (${d.rounds.join(', ')}) pay ${formatCount(d.used, 'en')} kr. together that year. Set a smaller frame in this round, or spread its payments over more years.`,
  'KV-J12': (d) => `The places cannot be put together: ${mergers[d.why]} ("${d.found}").`,
  'KV-J13': (d) => `The goal cannot be made: ${goals[d.why]} ("${d.found}").`,
  'KV-J15': (d) =>
    `The frame cannot be worked out: ${d.index.en} of ${d.year} is not in the release. ${d.has.length > 0 ? `It has ${d.has.join(', ')}.` : 'It has no years.'} Deliver the index as reference values (key ${d.key}, area 000, a number a year), or write the frame in prices of its own year.`,
  'KV-J16': (d) =>
    `${d.place}: local co-financing is ${formatNumber(d.perMille / 10, 1, 'en')} %; at least ${percentOf(d.share, 'en')} % is demanded (DKK ${formatCount(d.missing, 'en')} missing).${d.others > 0 ? ` So it is for ${d.others} other ${d.others === 1 ? 'place' : 'places'} of round ${d.round}.` : ''} Confirm the rest under the chosen place, or lower the grant.`,
  'KV-J17': (d) =>
    `"${d.hours}" hours count only with a rate and the name of whoever signed for them. Fill both in, or leave the number of hours blank.`,
  'KV-J14': (d) => `There is no helhedsplan "${d.plan}", or you may not see it.`,
};
