import type { LoginProblems } from './login.ts';
import type { Sentences } from './sentences.ts';

const reasons = {
  token: 'The answer could not be confirmed.',
  assertion: 'The answer is not signed for us, is too old, or was used before.',
  stale: 'The provider has not asked lately enough who you are.',
  claims: 'The answer does not tell who you are.',
  privileges: 'The list of rights in the answer cannot be used.',
} as const;

export const loginEn: Sentences<LoginProblems> = {
  'KV-H3': (d) => `Login at ${d.provider} does not answer now. Try again in a while, or choose another login.`,
  'KV-H4': (d) =>
    `Login at ${d.provider} was refused. ${reasons[d.why]} Log in again; if that fails, ask your administrator.`,
  'KV-H5': (d) =>
    `The settings of login in ${d.file} cannot be used${d.where ? ` at ${d.where}` : ''}: ${d.found}. See docs/guide/login.md, correct the file and start again.`,
  'KV-H6': (d) => `Login "${d.found}" does not exist. Choose one of: ${d.valid.join(', ')}.`,
  'KV-H7': () => 'The login was interrupted: it did not begin in this browser, is too old, or was used. Log in again.',
  'KV-H8': (d) =>
    `Your login has assurance level ${d.found || 'unknown'}, but ${d.needed} is needed here. Log in with MitID Erhverv at that level.`,
  'KV-H9': () => 'You logged in as a private person. Log in with MitID Erhverv for your organisation.',
  'KV-H10': () =>
    'Your login has got a new number since you were last here. Ask your local administrator to confirm it under Administration.',
  'KV-H11': () => 'Your access is closed. Ask your local administrator to give you a new right.',
  'KV-H12': () => "The request did not come from Kvarter's own pages and was not done. Go to the page and try again.",
  'KV-H13': () =>
    'The API token does not work: it has ended, was withdrawn, or is mistyped. Make a new one at /min-adgang.',
  'KV-H14': (d) =>
    `The API token has asked more than ${d.most} times ${d.span === 'day' ? 'today' : 'this minute'}. Wait ${d.seconds} seconds, or fetch more in each request (one zip, one workbook).`,
  'KV-H16': (d) => `Log in again before you can ${d.what.en}. Kvarter must know that it is you.`,
  'KV-H17': (d) => `An API token cannot ${d.what.en}. Log in to Kvarter and do it there.`,
  'KV-H18': () =>
    'You logged in as somebody else than the one who was logged in. Nothing was done. Go back and log in as yourself.',
  'KV-H19': (d) => `You have tried to log in more than ${d.most} times this hour. Wait ${d.minutes} minutes.`,
  'KV-H15': (d) => `You have ${d.most} API tokens already. Withdraw one you do not use, at /min-adgang.`,
};
