import { formatMoment } from '../danish-time.ts';
import type { Sentences } from './sentences.ts';
import type { UpdateProblems } from './update.ts';

const states: Readonly<Record<string, string>> = {
  beskyttet: 'built and audited',
  forhaandsvist: 'shown beforehand',
  godkendt: 'signed',
  embargo: 'signed and waiting for its hour',
  udgivet: 'published',
  trukket: 'withdrawn',
};
const actions: Readonly<Record<string, string>> = {
  preview: 'shown beforehand',
  signed: 'signed',
  embargo: 'put under embargo',
  published: 'published',
  withdrawn: 'withdrawn',
};
const stateOf = (id: string): string => states[id] ?? id;

export const updateEn: Sentences<UpdateProblems> = {
  'KV-R5': (d) =>
    `Release ${d.release} cannot be ${actions[d.action] ?? d.action} now: it is ${stateOf(d.state)}, but must be ${d.needs.map(stateOf).join(' or ')}. ` +
    'See how far it is on the page Publication or with kvarter release status.',
  'KV-R6': (d) => `You built release ${d.release} yourself and cannot sign it as well. Ask another approver to sign.`,
  'KV-R7': (d) => `You have signed release ${d.release} already. Ask another approver to sign.`,
  'KV-R8': (d) => `${d.due} has passed. Choose a time to come, or publish at once.`,
  'KV-R9': (d) =>
    `Release ${d.release} can be published on ${formatMoment(d.due, 'en')} at the earliest. Wait, or choose another hour on the page Publication or with kvarter release embargo.`,
  'KV-R10': (d) =>
    `Somebody else has just taken a step with release ${d.release}. See how far it is now, and try again.`,
  'KV-R11': (d) =>
    `Release ${d.release} cannot be served: it is ${stateOf(d.state)}. ` +
    'Take it to publication on the page Publication, or choose one that is published.',
  'KV-R12': (d) =>
    `"${d.found}" is no list of users. Write who may see the release beforehand, with commas between: --for fond,leder.`,
  'KV-R13': (d) =>
    `"${d.found}" is no time. Write a day (2026-12-01) or a day and an hour in Danish time (2026-12-01T08:00).`,
  'KV-R14': (d) =>
    `The clock of the machine was moved by ${d.minutes} minutes while the server ran. Releases that wait for their hour are not published by themselves. ` +
    'Check the clock and start the server again, or publish with kvarter release publish.',
  'KV-R15': (d) =>
    `Write why release ${d.release} is withdrawn: everybody can read it in the calendar of releases. Use --note "<why>".`,
  'KV-R16': () => 'No release is being built. See the list with kvarter release status.',
  'KV-R17': (d) => `There is no day with the id "${d.id}" in the calendar. See them with kvarter release calendar.`,
};
