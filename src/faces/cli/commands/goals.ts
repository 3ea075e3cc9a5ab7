import { localInstallation } from '../../../app/access/readers.ts';
import { openPlanFile, planFormats } from '../../../app/grants/plan-file.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { deliverContent, writeFigures } from '../shell/write-tables-file.ts';
import { planText } from '../text/plan-text.ts';

const usage = '[--format text|json|xlsx|pdf]';
const assumed = '--unit-value 85000 --persons 980 --years 1 [--drop-off 25] --cost 2600000';

/** Goals, comments and effect of a helhedsplan, as a status meeting is handed them. */
export const goals: Command = {
  name: 'goals',
  usage: {
    da: `<plan> ${usage} [--return labour ${assumed}] [--out status.pdf]`,
    en: `<plan> ${usage} [--return labour ${assumed}] [--out status.pdf]`,
  },
  about: {
    da: 'Viser, hvordan det går med målene i en helhedsplan, og planens virkning ved siden af tvillinger. --return regner udgift og gevinst med dine egne forudsætninger.',
    en: 'Shows how the goals of a plan go, and its effect beside twins. --return works out costs and return by your own assumptions.',
  },
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    return: { type: 'string' },
    'unit-value': { type: 'string' },
    persons: { type: 'string' },
    years: { type: 'string' },
    'drop-off': { type: 'string' },
    cost: { type: 'string' },
  },
  run: (invocation) =>
    withApp(invocation, async (context) => {
      const [plan] = invocation.words;
      if (plan === undefined) {
        throw new UsageError(new Problem('KV-A12', { command: 'kvarter goals', missing: '5123.2019-2026' }));
      }
      const form = invocation.value('format') ?? 'text';
      const format = planFormats.find(({ id }) => id === form);
      if (!format && form !== 'text') {
        const valid = ['text', ...planFormats.map(({ id }) => id)].join(', ');
        throw new UsageError(new Problem('KV-A5', { parameter: '--format', found: form, valid }));
      }
      const { file, name } = await openPlanFile(context, localInstallation, plan, returnIn(invocation)).catch(
        (error: unknown) => {
          throw error instanceof Problem && error.code === 'KV-J14' ? new UsageError(error) : error;
        },
      );
      const { lang } = invocation.terminal;
      if (!format) return await writeFigures(invocation, file, (content) => planText(content, lang));
      const usual = form === 'json' ? undefined : `${name}.${form}`;
      return await deliverContent(
        invocation,
        await format.write(context, file, lang),
        invocation.value('out') ?? usual,
      );
    }),
};

function returnIn(invocation: Invocation) {
  return {
    indicator: invocation.value('return'),
    unitValue: invocation.value('unit-value'),
    persons: invocation.value('persons'),
    years: invocation.value('years'),
    dropOff: invocation.value('drop-off'),
    cost: invocation.value('cost'),
  };
}
