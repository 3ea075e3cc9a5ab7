import type { Sentences } from './sentences.ts';
import type { StateProblems } from './state.ts';

export const stateEn: Sentences<StateProblems> = {
  'KV-V4': (d) =>
    `The setting ${d.setting} cannot be used. Write it like this: ${d.valid}. The password is not part of the address but in KVARTER_STATE_PASSWORD.`,
  'KV-V5': (d) =>
    `Kvarter's database does not answer (${d.why}). What was confirmed before is still there; what you asked for now was not done. Try again in a moment, and tell those who run it if it goes on.`,
  'KV-V6': (d) =>
    `The setting says that the state is in ${d.address}, but there is one in ${d.file} too. Move it with kvarter state move, or put the file away if it is of no use any more. Nothing was changed.`,
  'KV-V7': (d) =>
    `The state was moved to PostgreSQL (${d.file}), but ${d.setting} is not set. Set it to the address of the database, so that all see the same.`,
  'KV-V8': (d) =>
    `There is something in ${d.address} already (table ${d.table}), and nothing in it was changed. Choose an empty database.`,
  'KV-V9': (d) => `${d.file} is in use. Stop the server and other kvarter commands, and try again. Nothing was moved.`,
  'KV-V10': (d) =>
    `The copy of table ${d.table} was not like the original, so nothing was moved. Run kvarter log verify, and tell those who run it.`,
  'KV-V11': (d) =>
    `The state was made by a newer version of Kvarter (${d.migration}), which this one cannot read. Use the newer version, or put back a backup from before.`,
};
