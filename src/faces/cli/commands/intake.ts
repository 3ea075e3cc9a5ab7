import { localInstallation } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import {
  acceptFolder,
  checkFolder,
  renewFolder,
  storedDeliveries,
  tickOff,
} from '../../../app/deliver/handle-deliveries.ts';
import type { ListedDelivery } from '../../../app/deliver/list-deliveries.ts';
import { openWarnings } from '../../../app/deliver/open-warnings.ts';
import type { RenewedManifest } from '../../../app/deliver/renew-manifest.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { DeliveryReport } from '../../../domain/model/delivery.ts';
import { reportAsCsv, reportAsJson, reportAsText } from '../../../engines/intake/render-report.ts';
import { reportAsXlsx } from '../../../engines/intake/report-as-xlsx.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { progressBar } from '../shell/progress-bar.ts';
import { UsageError, unknownJob } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { deliverContent } from '../shell/write-tables-file.ts';
import { stageName } from '../text/stage-names.ts';
import { forgetJob, retainJob } from './intake-deletion.ts';

type IntakeJob = (context: AppContext, invocation: Invocation) => Promise<number>;

const jobs: Readonly<Record<string, IntakeJob>> = {
  manifest,
  check,
  accept,
  'tick-off': tickOffLater,
  list,
  retain: retainJob,
  forget: forgetJob,
};

/** Checks, accepts and lists deliveries. */
export const intake: Command = {
  name: 'intake',
  usage: {
    da: 'manifest <mappe> | check <mappe> [--format text|csv|json|xlsx] [--out fil] | accept <mappe> [--reason tekst] [--tick-off KV-..,KV-..|all] | tick-off <leverance> --codes KV-..,KV-..|all --reason tekst | list | retain [--days 180] [--delete --reason tekst] | forget <cvr> [--delete]',
    en: 'manifest <folder> | check <folder> [--format text|csv|json|xlsx] [--out file] | accept <folder> [--reason text] [--tick-off KV-..,KV-..|all] | tick-off <delivery> --codes KV-..,KV-..|all --reason text | list | retain [--days 180] [--delete --reason text] | forget <cvr> [--delete]',
  },
  about: {
    da: 'Skriver rettede filers rækker og SHA-256 i manifestet, kontrollerer en leverance, modtager den, kvitterer for dens advarsler, viser de modtagne, eller sletter dem.',
    en: 'Writes rows and SHA-256 of corrected files into the manifest, checks a delivery, accepts it, ticks off its warnings, lists those accepted, or deletes them.',
  },
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    reason: { type: 'string' },
    'tick-off': { type: 'string' },
    codes: { type: 'string' },
    days: { type: 'string' },
    delete: { type: 'boolean' },
  },
  run: (invocation) => {
    const [name = ''] = invocation.words;
    const job = jobs[name];
    if (!job) throw unknownJob(invocation, Object.keys(jobs));
    return withApp(invocation, (context) => job(context, invocation));
  },
};

async function check(context: AppContext, invocation: Invocation): Promise<number> {
  const bar = progressBar(invocation.terminal, (stage) => stageName(stage, invocation.terminal.lang));
  const folder = folderIn(invocation);
  const { report, stored } = await checkFolder(context, localInstallation, folder, bar.progress).finally(bar.done);
  const code = await sayReport(invocation, report, stored !== undefined);
  if (stored) {
    const { manifest, acceptedAt } = stored;
    const day = formatDate(acceptedAt.slice(0, 10), invocation.terminal.lang);
    const words = {
      da: `${manifest.delivery_id} er modtaget uændret ${day}. Der er intet at gøre.`,
      en: `${manifest.delivery_id} was accepted unchanged ${day}. There is nothing to do.`,
    };
    invocation.terminal.say(`${words[invocation.terminal.lang]}\n`);
  }
  return code;
}

async function manifest(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const bar = progressBar(terminal, (stage) => stageName(stage, terminal.lang));
  const folder = folderIn(invocation);
  const renewed = await renewFolder(context, localInstallation, folder, bar.progress).finally(bar.done);
  if (renewed.outcome === 'refused') return await sayReport(invocation, renewed.report);
  await terminal.out(`${renewedWords(renewed)[terminal.lang]}\n`);
  return 0;
}

function renewedWords(renewed: Exclude<RenewedManifest, { readonly outcome: 'refused' }>): Text {
  if (renewed.outcome === 'same') {
    return { da: 'Manifestet passer med filerne. Intet er ændret.', en: 'The manifest agrees with the files.' };
  }
  const { delivery_id: id, replaces } = renewed.manifest;
  const files = renewed.changed.join(', ') || '-';
  const da = `manifest.json er skrevet. Rettede filer: ${files}.`;
  const en = `manifest.json is written. Corrected files: ${files}.`;
  if (replaces === null) return { da, en };
  return {
    da: `${da} Leverancen ${id} erstatter ${replaces}.`,
    en: `${en} Delivery ${id} replaces ${replaces}.`,
  };
}

const refused: Text = {
  da: 'Leverancen er afvist, og intet er gemt. Ret det, der er mærket STOP, og send den igen.',
  en: 'The delivery was refused, and nothing is kept. Correct what is marked STOP, and send it again.',
};

async function accept(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const wish = {
    reason: invocation.value('reason') ?? '',
    tickOff: codesIn(invocation.value('tick-off') ?? ''),
  };
  const bar = progressBar(terminal, (stage) => stageName(stage, terminal.lang));
  const folder = folderIn(invocation);
  const result = await acceptFolder(context, localInstallation, folder, wish, bar.progress).finally(bar.done);
  if (result.outcome === 'refused') {
    const code = await sayReport(invocation, result.report);
    // Said again below a long report: what stands last is what is read.
    terminal.say(`${refused[terminal.lang]}\n`);
    return code;
  }
  const id = result.delivery.manifest.delivery_id;
  const words = {
    stored: { da: `${id} er modtaget.`, en: `${id} is accepted.` },
    already: { da: `${id} er modtaget før. Intet er ændret.`, en: `${id} was accepted before. Nothing has changed.` },
  };
  await sayReport(invocation, result.report, true);
  terminal.say(`${words[result.outcome][terminal.lang]}\n`);
  const open = openWarnings(result.delivery, result.report).join(',');
  if (open !== '') terminal.say(`${waitsFor(id, open)[terminal.lang]}\n`);
  return 0;
}

function waitsFor(delivery: string, codes: string): Text {
  const command = (why: string): string => `kvarter intake tick-off ${delivery} --codes ${codes} --reason "${why}"`;
  return {
    da: `Der kan ikke dannes en udgave, før nogen har kvitteret for advarslerne: ${command('hvorfor')}`,
    en: `No release can be built before someone has ticked off the warnings: ${command('why')}`,
  };
}

async function tickOffLater(context: AppContext, invocation: Invocation): Promise<number> {
  const { lang, out } = invocation.terminal;
  const delivery = invocation.words[1];
  const codes = invocation.value('codes');
  const reason = invocation.value('reason')?.trim() ?? '';
  if (delivery === undefined) throw missing(invocation, { da: 'leverancens id', en: 'the id of the delivery' });
  if (codes === undefined)
    throw missing(invocation, { da: '--codes KV-..,KV-.. eller all', en: '--codes KV-.. or all' });
  if (reason === '') throw missing(invocation, { da: '--reason "hvorfor"', en: '--reason "why"' });
  const done = await tickOff(context, localInstallation, delivery, { codes: codesIn(codes), reason });
  const words = {
    da: done.length > 0 ? `Der er kvitteret for ${done.join(', ')}.` : 'Der er ingen åbne advarsler.',
    en: done.length > 0 ? `Ticked off: ${done.join(', ')}.` : 'There are no open warnings.',
  };
  await out(`${delivery}: ${words[lang]}\n`);
  return 0;
}

const noDeliveries: Text = {
  da: 'Ingen leverancer endnu. Modtag en med kvarter intake accept <mappe>.',
  en: 'No deliveries yet. Take one in with kvarter intake accept <folder>.',
};

async function list(context: AppContext, { terminal }: Invocation): Promise<number> {
  const stored = await storedDeliveries(context, localInstallation);
  const lines = stored.flatMap((delivery) => deliveryLines(delivery, terminal.lang));
  await terminal.out(lines.map((line) => `${line}\n`).join(''));
  if (lines.length === 0) terminal.say(`${noDeliveries[terminal.lang]}\n`);
  return 0;
}

// A line for the delivery, and under it one for each time warnings were ticked off.
function deliveryLines(delivery: ListedDelivery, lang: Lang): readonly string[] {
  const { manifest, acceptedAt, acceptedBy, replacedBy, openWarnings } = delivery;
  const words = {
    da: { replaced: 'erstattet af', open: 'mangler kvittering for', done: 'kvitteret for' },
    en: { replaced: 'replaced by', open: 'not ticked off:', done: 'ticked off' },
  }[lang];
  const atAcceptance = { codes: delivery.tickedOff, by: acceptedBy, at: acceptedAt, reason: delivery.reason };
  const records = [atAcceptance, ...(delivery.tickOffs ?? [])].filter((record) => record.codes.length > 0);
  return [
    [
      manifest.delivery_id,
      String(manifest.edition),
      acceptedAt.slice(0, 10),
      ...(replacedBy ? [`${words.replaced} ${replacedBy}`] : []),
      ...(openWarnings.length > 0 ? [`${words.open} ${openWarnings.join(', ')}`] : []),
    ].join('  '),
    ...records.map(
      ({ codes, by, at, reason }) =>
        `  ${words.done} ${codes.join(', ')}  ${at.slice(0, 10)}  ${by}${reason === '' ? '' : `  ${reason}`}`,
    ),
  ];
}

function codesIn(text: string): readonly string[] | 'all' {
  if (text === 'all') return 'all';
  return text
    .split(',')
    .map((code) => code.trim().toUpperCase())
    .filter((code) => code !== '');
}

async function sayReport(invocation: Invocation, report: DeliveryReport, isStored = false): Promise<number> {
  const format = invocation.value('format') ?? 'text';
  const content = await rendered(report, format, invocation.terminal.lang, isStored);
  // Nobody wants a workbook on a screen.
  const usual = format === 'xlsx' && process.stdout.isTTY ? `${report.delivery || 'kvarter'}.xlsx` : undefined;
  await deliverContent(invocation, content, invocation.value('out') ?? usual);
  return report.accepted ? 0 : 1;
}

async function rendered(
  report: DeliveryReport,
  format: string,
  lang: Lang,
  isStored: boolean,
): Promise<string | Uint8Array> {
  if (format === 'csv') return reportAsCsv(report);
  if (format === 'json') return reportAsJson(report);
  if (format === 'xlsx') return await reportAsXlsx(report, lang);
  if (format === 'text') return reportAsText(report, lang, isStored);
  throw new UsageError(new Problem('KV-A5', { parameter: '--format', found: format, valid: 'text, csv, json, xlsx' }));
}

function folderIn(invocation: Invocation): string {
  const folder = invocation.words[1];
  if (folder !== undefined) return folder;
  throw missing(invocation, { da: 'en mappe med leverancen', en: 'the folder of the delivery' });
}

function missing({ words, terminal }: Invocation, what: Text): UsageError {
  return new UsageError(new Problem('KV-A12', { command: `kvarter intake ${words[0]}`, missing: what[terminal.lang] }));
}
