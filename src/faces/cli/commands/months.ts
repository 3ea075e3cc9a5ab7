import { localInstallation } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { releaseMonths } from '../../../app/monitor/release-months.ts';
import { openMonths } from '../../../app/months/open-months.ts';
import { monthsCsv, monthsRecord } from '../../../app/months/write-months.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { writeFigures } from '../shell/write-tables-file.ts';

type MonthJob = (context: AppContext, invocation: Invocation) => Promise<number>;

const jobs: Readonly<Record<string, MonthJob>> = { release, list, show, verify };

/** Monthly figures of areas: releases them, lists releases, shows and verifies one. */
export const months: Command = {
  name: 'months',
  usage: {
    da: 'release | list | show [--area <objekt_id>] [--format json|csv] [--out fil] | verify [id]',
    en: 'release | list | show [--area <objekt_id>] [--format json|csv] [--out file] | verify [id]',
  },
  about: {
    da: 'Frigiver de månedstal, kommuner har leveret for deres områder: afrundet og kontrolleret, før andre ser dem.',
    en: 'Releases the monthly figures kommuner have delivered of their areas: rounded and audited before others see them.',
  },
  options: { area: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
  run: (invocation) => {
    const [name = ''] = invocation.words;
    const job = jobs[name];
    if (!job) {
      throw new UsageError(new Problem('KV-A10', { command: `months ${name}`.trim(), valid: Object.keys(jobs) }));
    }
    return withApp(invocation, (context) => job(context, invocation));
  },
};

async function release(context: AppContext, { terminal }: Invocation): Promise<number> {
  const manifest = await releaseMonths(context, localInstallation);
  const { certificate } = await context.months.read(manifest.id);
  const [from = '', to = ''] = manifest.span ?? [];
  const { leaves, kept, errors, hidden } = certificate;
  const notShown = hidden.gate + hidden.attribute + hidden.source;
  const said = {
    da: `${manifest.id}: ${manifest.figures} tal fra ${from} til ${to}. ${leaves} afrundede antal, ${kept} uændrede siden før, ${notShown} vises ikke. Største afvigelse i et område ${errors.area.max}, i en kommune ${errors.kommune.max}.\n`,
    en: `${manifest.id}: ${manifest.figures} figures from ${from} to ${to}. ${leaves} rounded counts, ${kept} as before, ${notShown} not shown. Largest error in an area ${errors.area.max}, in a kommune ${errors.kommune.max}.\n`,
  };
  await terminal.out(said[terminal.lang]);
  return 0;
}

async function list(context: AppContext, { terminal }: Invocation): Promise<number> {
  const current = await context.months.currentId();
  const lines = (await context.months.list()).map(
    ({ id, created, figures, span }) =>
      `${id === current ? '*' : ' '} ${id}  ${created}  ${figures}  ${(span ?? []).join('..')}\n`,
  );
  await terminal.out(lines.join(''));
  return 0;
}

async function show(context: AppContext, invocation: Invocation): Promise<number> {
  const [format, area] = [invocation.value('format') ?? 'csv', invocation.value('area')];
  if (format !== 'json' && format !== 'csv') {
    throw new UsageError(new Problem('KV-A5', { parameter: '--format', found: format, valid: 'json / csv' }));
  }
  const found = await openMonths(context, localInstallation, await context.desk.open());
  if (!found) throw new Problem('KV-L44', { kommuner: [] });
  const own = derive(found.byArea, (all) =>
    [...all].filter(([id]) => area === undefined || id === area).flatMap(([, f]) => f),
  );
  return await writeFigures(invocation, own, (figures) =>
    format === 'csv' ? monthsCsv(figures) : `${JSON.stringify(monthsRecord(figures), undefined, 2)}\n`,
  );
}

async function verify(context: AppContext, { words, terminal }: Invocation): Promise<number> {
  const id = words[1] ?? (await context.months.currentId());
  if (id === undefined) throw new Problem('KV-L44', { kommuner: [] });
  const { certificate, figures } = await context.months.read(id);
  const said = {
    da: `${id}: ${figures.length} tal, alle filer er som skrevet, kontrollen bestod.\n`,
    en: `${id}: ${figures.length} figures, every file is as written, the audit passed.\n`,
  };
  await terminal.out(said[terminal.lang]);
  return certificate.verdict === 'pass' ? 0 : 1;
}
