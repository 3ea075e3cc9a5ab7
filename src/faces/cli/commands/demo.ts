import { join } from 'node:path';
import { calibrationLines, calibrationReport } from '../../../demo/calibration-report.ts';
import { deliveriesAsCsv } from '../../../demo/deliveries-as-csv.ts';
import { makeDemo } from '../../../demo/make-demo.ts';
import { buildDemo } from '../demo/build-demo.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { progressBar } from '../shell/progress-bar.ts';
import { withApp } from '../shell/with-app.ts';
import { stageName } from '../text/stage-names.ts';

/** Makes the synthetic Denmark as deliveries, or all the way to a served release. */
export const demo: Command = {
  name: 'demo',
  usage: {
    da: '[--scale small|default|full] [--build] [--out mappe] [--csv] [--report]',
    en: '[--scale small|default|full] [--build] [--out folder] [--csv] [--report]',
  },
  about: {
    da: 'Opfinder et syntetisk Danmark som leverancer; --csv skriver dem som CSV, du kan rette i et regneark; --build læser dem ind og danner en udgave; --report sammenligner med sektorens tal.',
    en: 'Invents a synthetic Denmark as deliveries; --csv writes them as CSV that can be changed in a spreadsheet; --build reads them in and builds a release; --report compares with the sector.',
  },
  options: {
    scale: { type: 'string' },
    build: { type: 'boolean' },
    out: { type: 'string' },
    csv: { type: 'boolean' },
    report: { type: 'boolean' },
  },
  run: (invocation) => (invocation.flag('build') ? build(invocation) : deliveriesOnly(invocation)),
};

async function build(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  return await withApp(invocation, async (context) => {
    const bar = progressBar(terminal, (stage) => stageName(stage, terminal.lang));
    const manifest = await buildDemo(context, invocation.value('scale') ?? 'default', bar.progress).finally(bar.done);
    terminal.say(`${manifest.id}\n`);
    return 0;
  });
}

async function deliveriesOnly(invocation: Invocation): Promise<number> {
  const { terminal } = invocation;
  const isReport = invocation.flag('report');
  const out = invocation.value('out') ?? join(invocation.dataDir, 'demo');
  const bar = progressBar(terminal, (stage) => stageName(stage, terminal.lang));
  const scale = invocation.value('scale') ?? 'default';
  const made = await makeDemo({ scale, out, progress: bar.progress }).finally(bar.done);
  if (!isReport) {
    if (invocation.flag('csv')) await deliveriesAsCsv(made.deliveries, join(out, 'temp'));
    await terminal.out(`${made.deliveries.join('\n')}\n`);
    return 0;
  }
  return await withApp(invocation, async (context) => {
    const engine = await context.openSql();
    const rows = await calibrationReport(out, engine).finally(() => engine.close());
    await terminal.out(`${calibrationLines(rows, terminal.lang).join('\n')}\n`);
    return rows.some((row) => row.ok === false) ? 1 : 0;
  });
}
