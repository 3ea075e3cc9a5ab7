import type { GrantFault, RightsProblems } from './rights.ts';
import type { Sentences } from './sentences.ts';

const faults: { readonly [F in GrantFault]: string } = {
  'own-rights': 'You cannot give rights to yourself. Ask another administrator.',
  'read-only': 'You see Kvarter as another user and cannot change anything. End the view first.',
  'no-place': 'Write which place the right is for, such as kommune:657 or organisation:0045.',
  role: 'Your own role does not let you give it. Ask whoever runs the installation, or a local administrator.',
  outside: 'The place lies outside what you administer yourself. Choose a place inside your own area.',
  exact: 'The right to exact numbers can be passed on only by whom the data owner gave it to.',
  days: 'The right must begin today or later and end after it begins. Correct the dates.',
  'too-long': 'A right lasts at most 12 months at a time. Choose an earlier end.',
  'guest-role': 'A guest can only be a reader, without exact numbers. Choose the role reader.',
  purpose: 'Write what the guest needs the access for.',
};

const logFaults = {
  changed: 'was changed after it was written',
  missing: 'is missing',
  'cut-off': 'and those after it were removed',
  rewritten: 'does not agree with the mark beside the data: the log was written anew',
} as const;

export const rightsEn: Sentences<RightsProblems> = {
  'KV-A21': (d) => `The role ${d.role.en} for ${d.limits.en || 'no place'} cannot be given. ${faults[d.why]}`,
  'KV-A22': (d) =>
    `"${d.found}" is no person, right or waiting login among those you administer. They stand at /administration, and on the machine in kvarter rights list.`,
  'KV-A23': (d) => `You see Kvarter as ${d.name} and cannot change anything meanwhile. End the view first.`,
  'KV-A24': (d) =>
    `You cannot see Kvarter as "${d.found}". It takes that you are a local administrator and that all rights of the person lie inside your area.`,
  'KV-A25': (d) => `Role "${d.found}" does not exist. Choose one of: ${d.valid.join(', ')}.`,
  'KV-A28': (d) =>
    `--person is somebody already known (${d.person}), and --name is a new one (${d.name}). Write one of them only; known persons stand in kvarter rights list.`,
  'KV-A26': (d) =>
    `The log is not whole: line ${d.number} ${logFaults[d.fault]}. Take the log from the latest backup, and find out who has had access to the database.`,
};
