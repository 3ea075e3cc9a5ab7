import { localInstallation } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { forgetPersons, personsBehind } from '../../../app/vault/forget-persons.ts';
import { rotateVaultKey, sealVault, vaultStatus } from '../../../app/vault/seal-vault.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { SealCensus, SealDone } from '../../../domain/model/vault-seal.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { progressBar } from '../shell/progress-bar.ts';
import { UsageError, unknownJob } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { forgottenText } from '../text/forget-text.ts';
import { stageName } from '../text/stage-names.ts';

type VaultJob = (context: AppContext, invocation: Invocation) => Promise<number>;

const jobs: Readonly<Record<string, VaultJob>> = { status, seal, rotate, forget };
const megabyte = 1e6;

/** The vault's seal, and the persons in it. */
export const vault: Command = {
  name: 'vault',
  usage: {
    da: 'status | seal --key <fil> | rotate --key <ny fil> | forget [--release <id>] [--delete --reason tekst]',
    en: 'status | seal --key <file> | rotate --key <new file> | forget [--release <id>] [--delete --reason text]',
  },
  about: {
    da: 'Forsegler de leverede rækker med en nøgle uden for datamappen, skifter nøglen, og sletter personrækker, som en udgivet udgave er talt op af.',
    en: 'Seals the rows delivered with a key outside the data folder, changes the key, and deletes person rows that a published release was counted from.',
  },
  options: {
    key: { type: 'string' },
    release: { type: 'string' },
    delete: { type: 'boolean' },
    reason: { type: 'string' },
  },
  run: (invocation) => {
    const [name = ''] = invocation.words;
    const job = jobs[name];
    if (!job) throw unknownJob(invocation, Object.keys(jobs));
    return withApp(invocation, (context) => job(context, invocation));
  },
};

async function status(context: AppContext, { terminal }: Invocation): Promise<number> {
  await terminal.out(statusText(await vaultStatus(context, localInstallation), terminal.lang));
  return 0;
}

function statusText({ state, plain, sealed, bytes }: SealCensus, lang: Lang): string {
  const size = formatCount(Math.ceil(bytes / megabyte), lang);
  const keys = [...sealed].sort(([a], [b]) => (a < b ? -1 : 1));
  const w = {
    da: {
      open: 'Datalageret er ikke forseglet.',
      sealed: (key: string, file: string) => `Datalageret er forseglet med nøglen ${key} (${file}).`,
      underWay: 'Forseglingen er begyndt og ikke færdig: gør den færdig med samme kommando igen.',
      under: (key: string) => `under nøglen ${key}`,
      plain: 'ikke forseglet',
    },
    en: {
      open: 'The vault is not sealed.',
      sealed: (key: string, file: string) => `The vault is sealed with key ${key} (${file}).`,
      underWay: 'Sealing was begun and has not ended: end it with the same command again.',
      under: (key: string) => `under key ${key}`,
      plain: 'not sealed',
    },
  }[lang];
  const lines = [
    state.kind === 'sealed' ? w.sealed(state.key, state.keyFile) : w.open,
    ...(state.kind === 'sealed' && !state.complete ? [w.underWay] : []),
    ...keys.map(([key, count]) => `  ${filesText(count, lang)} ${w.under(key)}`),
    ...(plain > 0 ? [`  ${filesText(plain, lang)} ${w.plain}`] : []),
    `  ${size} MB`,
  ];
  return `${lines.join('\n')}\n`;
}

function filesText(count: number, lang: Lang): string {
  const one = count === 1;
  return `${formatCount(count, lang)} ${{ da: one ? 'fil' : 'filer', en: one ? 'file' : 'files' }[lang]}`;
}

async function seal(context: AppContext, invocation: Invocation): Promise<number> {
  const key = invocation.value('key');
  if (key === undefined) throw missing('seal', '--key');
  return await sealing(invocation, (progress) => sealVault(context, localInstallation, key, progress));
}

async function rotate(context: AppContext, invocation: Invocation): Promise<number> {
  const key = invocation.value('key');
  return await sealing(invocation, (progress) => rotateVaultKey(context, localInstallation, key, progress));
}

async function sealing(
  { terminal }: Invocation,
  job: (progress: ReturnType<typeof progressBar>['progress']) => Promise<SealDone>,
): Promise<number> {
  const { lang } = terminal;
  const bar = progressBar(terminal, (stage) => stageName(stage, lang));
  const { key, keyFile, madeKey, files, bytes } = await job(bar.progress).finally(bar.done);
  const size = formatCount(Math.ceil(bytes / megabyte), lang);
  const count = filesText(files, lang);
  const done = {
    da: `${count} (${size} MB) forseglet med nøglen ${key} i ${keyFile}.`,
    en: `${count} (${size} MB) sealed with key ${key} in ${keyFile}.`,
  };
  const made = {
    da: 'Nøglen er ny. Gem en kopi af filen et sikkert sted uden for maskinen nu: uden den kan leverancerne ikke læses.',
    en: 'The key is new. Keep a copy of the file in a safe place off the machine now: without it the deliveries cannot be read.',
  };
  await terminal.out(`${done[lang]}\n`);
  if (madeKey) terminal.say(`${made[lang]}\n`);
  return 0;
}

async function forget(context: AppContext, { terminal, value, flag }: Invocation): Promise<number> {
  const release = value('release');
  const isDeletion = flag('delete');
  const reason = value('reason')?.trim() ?? '';
  if (isDeletion && reason === '') throw missing('forget', '--reason');
  const told = isDeletion
    ? await forgetPersons(context, localInstallation, { reason, ...(release === undefined ? {} : { release }) })
    : await personsBehind(context, localInstallation, release);
  await terminal.out(forgottenText(told, terminal.lang, isDeletion));
  return 0;
}

function missing(job: string, option: string): UsageError {
  return new UsageError(new Problem('KV-A12', { command: `kvarter vault ${job}`, missing: option }));
}
