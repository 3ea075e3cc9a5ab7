import { localInstallation, personAtTheMachine } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { compareWithLast } from '../../../app/update/compare-with-last.ts';
import { stopBuild } from '../../../app/update/follow-build.ts';
import { showRelease } from '../../../app/update/list-releases.ts';
import { listUpdates } from '../../../app/update/list-updates.ts';
import { planDate, releaseCalendar, unplanDate } from '../../../app/update/release-calendar.ts';
import { chooseShelfPolicy, shelfPolicies, shelfPolicy } from '../../../app/update/shelf-policy.ts';
import { takeStep, type WishedStep } from '../../../app/update/take-step.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../../domain/model/access.ts';
import type { Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { comparisonText } from '../text/comparison-text.ts';
import { buildText, calendarText, nextStepText, progressText, updateText } from '../text/update-text.ts';

type Job = (context: AppContext, invocation: Invocation) => Promise<number>;

/** Jobs of `kvarter release` from the build to the shelf. */
export const updateJobs = {
  ...{ compare, preview, sign, embargo, publish, withdraw, status, cancel, calendar, policy },
} as const satisfies Readonly<Record<string, Job>>;

async function compare(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal, value } = invocation;
  const format = value('format') ?? 'text';
  if (format !== 'text' && format !== 'json') {
    throw new UsageError(new Problem('KV-A5', { parameter: '--format', found: format, valid: 'text, json' }));
  }
  const asked = invocation.words[1] ?? (await showRelease(context, undefined)).id;
  const { content } = await compareWithLast(context, personOf(invocation), asked, value('with'));
  await terminal.out(
    format === 'json' ? `${JSON.stringify(content, null, 2)}\n` : comparisonText(content, terminal.lang),
  );
  return 0;
}

async function preview(context: AppContext, invocation: Invocation): Promise<number> {
  const given = needed(invocation, 'preview', 'for');
  const readers = given.split(',').map((key) => key.trim());
  if (readers.some((key) => key === '')) throw new UsageError(new Problem('KV-R12', { found: given.slice(0, 100) }));
  return await step(context, invocation, 'preview', { action: 'preview', readers, note: noteOf(invocation) });
}

async function sign(context: AppContext, invocation: Invocation): Promise<number> {
  return await step(context, invocation, 'sign', { action: 'signed', note: noteOf(invocation) });
}

async function embargo(context: AppContext, invocation: Invocation): Promise<number> {
  const until = needed(invocation, 'embargo', 'until');
  const wish = { action: 'embargo', until, note: noteOf(invocation), ...correcting(invocation) } as const;
  return await step(context, invocation, 'embargo', wish);
}

async function publish(context: AppContext, invocation: Invocation): Promise<number> {
  const wish = { action: 'published', note: noteOf(invocation), ...correcting(invocation) } as const;
  return await step(context, invocation, 'publish', wish);
}

async function withdraw(context: AppContext, invocation: Invocation): Promise<number> {
  const note = needed(invocation, 'withdraw', 'note');
  return await step(context, invocation, 'withdraw', { action: 'withdrawn', note });
}

async function step(context: AppContext, invocation: Invocation, name: string, wish: WishedStep): Promise<number> {
  const { terminal, words } = invocation;
  const id = words[1];
  if (id === undefined)
    throw missing(`release ${name}`, { da: 'udgavens nummer', en: 'the id of the release' }[terminal.lang]);
  const progress = await takeStep(context, personOf(invocation), id, wish).catch(asUsage);
  await terminal.out(`${id}: ${progressText(progress, terminal.lang)}\n`);
  terminal.say(nextStepText(id, progress.state, terminal.lang));
  return 0;
}

const policyTexts = {
  direct: { da: 'Udgaver vises, når de er dannet (direct).\n', en: 'Releases are served when built (direct).\n' },
  signed: {
    da: 'Udgaver skal underskrives af en anden (signed).\n',
    en: 'Releases must be signed by another (signed).\n',
  },
} as const;

async function status(context: AppContext, { terminal, words }: Invocation): Promise<number> {
  const { releases, builds, policy: chosen } = await listUpdates(context, localInstallation);
  const [, id] = words;
  if (id !== undefined) await showRelease(context, id);
  const shown = releases.filter(({ manifest }) => id === undefined || manifest.id === id);
  const lines = shown.map((one) => updateText(one, terminal.lang, id !== undefined));
  const running = id === undefined ? builds.map((run) => `${buildText(run, terminal.lang)}\n`) : [];
  const how = id === undefined ? [policyTexts[chosen][terminal.lang]] : [];
  await terminal.out([...lines, ...running, ...how].join(''));
  return 0;
}

async function cancel(context: AppContext, { terminal }: Invocation): Promise<number> {
  await stopBuild(context, localInstallation);
  const asked = { da: 'Dannelsen er bedt om at stoppe.\n', en: 'The build was asked to stop.\n' };
  await terminal.out(asked[terminal.lang]);
  return 0;
}

async function calendar(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal, value } = invocation;
  const [day, gone] = [value('add'), value('remove')];
  if (gone !== undefined) await unplanDate(context, personOf(invocation), gone);
  if (day !== undefined) {
    const title = needed(invocation, 'calendar', 'note');
    const id = await planDate(context, personOf(invocation), { day, title }).catch(asUsage);
    await terminal.out(`${id}  ${formatDate(day, terminal.lang)}  ${title}\n`);
  }
  if (day === undefined && gone === undefined)
    await terminal.out(calendarText(await releaseCalendar(context), terminal.lang));
  return 0;
}

async function policy(context: AppContext, invocation: Invocation): Promise<number> {
  const found = invocation.words[1];
  const wanted = shelfPolicies.find((known) => known === found);
  if (found !== undefined && !wanted) {
    throw new UsageError(new Problem('KV-A5', { parameter: 'policy', found, valid: shelfPolicies.join(', ') }));
  }
  if (wanted) await chooseShelfPolicy(context, personOf(invocation), wanted);
  await invocation.terminal.out(policyTexts[await shelfPolicy(context)][invocation.terminal.lang]);
  return 0;
}

// A step in the name of a person who is at the machine, or of the machine itself.
function personOf({ value }: Invocation): Reader {
  const name = value('as');
  return name === undefined ? localInstallation : personAtTheMachine(name);
}

function noteOf({ value }: Invocation): string {
  return value('note') ?? '';
}

function correcting({ value }: Invocation): { readonly corrects?: string } {
  const corrects = value('corrects');
  return corrects === undefined ? {} : { corrects };
}

function needed({ value }: Invocation, job: string, option: string): string {
  const found = value(option);
  if (found === undefined) throw missing(`release ${job}`, `--${option}`);
  return found;
}

function missing(job: string, what: string): UsageError {
  return new UsageError(new Problem('KV-A12', { command: `kvarter ${job}`, missing: what }));
}

// What was typed could not be read: the command was not understood.
function asUsage(error: unknown): never {
  throw error instanceof Problem && error.code === 'KV-R13' ? new UsageError(error) : error;
}
