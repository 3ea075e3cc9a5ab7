import { localInstallation } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { type ExtractedLine, extractOfPerson, extractOfUnit } from '../../../app/log/extract-log.ts';
import { logCsv } from '../../../app/log/log-csv.ts';
import { retainLog } from '../../../app/log/retain-log.ts';
import { sampleExports } from '../../../app/log/sample-exports.ts';
import { verifyLog } from '../../../app/log/verify-log.ts';
import { readLoginSettings } from '../../../app/login/login-settings.ts';
import { commaField } from '../../../domain/kernel/comma-csv.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { loginFile } from '../shell/login-file.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';

type LogJob = (context: AppContext, invocation: Invocation) => Promise<number>;

const jobs: Readonly<Record<string, LogJob>> = { verify, extract, sample, retain, counts };
const usualMonths = 24;

/** The log as evidence: whole or not, what it holds of a person or about an afdeling, how long it is kept. */
export const log: Command = {
  name: 'log',
  usage: {
    da: 'verify | extract --person <id> | extract --unit 0045-08501 | sample --month 2026-10 | retain [--months 24] | counts',
    en: 'verify | extract --person <id> | extract --unit 0045-08501 | sample --month 2026-10 | retain [--months 24] | counts',
  },
  about: {
    da: 'Kontrollerer, at ingen linje i loggen er ændret eller fjernet, trækker ud for en person eller en afdeling, udtager to procent af en måneds filer til stikprøve, og gør gamle linjer til optællinger.',
    en: 'Checks that no line of the log was changed or removed, extracts for a person or an afdeling, draws two per cent of a month’s files to be looked at, and folds old lines into counts.',
  },
  options: {
    person: { type: 'string' },
    unit: { type: 'string' },
    month: { type: 'string' },
    months: { type: 'string' },
  },
  run: (invocation) => {
    const [name = ''] = invocation.words;
    const job = jobs[name];
    if (!job) throw new UsageError(new Problem('KV-A10', { command: `log ${name}`.trim(), valid: Object.keys(jobs) }));
    return withApp(invocation, (context) => job(context, invocation));
  },
};

async function verify(context: AppContext, { terminal }: Invocation): Promise<number> {
  const { entries, folded, last, anchors, fault } = await verifyLog(context);
  if (fault) {
    await terminal.out(
      `${new Problem('KV-A26', { fault: fault.kind, number: fault.number }).sentence(terminal.lang)}\n`,
    );
    return 1;
  }
  const said = {
    da: `Loggen er hel: ${entries} linjer, ${folded} ældre er talt sammen, ${anchors} mærker passer. Sidste linje ${last.number}: ${last.hash}\n`,
    en: `The log is whole: ${entries} lines, ${folded} older ones counted, ${anchors} marks agree. Last line ${last.number}: ${last.hash}\n`,
  };
  await terminal.out(said[terminal.lang]);
  return 0;
}

async function extract(context: AppContext, { terminal, value }: Invocation): Promise<number> {
  const [person, unit] = [value('person'), value('unit')?.replace(/^afd:/, '')];
  if ((person === undefined) === (unit === undefined)) {
    throw new UsageError(new Problem('KV-A12', { command: 'kvarter log extract', missing: '--person / --unit' }));
  }
  if (unit !== undefined && !/^\d{4}-\d{5}$/.test(unit)) {
    throw new UsageError(new Problem('KV-A5', { parameter: '--unit', found: unit, valid: '0045-08501' }));
  }
  const lines =
    unit === undefined
      ? await extractOfPerson(context, localInstallation, person ?? '')
      : await extractOfUnit(context, localInstallation, unit);
  await terminal.out(logCsv(lines));
  // That it was extracted is in the log too; extracts the person made are theirs.
  const isExtractOf = ({ action, reader, asPerson }: ExtractedLine): boolean =>
    action === 'log' && reader !== person && asPerson !== person;
  if (lines.every(isExtractOf)) terminal.say(`${nothingAbout(person ?? unit ?? '')[terminal.lang]}\n`);
  return 0;
}

const nothingAbout = (asked: string) => ({
  da: `Loggen har ingen linjer om »${asked}«. Personers id står i kvarter rights list, afdelingers nummer på deres sider.`,
  en: `The log has no lines about "${asked}". Ids of persons stand in kvarter rights list, numbers of afdelinger on their pages.`,
});

async function sample(context: AppContext, { terminal, value }: Invocation): Promise<number> {
  const month = value('month');
  if (month === undefined)
    throw new UsageError(new Problem('KV-A12', { command: 'kvarter log sample', missing: '--month' }));
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
    throw new UsageError(new Problem('KV-A5', { parameter: '--month', found: month, valid: '2026-10' }));
  }
  const { exports, lines } = await sampleExports(context, localInstallation, month);
  await terminal.out(logCsv(lines));
  const said = {
    da: `${lines.length} af ${exports} udtræk i ${month}`,
    en: `${lines.length} of ${exports} exports in ${month}`,
  };
  terminal.say(`${said[terminal.lang]}\n`);
  return 0;
}

async function retain(context: AppContext, { terminal, value, dataDir }: Invocation): Promise<number> {
  const asked = value('months');
  if (asked !== undefined && !/^[1-9]\d{0,2}$/.test(asked)) {
    throw new UsageError(new Problem('KV-A5', { parameter: '--months', found: asked, valid: '1-999' }));
  }
  const months = Number(asked ?? (await readLoginSettings(loginFile(dataDir)))?.logMonths ?? usualMonths);
  const folded = await retainLog(context, localInstallation, months);
  const said = {
    da: `${folded} linjer ældre end ${months} måneder er talt sammen og fjernet.\n`,
    en: `${folded} lines older than ${months} months were counted and removed.\n`,
  };
  await terminal.out(said[terminal.lang]);
  return 0;
}

async function counts(context: AppContext, { terminal }: Invocation): Promise<number> {
  const lines = (await context.state.logCounts()).map(({ month, role, action, allowed, entries }) =>
    [month, commaField(role), commaField(action), allowed ? 1 : 0, entries].join(),
  );
  await terminal.out(`${['month,role,action,allowed,entries', ...lines].join('\n')}\n`);
  return 0;
}
