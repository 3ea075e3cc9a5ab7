import { localInstallation } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/app-context.ts';
import { acceptFolder, checkFolder, storedDeliveries } from '../../../app/handle-deliveries.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { DeliveryReport } from '../../../domain/model/delivery.ts';
import { reportAsCsv, reportAsJson, reportAsText } from '../../../engines/intake/render-report.ts';
import type { Command, Invocation } from '../command.ts';
import { progressBar } from '../progress-bar.ts';
import { stageName } from '../stage-names.ts';
import { UsageError } from '../usage-error.ts';
import { withApp } from '../with-app.ts';

type IntakeJob = (context: AppContext, invocation: Invocation) => Promise<number>;

const jobs: Readonly<Record<string, IntakeJob>> = { check, accept, list };

/** Checks, accepts and lists deliveries. */
export const intake: Command = {
  name: 'intake',
  usage: {
    da: 'check <mappe> [--format text|csv|json] | accept <mappe> [--reason tekst] [--tick-off KV-..,KV-..|all] | list',
    en: 'check <folder> [--format text|csv|json] | accept <folder> [--reason text] [--tick-off KV-..,KV-..|all] | list',
  },
  about: {
    da: 'Kontrollerer en leverance, modtager den, eller viser de modtagne.',
    en: 'Checks a delivery, accepts it, or lists those accepted.',
  },
  options: { format: { type: 'string' }, reason: { type: 'string' }, 'tick-off': { type: 'string' } },
  run: (invocation) => {
    const [name = ''] = invocation.words;
    const job = jobs[name];
    if (!job) {
      throw new UsageError(new Problem('KV-A10', { command: `intake ${name}`.trim(), valid: Object.keys(jobs) }));
    }
    return withApp(invocation, (context) => job(context, invocation));
  },
};

async function check(context: AppContext, invocation: Invocation): Promise<number> {
  const bar = progressBar(invocation.terminal, (stage) => stageName(stage, invocation.terminal.lang));
  const report = await checkFolder(context, localInstallation, folderIn(invocation), bar.progress).finally(bar.done);
  return await sayReport(invocation, report);
}

async function accept(context: AppContext, invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const tickOff = invocation.value('tick-off') ?? '';
  const wish = {
    reason: invocation.value('reason') ?? '',
    tickOff: tickOff === 'all' ? ('all' as const) : tickOff.split(',').filter((code) => code !== ''),
  };
  const bar = progressBar(terminal, (stage) => stageName(stage, terminal.lang));
  const folder = folderIn(invocation);
  const result = await acceptFolder(context, localInstallation, folder, wish, bar.progress).finally(bar.done);
  if (result.outcome === 'refused') return await sayReport(invocation, result.report);
  const id = result.delivery.manifest.delivery_id;
  const words = {
    stored: { da: `${id} er modtaget.`, en: `${id} is accepted.` },
    already: { da: `${id} er modtaget før. Intet er ændret.`, en: `${id} was accepted before. Nothing has changed.` },
  };
  await sayReport(invocation, result.report);
  terminal.say(`${words[result.outcome][terminal.lang]}\n`);
  return 0;
}

async function list(context: AppContext, { terminal }: Invocation): Promise<number> {
  const stored = await storedDeliveries(context, localInstallation);
  const replaced = { da: 'erstattet af', en: 'replaced by' }[terminal.lang];
  const lines = stored.map(
    ({ manifest, acceptedAt, replacedBy }) =>
      `${manifest.delivery_id}  ${manifest.edition}  ${acceptedAt.slice(0, 10)}${replacedBy ? `  ${replaced} ${replacedBy}` : ''}`,
  );
  await terminal.out(lines.length > 0 ? `${lines.join('\n')}\n` : '');
  return 0;
}

async function sayReport(invocation: Invocation, report: DeliveryReport): Promise<number> {
  const { terminal } = invocation;
  await terminal.out(rendered(report, invocation.value('format') ?? 'text', terminal.lang));
  return report.accepted ? 0 : 1;
}

function rendered(report: DeliveryReport, format: string, lang: Lang): string {
  if (format === 'csv') return reportAsCsv(report);
  if (format === 'json') return reportAsJson(report);
  if (format === 'text') return reportAsText(report, lang);
  throw new UsageError(new Problem('KV-A5', { parameter: '--format', found: format, valid: 'text, csv, json' }));
}

function folderIn(invocation: Invocation): string {
  const folder = invocation.words[1];
  if (folder !== undefined) return folder;
  const missing = { da: 'en mappe med leverancen', en: 'the folder of the delivery' }[invocation.terminal.lang];
  throw new UsageError(new Problem('KV-A12', { command: `kvarter intake ${invocation.words[0]}`, missing }));
}
