import { localInstallation } from '../../../app/access/readers.ts';
import { openPack } from '../../../app/packs/open-pack.ts';
import { strictTableQuestion } from '../../../app/tables/table-question.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { placeOptions, placeUsage, questionOptions, questionUsage } from '../shell/asked-places.ts';
import type { Command } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { deliverContent } from '../shell/write-tables-file.ts';
import { questionIn } from './table.ts';

const usualTables = 'T01,T02,T16';

/** The meeting pack: places, tables, twins and criteria as one PDF or workbook. */
export const pack: Command = {
  name: 'pack',
  usage: {
    da: `${placeUsage} [--tables ${usualTables}] [--twins] [--criteria] [--meeting <møde og dato>] ${questionUsage.da} --out moede.pdf|moede.xlsx`,
    en: `${placeUsage} [--tables ${usualTables}] [--twins] [--criteria] [--meeting <meeting and day>] ${questionUsage.en} --out meeting.pdf|meeting.xlsx`,
  },
  about: {
    da: 'Samler tabeller, tvillinger, kriterier og fem spørgsmål med svar i en mødepakke, låst til en udgave.',
    en: 'Puts tables, twins, criteria and five questions with answers into a meeting pack, locked to a release.',
  },
  options: {
    ...placeOptions,
    ...questionOptions,
    tables: { type: 'string' },
    twins: { type: 'boolean' },
    criteria: { type: 'boolean' },
    meeting: { type: 'string' },
    out: { type: 'string' },
  },
  run: (invocation) =>
    withApp(invocation, async (context) => {
      const out = invocation.value('out');
      if (out === undefined || !/\.(pdf|xlsx)$/.test(out)) {
        const valid = 'moede.pdf, moede.xlsx';
        throw new UsageError(new Problem('KV-A5', { parameter: '--out', found: out ?? '', valid }));
      }
      const asked = questionIn(invocation);
      const question = strictTableQuestion({ ...asked, periode: asked.periode ?? 'seneste:5' }, 'kom,land');
      const tables = (invocation.value('tables') ?? usualTables).split(',').map((id) => id.trim().toUpperCase());
      const parts = { twins: invocation.flag('twins'), criteria: invocation.flag('criteria') };
      const meeting = invocation.value('meeting')?.trim().slice(0, 120);
      const wish = { question, tables, ...parts, ...(meeting ? { meeting } : {}) };
      const { lang } = invocation.terminal;
      const form = out.endsWith('.pdf') ? 'pdf' : 'xlsx';
      const opened = await openPack(context, localInstallation, wish, { lang, form }).catch((error: unknown) => {
        throw error instanceof Problem && error.code === 'KV-W18' ? new UsageError(error) : error;
      });
      return await deliverContent(invocation, await opened.bytes(), out);
    }),
};
