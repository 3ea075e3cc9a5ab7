import type { Sentences } from './sentences.ts';
import type { VaultProblems } from './vault.ts';

const keyFaults: Readonly<Record<VaultProblems['KV-V14']['fault'], string>> = {
  others: 'can be read by others than its owner. Make it the owner’s alone with chmod 600, and try again',
  inside: 'is in the data folder, so whoever gets the folder or a copy of it gets the key too. Put it elsewhere',
  form: 'holds no key that Kvarter has made. Name the right file, or fetch the key from your copy of it',
  kind: 'is no ordinary file. Name the file the key is in',
};
const fileFaults: Readonly<Record<VaultProblems['KV-V16']['fault'], string>> = {
  changed: 'was changed or belongs elsewhere',
  cut: 'was cut off',
  plain: 'is not sealed, although the vault is',
};
const secretFaults: Readonly<Record<VaultProblems['KV-V23']['fault'], string>> = {
  missing: 'is not there, or this account may not read it. Correct the setting or the owner of the file',
  others: 'can be read by others than its owner. Make it its owner’s alone with chmod 600',
  empty: 'is empty. Write the secret in it',
  long: 'is larger than a password or key can be. Name the right file',
  both: 'is named and the secret stands in the environment too, so nobody can know which is in force. Take one of them away',
};

export const vaultEn: Sentences<VaultProblems> = {
  'KV-V13': (d) =>
    `The vault is sealed with key ${d.key}, which cannot be read in ${d.file}. Nothing was opened. ` +
    'Run the command as the account that has the key, or set KVARTER_VAULT_KEY_FILE to where the file is.',
  'KV-V14': (d) => `The key file ${d.file} ${keyFaults[d.fault]}. Nothing was opened or changed.`,
  'KV-V15': (d) =>
    `${d.file} is key ${d.found}, but the vault needs ${d.needed}. Nothing was opened. ` +
    'Name the right key file in KVARTER_VAULT_KEY_FILE.',
  'KV-V16': (d) =>
    `${d.file} ${fileFaults[d.fault]}, so nothing of it was used. Fetch the file from a backup, or accept the delivery again.`,
  'KV-V17': (d) =>
    `Delivery ${d.delivery} holds rows about persons, and the vault is not sealed. Nothing was accepted. ` +
    'Seal it with kvarter vault seal --key <file outside the data folder>, and try again. ' +
    'If the disk is encrypted and you have chosen to leave it at that, set KVARTER_VAULT_KEY_FILE=none.',
  'KV-V18': (d) =>
    `${d.file} is the key the vault is sealed with now (${d.key}). Name a new file with --key; it is made if it is not there.`,
  'KV-V19': (d) =>
    ({
      sealed: `The vault is sealed with key ${d.key} already. Change the key with kvarter vault rotate --key <new file>.`,
      open: 'The vault is not sealed. Seal it with kvarter vault seal --key <file outside the data folder>.',
      'under-way': `A change to key ${d.key} was begun and has not ended. End it with kvarter vault rotate, then change again.`,
    })[d.fault],
  'KV-V20': (d) =>
    `Release ${d.release} is not published (${d.state}). The person rows stay, so that errors can be mended, until it is. Publish it, and try again.`,
  'KV-V21': (d) =>
    `Exact numbers cannot be shown now, because the server cannot open the vault (${d.code}). Rounded figures are still there. ` +
    'Tell those who run it: kvarter vault status on the machine says what is missing.',
  'KV-V22': (d) =>
    `The opened files take ${d.needed} MB, and ${d.free} MB are free in ${d.folder}. Nothing was opened. Make room, and try again.`,
  'KV-V23': (d) => `${d.setting}: the file ${d.file} ${secretFaults[d.fault]}, and try again.`,
};
